import type { AppStoreConnect } from './app-store-connect/client.ts'
import { elapsed } from './app-store-connect/wait.ts'
import { connectionInputsOf, openConnection } from './connection.ts'
import {
  AnnotatedError,
  CancelledError,
  DeadlineError,
  ExpectedError,
  InputError,
  messageOf,
} from './errors.ts'
import { readInputs, yamlName } from './inputs.ts'
import { nearest } from './nearest.ts'
import type { AnyStep, Fact } from './step.ts'
import { steps } from './steps/index.ts'
import { unusedInputs } from './unused-inputs.ts'
import {
  addToSummary,
  annotate,
  fail,
  failQuietly,
  givenInputs,
  hide,
  log,
  setOutputs,
} from './workflow/runner.ts'
import { type SummaryContent, summaryMarkdown } from './workflow/summary.ts'

/** Moving over from Apple-Actions/upload-testflight-build, which does one thing, is one `uses:` line. */
const defaultStep = 'upload-build'

async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => stop.abort(new CancelledError('The run was cancelled.')))
  }
  const given = givenInputs(environment)
  for (const line of given.get('api-private-key')?.split(/\r?\n|\\n/) ?? []) if (line.length > 60) hide(line)
  const name = given.get('step') ?? defaultStep
  const outputs = new Map<string, string>()
  const facts = new Map<string, Fact>()
  let api: AppStoreConnect | undefined
  let plan: SummaryContent['plan']
  let failure: unknown
  try {
    const step = await loadStep(name)
    for (const secret of secretsIn(step, given)) hide(secret)
    const unused = await unusedInputs({ given: [...given.keys()], name, step, steps })
    if (unused) log.warning(unused)
    const inputs = { ...connectionInputsOf(step, given), ...step.inputs }
    const values = readInputs(inputs, (input) => given.get(input))
    values.apiPrivateKey?.secrets.forEach(hide)
    const tooLate = new DeadlineError(
      `The step did not end within ${elapsed(values.timeout)}. A longer time is set with timeout.`,
    )
    setTimeout(() => stop.abort(tooLate), values.timeout).unref()
    api = openConnection(values, { log, signal: stop.signal, hide })
    const reached = await step.run(values, {
      appStoreConnect: api,
      log,
      signal: stop.signal,
      reach: (found) => remember(outputs, found),
      tell: (...told) => {
        for (const fact of told) facts.set(fact.name, fact)
      },
      showPlan: (changes, { isDryRun }) => {
        plan = { changes, isDryRun }
      },
      hide,
      annotate: (...remarks) => {
        for (const { level, message, place } of remarks) annotate(level, message, place)
      },
    })
    remember(outputs, reached)
  } catch (error) {
    failure = stop.signal.aborted && !(error instanceof ExpectedError) ? stop.signal.reason : error
  }
  try {
    setOutputs(outputs)
  } catch (error) {
    // Without its outputs a later step would go on with nothing; what failed before is still the thing to tell.
    failure ??= new ExpectedError(
      `The outputs could not be set: ${messageOf(error)} What was done stays done; see that GITHUB_OUTPUT names a file that can be written.`,
    )
  }
  if (failure) tellFailure(name, failure)
  const usage = api?.usage() ?? { requests: 0 }
  const summary = await summaryMarkdown({
    step: name,
    outcome: !failure ? 'succeeded' : failure instanceof CancelledError ? 'cancelled' : 'failed',
    facts: [...facts.values()],
    plan,
    ...(failure ? { failure: messageOf(failure) } : {}),
    ...usage,
  })
  await addToSummary(environment, summary).catch((error: unknown) => {
    log.warning(`The summary of the job could not be written: ${messageOf(error)}`)
  })
  await api?.close()
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

function secretsIn({ inputs }: AnyStep, given: ReadonlyMap<string, string>): string[] {
  const values = Object.entries(inputs).flatMap(
    ([name, { isSecret }]) => (isSecret && given.get(yamlName(name))) || [],
  )
  return values.flatMap((value) => [value, ...value.split(/\r?\n/)]).filter(Boolean)
}

function remember(outputs: Map<string, string>, found: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(found))
    if (value !== undefined) outputs.set(yamlName(name), value)
}

function tellFailure(name: string, failure: unknown): void {
  const isBug = !(failure instanceof ExpectedError)
  const text = isBug && failure instanceof Error ? (failure.stack ?? failure.message) : messageOf(failure)
  const advice = isBug ? '\nThis is a bug of the action. Please report it with these lines.' : ''
  if (failure instanceof AnnotatedError) failQuietly(text)
  else fail(name, `${text}${advice}`, failure instanceof ExpectedError ? failure.place : undefined)
}

await main(process.env)
