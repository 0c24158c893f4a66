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
  const open = () => openSession(wishes.token, signal)
  const comment = { name: 'The comment on the pull request', permission: 'pull-requests' }
  const deployment = { name: 'The deployment', permission: 'deployments' }
  if (isCommentWanted) await attempt(comment, open, (session) => tellComment(session, content, pullRequest))
  if (environment && !content.isDryRun)
    await attempt(deployment, open, (session) => tellDeployment(session, content, environment))
}

async function attempt(
  errand: Omit<Errand, 'isFork'>,
  open: () => Session,
  run: (session: Session) => Promise<void>,
): Promise<void> {
  let session: Session | undefined
  try {
    session = open()
    await run(session)
  } catch (error) {
    const isFork = session !== undefined && isFromFork(session.run)
    log.warning(refusalText(error, { ...errand, isFork }))
  }
}

async function tellComment(
  session: Session,
  content: ReportContent,
  wanted: number | undefined,
): Promise<void> {
  const pullRequest = wanted ?? (await findPullRequest(session))
  if (pullRequest === undefined) {
    log.notice('No comment was written: this run belongs to no pull request. Name one with pull-request.')
    return
  }
  const footer = { runUrl: runUrlOf(session), commit: await commitOfRun(session), now: new Date() }
  const result = await keepComment({ session, pullRequest, content, footer })
  log.info(`Comment on pull request ${pullRequest}: ${result}.`)
}

async function tellDeployment(session: Session, content: ReportContent, environment: string): Promise<void> {
  const commit = await commitOfRun(session)
  const state = await recordDeployment({
    session,
    content,
    environment,
    commit,
    runUrl: runUrlOf(session),
  })
  log.info(
    state
      ? `Deployment in ${environment}: ${state}.`
      : `No deployment in ${environment}: the step has come to no build.`,
  )
}

function runUrlOf({ run, repo }: Session): string {
  return run.runId ? `${run.serverUrl}/${repo.owner}/${repo.repo}/actions/runs/${run.runId}` : ''
}
