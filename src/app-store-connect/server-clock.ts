import type { Log } from './log.ts'

/** The time as Apple's servers see it, learnt from the `Date` header of their answers. */
export interface ServerClock {
  /** Milliseconds since 1970. */
  now(): number
  /** `sentAt` and `receivedAt` are the local times around the answer that carried the header. */
  learn(dateHeader: string | undefined, sentAt: number, receivedAt: number): void
}

const toleratedMs = 30_000

export function createServerClock(log: Log): ServerClock {
  let offsetMs = 0
  let isTold = false
  return {
    now: () => Date.now() + offsetMs,
    learn(dateHeader, sentAt, receivedAt) {
      const theirs = Date.parse(dateHeader ?? '')
      if (Number.isNaN(theirs)) return
      const difference = theirs + 500 - (sentAt + receivedAt) / 2
      if (Math.abs(difference) - (receivedAt - sentAt) / 2 <= toleratedMs) {
        offsetMs = 0
        return
      }
      offsetMs = difference
      if (isTold) return
      isTold = true
      const seconds = Math.round(Math.abs(difference) / 1000)
      log.warning(
        `The clock of this runner is ${seconds} s ${difference < 0 ? 'ahead of' : 'behind'} Apple's. Tokens are signed by Apple's time; set the clock of the runner right.`,
      )
    },
  }
}
