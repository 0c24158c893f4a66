import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitHubSandboxOptions, startGitHub } from '../../../src/sandbox/github/server.ts'

export const head = 'a'.repeat(40)
const merge = 'b'.repeat(40)

interface EventOptions extends GitHubSandboxOptions {
  /** Of a pull request unless told. */
  event?: { name: string; payload: object }
}

const repository = { full_name: 'example/garden' }
const ofPullRequest = {
  name: 'pull_request',
  payload: { pull_request: { number: 7, head: { sha: head, repo: repository }, base: { repo: repository } } },
}

/** A small GitHub with pull request 7, and the environment that a runner gives a step of it. */
export async function startRepository({ event = ofPullRequest, ...options }: EventOptions = {}) {
  const github = await startGitHub(options)
  const { repository } = github
  const { history } = repository
  for (const sha of [head, merge])
    history.commits.push({ sha, message: '', parents: [], date: '2026-01-01T00:00:00Z', author: null })
  history.pull({ number: 7, commits: [head] })
  const folder = mkdtempSync(join(tmpdir(), 'event-'))
  const eventFile = join(folder, 'event.json')
  writeFileSync(eventFile, JSON.stringify(event.payload))
  const environment = {
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_SHA: event.name === 'pull_request' ? merge : head,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_RUN_ID: '4711',
  }
  return {
    github,
    environment,
    inputs: { comment: 'true', 'github-token': github.token },
    /** The text of the comments, in the order of their creation. */
    bodies: () => repository.comments.map(({ body }) => body),
    writes: () =>
      github.requests.flatMap(({ method, path }) => (method === 'GET' ? [] : [`${method} ${path}`])),
    async [Symbol.asyncDispose]() {
      await github[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function addComment(
  { repository }: Awaited<ReturnType<typeof startGitHub>>,
  comment: { body: string; login?: string; type?: 'User' | 'Bot' },
): number {
  const id = repository.nextId()
  const at = '2026-01-01T00:00:00Z'
  const { body, login = 'ada', type = 'User' } = comment
  repository.comments.push({
    id,
    number: 7,
    body,
    user: { login, type },
    created_at: at,
    updated_at: at,
  })
  return id
}
