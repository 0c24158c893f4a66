import type { BetaGroup, GroupSettings } from '../../app-store-connect/beta-groups.ts'
import type { BetaTester } from '../../app-store-connect/beta-testers.ts'
import type { DeclaredGroup, DeclaredTester } from '../../files/declared-testers.ts'
import type { WantedGroup } from './groups.ts'

export interface Standing {
  groups: readonly BetaGroup[]
  testers: readonly BetaTester[]
}

interface ChangedGroup {
  group: WantedGroup
  id: string
  from: GroupSettings
  to: GroupSettings
}

/** How App Store Connect differs from the file. */
export interface Differences {
  newGroups: WantedGroup[]
  changedGroups: ChangedGroup[]
  /** Not in the app yet. */
  newTesters: DeclaredTester[]
  /** Who must come into a group, new testers among them. */
  joining: { group: WantedGroup; testers: DeclaredTester[] }[]
  /** Who must go; with mode exact alone. */
  leaving: { group: WantedGroup; testers: BetaTester[] }[]
  /** In the app under another name than in the file. */
  otherNames: DeclaredTester[]
}

interface Declared {
  testers: readonly DeclaredTester[]
  groups: ReadonlyMap<string, WantedGroup>
}

/**
 * Compares what the file speaks of with what stands. Other groups are none of its business, nor are testers without an address, who
 * came over a public link.
 */
export function compare(declared: Declared, standing: Standing, mode: 'add' | 'exact'): Differences {
  const { testers, groups } = declared
  const known = new Map(standing.testers.map((tester) => [tester.email.toLowerCase(), tester]))
  const knownAs = ({ email }: DeclaredTester) => known.get(email.toLowerCase())
  const wanted = [...new Set(groups.values())]
  const members = membersOf(declared)
  return {
    newGroups: wanted.filter(({ existing }) => !existing),
    changedGroups: wanted.flatMap(changesOf),
    newTesters: testers.filter((tester) => !knownAs(tester)),
    joining: wanted.flatMap((group) => {
      const id = group.existing?.id ?? ''
      const missing = (members.get(group) ?? []).filter((tester) => !knownAs(tester)?.groupIds.has(id))
      return missing.length > 0 ? [{ group, testers: missing }] : []
    }),
    leaving: mode === 'exact' ? leavingFrom(wanted, members, standing) : [],
    otherNames: testers.filter((tester) => hasOtherName(tester, knownAs(tester))),
  }
}

function membersOf({ testers, groups }: Declared): Map<WantedGroup, DeclaredTester[]> {
  const members = new Map<WantedGroup, DeclaredTester[]>()
  for (const tester of testers) {
    for (const group of new Set(tester.groups.flatMap((reference) => groups.get(reference) ?? []))) {
      const list = members.get(group) ?? []
      list.push(tester)
      members.set(group, list)
    }
  }
  return members
}

function leavingFrom(
  wanted: readonly WantedGroup[],
  members: ReadonlyMap<WantedGroup, readonly DeclaredTester[]>,
  standing: Standing,
): Differences['leaving'] {
  return wanted.flatMap((group) => {
    const { existing } = group
    const emails = new Set(members.get(group)?.map(({ email }) => email.toLowerCase()))
    const testers = standing.testers.filter(
      ({ email, groupIds }) =>
        existing && email !== '' && groupIds.has(existing.id) && !emails.has(email.toLowerCase()),
    )
    return testers.length > 0 ? [{ group, testers }] : []
  })
}

function hasOtherName({ firstName, lastName }: DeclaredTester, known: BetaTester | undefined): boolean {
  const isOther = (wanted: string | undefined, actual: string) => wanted !== undefined && wanted !== actual
  return known !== undefined && (isOther(firstName, known.firstName) || isOther(lastName, known.lastName))
}

type Settings = Pick<DeclaredGroup, 'publicLink' | 'publicLinkLimit' | 'feedback'>

/** The settings that a declaration asks for, as Apple takes them. */
export function settingsOf({ publicLink, publicLinkLimit, feedback }: Settings): GroupSettings {
  return {
    ...(publicLink === undefined ? {} : { publicLinkEnabled: publicLink }),
    ...(publicLinkLimit === undefined ? {} : { publicLinkLimitEnabled: publicLinkLimit !== 'none' }),
    ...(typeof publicLinkLimit === 'number' ? { publicLinkLimit } : {}),
    ...(feedback === undefined ? {} : { feedbackEnabled: feedback }),
  }
}

function changesOf(group: WantedGroup): ChangedGroup[] {
  const { declared, existing } = group
  if (!declared || !existing) return []
  const actual: Settings = {
    publicLink: existing.publicLinkEnabled,
    publicLinkLimit: existing.publicLinkLimit ?? 'none',
    feedback: existing.feedbackEnabled,
  }
  const differs = (name: keyof Settings) => declared[name] !== undefined && declared[name] !== actual[name]
  const changed = ({ publicLink, publicLinkLimit, feedback }: Settings) =>
    settingsOf({
      publicLink: differs('publicLink') ? publicLink : undefined,
      publicLinkLimit: differs('publicLinkLimit') ? publicLinkLimit : undefined,
      feedback: differs('feedback') ? feedback : undefined,
    })
  const to = changed(declared)
  return Object.keys(to).length > 0 ? [{ group, id: existing.id, from: changed(actual), to }] : []
}
