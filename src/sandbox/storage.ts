import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from './clock.ts'
import type { Fault, Faults } from './faults.ts'
import type { Part, PartStore } from './parts.ts'
import type { Picture, Pictures } from './pictures.ts'
import type { Recorder } from './recorder.ts'
import { delay, type Reply, send } from './reply.ts'
import { Throttle } from './throttle.ts'

export interface StorageOptions {
  parts: PartStore
  pictures: Pictures
  clock: Clock
  faults: Faults
  recorder: Recorder
  latencyMs: number
  bytesPerSecond: number
  hashParts: boolean
  keepBytes: boolean
}

/** The host of the part URLs: pre-signed storage, which knows nothing of the API. */
export class Storage {
  readonly #options: StorageOptions
  readonly #throttle: Throttle

  constructor(options: StorageOptions) {
    this.#options = options
    this.#throttle = new Throttle(options.bytesPerSecond)
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { parts, pictures, clock, faults, recorder, latencyMs } = this.#options
    const { method = 'GET' } = request
    const recorded = recorder.begin({
      origin: 'storage',
      method,
      path: url.pathname,
      template: 'storage',
      operation: undefined,
      query: Object.fromEntries(url.searchParams),
      hasAuthorization: request.headers.authorization !== undefined,
      at: clock.now(),
    })
    const fault = faults.take(`${method} storage`)
    const exchange = { request, response, recorded }
    const picture = method === 'GET' ? pictures.find(url.pathname) : undefined
    const part = parts.find(url)
    const refused = withheld(fault) ?? (picture ? undefined : refuse({ request, part, now: clock.now() }))
    await delay(latencyMs + (fault?.kind === 'slow' ? fault.ms : 0))
    if (picture && !refused) {
      send(exchange, changed(shown(picture, request), fault))
      return
    }
    if (refused || !part) {
      // What is still on its way is let run out, so that the answer is read before the connection ends.
      if (refused?.ending !== 'hang') request.resume()
      send(exchange, refused ?? xmlError(404, 'NoSuchKey'))
      return
    }
    const etag = await this.#receive(request, part)
    if (etag === undefined) {
      recorded.status = 'aborted'
      return
    }
    const reply: Reply = { status: 200, headers: { ...common(), etag: `"${etag}"` }, body: '' }
    send(exchange, changed(reply, fault))
  }

  /** The ETag of the part, or nothing if the sender went away. */
  #receive(request: IncomingMessage, part: Part): Promise<string | undefined> {
    const { hashParts, keepBytes } = this.#options
    const hash = hashParts ? createHash('md5') : undefined
    const keepsBytes = keepBytes || part.keepsBytes
    const kept: Buffer[] = []
    const { promise, resolve } = Promise.withResolvers<string | undefined>()
    request.on('data', (chunk: Buffer) => {
      hash?.update(chunk)
      if (keepsBytes) kept.push(chunk)
      this.#throttle.pace(request, chunk.length)
    })
    request.on('end', () => {
      const etag = hash?.digest('hex') ?? randomUUID().replaceAll('-', '')
      part.received = { etag, bytes: keepsBytes ? Buffer.concat(kept) : undefined }
      resolve(etag)
    })
    request.on('close', () => resolve(undefined))
    return promise
  }
}

/** Pictures are for everybody; a token that comes along is one that should not have left its host. */
function shown({ contentType, bytes }: Picture, { headers }: IncomingMessage): Reply {
  if (headers.authorization !== undefined) return xmlError(400, 'InvalidArgument')
  return { status: 200, headers: { ...common(), 'content-type': contentType }, body: bytes }
}

function withheld(fault: Fault | undefined): Reply | undefined {
  switch (fault?.kind) {
    case 'status':
      return {
        ...xmlError(fault.status, fault.code ?? 'InternalError'),
        headers: { ...common(), ...fault.headers },
      }
    case 'html':
      return {
        status: fault.status,
        headers: { 'content-type': 'text/html' },
        body: '<html><body>Bad gateway</body></html>',
      }
    case 'expired-part':
      return expired()
    case 'unauthorized':
      return xmlError(403, 'AccessDenied')
    case 'reset-before':
      return { ...xmlError(500, ''), ending: 'reset' }
    case 'hang':
      return { ...xmlError(500, ''), ending: 'hang' }
    default:
      return undefined
  }
}

function changed(reply: Reply, fault: Fault | undefined): Reply {
  if (fault?.kind === 'reset-after') return { ...reply, ending: 'reset' }
  if (fault?.kind === 'hang-after') return { ...reply, ending: 'hang' }
  if (fault?.kind === 'html-after') return { ...reply, status: fault.status, body: '<html></html>' }
  return reply
}

interface Put {
  request: IncomingMessage
  part: Part | undefined
  now: number
}

function refuse({ request, part, now }: Put): Reply | undefined {
  const { headers, method } = request
  if (headers.authorization !== undefined) {
    return xmlError(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; only the signature in the query string may be used.',
    )
  }
  if (!part) return xmlError(403, 'AccessDenied')
  if (method !== 'PUT') return xmlError(405, 'MethodNotAllowed')
  if (now > part.expiresAt) return expired()
  if (headers['transfer-encoding'] !== undefined || headers['content-length'] === undefined) {
    return xmlError(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  }
  const wrong = part.headers.find(({ name, value }) => headers[name.toLowerCase()] !== value)
  if (wrong) return xmlError(403, 'SignatureDoesNotMatch', `The header ${wrong.name} must be ${wrong.value}.`)
  if (Number(headers['content-length']) !== part.length) {
    return xmlError(
      400,
      'IncompleteBody',
      `The part has ${part.length} bytes, not ${headers['content-length']}.`,
    )
  }
  return undefined
}

function expired(): Reply {
  return xmlError(403, 'AccessDenied', 'Request has expired')
}

function xmlError(status: number, code: string, message = ''): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${randomUUID()}</RequestId></Error>`
  return { status, headers: { ...common(), 'content-type': 'application/xml' }, body }
}

function common(): Record<string, string> {
  return { 'x-amz-request-id': randomUUID() }
}
