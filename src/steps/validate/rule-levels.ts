import type { Level } from '../../files/listing/finding.ts'
import { rules } from '../../files/validation/rules.ts'
import { nearest } from '../../nearest.ts'

const LEVELS: readonly (Level | 'off')[] = ['off', 'notice', 'warning', 'error']

/** Reads `rule-id: level`, one a line. Throws one error for all that is wrong. */
export function readRuleLevels(text: string): Map<string, Level | 'off'> {
  const levels = new Map<string, Level | 'off'>()
  const problems: string[] = []
  for (const line of text.split(/[\n,]/)) {
    const given = line.replace(/(^|\s)#.*$/, '').trim()
    if (given === '') continue
    const [, id = given, word = ''] = /^["']?([^:"'\s]+)["']?\s*:\s*["']?(\w*)["']?$/.exec(given) ?? []
    const level = LEVELS.find((name) => name === word.toLowerCase())
    const problem = problemOf({ given, id, level })
    if (problem !== undefined) problems.push(problem)
    else if (level !== undefined) levels.set(id, level)
  }
  if (problems.length > 0) throw new Error(problems.join('; '))
  return levels
}

function problemOf(line: {
  given: string
  id: string
  level: Level | 'off' | undefined
}): string | undefined {
  const { given, id, level } = line
  if (!rules.some((rule) => rule.id === id)) {
    const ids = rules.map((rule) => rule.id)
    const close = nearest(id, ids)
    return `has ${JSON.stringify(id)}, which is no rule${close ? `; did you mean ${close}?` : ''} (docs/validation-rules.md lists them)`
  }
  return level === undefined
    ? `has ${JSON.stringify(given)}, but must be "${id}: " and one of ${LEVELS.join(', ')}`
    : undefined
}
