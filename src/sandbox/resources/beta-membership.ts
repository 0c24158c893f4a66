import type { Removed } from '../family.ts'
import { textOf } from '../json.ts'
import { invalidRelationship, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'

const mostInternal = 100
const mostExternal = 10_000

interface Membership {
  world: World
  group: Resource
  testers: readonly Resource[]
}

/** All or nothing, as with builds; a tester who is in already counts as one who cannot be assigned. */
export function addMembers({ world, group, testers }: Membership): void {
  for (const tester of testers) {
    if (tester.relations.betaGroups?.includes(group.id)) throw stateError('Tester(s) cannot be assigned')
  }
  const emails = testers.map((tester) => textOf(tester.attributes, 'email'))
  refuseStrangers({ world, group, emails })
  for (const tester of testers) {
    if (tester.relations.apps?.[0] !== group.relations.app?.[0]) {
      throw invalidRelationship('betaTesters', 'The tester and the group belong to different apps.')
    }
  }
  for (const tester of testers) world.link(tester, 'betaGroups', [group.id])
}

interface Invitation {
  world: World
  group: Resource
  emails: readonly string[]
}

/** Only users of the team test internally. */
export function refuseStrangers({ world, group, emails }: Invitation): void {
  const isInternal = group.attributes.isInternalGroup === true
  const users = new Set(world.all('users').map((user) => textOf(user.attributes, 'username').toLowerCase()))
  if (isInternal && emails.some((email) => !users.has(email.toLowerCase())))
    throw stateError('Tester(s) cannot be assigned')
  const members = world.relatedIds(group, 'betaTesters').length + emails.length
  if (members > (isInternal ? mostInternal : mostExternal))
    throw stateError('The tester limit has been reached')
}

export function removeMembers({ world, group, testers }: Membership): Removed {
  for (const tester of testers) {
    const isMember = tester.relations.betaGroups?.includes(group.id) ?? false
    if (!isMember && world.behaviour.removalOfNonMember === 'refused') {
      throw invalidRelationship('betaTesters', `The tester '${tester.id}' is not in the group '${group.id}'.`)
    }
  }
  for (const tester of testers) world.unlink(tester, 'betaGroups', [group.id])
  return 204
}
