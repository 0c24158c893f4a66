import type { RunContext } from './client.ts'
import type { Session } from './session.ts'

type Event = Pick<RunContext, 'payload' | 'sha'>

/** The commit that the run is about: of a pull request its own last one, not GitHub's trial merge. */
export function commitOf({ payload, sha }: Event): string {
  const heads = [
    payload.pull_request?.head?.sha,
    payload.workflow_run?.head_sha,
    payload.merge_group?.head_sha,
  ]
  return heads.find((head) => typeof head === 'string' && head !== '') ?? sha
}

/** The number of the pull request that the event names. */
export function pullRequestOf({ payload }: Pick<Event, 'payload'>): number | undefined {
  // Of a repository that is a fork itself, pull requests of others are listed too.
  const here = payload.repository?.id
  const ofRun = listIn(payload.workflow_run?.pull_requests).find(
    ({ base }) => here === undefined || base?.repo?.id === undefined || base.repo.id === here,
  )
  const queued = /\/pr-(\d+)-/.exec(String(payload.merge_group?.head_ref ?? ''))?.[1]
  const numbers = [
    payload.pull_request?.number,
    payload.issue?.pull_request ? payload.issue.number : undefined,
    ofRun?.number,
    queued === undefined ? undefined : Number(queued),
  ]
  return numbers.find(isNumber)
}

/** The event of a run on a comment names no commit of the pull request. */
export async function commitOfRun(session: Session): Promise<string> {
  const { run, github, repo } = session
  if (!run.payload.issue?.pull_request) return commitOf(run)
  const { data } = await github.rest.pulls.get({ ...repo, pull_number: run.payload.issue.number })
  return data.head.sha
}

export function isFromFork({ payload }: Pick<Event, 'payload'>): boolean {
  const pull = payload.pull_request
  const base = pull?.base?.repo?.full_name
  return base !== undefined && pull?.head?.repo?.full_name !== base
}

/** The one that the event names, or else the open one that ends with the commit, or is the only open one that has it. */
export async function findPullRequest(session: Session): Promise<number | undefined> {
  const named = pullRequestOf(session.run)
  if (named !== undefined) return named
  const sha = commitOf(session.run)
  if (!sha) return undefined
  const { github, repo } = session
  const pulls = await github.paginate(github.rest.repos.listPullRequestsAssociatedWithCommit, {
    ...repo,
    commit_sha: sha,
    per_page: 100,
  })
  const open = pulls.filter(({ state }) => state === 'open')
  const ending = open.filter(({ head }) => head.sha === sha)
  const [first, ...others] = ending.length > 0 ? ending : open
  return others.length === 0 ? first?.number : undefined
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

interface ListedPull {
  number?: unknown
  base?: { repo?: { id?: unknown } }
}

function listIn(value: unknown): ListedPull[] {
  return Array.isArray(value) ? value : []
}
