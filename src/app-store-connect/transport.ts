import type { Readable } from 'node:stream'
import { EnvHttpProxyAgent, request } from 'undici'

export interface HttpRequest {
  url: URL
  method: string
  headers: Record<string, string>
  body?: string | Readable
  signal: AbortSignal
  /** How long the answer may take to begin, and then to go on. */
  answerTimeoutMs: number
  mostBytes?: number
}

export interface HttpAnswer {
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  bytes: Buffer
  /** The bytes as UTF-8. */
  readonly text: string
}

export interface Transport {
  send(request: HttpRequest): Promise<HttpAnswer>
  close(): Promise<void>
}

const connectTimeoutMs = 15_000
const largestAnswerBytes = 64 * 1024 * 1024

/**
 * Kept-alive connections, through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. Redirects are not followed: Apple
 * does not send any, and a token must not travel to where one points.
 */
export function createTransport(options: { connections: number }): Transport {
  const agent = new EnvHttpProxyAgent({
    connections: options.connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connect: { timeout: connectTimeoutMs },
  })
  return {
    async send({ url, method, headers, body, signal, answerTimeoutMs, mostBytes = largestAnswerBytes }) {
      const answer = await request(url, {
        dispatcher: agent,
        method: method as 'GET',
        headers,
        body: body ?? null,
        signal,
        headersTimeout: answerTimeoutMs,
        bodyTimeout: answerTimeoutMs,
      })
      const bytes = await bytesOf(answer.body, mostBytes)
      return {
        status: answer.statusCode,
        headers: flat(answer.headers),
        bytes,
        get text() {
          return bytes.toString('utf8')
        },
      }
    },
    close: () => agent.destroy(),
  }
}

async function bytesOf(body: Readable, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > mostBytes) throw new Error('The answer is larger than any that App Store Connect sends.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}

/** The request surely did not reach the server, so that it is safe to send it again. */
const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

export interface ConnectionFailure {
  /** `unsent`: never reached the server. `unknown`: it may have been carried out. `hopeless`: trying again cannot help. */
  reached: 'unsent' | 'unknown' | 'hopeless'
  reason: string
}

/** Tells what a failed `send` means; rethrown errors of our own code are not for this. */
export function connectionFailureOf(error: unknown): ConnectionFailure {
  const { code, message } = firstCause(error)
  if (/Proxy response \((\d+)\)/.test(message)) {
    return {
      reached: /\((407|403)\)/.test(message) ? 'hopeless' : 'unsent',
      reason: `the proxy refused: ${message}`,
    }
  }
  if (/CERT|SELF_SIGNED|ISSUER|ALTNAME|VERIFY_LEAF|INVALID_CA|INVALID_PURPOSE/.test(code)) {
    return {
      reached: 'hopeless',
      reason: `the certificate of the server is not trusted (${code}); where a proxy opens TLS, name its CA in NODE_EXTRA_CA_CERTS`,
    }
  }
  if (unsentCodes.has(code)) return { reached: 'unsent', reason: `no connection (${code})` }
  if (/TIMEOUT|TimeoutError/.test(code)) return { reached: 'unknown', reason: 'no answer in time' }
  return { reached: 'unknown', reason: `the connection broke (${code || message})` }
}

function firstCause(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (error instanceof AggregateError && error.errors.length > 0) return firstCause(error.errors[0])
  if (error.cause instanceof Error && !code) return firstCause(error.cause)
  return { code: code || (error.name === 'Error' ? '' : error.name), message: error.message }
}
