import type { Level, ListingRuleName } from '../listing/finding.ts'
import { readingRules } from '../listing/reading-rule-texts.ts'
import { valueRules } from '../listing/rule-texts.ts'
import { mediaContentRules, mediaPlaceRules } from '../media/rule-texts.ts'
import type { Family, RuleText } from './rule.ts'

type Texts = Omit<RuleText, 'id' | 'family' | 'codes' | 'level'> & { readonly level: Level }
type Named = readonly [name: string, rule: RuleText]

function named(family: Family, texts: Readonly<Record<string, Texts>>): Named[] {
  return Object.entries(texts).map(([name, text]) => [
    name,
    { ...text, id: `${family}-${name}`, family, codes: [] },
  ])
}

const ofContent = [...named('listing', valueRules), ...named('media', mediaContentRules)]

const byName: ReadonlyMap<string, RuleText> = new Map([
  ...ofContent,
  ...named('listing', readingRules),
  ...named('media', mediaPlaceRules),
])

/** The rules that a listing and its media are checked by. */
export const listingRules: readonly RuleText[] = [...byName.values()]

/** Those about what could be sent all the same: Apple has the last word. */
export const contentRules: readonly RuleText[] = ofContent.map(([, rule]) => rule)

export function listingRule(name: ListingRuleName): RuleText {
  const rule = byName.get(name)
  if (rule === undefined) throw new Error(`The rule ${name} has no texts.`)
  return rule
}
