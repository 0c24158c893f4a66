/** What came of one attempt. `status` is 0 when no usable answer came. */
export interface Attempt {
  /** Twice has the effect of once: reads, updates, deletes. */
  isRepeatable: boolean
  status: number
  /** Only with status 0: whether the request may have reached Apple. */
  reached: 'answered' | 'unsent' | 'unknown' | 'hopeless'
  /** Tries so far of this kind of failure, this one included. */
  tries: number
  retryAfterMs: number | undefined
  /** A token of this run has been accepted before. */
  hasBeenAuthorized: boolean
  /** Apple does not find what was there a moment ago. */
  isLate: boolean
}

export type Verdict =
  | { kind: 'repeat'; delayMs: number; withNewToken: boolean }
  /** Given up; `isAmbiguous` when Apple may have carried the request out. */
  | { kind: 'give-up'; isAmbiguous: boolean }

const mostTries = 5
/** With the back-off below about a minute and a half. */
const mostTriesWhenLate = 14

/**
 * Decides what is sent again. Reads, updates and deletes are; a create only when it was refused before it was looked at
 * (401, 429) or never reached Apple. After any other failure of a create somebody must look first whether it took effect.
 */
export function judge(attempt: Attempt): Verdict {
  const { isRepeatable, status, reached, tries, retryAfterMs, hasBeenAuthorized } = attempt
  if (attempt.isLate && tries < mostTriesWhenLate) {
    return { kind: 'repeat', delayMs: backOffMs(tries), withNewToken: false }
  }
  if (status === 401) {
    const most = hasBeenAuthorized ? 3 : 1
    return tries <= most
      ? { kind: 'repeat', delayMs: tries === 1 ? 0 : backOffMs(tries - 1), withNewToken: true }
      : { kind: 'give-up', isAmbiguous: false }
  }
  if (status === 429) {
    return { kind: 'repeat', delayMs: delayAfterLimitMs(tries, retryAfterMs), withNewToken: false }
  }
  if (reached === 'hopeless') return { kind: 'give-up', isAmbiguous: false }
  const isPassing = status === 0 || status === 408 || status >= 500
  if (!isPassing) return { kind: 'give-up', isAmbiguous: false }
  const isSafe = isRepeatable || reached === 'unsent'
  if (isSafe && tries < mostTries) {
    return { kind: 'repeat', delayMs: retryAfterMs ?? backOffMs(tries), withNewToken: false }
  }
  return { kind: 'give-up', isAmbiguous: reached !== 'unsent' }
}

const longestBackOffMs = 60_000

/** Who is refused again after the wait that was asked for shares the key with others, and does not come back with all of them. */
function delayAfterLimitMs(tries: number, retryAfterMs: number | undefined): number {
  if (retryAfterMs === undefined) return backOffMs(tries, longestBackOffMs)
  return retryAfterMs + (tries > 1 ? backOffMs(tries - 1, longestBackOffMs) : 0)
}

/** Doubles from half a second; between half and all of it by chance, so that many jobs do not come back together. */
export function backOffMs(tries: number, mostMs = 10_000): number {
  const full = Math.min(mostMs, 500 * 2 ** (tries - 1))
  return full / 2 + (Math.random() * full) / 2
}

/** `Retry-After` in seconds or as a date; undefined when absent or unreadable. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
