import { inspect, isDeepStrictEqual } from 'node:util'
import { ExpectedError } from '../../src/errors.ts'
import type { RecordedRequest } from '../../src/sandbox/recorder.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { anyCredential, leaksIn, secretsOfKey, secretTexts } from '../secrets/leaks.ts'
import { type HappyPath, outcomeOf, runWell } from './happy-path.ts'
import { KilledError, runKilled } from './killed-run.ts'
import type { FaultKind } from './kinds.ts'
import { inputsFor, openSandbox, runHere, type StepRun } from './scene.ts'

/** One fault at one request of one scenario. */
export interface FaultCase {
  path: HappyPath
  kind: FaultKind
  /** Method and path as in Apple's document. */
  on: string
  /** How many like it came before. */
  skip: number
  /** Its place among all. */
  index: number
}

export interface Verdict {
  /** Undefined when the case does not hold. */
  outcome: 'survived' | 'failed cleanly' | undefined
  problems: string[]
}

/** Real time; the longest pauses of the client add up to far less. */
const usualTimeoutMs = 40_000
/** What a write that is under way may take when the time is over, and a busy machine. */
const graceMs = 10_000

function timeoutFor({ timeoutMs = usualTimeoutMs }: FaultKind): number {
  return timeoutMs
}

export function nameOf({ path, kind, on, skip }: FaultCase): string {
  return `${path.scenario.name}: ${kind.name} at ${on}${skip > 0 ? ` (${skip + 1})` : ''}`
}

export function casesOf(path: HappyPath, kinds: readonly FaultKind[]): FaultCase[] {
  const first = kinds.filter(({ isSecondRun }) => !isSecondRun)
  const second = kinds.filter(({ isSecondRun }) => isSecondRun)
  return [...casesAmong(path, path.requests, first), ...casesAmong(path, path.requestsAgain, second)]
}

function casesAmong(
  path: HappyPath,
  requests: readonly RecordedRequest[],
  kinds: readonly FaultKind[],
): FaultCase[] {
  return requests.flatMap((request, index) => {
    const earlier = requests.slice(0, index)
    const isAlike = (other: typeof request) =>
      other.method === request.method && other.template === request.template
    const on = `${request.method} ${request.template}`
    const skip = earlier.filter(isAlike).length
    return kinds
      .filter(({ canHit }) => canHit(request, earlier))
      .map((kind) => ({ path, kind, on, skip, index }))
  })
}

/** Runs the step into the fault, again without it if that failed, and tells what does not hold. */
export async function tryCase(faultCase: FaultCase): Promise<Verdict> {
  const { path, kind, on, skip } = faultCase
  const { scenario, folder } = path
  const sandbox = await openSandbox(scenario)
  const problems: string[] = []
  try {
    const inputs = inputsFor(sandbox, scenario, folder)
    if (kind.listsLateBy) delayLists(sandbox, kind.listsLateBy)
    if (kind.isSecondRun) await runWell(sandbox, scenario, folder)
    sandbox.clearRequests()
    sandbox.faults.add({ on, skip, times: kind.times ?? 1, fault: kind.fault })
    const disturbed = { ...inputs, ...kind.inputs, timeout: `${timeoutFor(kind)}ms` }
    const first = await (kind.isKilled ? runKilled : runHere)(sandbox, disturbed)
    const isMet = sandbox.trace().filter((request) => request === on).length > skip
    if (!isMet && kind.times === undefined) problems.push('The fault was not met.')
    sandbox.faults.clear()
    problems.push(...problemsOf(first, faultCase), ...leaksOf(first, { path, sandbox }))
    if (isMet) problems.push(...lostOutputs(first, faultCase))
    const last = first.failure ? await runHere(sandbox, inputs) : first
    if (last !== first && last.failure) problems.push(`The second run fails as well: ${last.failure}`)
    const { end, outputs } = outcomeOf(sandbox, scenario, last)
    if (!isDeepStrictEqual(end, path.end)) problems.push(`The end is another: ${difference(path.end, end)}`)
    const [wanted, seen] = [path.outputs, outputs].map((all) => comparable(all, faultCase))
    if (!isDeepStrictEqual(wanted, seen)) problems.push(`The outputs are others: ${difference(wanted, seen)}`)
    if (problems.length > 0) return { outcome: undefined, problems: [...problems, ...told(first)] }
    return { outcome: first.failure ? 'failed cleanly' : 'survived', problems }
  } finally {
    await sandbox.close()
  }
}

