import { type AppleErrorDetail, errorDetailsIn } from './errors.ts'
import { connectionFailureOf, type HttpAnswer } from './transport.ts'

/** What one attempt of a request came to. */
export type Outcome = { kind: 'done'; document: unknown } | FailedOutcome

export interface FailedOutcome {
  kind: 'failed'
  /** 0 when no usable answer came. */
  status: number
  reached: 'answered' | 'unsent' | 'unknown' | 'hopeless'
  words: string
  details: AppleErrorDetail[]
  requestId: string
  retryAfter?: string | undefined
  cause?: unknown
}

export function outcomeOfAnswer(answer: HttpAnswer): Outcome {
  const { status, headers, text } = answer
  const base = { kind: 'failed', requestId: requestIdIn(answer), retryAfter: headers['retry-after'] } as const
  if (status >= 200 && status < 300) {
    if (text === '') return { kind: 'done', document: undefined }
    try {
      return { kind: 'done', document: JSON.parse(text) }
    } catch (cause) {
      return {
        ...base,
        status: 0,
        reached: 'unknown',
        words: 'the answer was cut off or is not JSON',
        details: [],
        cause,
      }
    }
  }
  return {
    ...base,
    status,
    reached: 'answered',
    words: `Apple answered ${status}`,
    details: errorDetailsIn(text),
  }
}

export function outcomeOfFailure(cause: unknown): Outcome {
  const { reached, reason } = connectionFailureOf(cause)
  return { kind: 'failed', status: 0, reached, words: reason, details: [], requestId: '', cause }
}

export function reasonFor(
  request: string,
  apiUrl: URL,
  { status, words }: { status: number; words: string },
  tries: number,
): string {
  const times = tries > 1 ? ` (${tries} tries)` : ''
  if (status === 0) return `${request} on ${apiUrl.host} failed: ${words}${times}.`
  if (status === 429 || status === 408 || status >= 500)
    return `${request}: Apple answered ${status}${times}.`
  return `Apple refused ${request} with ${status}${times}.`
}

/** Apple's id of the request, which its support asks for. */
export function requestIdIn({ headers }: HttpAnswer): string {
  return (
    headers['x-request-id'] ??
    headers['x-apple-request-uuid'] ??
    headers['x-apple-jingle-correlation-key'] ??
    ''
  )
}
