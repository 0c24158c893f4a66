import { setTimeout as sleep } from 'node:timers/promises'
import { CancelledError, DeadlineError } from '../errors.ts'
import { AppleError } from './errors.ts'
import type { Log } from './log.ts'

/** What one look at Apple showed. */
export interface Sight<T> {
  /** In Apple's words; said whenever it changes. */
  state: string
  /** Present when there is nothing more to wait for. */
  result?: T
}

export interface WaitOptions<T> {
  /** What is waited for, as the subject of a line: "Processing of 1.2 (42)". */
  subject: string
  look: () => Promise<Sight<T>>
  log: Log
  signal: AbortSignal
  /** The longest pause between two looks; the first ones come sooner. */
  pollIntervalMs: number
  /** When there is nothing to see before. */
  firstLookAfterMs?: number
  /** Said when the deadline comes, after what was seen last. */
  onDeadline: string
}

const firstPauseMs = 2_000

/**
 * Looks again and again until `look` gives a result. A look that fails because the service is not well does not end the wait.
 * Throws a DeadlineError with the state seen last when the signal fires for the deadline.
 */
export async function waitFor<T>(options: WaitOptions<T>): Promise<T> {
  const { subject, look, log, signal, pollIntervalMs } = options
  const startedAt = Date.now()
  let seen = ''
  let pauseMs = Math.min(firstPauseMs, pollIntervalMs)
  const tell = (state: string) => {
    if (state === seen) return
    log.info(`${subject}: ${state}${seen ? ` (after ${elapsed(Date.now() - startedAt)})` : ''}`)
    seen = state
  }
  try {
    if (options.firstLookAfterMs) await sleep(options.firstLookAfterMs, undefined, { signal })
    for (;;) {
      const sight = await look().catch((error: unknown) => sightOfTrouble(error, signal))
      tell(sight.state)
      if ('result' in sight && sight.result !== undefined) return sight.result
      await sleep(pauseMs, undefined, { signal })
      pauseMs = Math.min(pollIntervalMs, pauseMs * 1.3)
    }
  } catch (error) {
    if (!signal.aborted) throw error
    if (signal.reason instanceof CancelledError) throw signal.reason
    const lastSeen = seen ? `Seen last: ${seen}.` : 'Nothing was seen yet.'
    throw new DeadlineError(
      `${subject} did not end within ${elapsed(Date.now() - startedAt)}. ${lastSeen} ${options.onDeadline}`,
      { cause: error },
    )
  }
}

function sightOfTrouble(error: unknown, signal: AbortSignal): Sight<never> {
  signal.throwIfAborted()
  if (error instanceof AppleError && error.isPassing) {
    const what = error.status === 0 ? 'no connection' : `Apple answers ${error.status}`
    return { state: `${what}, still waiting` }
  }
  throw error
}

/** "0.4 s", "45 s", "3 min 20 s", "1 h 2 min". */
export function elapsed(ms: number): string {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
  return minutes % 60 === 0
    ? `${Math.floor(minutes / 60)} h`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
