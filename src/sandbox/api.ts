import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BodyCheck } from './body-check.ts'
import type { Fault, Faults } from './faults.ts'
import type { Json } from './json.ts'
import { type Answer, NotImplemented, perform } from './operations.ts'
import type { RateLimit } from './rate-limit.ts'
import type { RecordedRequest, Recorder } from './recorder.ts'
import { forbiddenToKey, notAuthorized, Refusal } from './refusal.ts'
import { delay, type Reply, send } from './reply.ts'
import { route } from './routing.ts'
import type { Operation, Spec } from './spec.ts'
import type { TokenCheck } from './token-check.ts'
import type { World } from './world.ts'

export interface ApiOptions {
  world: World
  spec: Spec
  bodyCheck: BodyCheck
  tokenCheck: TokenCheck
  rateLimit: RateLimit
  faults: Faults
  recorder: Recorder
  latencyMs: number
  /** The time by which tokens age. */
  tokenTime: () => number
}

/** What the API does not let an individual key do, whatever its user may. */
const teamOnly = new Set([
  'bundleIds',
  'bundleIdCapabilities',
  'certificates',
  'devices',
  'merchantIds',
  'passTypeIds',
  'profiles',
  'financeReports',
  'salesReports',
])

export class Api {
  readonly #options: ApiOptions

  constructor(options: ApiOptions) {
    this.#options = options
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { world, spec, faults, recorder, latencyMs } = this.#options
    const { method = 'GET' } = request
    const operation = spec.find(method, url.pathname)
    const template = operation?.template ?? url.pathname
    const recorded = recorder.begin({
      origin: 'api',
      method,
      path: url.pathname,
      template,
      operation: operation?.name,
      query: Object.fromEntries(url.searchParams),
      hasAuthorization: request.headers.authorization !== undefined,
      at: world.clock.now(),
    })
    const fault = faults.take(`${method} ${template}`)
    const text = await readBody(request)
    await delay(latencyMs + (fault?.kind === 'slow' ? fault.ms : 0))
    world.clock.advance(world.clock.stepPerRequestMs)
    world.clock.settle()
    recorded.at = world.clock.now()
    const reply = withheld(fault) ?? (await this.#answer({ request, url, text, fault, recorded }))
    this.#addHeaders(reply, recorded)
    send({ request, response, recorded }, changed(reply, fault))
  }

  async #answer({ request, url, text, fault, recorded }: Asked): Promise<Reply> {
    const { world, spec, bodyCheck, tokenCheck, rateLimit, tokenTime } = this.#options
    const { method = 'GET' } = request
    const now = world.clock.now()
    if (method !== 'GET') world.store.beginRequest()
    try {
      const { authorization } = request.headers
      const caller = await tokenCheck.check({ authorization, method, url, now: tokenTime() })
      recorded.keyId = caller.keyId
      if (fault?.kind === 'unauthorized') throw notAuthorized()
      rateLimit.count(caller.keyId, now)
      const operation = route(spec, method, url.pathname)
      if (caller.isIndividual && teamOnly.has(operation.root)) throw forbiddenToKey()
      const body = parse(operation, text, request.headers['content-type'])
      recorded.body = body ?? undefined
      const seen = method === 'GET' ? this.#pastOf(operation, fault) : world
      const answer = perform({ operation, world: seen, spec, bodyCheck, url, body })
      return replyWith(answer)
    } catch (error) {
      if (method !== 'GET') world.store.undoRequest()
      if (error instanceof Refusal) {
        return {
          ...replyWith({ status: error.status, body: error.document }),
          headers: { ...json, ...error.headers },
        }
      }
      if (error instanceof NotImplemented) return plainReply(501, error.message)
      return plainReply(500, `The sandbox itself failed: ${error instanceof Error ? error.stack : error}`)
    }
  }

