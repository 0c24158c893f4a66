import type { RecordedRequest } from '../../src/sandbox/recorder.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { endStateOf, plain } from './end-state.ts'
import type { Scenario } from './scenario.ts'
import { inputsFor, openSandbox, runHere, type StepRun } from './scene.ts'

/** What an undisturbed run asks for and leaves behind. */
export interface HappyPath {
  scenario: Scenario
  folder: string
  requests: readonly RecordedRequest[]
  /** Those of a run that comes after it. */
  requestsAgain: readonly RecordedRequest[]
  end: unknown
  outputs: Record<string, string>
  reachedAfter: ReadonlyMap<string, number>
}

/** Long enough for every review and all processing to end. */
const longMs = 30 * 24 * 3_600_000

export async function walkHappyPath(scenario: Scenario, folder: string): Promise<HappyPath> {
  const sandbox = await openSandbox(scenario)
  try {
    const run = await runWell(sandbox, scenario, folder)
    const requests = sandbox.requests()
    const { end, outputs } = outcomeOf(sandbox, scenario, run)
    const requestsAgain = await requestsOfSecondRun(scenario, folder)
    return { scenario, folder, requests, requestsAgain, end, outputs, reachedAfter: run.reachedAfter }
  } finally {
    await sandbox.close()
  }
}

async function requestsOfSecondRun(scenario: Scenario, folder: string): Promise<readonly RecordedRequest[]> {
  const sandbox = await openSandbox(scenario)
  try {
    await runWell(sandbox, scenario, folder)
    sandbox.clearRequests()
    await runWell(sandbox, scenario, folder)
    return sandbox.requests()
  } finally {
    await sandbox.close()
  }
}

/** Runs the step where nothing may go wrong. */
export async function runWell(sandbox: Sandbox, scenario: Scenario, folder: string): Promise<StepRun> {
  const run = await runHere(sandbox, inputsFor(sandbox, scenario, folder))
  if (run.failure) throw new Error(`${scenario.name} fails undisturbed`, { cause: run.failure })
  return run
}

/** What is left in the end, comparable from sandbox to sandbox. */
export function outcomeOf(
  sandbox: Sandbox,
  { end, ownOutputs = [] }: Scenario,
  run: Pick<StepRun, 'outputs'>,
): { end: unknown; outputs: Record<string, string> } {
  sandbox.advance(longMs)
  const { lines, nameOf } = endStateOf(sandbox)
  const own = new Set(['plan', 'changes', ...ownOutputs])
  const outputs = Object.entries(run.outputs).map(([name, value]) => [
    name,
    own.has(name) ? '' : plain(value, nameOf),
  ])
  return { end: end ? end(sandbox, run.outputs) : lines, outputs: Object.fromEntries(outputs) }
}
