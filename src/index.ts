import { AnnotatedError, CancelledError, DeadlineError, ExpectedError, messageOf } from './errors.ts'
import { type Account, openAccount, type RepositoryReader, reasonOf, runStep } from './run.ts'
import type { ReportContent } from './workflow/github/report-content.ts'
import type { Outcome } from './workflow/outcome.ts'
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
  const { outputs, facts, plan, github, api, spans, startedAt } = account
  try {
    setOutputs(outputs)
  } catch (error) {
    // Without its outputs a later step would go on with nothing; what failed before is still the thing to tell.
    failure ??= new ExpectedError(
      `The outputs could not be set: ${messageOf(error)} What was done stays done; see that GITHUB_OUTPUT names a file that can be written.`,
    )
  }
  if (failure) tellFailure(name, failure)
  const ended = {
    step: name,
    outcome: outcomeOf(failure),
    failure: failure ? messageOf(failure) : undefined,
    facts: [...facts.values()],
    plan,
  }
  const summary = await summaryMarkdown({
    ...ended,
    spans,
    startedAt,
    endedAt: Date.now(),
    place: failure instanceof ExpectedError ? placeInRepository(environment, failure.place) : undefined,
    ...(api?.usage() ?? { requests: 0 }),
  })
  await addToSummary(environment, summary).catch((error: unknown) => {
    log.warning(`The summary of the job could not be written: ${messageOf(error)}`)
  })
  const content = { ...ended, outputs, isLate: failure instanceof DeadlineError }
  await tellGitHub(content, { wishes: github, signal: stop.signal }).catch((error: unknown) => {
    log.warning(
      `GitHub could not be told of this run: ${messageOf(error)} What was done at Apple stays done.`,
    )
  })
  await api?.close()
}

/** The runner ends a run that was cancelled after 7.5 seconds. */
const reportMs = { ended: 30_000, cancelled: 4_000 }

async function tellGitHub(
  content: Omit<ReportContent, 'isDryRun'>,
  { wishes, signal }: { wishes: Account['github']; signal: AbortSignal },
): Promise<void> {
  if (!wishes) return
  const { reportToGitHub } = await import('./workflow/github/report.ts')
  const limit = AbortSignal.timeout(content.outcome === 'cancelled' ? reportMs.cancelled : reportMs.ended)
  await reportToGitHub(
    { ...content, isDryRun: wishes.isDryRun },
    { wishes, signal: signal.aborted ? limit : AbortSignal.any([limit, signal]) },
  )
}

function outcomeOf(failure: unknown): Outcome {
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
