import { AnnotatedError, CancelledError, DeadlineError, ExpectedError, messageOf } from './errors.ts'
import { type Account, openAccount, type RepositoryReader, reasonOf, runStep } from './run.ts'
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
    outcome: outcomeOf(failure),
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
  await tellGitHub({ step: name, account, failure, stop }).catch((error: unknown) => {
    log.warning(
      `GitHub could not be told of this run: ${messageOf(error)} What was done at Apple stays done.`,
    )
  })
  await api?.close()
}

/** The runner ends a run that was cancelled after 7.5 seconds. */
const reportMs = { ended: 30_000, cancelled: 4_000 }

async function tellGitHub(ended: {
  step: string
  account: Account
  failure: unknown
  stop: AbortController
}): Promise<void> {
  const { step, account, failure, stop } = ended
  if (!account.github) return
  const { reportToGitHub } = await import('./workflow/github/report.ts')
  const isCancelled = failure instanceof CancelledError
  const limit = AbortSignal.timeout(isCancelled ? reportMs.cancelled : reportMs.ended)
  await reportToGitHub(
    {
      step,
      outcome: outcomeOf(failure),
      failure: failure ? messageOf(failure) : undefined,
      isLate: failure instanceof DeadlineError,
      isDryRun: account.github.isDryRun,
      outputs: account.outputs,
      facts: [...account.facts.values()],
      plan: account.plan,
    },
    {
      wishes: account.github,
      signal: stop.signal.aborted ? limit : AbortSignal.any([limit, stop.signal]),
    },
  )
}

function outcomeOf(failure: unknown): 'succeeded' | 'failed' | 'cancelled' {
  if (!failure) return 'succeeded'
  return failure instanceof CancelledError ? 'cancelled' : 'failed'
}

function tellFailure(name: string, failure: unknown): void {
  const isBug = !(failure instanceof ExpectedError)
  const text = isBug && failure instanceof Error ? (failure.stack ?? failure.message) : messageOf(failure)
  const advice = isBug ? '\nThis is a bug of the action. Please report it with these lines.' : ''
  if (failure instanceof AnnotatedError) failQuietly(text)
  else fail(name, `${text}${advice}`, failure instanceof ExpectedError ? failure.place : undefined)
}

await main(process.env)
