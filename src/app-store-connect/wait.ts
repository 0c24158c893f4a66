import { setTimeout as sleep } from 'node:timers/promises'
import { elapsed } from '../elapsed.ts'
import { CancelledError, DeadlineError } from '../errors.ts'
import type { OpenPart } from '../part.ts'
import { AppleError } from './errors.ts'
import type { Log } from './log.ts'

/** What one look at Apple showed. */
export interface Sight<T> {
  /** In Apple's words; said whenever it changes. */
  state: string
  /** A state that is worth a bar of its own in the timeline of the run. */
  timelineState?: string
  /** Present when there is nothing more to wait for. */
  result?: T
}

export interface WaitOptions<T> {
  /** What is waited for, as the subject of a line: "Processing of 1.2 (42)". */
  subject: string
  look: () => Promise<Sight<T>>
  /** What the timeline of the run calls it; without it the subject. */
  timelineName?: string
  /** `settling`: Apple needs a moment to show what was done. Such waits alone make no timeline. */
  kind?: 'waiting' | 'settling'
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
  let part: OpenPart | undefined
  const name = options.timelineName ?? subject
  const begin = () => log.begin?.({ name, kind: options.kind ?? 'waiting', startedAt })
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
      if ('result' in sight && sight.result !== undefined) {
        part?.end()
        return sight.result
      }
      part ??= begin()
      if (sight.timelineState) part?.turn(sight.timelineState)
      await sleep(pauseMs, undefined, { signal })
      pauseMs = Math.min(pollIntervalMs, pauseMs * 1.3)
    }
  } catch (error) {
    if (!signal.aborted) {
      part ??= begin()
      part?.fail()
      throw error
    }
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
