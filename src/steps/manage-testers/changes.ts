import { createGroup, updateGroup } from '../../app-store-connect/beta-groups.ts'
import type { BetaTester } from '../../app-store-connect/beta-testers.ts'
import type { DeclaredTester } from '../../files/declared-testers.ts'
import type { Change } from '../../plan.ts'
import { type Differences, settingsOf } from './differences.ts'
import type { WantedGroup } from './groups.ts'
import { count, settingsText, some } from './words.ts'
import { createTesters, moveTesters, sendInvitations, type Work } from './work.ts'

/** The changes in the order in which each finds what it needs: groups, new testers, members. */
export function changesFor(differences: Differences, work: Work): Change[] {
  const { newGroups, changedGroups, leaving } = differences
  const { joiningNew, joiningLater } = splitJoining(differences)
  return [
    ...newGroups.map((group) => groupCreation(group, work)),
    ...changedGroups.map(
      ({ group, id, from, to }): Change => ({
        action: 'update',
        subject: `group ${group.name}`,
        from: settingsText(from),
        to: settingsText(to),
        apply: () => updateGroup(work.api, id, to),
      }),
    ),
    ...joiningNew.map(
      ({ groups, testers }): Change => ({
        action: 'create',
        subject: `${count(testers.length, 'tester')} in ${groups.map(({ name }) => name).join(', ')}: ${namesOf(testers, work)}`,
        apply: () => createTesters(work, { groups, testers }),
      }),
    ),
    ...joiningLater.map(
      ({ group, testers }): Change => ({
        action: 'add',
        subject: `${count(testers.length, 'tester')} to ${group.name}: ${namesOf(testers, work)}`,
        apply: () => moveTesters(work, { group, testers, wanted: 'in' }),
      }),
    ),
    ...leaving.map(
      ({ group, testers }): Change => ({
        action: 'remove',
        subject: `${count(testers.length, 'tester')} from ${group.name}: ${namesOf(testers, work)}`,
        apply: () => moveTesters(work, { group, testers, wanted: 'out' }),
      }),
    ),
  ]
}

/** Sends these testers their invitation once more. */
export function invitationChange(testers: readonly BetaTester[], work: Work): Change {
  return {
    action: 'send',
    subject: `${count(testers.length, 'invitation')} again: ${namesOf(testers, work)}`,
    apply: () => sendInvitations(work, testers),
  }
}

interface Joining {
  joiningNew: { groups: WantedGroup[]; testers: DeclaredTester[] }[]
  joiningLater: Differences['joining']
}

/**
 * New testers are made in their external groups, those who have none in their internal ones: an internal group refuses whoever is no
 * user of the team, and would take the external groups down with it.
 */
function splitJoining({ newTesters, joining }: Differences): Joining {
  const groupsOf = new Map(newTesters.map((tester): [DeclaredTester, WantedGroup[]] => [tester, []]))
  for (const { group, testers } of joining) for (const tester of testers) groupsOf.get(tester)?.push(group)
  const sets = new Map<string, Joining['joiningNew'][number]>()
  for (const [tester, all] of groupsOf) {
    const external = all.filter(({ isInternal }) => !isInternal)
    const groups = external.length > 0 ? external : all
    groupsOf.set(tester, groups)
    const key = JSON.stringify(groups.map(({ name }) => name))
    const set = sets.get(key) ?? { groups, testers: [] }
    set.testers.push(tester)
    sets.set(key, set)
  }
  const joiningLater = joining.flatMap(({ group, testers }) => {
    const left = testers.filter((tester) => !groupsOf.get(tester)?.includes(group))
    return left.length > 0 ? [{ group, testers: left }] : []
  })
  return { joiningNew: [...sets.values()], joiningLater }
}

function groupCreation(group: WantedGroup, { api, appId, groupIds }: Work): Change {
  const { name, isInternal, declared } = group
  const settings = declared ? settingsOf(declared) : {}
  const hasAccessToAllBuilds = isInternal && declared?.allBuilds === true
  const words = [hasAccessToAllBuilds ? 'all builds' : '', settingsText(settings)].filter(Boolean).join(', ')
  return {
    action: 'create',
    subject: `${isInternal ? 'internal' : 'external'} group ${name}${words ? ` (${words})` : ''}`,
    async apply() {
      const made = await createGroup(api, { appId, name, isInternal, hasAccessToAllBuilds, settings })
      groupIds.set(group, made.id)
    },
  }
}

function namesOf(testers: readonly { email: string }[], { show }: Work): string {
  return some(testers.map(({ email }) => show(email)))
}
