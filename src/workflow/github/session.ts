import { setTimeout as pause } from 'node:timers/promises'
import { messageOf } from '../../errors.ts'
import { type GitHub, openGitHub, type RunContext } from './client.ts'

/** The API of GitHub for the end of one run. */
export interface Session {
  github: GitHub
  run: RunContext
  repo: { owner: string; repo: string }
  token: string
}

export const pausesMs = [500, 1_000, 2_000]

/** All requests end with the signal; those that may be repeated are, where GitHub stumbled. */
export function openSession(token: string, signal: AbortSignal): Session {
  const { github, run } = openGitHub(token)
  github.hook.wrap('request', async (request, options) => {
    // The authentication beneath is bound to these very options, and sees no others.
    options.request = { ...options.request, signal }
    const answer =
      options.method === 'POST' ? await request(options) : await repeated(() => request(options), signal)
    if (answer.status !== 204 && (typeof answer.data !== 'object' || answer.data === null))
      throw new Error(`${options.baseUrl} answers, but not as the API of GitHub does`)
    return answer
  })
  return { github, run, repo: run.repo, token }
}

/** Does again, after a pause, what GitHub stumbled over; only for what may be repeated. */
export async function repeated<Answer>(
  ask: () => Answer | Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  for (const pauseMs of pausesMs) {
    try {
      return await ask()
    } catch (error) {
      if (!isPassing(error)) throw error
      await pause(pauseMs, undefined, { signal })
    }
  }
  return ask()
}

/** After a POST that may have taken effect, `find` looks for what it made; where there is nothing, it is sent once more. */
export async function createOnce<Made>(
  create: () => Promise<Made>,
  find: () => Promise<Made | undefined>,
): Promise<Made> {
  try {
    return await create()
  } catch (error) {
    if (!isPassing(error)) throw error
    return (await find()) ?? (await create())
  }
}

/** GitHub's words, without the page of its documentation, which is about the API and helps nobody here. */
export function reasonIn(error: unknown): string {
  const [line = ''] = messageOf(error).split('\n')
  return line.replace(/ - https:\/\/docs\.github\.com\S*$/, '').replace(/\.+$/, '')
}

/** The status of GitHub's answer. */
export function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  // Octokit gives 500 to what never had an answer.
  const isAnswer = error instanceof Error && 'response' in error && error.response !== undefined
  return isAnswer && typeof status === 'number' ? status : undefined
}

function isPassing(error: unknown): boolean {
  const status = statusOf(error)
  const isOver = error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')
  return !isOver && (status === undefined || status >= 500)
}
