import type { JsonObject } from './json.ts'

export type Fault =
  | {
      kind: 'status'
      status: number
      code?: string
      title?: string
      detail?: string
      pointer?: string
      meta?: JsonObject
      headers?: Record<string, string>
    }
  | { kind: 'html'; status: number }
  | { kind: 'html-after'; status: number }
  | { kind: 'reset-before' }
  | { kind: 'reset-after' }
  | { kind: 'hang' }
  | { kind: 'hang-after' }
  | { kind: 'truncate' }
  | { kind: 'stale' }
  | { kind: 'expired-part' }
  | { kind: 'unauthorized' }
  | { kind: 'slow'; ms: number }

const kinds: readonly string[] = [
  'status',
  'html',
  'html-after',
  'reset-before',
  'reset-after',
  'hang',
  'hang-after',
  'truncate',
  'stale',
  'expired-part',
  'unauthorized',
  'slow',
] satisfies Fault['kind'][]

export function isFaultRequest(value: object): value is FaultRequest {
  const { on, fault }: { on?: unknown; fault?: unknown } = value
  if (typeof on !== 'string' || typeof fault !== 'object' || fault === null || !('kind' in fault))
    return false
  const hasStatus = 'status' in fault && typeof fault.status === 'number'
  const needsStatus = fault.kind === 'status' || fault.kind === 'html' || fault.kind === 'html-after'
  return kinds.includes(String(fault.kind)) && (hasStatus || !needsStatus)
}

export interface FaultRequest {
  /** Method and path as in Apple's document (`POST /v1/buildUploads`), `PUT storage`, or `*`. */
  on: string
  /** How many fitting requests pass unharmed before. */
  skip?: number
  /** How many are hit; 1 unless told. */
  times?: number
  fault: Fault
}

interface Waiting {
  on: string
  skip: number
  times: number
  fault: Fault
}

/** Faults asked for and not yet met. A request meets one at most: the first that fits. */
export class Faults {
  #waiting: Waiting[] = []

  add({ on, skip = 0, times = 1, fault }: FaultRequest): void {
    this.#waiting.push({ on, skip, times, fault })
  }

  clear(): void {
    this.#waiting = []
  }

  get remaining(): number {
    return this.#waiting.length
  }

  take(request: string): Fault | undefined {
    for (const waiting of this.#waiting) {
      if (waiting.on !== '*' && waiting.on !== request) continue
      if (waiting.skip > 0) {
        waiting.skip -= 1
        continue
      }
      waiting.times -= 1
      if (waiting.times <= 0) this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
      return waiting.fault
    }
    return undefined
  }
}
