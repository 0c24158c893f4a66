import { Refusal } from './refusal.ts'

export interface RateLimitOptions {
  perHour: number
  /** The limit that Apple does not document; off at infinity. */
  perMinute: number
  sendsRetryAfter: boolean
}

const hourMs = 3_600_000
const minuteMs = 60_000

/** Counts the requests of every key over a rolling hour. */
export class RateLimit {
  readonly #options: RateLimitOptions
  readonly #times = new Map<string, number[]>()

  constructor(options: RateLimitOptions) {
    this.#options = options
  }

  count(keyId: string, now: number): void {
    const times = this.#recent(keyId, now)
    const { perHour, perMinute, sendsRetryAfter } = this.#options
    const lastMinute = times.filter((time) => time > now - minuteMs)
    const oldest = times.length >= perHour ? (times[0] ?? now) + hourMs : (lastMinute[0] ?? now) + minuteMs
    if (times.length >= perHour || lastMinute.length >= perMinute) {
      const seconds = String(Math.max(1, Math.ceil((oldest - now) / 1000)))
      throw rateLimitExceeded(sendsRetryAfter ? { 'retry-after': seconds } : {})
    }
    times.push(now)
  }

  header(keyId: string, now: number): string {
    const { perHour } = this.#options
    return `user-hour-lim:${perHour};user-hour-rem:${Math.max(0, perHour - this.#recent(keyId, now).length)};`
  }

  #recent(keyId: string, now: number): number[] {
    const times = this.#times.get(keyId) ?? []
    const first = times.findIndex((time) => time > now - hourMs)
    times.splice(0, first < 0 ? times.length : first)
    this.#times.set(keyId, times)
    return times
  }
}

export function rateLimitExceeded(headers: Record<string, string>): Refusal {
  return new Refusal(
    {
      status: 429,
      code: 'RATE_LIMIT_EXCEEDED',
      title: 'The request rate limit has been reached.',
      detail:
        "We've received too many requests for this API. Please wait and try again or slow down your request rate.",
    },
    headers,
  )
}
