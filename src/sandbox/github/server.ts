import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listen } from '../server.ts'
import { Refusal } from './refusal.ts'
import { type Access, createRepository, type Repository } from './repository.ts'
import { routes } from './routes.ts'

export interface GitHubRequest {
  method: string
  /** With the query. */
  path: string
  body: unknown
  status: number
}

interface Place {
  method: string
  path: RegExp
}

type Fault = Place & ({ status: number; message?: string } | { instead: 'hang' | 'lose' })

export interface GitHubSandboxOptions {
  /** `owner/name` */
  repository?: string
  token?: string
  /** What the token may do; what is not named it may not, as with `permissions:` of a job. */
  permissions?: Readonly<Record<string, Access>>
}

export interface GitHubSandbox extends AsyncDisposable {
  /** What GITHUB_API_URL is set to. */
  url: string
  token: string
  repository: Repository
  requests: GitHubRequest[]
  /** Answers the next request that fits with this status, without doing anything. */
  refuse(fault: Place & { status: number; message?: string }): void
  /** Does what the next request that fits asks for, and drops the connection in place of an answer. */
  loseAnswer(place: Place): void
  /** Never answers the next request that fits. */
  hang(place: Place): void
}

/**
 * A small part of GitHub's REST API on loopback, for one repository: what https://docs.github.com/rest tells of issue comments, pull
 * requests, deployments, commits, tags and releases.
 */
export async function startGitHub(options: GitHubSandboxOptions = {}): Promise<GitHubSandbox> {
  const { token = 'ghs_sandboxToken0123456789', permissions = everything } = options
  const repository = createRepository(options.repository ?? 'example/garden')
  const requests: GitHubRequest[] = []
  const faults: Fault[] = []
  const { origin, close } = await listen({ host: '127.0.0.1', port: 0, tls: undefined, onRequest })

  async function onRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin)
    const method = request.method ?? 'GET'
    const body = await jsonOf(request)
    const index = faults.findIndex((one) => one.method === method && one.path.test(url.pathname))
    const [fault] = index < 0 ? [] : faults.splice(index, 1)
    const instead = fault && 'instead' in fault ? fault.instead : undefined
    const answer = instead === 'hang' ? { status: 0 } : answerTo()
    requests.push({ method, path: `${url.pathname}${url.search}`, body, status: answer.status })
    if (instead === 'hang') return
    if (instead === 'lose') {
      response.destroy()
      return
    }
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      ...(answer.link ? { link: answer.link } : {}),
    })
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))

    function answerTo(): { status: number; body?: unknown; link?: string } {
      try {
        if (fault && 'status' in fault) throw new Refusal(fault.status, fault.message ?? 'Server Error')
        authenticate(request.headers.authorization)
        return routeTo({ method, url, body })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return {
          status: error.status,
          body: {
            ...error.document,
            documentation_url: 'https://docs.github.com/rest',
            status: String(error.status),
          },
        }
      }
    }
  }

  function authenticate(header: string | undefined): void {
    if (!/^(token|bearer) /i.test(header ?? '')) throw new Refusal(401, 'Requires authentication')
    if (header?.replace(/^\w+ /, '') !== token) throw new Refusal(401, 'Bad credentials')
  }

  function routeTo({ method, url, body }: { method: string; url: URL; body: unknown }) {
    for (const route of routes) {
      const match = route.method === method ? route.pattern.exec({ pathname: url.pathname }) : null
      if (!match) continue
      const parameters = match.pathname.groups
      const isHere =
        parameters.owner === undefined || `${parameters.owner}/${parameters.repo}` === repository.fullName
      const granted = route.area === undefined ? 'write' : permissions[route.area]
      if (!isHere || granted === undefined) throw new Refusal(404, 'Not Found')
      if (method !== 'GET' && granted !== 'write')
        throw new Refusal(403, 'Resource not accessible by integration')
      const get = (name: string) => decodeURIComponent(parameters[name] ?? '')
      return route.answer({ repository, get, query: url.searchParams, body: isRecord(body) ? body : {}, url })
    }
    throw new Refusal(404, 'Not Found')
  }

  return {
    url: origin,
    token,
    repository,
    requests,
    refuse: (fault) => faults.push(fault),
    loseAnswer: (place) => faults.push({ ...place, instead: 'lose' }),
    hang: (place) => faults.push({ ...place, instead: 'hang' }),
    [Symbol.asyncDispose]: close,
  }
}

const everything: Readonly<Record<string, Access>> = {
  contents: 'write',
  'pull-requests': 'write',
  issues: 'write',
  deployments: 'write',
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const bytes = await buffer(request)
  return bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8'))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
