import type { Level } from '../../files/listing/finding.ts'
import { nearest } from '../../nearest.ts'
import { allRules } from './rules.ts'

const LEVELS: readonly (Level | 'off')[] = ['off', 'notice', 'warning', 'error']

/** Reads `rule-id: level` and `family: level`, one a line; a rule's own line counts most. Throws one error for all that is wrong. */
export function readRuleLevels(text: string): Map<string, Level | 'off'> {
  const ofFamilies = new Map<string, Level | 'off'>()
  const ofRules = new Map<string, Level | 'off'>()
  const problems: string[] = []
  for (const line of text.split(/[\n,]/)) {
    const given = line.replace(/(^|\s)#.*$/, '').trim()
    if (given === '') continue
    const [, id = given, word = ''] = /^["']?([^:"'\s]+)["']?\s*:\s*["']?(\w*)["']?$/.exec(given) ?? []
    const level = LEVELS.find((name) => name === word.toLowerCase())
    const family = allRules.filter((rule) => rule.family === id)
    const problem = problemOf({ given, id, level })
    if (problem !== undefined) problems.push(problem)
    else if (level !== undefined) {
      if (family.length === 0) ofRules.set(id, level)
      for (const rule of family) ofFamilies.set(rule.id, level)
    }
  }
  if (problems.length > 0) throw new Error(problems.join('; '))
  return new Map([...ofFamilies, ...ofRules])
}

function problemOf(line: {
  given: string
  id: string
  level: Level | 'off' | undefined
}): string | undefined {
  const { given, id, level } = line
  const names = new Set(allRules.flatMap((rule) => [rule.id, rule.family]))
  if (!names.has(id)) {
    const close = nearest(id, names)
    return `has ${JSON.stringify(id)}, which is no rule${close ? `; did you mean ${close}?` : ''} (docs/validation-rules.md lists them)`
  }
  return level === undefined
    ? `has ${JSON.stringify(given)}, but must be "${id}: " and one of ${LEVELS.join(', ')}`
    : undefined
}
