import type { FilePlace } from '../../errors.ts'
import type { mediaContentRules, mediaPlaceRules } from '../media/rule-texts.ts'
import type { readingRules } from './reading-rule-texts.ts'
import type { valueRules } from './rule-texts.ts'

/** What a finding can be about; each has its texts for people. */
export type ListingRuleName =
  | keyof typeof valueRules
  | keyof typeof readingRules
  | keyof typeof mediaContentRules
  | keyof typeof mediaPlaceRules

/** `error`: Apple refuses it. `warning`: refused in review, or not what was meant. `notice`: could be better. */
export type Level = 'error' | 'warning' | 'notice'

/** One thing to tell about the files, as an annotation at its place. */
export interface Finding {
  rule: ListingRuleName
  level: Level
  message: string
  place: FilePlace
}

/** A word as it can stand in a message, however long or odd it is. */
export function quote(word: string): string {
  return JSON.stringify(word.length > 60 ? `${word.slice(0, 59)}…` : word)
}
