import type { BetaGroup } from '../../app-store-connect/beta-groups.ts'
import type { DeclaredGroup, Finding } from '../../files/declared-testers.ts'
import { type TestersFile, throwFindings } from '../../files/testers-file.ts'
import { nearest } from '../../nearest.ts'

/** A group that the file speaks of: declared there, in App Store Connect, or both. */
export interface WantedGroup {
  name: string
  isInternal: boolean
  declared: DeclaredGroup | undefined
  existing: BetaGroup | undefined
}

/** The groups by what the file calls them. Throws one InputError for all that cannot be found or made as declared, by line. */
export function resolveGroups(
  { path, groups, testers }: TestersFile,
  standing: readonly BetaGroup[],
): Map<string, WantedGroup> {
  const findings: Finding[] = []
  const wanted = new Map<string, WantedGroup>()
  for (const declared of groups) {
    const matches = groupsCalled(declared.name, standing)
    const [existing] = matches
    const text = matches.length > 1 ? severalProblem(declared.name, matches) : problemOf(declared, standing)
    if (text !== undefined) findings.push({ line: declared.line, text })
    const isInternal = existing ? existing.isInternal : declared.type === 'internal'
    wanted.set(declared.name, { name: existing?.name ?? declared.name, isInternal, declared, existing })
  }
  const known = new Set([...groups, ...standing].map(({ name }) => name))
  const seen = new Set(wanted.keys())
  for (const { line, groups: references } of testers) {
    for (const reference of references.filter((one) => !seen.has(one))) {
      seen.add(reference)
      const matches = groupsCalled(reference, standing)
      const [existing] = matches
      if (matches.length > 1) findings.push({ line, text: severalProblem(reference, matches) })
      else if (!existing) findings.push({ line, text: unknownProblem(reference, known) })
      else {
        const same = [...wanted.values()].find((group) => group.existing?.id === existing.id)
        const { name, isInternal } = existing
        wanted.set(reference, same ?? { name, isInternal, declared: undefined, existing })
      }
    }
  }
  throwFindings(path, findings)
  return wanted
}

/** Names are not unique in TestFlight; an id names one group for certain. */
function groupsCalled(reference: string, standing: readonly BetaGroup[]): BetaGroup[] {
  const named = standing.filter(({ name }) => name === reference)
  return named.length > 0 ? named : standing.filter(({ id }) => id === reference)
}

function severalProblem(reference: string, matches: readonly BetaGroup[]): string {
  const ids = matches.map(({ id }) => id).join(', ')
  return `several groups are called ${reference} (${ids}). Give the id of the one that is meant, or rename the others.`
}

function unknownProblem(reference: string, known: ReadonlySet<string>): string {
  const close = nearest(reference, known)
  const hint = close ? `Did you mean ${close}?` : `There are ${[...known].join(', ') || 'none yet'}.`
  return `there is no group ${reference}. ${hint} A new group is made when a YAML file declares it under groups.`
}

/** What a declaration asks for that cannot be had: Apple lets the kind of a group be chosen only when it is made. */
function problemOf(
  { name, type, allBuilds, publicLink }: DeclaredGroup,
  standing: readonly BetaGroup[],
): string | undefined {
  const [existing] = groupsCalled(name, standing)
  if (!existing) {
    const twin = standing.find((group) => group.name.toLowerCase() === name.toLowerCase())
    return twin && `the group ${name} would be new beside one called ${twin.name}. Write it the same way.`
  }
  const anew = 'That is chosen when a group is made: correct the file, or declare a group with another name.'
  const actual = existing.isInternal ? 'internal' : 'external'
  if (type !== undefined && type !== actual) return `the group ${name} is ${actual}, not ${type}. ${anew}`
  if (allBuilds !== undefined && allBuilds !== existing.hasAccessToAllBuilds) {
    return `the group ${name} has all-builds: ${existing.hasAccessToAllBuilds}, not ${allBuilds}. ${anew}`
  }
  return publicLink && existing.isInternal
    ? `the group ${name} is internal, and has no public link. Leave public-link out.`
    : undefined
}
