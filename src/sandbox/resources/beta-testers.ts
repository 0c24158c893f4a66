import type { Creation, Family, Linking, Removal, Removed } from '../family.ts'
import { textOf } from '../json.ts'
import { invalidRelationship, notFound, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { addMembers, refuseStrangers, removeMembers } from './beta-membership.ts'
import { betaState, isInTesting } from './beta-state.ts'

const removalMs = 30_000

export const betaTesters: Family = {
  type: 'betaTesters',
  filters: {
    email: (tester, value) => textOf(tester.attributes, 'email').toLowerCase() === value.toLowerCase(),
  },
  view: (tester, world) => ({ state: stateOf(tester, world) }),
  create,
  remove: removeTester,
  links: {
    betaGroups: {
      add({ world, resource, ids }) {
        for (const id of ids) addMembers({ world, group: world.get('betaGroups', id), testers: [resource] })
      },
      remove({ world, resource, ids }) {
        for (const id of ids)
          removeMembers({ world, group: world.get('betaGroups', id), testers: [resource] })
        return 204
      },
    },
    builds: {
      add: ({ world, resource, ids }) => assignTesters({ world, testers: [resource], builds: ids }),
      remove: ({ world, resource, ids }) => {
        world.unlink(resource, 'builds', ids)
        return 204
      },
    },
    apps: { remove: ({ world, resource }) => removeTester({ world, resource }) },
  },
}

function create({ world, attributes, relations }: Creation): Resource {
  const groups = (relations.betaGroups ?? []).map((id) => world.get('betaGroups', id))
  const builds = (relations.builds ?? []).map((id) => world.get('builds', id))
  if (groups.length > 0 && builds.length > 0) {
    throw invalidRelationship('builds', 'Only one relationship should be included when creating betaTesters')
  }
  const apps = new Set([...groups, ...builds].map((resource) => resource.relations.app?.[0] ?? ''))
  const [app] = apps
  if (app === undefined || apps.size > 1) {
    throw invalidRelationship('betaGroups', 'A tester belongs to groups or builds of one app.')
  }
  const email = textOf(attributes, 'email')
  for (const group of groups) refuseStrangers({ world, group, emails: [email] })
  const known = world
    .all('betaTesters')
    .find((tester) => tester.relations.apps?.[0] === app && isSame(textOf(tester.attributes, 'email'), email))
  if (known && world.behaviour.existingTester === 'refused')
    throw stateError('Resource already exists.', '.ALREADY_EXISTS')
  const tester =
    known ??
    world.insert('betaTesters', {
      attributes: { ...attributes, inviteType: 'EMAIL', appDevices: [] },
      relations: { apps: [app] },
    })
  const linked = world.link(
    tester,
    'betaGroups',
    groups.map(({ id }) => id),
  )
  if (builds.length > 0) assignTesters({ world, testers: [linked], builds: builds.map(({ id }) => id) })
  return world.get('betaTesters', linked.id)
}

function isSame(email: string, other: string): boolean {
  return email.toLowerCase() === other.toLowerCase()
}

/** Nobody is invited before there is something to install. */
function stateOf(tester: Resource, world: World): string {
  const { state } = tester.attributes
  if (typeof state === 'string') return state
  return hasInstallableBuild(tester, world) ? 'INVITED' : 'NOT_INVITED'
}

export function hasInstallableBuild(tester: Resource, world: World): boolean {
  const own = world.related(tester, 'builds', 'builds')
  if (own.some((build) => isInTesting(build, world))) return true
  return world.related(tester, 'betaGroups', 'betaGroups').some((group) => {
    const isInternal = group.attributes.isInternalGroup === true
    return world.related(group, 'builds', 'builds').some((build) => {
      const { internal, external } = betaState(build, world)
      return (isInternal ? internal : external) === 'IN_BETA_TESTING'
    })
  })
}

/** Ghosts: still listed, no longer there. */
function removeTester({ world, resource: tester }: Removal): Removed {
  if (tester.attributes.state === 'REVOKED') throw notFound('betaTesters', tester.id)
  const { testerRemoval } = world.behaviour
  if (testerRemoval === 202) world.later(tester, removalMs, (current) => world.remove(current))
  else world.remove(tester)
  return testerRemoval
}

/** The same from the app's side, for several. */
export function removeTesters({ world, ids }: Linking): Removed {
  const testers = ids.map((id) => world.get('betaTesters', id))
  for (const resource of testers) removeTester({ world, resource })
  return world.behaviour.testerRemoval
}

interface Individual {
  world: World
  testers: readonly Resource[]
  builds: readonly string[]
}

export function assignTesters({ world, testers, builds }: Individual): void {
  for (const tester of testers) {
    const isForeign = builds.some(
      (id) => world.get('builds', id).relations.app?.[0] !== tester.relations.apps?.[0],
    )
    if (isForeign) throw invalidRelationship('builds', 'The tester and the build belong to different apps.')
  }
  for (const tester of testers) world.link(tester, 'builds', builds)
}
