import { messageOf } from '../../errors.ts'
import { reasonIn, statusOf } from './session.ts'

/** What could not be told to GitHub, and the permission of the job that it needs. */
export interface Errand {
  name: string
  permission: string
  /** Whether the run belongs to a pull request of a fork. */
  isFork: boolean
}

/** A warning that says why GitHub refused, and what to do. */
export function refusalText(error: unknown, errand: Errand): string {
  const status = statusOf(error)
  const reason = status === undefined ? shortly(error) : `GitHub answered ${status}, ${shortly(error)}`
  return `${errand.name} could not be written: ${reason}. ${adviceFor({ status, error, errand })} What was done at Apple stays done.`
}

function adviceFor({
  status,
  error,
  errand,
}: {
  status: number | undefined
  error: unknown
  errand: Errand
}): string {
  if (status === 401) return 'See that github-token is a token that has not ended.'
  if (status === 429 || (status === 403 && isSlowedDown(error)))
    return 'GitHub has had too many requests of this token; run the job again later.'
  if (status === 404) return `See that it exists in this repository. ${permissionAdvice(errand)}`
  if (status === 403) return permissionAdvice(errand)
  if (status === 422)
    return 'See that the commit and the pull request belong to this repository, and report this if they do.'
  if (status === undefined)
    return 'See that GITHUB_API_URL names an address that the runner reaches, and run the job again.'
  if (status < 500) return 'See what GitHub says of it, and run the job again.'
  return 'Run the job again; githubstatus.com tells of disturbances.'
}

function permissionAdvice({ permission, isFork }: Errand): string {
  return isFork
    ? `Pull requests from forks get a token that only reads: do this in a workflow on workflow_run, whose job has \`permissions: ${permission}: write\`.`
    : `The job needs \`permissions: ${permission}: write\`.`
}

function isSlowedDown(error: unknown): boolean {
  return /rate limit|abuse/i.test(messageOf(error))
}

function shortly(error: unknown): string {
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError'))
    return 'there was no answer in time'
  return reasonIn(error).slice(0, 300)
}
