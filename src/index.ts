import { AnnotatedError, CancelledError, ExpectedError, messageOf } from './errors.ts'
import { openAccount, type RepositoryReader, reasonOf, runStep } from './run.ts'
import {
  addToSummary,
  annotate,
  fail,
  failQuietly,
  givenInputs,
  hide,
  log,
  placeInRepository,
  setOutputs,
} from './workflow/runner.ts'
import { summaryMarkdown } from './workflow/summary.ts'

/** Moving over from Apple-Actions/upload-testflight-build, which does one thing, is one `uses:` line. */
const defaultStep = 'upload-build'

/** The client of GitHub is heavy. */
const readRepository: RepositoryReader = async (wanted, options) => {
  const { readRepository: read } = await import('./workflow/github/notes/repository-reader.ts')
  return read(wanted, options)
}

async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => stop.abort(new CancelledError('The run was cancelled.')))
  }
  const given = givenInputs(environment)
  const name = given.get('step') ?? defaultStep
  const account = openAccount()
  let failure: unknown
  try {
    await runStep({ name, given, stop, reporter: { log, hide, annotate }, account, readRepository })
  } catch (error) {
    failure = reasonOf(error, stop)
  }
  const { outputs, facts, plan, api, spans, startedAt } = account
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
    spans,
    startedAt,
    endedAt: Date.now(),
    ...(failure ? { failure: messageOf(failure) } : {}),
    place: failure instanceof ExpectedError ? placeInRepository(environment, failure.place) : undefined,
    ...usage,
  })
  await addToSummary(environment, summary).catch((error: unknown) => {
    log.warning(`The summary of the job could not be written: ${messageOf(error)}`)
  })
  await api?.close()
}

function tellFailure(name: string, failure: unknown): void {
  const isBug = !(failure instanceof ExpectedError)
  const text = isBug && failure instanceof Error ? (failure.stack ?? failure.message) : messageOf(failure)
  const advice = isBug ? '\nThis is a bug of the action. Please report it with these lines.' : ''
  if (failure instanceof AnnotatedError) failQuietly(text)
  else fail(name, `${text}${advice}`, failure instanceof ExpectedError ? failure.place : undefined)
}

await main(process.env)
