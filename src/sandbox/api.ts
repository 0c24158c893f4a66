import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { changed, json, plainReply, replyWith, withheld } from './api-replies.ts'
import type { BodyCheck } from './body-check.ts'
import type { Family } from './family.ts'
import type { Fault, Faults } from './faults.ts'
import type { Json } from './json.ts'
import { NotImplemented, perform } from './operations.ts'
import type { RateLimit } from './rate-limit.ts'
import type { RecordedRequest, Recorder } from './recorder.ts'
import { forbiddenToKey, notAuthorized, Refusal } from './refusal.ts'
import { delay, type Reply, send } from './reply.ts'
import { route } from './routing.ts'
import type { Operation, Spec } from './spec.ts'
import type { TokenCheck } from './token-check.ts'
import type { World } from './world.ts'

export interface ApiOptions {
  families: ReadonlyMap<string, Family>
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
    const reply = withheld(fault, url) ?? (await this.#answer({ request, url, text, fault, recorded }))
    this.#addHeaders(reply, recorded)
    send({ request, response, recorded }, changed(reply, fault))
  }

  async #answer({ request, url, text, fault, recorded }: Asked): Promise<Reply> {
    const { families, world, spec, bodyCheck, tokenCheck, rateLimit, tokenTime } = this.#options
    const { method = 'GET' } = request
    const now = world.clock.now()
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
      const act = (seen: World) => perform({ families, operation, world: seen, spec, bodyCheck, url, body })
      const isRead = method === 'GET'
      const answer = isRead ? act(this.#pastOf(operation, fault)) : world.store.transact(() => act(world))
      return replyWith(answer)
    } catch (error) {
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
