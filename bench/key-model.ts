import { createRateBudget } from '../src/app-store-connect/rate-limit.ts'
import { judge, retryAfterMs } from '../src/app-store-connect/retry.ts'
import { RateLimit, type RateLimitOptions } from '../src/sandbox/rate-limit.ts'
import { Refusal } from '../src/sandbox/refusal.ts'

export interface ModelOptions extends RateLimitOptions {
  runs: number
  requestsPerRun: number
  /** Spent by others before the runs begin, evenly over the hour. */
  spent: number
}

export interface ModelRun {
  endedAtMs: number
  waitedMs: number
  refused: number
}

const hourMs = 3_600_000
const answerMs = 150
const quiet = { debug: ignore, info: ignore, notice: ignore, warning: ignore }

function ignore(): void {}

/**
 * Many runs with one key in made-up time: the limit is that of the sandbox, the pace and the pauses are those of the client, and
 * between the two there is nothing but an answer that takes a moment.
 */
export function modelRuns(options: ModelOptions): ModelRun[] {
  const limit = new RateLimit(options)
  const key = 'shared'
  for (let index = 0; index < options.spent; index += 1) limit.count(key, (index * hourMs) / options.spent)
  const waiting: { at: number; go: () => void }[] = []
  const later = (at: number, go: () => void) => {
    const index = waiting.findLastIndex((other) => other.at <= at)
    waiting.splice(index + 1, 0, { at, go })
  }
  const runs = Array.from(
    { length: options.runs },
    (): ModelRun => ({ endedAtMs: 0, waitedMs: 0, refused: 0 }),
  )
  for (const run of runs) startRun(run)
  for (let next = waiting.shift(); next; next = waiting.shift()) next.go()
  return runs

  function startRun(run: ModelRun): void {
    const budget = createRateBudget(quiet)
    const send = (now: number, left: number, tries: number): void => {
      const paceMs = budget.delayMs(now)
      run.waitedMs += paceMs
      later(now + paceMs, () => attempt(now + paceMs, left, tries))
    }
    const attempt = (now: number, left: number, tries: number): void => {
      const retryAfter = refusalAt(now)
      budget.learn(limit.header(key, now))
      if (retryAfter === undefined) {
        if (left > 1) send(now + answerMs, left - 1, 1)
        else run.endedAtMs = now + answerMs - hourMs
        return
      }
      run.refused += 1
      const delayMs = pauseAfter(retryAfter, now, tries)
      run.waitedMs += delayMs
      later(now + answerMs + delayMs, () => send(now + answerMs + delayMs, left, tries + 1))
    }
    // Jobs of a matrix begin within a few seconds.
    const startsAt = hourMs + Math.random() * 5_000
    later(startsAt, () => send(startsAt, options.requestsPerRun, 1))
  }

  /** What `Retry-After` says, empty where there is none; undefined when the request is let through. */
  function refusalAt(now: number): string | undefined {
    try {
      limit.count(key, now)
      return undefined
    } catch (error) {
      if (error instanceof Refusal) return error.headers['retry-after'] ?? ''
      throw error
    }
  }
}

function pauseAfter(retryAfter: string, now: number, tries: number): number {
  const verdict = judge({
    isRepeatable: true,
    status: 429,
    reached: 'answered',
    tries,
    retryAfterMs: retryAfterMs(retryAfter, now),
    hasBeenAuthorized: true,
    isLate: false,
  })
  return verdict.kind === 'repeat' ? verdict.delayMs : 0
}