function delayLists(sandbox: Sandbox, requests: number): void {
  // What was there before the run is known to everybody.
  sandbox.advance(3_600_000)
  sandbox.behaviour.listLagMs = requests * sandbox.clock.stepPerRequestMs
}

/** A sentence that begins with what somebody can do. */
const advice =
  /What to do: |next run|A longer time is set with timeout|[Rr]un the step again|\. (Choose|Correct|Set|Use) /

/** What is wrong with how a disturbed run ended, whatever it left. */
function problemsOf(run: StepRun, { kind }: FaultCase): string[] {
  const { failure, ms } = run
  const problems: string[] = []
  if (ms > timeoutFor(kind) + graceMs) problems.push(`It took ${Math.round(ms)} ms.`)
  if (!failure || failure instanceof KilledError) return problems
  if (!(failure instanceof ExpectedError)) {
    const stack = failure instanceof Error ? failure.stack : String(failure)
    return [...problems, `It ends in an error that nobody expects: ${stack}`]
  }
  if (/^ +at /m.test(failure.message)) problems.push('The message has a stack.')
  if (!advice.test(failure.message)) problems.push(`The message does not say what to do: ${failure.message}`)
  return problems
}

/** What the run told that nobody may see. */
function leaksOf(
  { log, outputs, failure }: StepRun,
  { path, sandbox }: { path: HappyPath; sandbox: Sandbox },
): string[] {
  const told = [...log, ...Object.values(outputs), inspect(failure, { depth: 8 })]
  const { secrets = [] } = path.scenario
  return leaksIn(told.join('\n'), [
    ...anyCredential,
    ...secretsOfKey(sandbox.team.privateKey),
    ...secretTexts('what the scenario keeps secret', secrets),
  ])
}

/** A run that fails keeps what it had reached before the request that met the fault. */
function lostOutputs({ failure, outputs }: StepRun, { path, kind, index }: FaultCase): string[] {
  if (!failure || kind.isKilled) return []
  const known = [...path.reachedAfter].flatMap(([name, after]) => (after <= index ? [name] : []))
  const lost = known.filter((name) => !(name in outputs))
  return lost.length > 0 ? [`Outputs that were reached are lost: ${lost.join(', ')}`] : []
}

/** A run cannot tell that a read was stale, and hands on what it saw. */
function comparable(outputs: Readonly<Record<string, string>>, { path, kind }: FaultCase): unknown {
  if (path.scenario.partialAfter?.includes(kind.name)) return undefined
  return kind.fault.kind === 'stale' ? Object.keys(outputs).toSorted() : outputs
}

function told({ failure, log }: StepRun): string[] {
  const lines = log.slice(-8).map((line) => `  | ${line.split('\n')[0]}`)
  return [...lines, ...(failure ? [`  ${failure}`] : [])]
}

function difference(wanted: unknown, seen: unknown): string {
  const [before, after] = [wanted, seen].map((value) =>
    Array.isArray(value) ? value.map(String) : Object.entries(value ?? {}).map((entry) => entry.join('=')),
  )
  const missing = without(before ?? [], after ?? []).map((line) => `\n  - ${line}`)
  const extra = without(after ?? [], before ?? []).map((line) => `\n  + ${line}`)
  return [...missing.slice(0, 5), ...extra.slice(0, 5)].join('')
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return lines.filter((line) => {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}
