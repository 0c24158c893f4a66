import { ExpectedError, InputError } from '../../../errors.ts'
import { pausesMs, reasonIn, repeated } from '../session.ts'

/** What is asked of GitHub, in words, and what `permissions:` of the job lets one read it. */
interface Question<Answer> {
  subject: string
  permission: 'contents: read' | 'pull-requests: read'
  ask(request: { signal: AbortSignal }): Promise<Answer>
  /** What it means that GitHub has no such thing; otherwise that is an error. */
  absent?: () => Answer | Promise<Answer>
}

export type Asker = <Answer>(question: Question<Answer>) => Promise<Answer>

const longestMs = 30_000
const unsent = 'Nothing was sent to Apple.'

/** Asks, and asks again where GitHub stumbles; what is refused is told with what helps. */
export function createAsker(signal: AbortSignal): Asker {
  return async function ask<Answer>(question: Question<Answer>): Promise<Answer> {
    const limit = () => ({ signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]) })
    try {
      return await repeated(() => question.ask(limit()), signal)
    } catch (error) {
      signal.throwIfAborted()
      if (!isAnswer(error)) throw error
      if (isAbsent(error) && question.absent) return question.absent()
      throw explained(error, question)
    }
  }
}

/** The client gives no connection at all as status 500 too, without a response. */
interface RefusedAnswer extends Error {
  status: number
  response?: { headers: Record<string, unknown> }
}

function isAnswer(error: unknown): error is RefusedAnswer {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

/** A name that is not there is 404 in most places, and 422 where GitHub wants a commit. */
function isAbsent(error: RefusedAnswer): boolean {
  return error.status === 404 || (error.status === 422 && /no commit found/i.test(error.message))
}

function explained(
  error: RefusedAnswer,
  { subject, permission }: Pick<Question<unknown>, 'subject' | 'permission'>,
): Error {
  const { status, response } = error
  const reason = reasonIn(error)
  const allow = `Give the job \`permissions:\` with \`${permission}\``
  const options = { cause: error }
  if (status === 401) {
    return new InputError(
      `GitHub refuses the token while asked for ${subject}: 401, ${reason}. Leave github-token out, so that the runner's own is taken, or give one that is valid. ${unsent}`,
      options,
    )
  }
  const { 'x-ratelimit-remaining': remaining, 'retry-after': retryAfter } = response?.headers ?? {}
  if (status === 429 || (status === 403 && (remaining === '0' || retryAfter !== undefined))) {
    return new ExpectedError(
      `GitHub takes no more requests of this token for now (asked for ${subject}: ${status}, ${reason}). Run the job again later. ${unsent}`,
      options,
    )
  }
  if (status === 403) {
    return new InputError(
      `GitHub does not let this token read ${subject}: 403, ${reason}. ${allow}. ${unsent}`,
      options,
    )
  }
  if (status === 404) {
    return new InputError(
      `GitHub finds nothing when asked for ${subject}, or does not show it to this token: 404, ${reason}. ${allow}, and see that it exists. ${unsent}`,
      options,
    )
  }
  if (status >= 500) {
    const what = response ? `answers ${status} (${reason})` : `cannot be reached (${reason})`
    return new ExpectedError(
      `GitHub ${what} to the question for ${subject}, after ${pausesMs.length + 1} tries. Run the job again; www.githubstatus.com tells of troubles. ${unsent}`,
      options,
    )
  }
  return new ExpectedError(`GitHub refuses ${subject}: ${status}, ${reason}. ${unsent}`, options)
}
