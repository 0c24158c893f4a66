import { InputError } from '../../errors.ts'
import type { Differences } from './differences.ts'
import { count, some } from './words.ts'

const mostNamed = 20

/** Throws an InputError that names whom it is about when more testers would be taken out of groups than is allowed. */
export function checkRemovals(
  { leaving }: Differences,
  { most, show }: { most: number; show: (email: string) => string },
): void {
  const number = leaving.reduce((sum, { testers }) => sum + testers.length, 0)
  if (number <= most) return
  const lines = leaving.map(({ group, testers }) => {
    const names = testers.map(({ email }) => show(email))
    return `  ${count(testers.length, 'tester')} from ${group.name}: ${some(names, mostNamed)}`
  })
  throw new InputError(
    [
      `With mode: exact ${count(number, 'tester')} would be removed, but max-removals is ${most}. Nothing was changed. Add them to the file, or raise max-removals if that is meant:`,
      ...lines,
    ].join('\n'),
  )
}
