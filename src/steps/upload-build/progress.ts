import { elapsed } from '../../elapsed.ts'

export interface Progress {
  /** Negative when bytes have to be sent again. */
  add(bytes: number): void
  /** A last line; resolves to what to say of the whole in a summary. */
  finish(): { duration: string; throughput: string }
}

const quietMs = 15_000

/** Says how far a transfer has come, at most every 15 seconds. */
export function createProgress(totalBytes: number, say: (line: string) => void): Progress {
  const startedAt = Date.now()
  let sent = 0
  let saidAt = startedAt
  return {
    add(bytes) {
      sent += bytes
      const now = Date.now()
      if (now - saidAt < quietMs || sent >= totalBytes) return
      saidAt = now
      const perMs = sent / (now - startedAt)
      const left = perMs > 0 ? `, about ${elapsed((totalBytes - sent) / perMs)} left` : ''
      say(
        `${Math.floor((100 * sent) / totalBytes)} % of ${size(totalBytes)}, ${throughput(sent, now - startedAt)}${left}`,
      )
    },
    finish() {
      const ms = Math.max(1, Date.now() - startedAt)
      return { duration: elapsed(ms), throughput: throughput(totalBytes, ms) }
    },
  }
}

/** "48.2 MB", in powers of ten. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${Math.round(bytes)} bytes`
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${(bytes / 1_000_000_000).toFixed(2)} GB`
}

function throughput(bytes: number, ms: number): string {
  return `${size((bytes / ms) * 1_000)}/s`
}
