import { nearest } from '../../nearest.ts'
import type { RuleText } from './rule.ts'

type Known = Pick<RuleText, 'id'> & { readonly family: string }

/** Reads `true`, `false`, or names of rules and families; gives the ids of the rules that are left out. */
export function readSkipped(known: readonly Known[]): (text: string) => ReadonlySet<string> {
  return (text) => {
    if (/^true$/i.test(text)) return new Set(known.map(({ id }) => id))
    if (/^false$/i.test(text)) return new Set()
    const names = text.split(/[\s,]+/).filter(Boolean)
    const wrong = names.filter((name) => !known.some(({ id, family }) => id === name || family === name))
    if (wrong.length > 0) throw new Error(wrong.map((name) => problemOf(name, known)).join('; '))
    return new Set(
      known.flatMap(({ id, family }) => (names.includes(id) || names.includes(family) ? [id] : [])),
    )
  }
}

function problemOf(name: string, known: readonly Known[]): string {
  const ids = known.map(({ id }) => id)
  const families = [...new Set(known.map(({ family }) => family))]
  const close = nearest(name, [...ids, ...families])
  const examples = families.length > 1 ? families : ids
  return `has ${JSON.stringify(name)}, which this step does not check${close ? `; did you mean ${close}?` : '.'} It takes true, false, or names such as ${examples.slice(0, 3).join(', ')}`
}
