import { log } from '../runner.ts'
import { keepComment } from './comment.ts'
import { recordDeployment } from './deployment.ts'
import { commitOfRun, findPullRequest, isFromFork } from './pull-request.ts'
import { type Errand, refusalText } from './refusal.ts'
import type { ReportContent } from './report-content.ts'
import { openSession, type Session } from './session.ts'

export interface Wishes {
  token: string
  isCommentWanted: boolean
  /** The number, where the event of the workflow is not to be asked. */
  pullRequest: number | undefined
  deploymentEnvironment: string | undefined
}

/** Tells GitHub what the run has come to. Whatever GitHub says to that, the step ends as it has ended. */
export async function reportToGitHub(
  content: ReportContent,
  { wishes, signal }: { wishes: Wishes; signal: AbortSignal },
): Promise<void> {
  const { isCommentWanted, pullRequest, deploymentEnvironment: environment } = wishes
  const session = openSession(wishes.token, signal)
  let known: Promise<string> | undefined
  const ending: Ending = {
    session,
    content,
    commit: () => {
      known ??= commitOfRun(session)
      return known
    },
  }
  const isFork = isFromFork(session.run)
  if (isCommentWanted) {
    const errand = { name: 'The comment on the pull request', permission: 'pull-requests', isFork }
    await attempt(errand, () => tellComment(ending, pullRequest))
  }
  if (environment && !content.isDryRun) {
    const errand = { name: 'The deployment', permission: 'deployments', isFork }
    await attempt(errand, () => tellDeployment(ending, environment))
  }
}

interface Ending {
  session: Session
  content: ReportContent
  /** The commit that the run is about, asked for once. */
  commit(): Promise<string>
}

async function attempt(errand: Errand, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    log.warning(refusalText(error, errand))
  }
}

async function tellComment({ session, content, commit }: Ending, wanted: number | undefined): Promise<void> {
  const pullRequest = wanted ?? (await findPullRequest(session))
  if (pullRequest === undefined) {
    log.notice('No comment was written: this run belongs to no pull request. Name one with pull-request.')
    return
  }
  const footer = { runUrl: runUrlOf(session), commit: await commit(), now: new Date() }
  const result = await keepComment({ session, pullRequest, content, footer })
  log.info(`Comment on pull request ${pullRequest}: ${result}.`)
}

async function tellDeployment({ session, content, commit }: Ending, environment: string): Promise<void> {
  const runUrl = runUrlOf(session)
  const work = { session, content, environment, commit: await commit(), runUrl }
  const state = await recordDeployment(work)
  log.info(
    state
      ? `Deployment in ${environment}: ${state}.`
      : `No deployment in ${environment}: the step has come to no build.`,
  )
}

function runUrlOf({ run, repo }: Session): string {
  return run.runId ? `${run.serverUrl}/${repo.owner}/${repo.repo}/actions/runs/${run.runId}` : ''
}
