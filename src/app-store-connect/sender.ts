import { setTimeout as sleep } from 'node:timers/promises'
import { elapsed } from '../elapsed.ts'
import {
  type FailedOutcome,
  type Outcome,
  outcomeOfAnswer,
  outcomeOfFailure,
  reasonFor,
  requestIdIn,
} from './answer.ts'
import { AppleError } from './errors.ts'
import type { Log } from './log.ts'
import { createRateBudget, type RateLimit } from './rate-limit.ts'
import { judge, retryAfterMs } from './retry.ts'
import { createServerClock } from './server-clock.ts'
import { type Credentials, createTokenSource } from './token.ts'
import type { HttpAnswer, Transport } from './transport.ts'

export interface SenderOptions {
  apiUrl: URL
  credentials: Credentials
  log: Log
  /** Ends what is under way, unless a call brings its own. A write that was sent gets a few seconds more, so that what it made is known. */
  signal: AbortSignal
  /** Local time in milliseconds after which no wait makes sense. */
  deadlineAt: number
  requestTimeoutMs: number
  onToken: (token: string) => void
}

export interface CallOptions {
  signal?: AbortSignal
  /** `false`: after an unclear failure the caller looks itself, nothing is sent twice. Without it only creates are so. */
  isRepeatable?: boolean
  /**
   * What the request is about was made or seen a moment ago: Apple answers 404 for such things at times, for up to a minute or two, and
   * without effect, so that is waited out.
   */
  isFresh?: boolean
}

export interface Sender {
  /** Resolves to the parsed answer, `undefined` where there is none; throws an AppleError. */
  send(method: string, url: URL, body: unknown, call?: CallOptions): Promise<unknown>
  usage(): RateLimit & { requests: number }
  now(): number
}

const writeGraceMs = 3_000

function isMissing({ status, details }: FailedOutcome): boolean {
  return status === 404 || details.some(({ code }) => code === 'ENTITY_ERROR.NOT_FOUND')
}

/** Sends one request until it is answered, refused for good, or given up: tokens, pace, repeats and debug lines live here. */
export function createSender(transport: Transport, options: SenderOptions): Sender {
  const { apiUrl, credentials, log, requestTimeoutMs } = options
  const clock = createServerClock(log)
  const tokens = createTokenSource({ credentials, clock, onSigned: options.onToken })
  const budget = createRateBudget(log)
  let requests = 0
  let hasBeenAuthorized = false

  async function attempt(method: string, url: URL, body: unknown, signal: AbortSignal): Promise<HttpAnswer> {
    const token = await tokens.current()
    const sentAt = Date.now()
    requests += 1
    const timeout = AbortSignal.timeout(requestTimeoutMs)
    const answer = await transport.send({
      url,
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'user-agent': 'app-store-connect-action',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.any([method === 'GET' ? signal : delayed(signal, writeGraceMs), timeout]),
      answerTimeoutMs: requestTimeoutMs,
    })
    clock.learn(answer.headers.date, sentAt, Date.now())
    budget.learn(answer.headers['x-rate-limit'])
    const ms = Date.now() - sentAt
    log.debug(`${method} ${url.pathname} ${answer.status} ${ms} ms ${requestIdIn(answer)}`.trim())
    return answer
  }

  async function send(method: string, url: URL, body: unknown, call: CallOptions = {}): Promise<unknown> {
    const signal = call.signal ?? options.signal
    const request = `${method} ${url.pathname}`
    const tries = new Map<string, number>()
    for (;;) {
      signal.throwIfAborted()
      await budget.pace(signal)
      const outcome = await outcomeOf(() => attempt(method, url, body, signal), signal)
      if (outcome.kind === 'done') {
        hasBeenAuthorized = true
        return outcome.document
      }
      if (outcome.status === 404 && method === 'DELETE' && tries.size > 0) return undefined
      const isLate = call.isFresh === true && isMissing(outcome)
      const kind = isLate
        ? 'late'
        : outcome.status === 401 || outcome.status === 429
          ? String(outcome.status)
          : 'passing'
      const count = (tries.get(kind) ?? 0) + 1
      tries.set(kind, count)
      const askedMs = retryAfterMs(outcome.retryAfter, clock.now())
      const verdict = judge({
        isRepeatable: call.isRepeatable ?? method !== 'POST',
        status: outcome.status,
        reached: outcome.reached,
        tries: count,
        retryAfterMs: askedMs,
        hasBeenAuthorized,
        isLate,
      })
      if (verdict.kind === 'give-up' || Date.now() + verdict.delayMs > options.deadlineAt) {
        const sum = [...tries.values()].reduce((total, each) => total + each, 0)
        const isBeyondDeadline = verdict.kind === 'repeat' && askedMs !== undefined
        const asks = isBeyondDeadline
          ? ` It asks to wait ${elapsed(verdict.delayMs)}, which is longer than the time that is left.`
          : ''
        throw new AppleError({
          request,
          status: outcome.status,
          details: outcome.details,
          reason: `${reasonFor(request, apiUrl, outcome, sum)}${asks}`,
          requestId: outcome.requestId,
          isAmbiguous: verdict.kind === 'give-up' && verdict.isAmbiguous,
          isBeyondDeadline,
          cause: outcome.cause,
        })
      }
      log.debug(`${request}: ${outcome.words}; again in ${Math.round(verdict.delayMs)} ms`)
      if (verdict.delayMs >= 5_000) {
        log.info(`${request}: ${outcome.words}; trying again in ${Math.round(verdict.delayMs / 1000)} s.`)
      }
      if (verdict.withNewToken) tokens.renew()
      await sleep(verdict.delayMs, undefined, { signal }).catch(() => signal.throwIfAborted())
    }
  }

  async function outcomeOf(run: () => Promise<HttpAnswer>, signal: AbortSignal): Promise<Outcome> {
    try {
      return outcomeOfAnswer(await run())
    } catch (cause) {
      signal.throwIfAborted()
      return outcomeOfFailure(cause)
    }
  }

  return { send, usage: () => ({ requests, ...budget.current() }), now: clock.now }
}

/** Fires some time after the other one, so that a write which is under way can still tell what it made. */
function delayed(signal: AbortSignal, ms: number): AbortSignal {
  const controller = new AbortController()
  signal.addEventListener('abort', () => setTimeout(() => controller.abort(signal.reason), ms).unref(), {
    once: true,
  })
  return controller.signal
}