  #pastOf(operation: Operation, fault: Fault | undefined): World {
    const { world } = this.#options
    if (fault?.kind === 'stale') return world.showing(world.store.beforeLastRequest())
    const { listLagMs } = world.behaviour
    const isList = operation.kind.startsWith('GetToMany') || operation.kind === 'GetCollection'
    return listLagMs > 0 && isList ? world.showing(world.store.at(world.clock.now() - listLagMs)) : world
  }

  #addHeaders(reply: Reply, { keyId }: RecordedRequest): void {
    const { world, rateLimit, tokenTime } = this.#options
    const now = world.clock.now()
    const requestId = randomUUID()
    reply.headers = {
      // Clients sign by the time that this header tells.
      date: new Date(tokenTime()).toUTCString(),
      'x-request-id': requestId,
      'x-apple-request-uuid': requestId,
      ...(keyId !== undefined && { 'x-rate-limit': rateLimit.header(keyId, now) }),
      ...reply.headers,
    }
  }
}

interface Asked {
  request: IncomingMessage
  url: URL
  text: string
  fault: Fault | undefined
  recorded: RecordedRequest
}

const json = { 'content-type': 'application/json' }

function replyWith({ status, body }: Answer): Reply {
  return { status, headers: { ...(body && json) }, body: body ? JSON.stringify(body) : '' }
}

function plainReply(status: number, text: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` }
}

function htmlReply(status: number): Reply {
  const body = `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n<hr><center>Apple</center>\r\n</body>\r\n</html>\r\n`
  return { status, headers: { 'content-type': 'text/html' }, body }
}

/** What a fault answers before anything is looked at. */
function withheld(fault: Fault | undefined): Reply | undefined {
  if (fault?.kind === 'html') return htmlReply(fault.status)
  if (fault?.kind === 'reset-before') return { ...plainReply(500, ''), ending: 'reset' }
  if (fault?.kind === 'hang') return { ...plainReply(500, ''), ending: 'hang' }
  if (fault?.kind !== 'status') return undefined
  const {
    status,
    code = codeFor(status),
    title = 'An unexpected error occurred.',
    detail,
    headers = {},
  } = fault
  const refusal = new Refusal({ status, code, title, ...(detail !== undefined && { detail }) })
  return { status, headers: { ...json, ...headers }, body: JSON.stringify(refusal.document) }
}

/** What a fault makes of an answer whose effect has taken place. */
function changed(reply: Reply, fault: Fault | undefined): Reply {
  if (fault?.kind === 'html-after')
    return { ...htmlReply(fault.status), headers: { ...reply.headers, 'content-type': 'text/html' } }
  if (fault?.kind === 'reset-after') return { ...reply, ending: 'reset' }
  if (fault?.kind === 'hang-after') return { ...reply, ending: 'hang' }
  return fault?.kind === 'truncate' ? { ...reply, ending: 'truncated' } : reply
}

function codeFor(status: number): string {
  const codes: Record<number, string> = {
    401: 'NOT_AUTHORIZED',
    403: 'FORBIDDEN_ERROR',
    404: 'NOT_FOUND',
    409: 'STATE_ERROR',
    422: 'ENTITY_UNPROCESSABLE',
    429: 'RATE_LIMIT_EXCEEDED',
  }
  return codes[status] ?? 'UNEXPECTED_ERROR'
}

function parse(operation: Operation, text: string, contentType = ''): Json {
  if (!operation.bodySchema) return null
  if (text !== '' && !/^application\/(vnd\.api\+)?json\b/.test(contentType)) {
    throw new Refusal({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      title: 'The media type of the request is not supported',
      detail: `'${contentType}' is not supported. Use 'application/json'.`,
    })
  }
  try {
    const body: Json = JSON.parse(text)
    return body
  } catch {
    throw new Refusal({
      status: 400,
      code: 'ENTITY_INVALID',
      title: 'JSON processing failed',
      detail: 'The request body is not a valid JSON document.',
    })
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
  } catch {
    return ''
  }
  return Buffer.concat(chunks).toString()
}
