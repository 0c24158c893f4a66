import type { Level } from '../listing/finding.ts'

/** Something to tell about one file; the sentence begins behind its path. */
export interface Problem {
  rule: string
  level: Level
  text: string
}
