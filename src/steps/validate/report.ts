import type { ValidationFinding } from '../../files/validation/validate-package.ts'
import type { Fact, Remark } from '../../step.ts'

/** GitHub shows ten annotations of a kind per step and drops the others. */
const MOST_SHOWN = 10
const MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' }
const LEVELS = ['error', 'warning', 'notice'] as const

/** The worst first. */
export function inOrder(findings: readonly ValidationFinding[]): ValidationFinding[] {
  return LEVELS.flatMap((wanted) => findings.filter(({ level }) => level === wanted))
}

/** Each finding at its place; where GitHub would drop some, one annotation a rule, and the last for all that are left. */
export function remarksOf(findings: readonly ValidationFinding[], packagePath: string): Remark[] {
  return LEVELS.flatMap((level) => {
    const own = findings.filter((finding) => finding.level === level)
    const groups = own.length > MOST_SHOWN ? byRule(own) : own.map((finding) => [finding])
    const isTooMany = groups.length > MOST_SHOWN
    const shown = isTooMany ? groups.slice(0, MOST_SHOWN - 1) : groups
    const rest = isTooMany ? [groups.slice(MOST_SHOWN - 1).flat()] : []
    return [...shown, ...rest].flatMap(([first, ...others]) => {
      if (first === undefined) return []
      const more = others.length > 0 ? ['', 'More:', ...others.map(lineOf)] : []
      const message = [textOf(first), ...more].join('\n')
      return [{ level, message, place: first.place ?? { file: packagePath } }]
    })
  })
}

function byRule(findings: readonly ValidationFinding[]): ValidationFinding[][] {
  return [...Map.groupBy(findings, ({ rule }) => rule).values()]
}

function textOf({ rule, codes, sentence, fix, link }: ValidationFinding): string {
  const names = [rule, ...codes].join(', ')
  return `${sentence}\nWhat to do: ${fix}\n${names}: ${link}`
}

/** For the log and for lists. */
export function lineOf({ rule, level, codes, sentence, place }: ValidationFinding): string {
  const where = place === undefined ? '' : ` (${place.file}${place.line ? `:${place.line}` : ''})`
  return `${MARKS[level]} ${[rule, ...codes].join(', ')}: ${sentence}${where}`
}

/** A row for each rule that has found something. */
export function factsOf(findings: readonly ValidationFinding[]): Fact[] {
  return byRule(inOrder(findings)).flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const more = others.length > 0 ? ` And ${others.length} more.` : ''
    const value = `${first.sentence}${more} ${first.fix}`
    return [{ name: `${MARKS[first.level]} ${first.rule}`, value, link: first.link }]
  })
}
