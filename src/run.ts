import { annotatingOnce, fittingRemarks } from './annotations.ts'
import type { AppStoreConnect } from './app-store-connect/client.ts'
import { connectionInputsOf, hideKeys, openConnection } from './connection.ts'
import { elapsed } from './elapsed.ts'
import { DeadlineError, ExpectedError, InputError } from './errors.ts'
import { type GitHubWishes, githubInputs, githubWishes, isUnexpanded, missingToken } from './github-inputs.ts'
import { type Inputs, readInputs, type ValuesOf, yamlName } from './inputs.ts'
import { nearest } from './nearest.ts'
import type { Material, WantedMaterial } from './notes/material.ts'
import { strayNotesInputs } from './notes/stray-inputs.ts'
import type { PlannedChange, PlanState } from './plan.ts'
import { recorderOf, type Span } from './spans.ts'
import type { AnyStep, Fact, Remark, StepLog } from './step.ts'
import { steps } from './steps/index.ts'
import { unusedInputs } from './unused-inputs.ts'

/** What a run has come to so far. It stays when the step fails. */
export interface Account {
  /** By their YAML names. */
  outputs: Map<string, string>
  facts: Map<string, Fact>
  plan: ({ changes: readonly PlannedChange[] } & PlanState) | undefined
  /** What GitHub is to be told in the end; undefined where nothing is, or where the inputs are wrong. */
  github: GitHubWishes | undefined
  /** The connection, to be closed by whoever keeps the account. */
  api: AppStoreConnect | undefined
  /** In milliseconds since 1970. */
  startedAt: number
  /** What took time, in the order in which it began. */
  spans: Span[]
}

/** Where a run says what it does. */
export interface Reporter {
  log: StepLog
  hide(secret: string): void
  annotate(remark: Remark): void
}

/** Reads from GitHub what release notes are made of. */
export type RepositoryReader = (
  wanted: WantedMaterial,
  options: { token: string | undefined; signal: AbortSignal; log: StepLog },
) => Promise<Material>

export interface RunOptions {
  /** The name of the step. */
  name: string
  /** Inputs by their YAML names. */
  given: ReadonlyMap<string, string>
  /** Ends the run; the run itself aborts it when its time is over. */
  stop: AbortController
  reporter: Reporter
  account: Account
  /** Left out where there is no GitHub. */
  readRepository?: RepositoryReader
}

export function openAccount(): Account {
  return {
    outputs: new Map(),
    facts: new Map(),
    plan: undefined,
    github: undefined,
    api: undefined,
    startedAt: Date.now(),
    spans: [],
  }
}

/** Runs one step as its inputs say, and keeps the account of it. Throws what ended it. */
export async function runStep(options: RunOptions): Promise<void> {
  const { name, given, stop, reporter, account, readRepository = readNoRepository } = options
  const { hide } = reporter
  const log: StepLog = { ...annotatingOnce(reporter.log), begin: recorderOf(account.spans) }
  hideKeys(given, hide)
  const step = await loadStep(name)
  for (const secret of secretsIn({ ...githubInputs, ...step.inputs }, given)) hide(secret)
  const unused = await unusedInputs({ given: [...given.keys()], name, step, steps })
  if (unused) log.warning(unused)
  const inputs = { ...connectionInputsOf(step, given), ...githubInputs, ...step.inputs }
  const values = readAll(inputs, given)
  account.github = githubWishes(values)
  values.apiPrivateKey?.secrets.forEach(hide)
  const tooLate = new DeadlineError(
    `The step did not end within ${elapsed(values.timeout)}. A longer time is set with timeout.`,
  )
  setTimeout(() => stop.abort(tooLate), values.timeout).unref()
  account.api = openConnection(values, { log, signal: stop.signal, hide })
  const reached = await step.run(values, {
    appStoreConnect: account.api,
    log,
    signal: stop.signal,
    reach: (found) => remember(account.outputs, found),
    tell: (...told) => {
      for (const fact of told) account.facts.set(fact.name, fact)
    },
    showPlan: (changes, state) => {
      account.plan = { changes, ...state }
    },
    hide,
    annotate: (...remarks) => fittingRemarks(remarks).forEach(reporter.annotate),
    readRepository: (wanted) =>
      readRepository(wanted, { token: values.githubToken, signal: stop.signal, log }),
  })
  remember(account.outputs, reached)
}

/** Why a run ended: what an aborted run throws is often only a consequence of that. */
export function reasonOf(error: unknown, { signal }: AbortController): unknown {
  return signal.aborted && !(error instanceof ExpectedError) ? signal.reason : error
}

async function readNoRepository(): Promise<Material> {
  throw new InputError('This run has no repository on GitHub to take release notes from.')
}

async function loadStep(name: string): Promise<AnyStep> {
  const load = steps[name]
  if (load) return load()
  const names = Object.keys(steps)
  const close = nearest(name, names)
  throw new InputError(
    `step is "${name}", which this action does not have${close ? `; did you mean ${close}?` : '.'} Steps: ${names.join(', ')}.`,
  )
}

/** Throws all that is wrong at once. */
function readAll<Declared extends Inputs>(
  declared: Declared,
  given: ReadonlyMap<string, string>,
): ValuesOf<Declared> {
  const more = [
    missingToken(given) ?? [],
    'releaseNotesFrom' in declared ? strayNotesInputs(given) : [],
  ].flat()
  try {
    const values = readInputs(declared, (input) => given.get(input))
    if (more.length === 0) return values
  } catch (error) {
    if (more.length > 0 && error instanceof InputError) throw new InputError([...error.problems, ...more])
    throw error
  }
  throw new InputError(more)
}

function secretsIn(inputs: Inputs, given: ReadonlyMap<string, string>): string[] {
  const values = Object.entries(inputs).flatMap(
    ([name, { isSecret }]) => (isSecret && given.get(yamlName(name))) || [],
  )
  return values
    .flatMap((value) => [value, ...value.split(/\r?\n/)])
    .filter((value) => value !== '' && !isUnexpanded(value))
}

function remember(outputs: Map<string, string>, found: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(found))
    if (value !== undefined) outputs.set(yamlName(name), value)
}
