import type { Level, ListingRuleName } from '../listing/finding.ts'

/** Something to tell about one file; the sentence begins behind its path. */
export interface Problem {
  rule: ListingRuleName
  level: Level
  text: string
}
