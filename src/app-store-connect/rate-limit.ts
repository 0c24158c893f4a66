import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from './log.ts'

export interface RateLimit {
  /** Undefined until Apple has said it. */
  limit: number | undefined
  remaining: number | undefined
}

export interface RateBudget {
  current(): RateLimit
  learn(header: string | undefined): void
  /** How long the next request has to wait at this time; it counts as sent then. */
  delayMs(now: number): number
  /** Waits a little when the budget is nearly spent. */
  pace(signal: AbortSignal): Promise<void>
}

const floorShare = 0.05

/**
 * Watches `X-Rate-Limit: user-hour-lim:3600;user-hour-rem:500;`. Below a twentieth of the budget requests are spread so far apart
 * that the rolling hour gives back what they take.
 */
export function createRateBudget(log: Log): RateBudget {
  let limit: number | undefined
  let remaining: number | undefined
  let isTold = false
  let nextAt = 0
  function delayMs(now: number): number {
    if (limit === undefined || remaining === undefined || remaining > limit * floorShare) return 0
    if (!isTold) {
      isTold = true
      log.warning(
        `Only ${remaining} of ${limit} requests are left in this hour for this key, so requests are spread out from here on.`,
      )
    }
    const at = Math.max(now, nextAt)
    nextAt = at + 3_600_000 / limit
    return at - now
  }
  return {
    current: () => ({ limit, remaining }),
    learn(header) {
      const seenLimit = numberIn(header, 'user-hour-lim')
      const seenRemaining = numberIn(header, 'user-hour-rem')
      if (seenLimit !== undefined) limit = seenLimit
      if (seenRemaining !== undefined) remaining = seenRemaining
    },
    delayMs,
    async pace(signal) {
      const ms = delayMs(Date.now())
      if (ms > 0) await sleep(ms, undefined, { signal })
    },
  }
}

function numberIn(header: string | undefined, name: string): number | undefined {
  const match = new RegExp(`${name}:\\s*(\\d+)`, 'i').exec(header ?? '')
  return match ? Number(match[1]) : undefined
}
