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
  return {
    current: () => ({ limit, remaining }),
    learn(header) {
      const seenLimit = numberIn(header, 'user-hour-lim')
      const seenRemaining = numberIn(header, 'user-hour-rem')
      if (seenLimit !== undefined) limit = seenLimit
      if (seenRemaining !== undefined) remaining = seenRemaining
    },
    async pace(signal) {
      if (limit === undefined || remaining === undefined || remaining > limit * floorShare) return
      if (!isTold) {
        isTold = true
        log.warning(
          `Only ${remaining} of ${limit} requests are left in this hour for this key, so requests are spread out from here on.`,
        )
      }
      const now = Date.now()
      const at = Math.max(now, nextAt)
      nextAt = at + 3_600_000 / limit
      if (at > now) await sleep(at - now, undefined, { signal })
    },
  }
}

function numberIn(header: string | undefined, name: string): number | undefined {
  const match = new RegExp(`${name}:\\s*(\\d+)`, 'i').exec(header ?? '')
  return match ? Number(match[1]) : undefined
}
