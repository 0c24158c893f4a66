import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openAccount, reasonOf, runStep } from '../../src/run.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import type { WorkflowInputs } from '../support/run-action.ts'
import type { Scenario } from './scenario.ts'

/** What came of one run of a step. */
export interface StepRun {
  /** Undefined when it ended well. */
  failure: unknown
  outputs: Record<string, string>
  /** How many requests had come when an output was reached first. */
  reachedAfter: ReadonlyMap<string, number>
  log: string[]
  ms: number
}

export async function writeFiles({ name, files }: Scenario): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `faults-${name.replaceAll(' ', '-')}-`))
  for (const [path, content] of Object.entries((await files?.()) ?? {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

export const removeFiles = (folder: string) => rm(folder, { recursive: true, force: true })

/** A sandbox in which time passes with each request and none beside, so that runs are alike. */
export async function openSandbox({ sandbox: options, seed }: Scenario): Promise<Sandbox> {
  const sandbox = await startSandbox({
    rate: 0,
    stepPerRequestMs: 2_000,
    tokenClock: 'real',
    rateLimit: 36_000,
    ...options,
  })
  seed(sandbox)
  return sandbox
}

export function inputsFor(sandbox: Sandbox, { step, inputs }: Scenario, folder: string): WorkflowInputs {
  return {
    step,
    'api-url': sandbox.url,
    'api-key-id': sandbox.team.keyId,
    'issuer-id': sandbox.team.issuerId,
    'api-private-key': sandbox.team.privateKey,
    ...inputs(folder),
  }
}

/** The step as the entry runs it, with the real client over real sockets, but in this process. */
export async function runHere(sandbox: Sandbox, inputs: WorkflowInputs): Promise<StepRun> {
  const { step: name = '' } = inputs
  const stop = new AbortController()
  const account = openAccount()
  const log: string[] = []
  const say = (message: string) => void log.push(message)
  const reachedAfter = new Map<string, number>()
  const set = account.outputs.set.bind(account.outputs)
  account.outputs.set = (output, value) => {
    if (!reachedAfter.has(output)) reachedAfter.set(output, sandbox.requests().length)
    return set(output, value)
  }
  const startedAt = performance.now()
  let failure: unknown
  try {
    await runStep({
      name,
      given: new Map(Object.entries(inputs)),
      stop,
      reporter: {
        log: { debug: say, info: say, notice: say, warning: say, group: (_title, run) => run() },
        hide: () => undefined,
        annotate: ({ message }) => say(message),
      },
      account,
    })
  } catch (error) {
    failure = reasonOf(error, stop)
  }
  const ms = performance.now() - startedAt
  await account.api?.close()
  return {
    failure,
    outputs: Object.fromEntries(account.outputs),
    reachedAfter,
    log,
    ms,
  }
}
