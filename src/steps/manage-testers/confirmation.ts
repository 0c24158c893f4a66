import { lookAgain } from '../../app-store-connect/look-again.ts'
import { ExpectedError } from '../../errors.ts'
import type { Finding } from '../../files/declared-testers.ts'
import { type TestersFile, throwFindings } from '../../files/testers-file.ts'
import type { Differences, Standing } from './differences.ts'
import { count } from './words.ts'
import type { Work } from './work.ts'

const looksAfterMs = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/**
 * Reads back until App Store Connect shows what was declared, apart from testers whom it refused; reads may be late by up to a minute.
 * Whoever turns out to be in place all the same is taken from the refusals.
 */
export async function confirm(options: {
  look: () => Promise<Standing>
  compareWith: (standing: Standing) => Differences
  work: Work
  signal: AbortSignal
}): Promise<Standing> {
  const { look, compareWith, work, signal } = options
  const refused = new Set(work.refusals.map(({ email }) => email.toLowerCase()))
  let left: string[] = []
  const settled = async () => {
    const standing = await look()
    const differences = compareWith(standing)
    left = missingIn(differences, refused)
    return left.length === 0 ? { standing, differences } : undefined
  }
  const shown = await lookAgain(settled, { afterMs: looksAfterMs, signal })
  if (!shown) {
    throw new ExpectedError(
      `All was sent, but App Store Connect does not show it yet: ${left.join('; ')}. Look at TestFlight, and run the step again.`,
    )
  }
  const { joining, leaving } = shown.differences
  const unsettled = new Set(
    [...joining, ...leaving].flatMap(({ testers }) => testers.map(({ email }) => email)),
  )
  work.refusals = work.refusals.filter(({ email, groups }) => groups.length === 0 || unsettled.has(email))
  return shown.standing
}

function missingIn(
  { newGroups, changedGroups, joining, leaving }: Differences,
  refused: ReadonlySet<string>,
): string[] {
  const members = (entries: Differences['joining'] | Differences['leaving'], where: string) =>
    entries.flatMap(({ group, testers }) => {
      const number = testers.filter(({ email }) => !refused.has(email.toLowerCase())).length
      return number > 0 ? [`${count(number, 'tester')} ${where} ${group.name}`] : []
    })
  return [
    ...newGroups.map(({ name }) => `the group ${name}`),
    ...changedGroups.map(({ group }) => `the settings of ${group.name}`),
    ...members(joining, 'in'),
    ...members(leaving, 'gone from'),
  ]
}

const internalAdvice =
  'An internal group takes users of the team alone: invite them under Users and Access first, or use an external group.'
const generalAdvice = 'Correct or take out the entry, and run the step again; everybody else is in place.'

/** Throws one InputError with everybody whom Apple refused, by line of the file. */
export function throwRefusals(file: TestersFile, { refusals, show }: Work): void {
  const lines = new Map(file.testers.map(({ email, line }) => [email.toLowerCase(), line]))
  const findings = refusals.map(({ email, groups, reason }): Finding => {
    const names = groups.map(({ name }) => name).join(', ')
    const line = lines.get(email.toLowerCase())
    const what = !names
      ? 'got no invitation'
      : line === undefined
        ? `could not be taken out of ${names}`
        : `could not be added to ${names}`
    const said = reason.replaceAll(email, show(email)).replace(/\.$/, '')
    const advice = groups.some(({ isInternal }) => isInternal) ? internalAdvice : generalAdvice
    return {
      line: line ?? groups[0]?.declared?.line ?? 1,
      text: `${show(email)} ${what}. Apple says: ${said}. ${advice}`,
    }
  })
  throwFindings(file.path, findings)
}
