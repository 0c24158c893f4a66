import type { Given } from './declaration.ts'
import type { Stored, Surroundings } from './stored.ts'

/** What the preflight looks at. */
export interface Inspected {
  given: Given
  stored: Stored
  surroundings: Surroundings
  /** What's new by locale, as the inputs say it. */
  whatsNew: ReadonlyMap<string, string>
  now: number
}
