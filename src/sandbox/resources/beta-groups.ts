import { randomBytes } from 'node:crypto'
import { pacificDateWithMilliseconds } from '../dates.ts'
import type { Creation, Family, Removal, Removed, Update } from '../family.ts'
import { type JsonObject, textOf } from '../json.ts'
import { invalidAttribute } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { assignBuilds, isAutomatic } from './beta-assignment.ts'
import { addMembers, removeMembers } from './beta-membership.ts'

export const betaGroups: Family = {
  type: 'betaGroups',
  relations: {
    builds: buildIds,
    betaTesters: { type: 'betaTesters', relation: 'betaGroups' },
  },
  create,
  update,
  remove,
  links: {
    builds: {
      add({ world, resource, ids }) {
        assignBuilds({
          world,
          groups: [resource],
          builds: ids.map((id) => world.get('builds', id)),
          side: 'group',
        })
      },
      remove({ world, ids, resource }) {
        for (const id of ids) world.unlink(world.get('builds', id), 'betaGroups', [resource.id])
        return 204
      },
    },
    betaTesters: {
      add: ({ world, resource, ids }) =>
        addMembers({ world, group: resource, testers: testersOf(world, ids) }),
      remove: ({ world, resource, ids }) =>
        removeMembers({ world, group: resource, testers: testersOf(world, ids) }),
    },
  },
}

function testersOf(world: World, ids: readonly string[]): Resource[] {
  return ids.map((id) => world.get('betaTesters', id))
}

/** A group with automatic access has every processed build, without being among the build's groups. */
function buildIds(group: Resource, world: World): string[] {
  if (!isAutomatic(group)) {
    return world
      .all('builds')
      .flatMap((build) => (build.relations.betaGroups?.includes(group.id) ? build.id : []))
  }
  const since = world.behaviour.automaticGroupSeesOlderBuilds
    ? 0
    : Date.parse(textOf(group.attributes, 'createdDate'))
  return world
    .all('builds')
    .filter(
      ({ attributes, relations }) =>
        relations.app?.[0] === group.relations.app?.[0] &&
        attributes.processingState === 'VALID' &&
        Date.parse(textOf(attributes, 'uploadedDate')) >= since,
    )
    .map(({ id }) => id)
}

function create({ world, attributes, relations }: Creation): Resource {
  const isInternalGroup = attributes.isInternalGroup === true
  const hasAccessToAllBuilds = attributes.hasAccessToAllBuilds === true
  if (hasAccessToAllBuilds && !isInternalGroup) {
    throw invalidAttribute('hasAccessToAllBuilds', 'Only internal groups can have access to all builds.')
  }
  checkLink(attributes, isInternalGroup)
  const added = world.insert('betaGroups', {
    attributes: {
      ...attributes,
      isInternalGroup,
      hasAccessToAllBuilds: isInternalGroup ? hasAccessToAllBuilds : null,
      feedbackEnabled: attributes.feedbackEnabled ?? true,
      publicLinkEnabled: attributes.publicLinkEnabled ?? (isInternalGroup ? null : false),
      publicLinkLimitEnabled: attributes.publicLinkLimitEnabled ?? (isInternalGroup ? null : false),
      createdDate: pacificDateWithMilliseconds(world.clock.now()),
    },
    relations: { app: relations.app ?? [] },
  })
  const builds = (relations.builds ?? []).map((id) => world.get('builds', id))
  assignBuilds({ world, groups: [added], builds, side: 'group' })
  addMembers({ world, group: added, testers: testersOf(world, relations.betaTesters ?? []) })
  return withLink(world, added)
}

function update({ world, resource, attributes }: Update): Resource {
  checkLink({ ...resource.attributes, ...attributes }, resource.attributes.isInternalGroup === true)
  return withLink(world, world.change(resource, { attributes }))
}

function remove({ world, resource }: Removal): Removed {
  for (const build of world.all('builds')) {
    if (build.relations.betaGroups?.includes(resource.id)) world.unlink(build, 'betaGroups', [resource.id])
  }
  for (const tester of world.related(resource, 'betaTesters', 'betaTesters')) {
    world.unlink(tester, 'betaGroups', [resource.id])
  }
  world.remove(resource)
  return 204
}

const largestGroup = 10_000

function checkLink({ publicLinkEnabled, publicLinkLimit }: JsonObject, isInternalGroup: boolean): void {
  if (publicLinkEnabled === true && isInternalGroup) {
    throw invalidAttribute('publicLinkEnabled', 'A public link can not be enabled for an internal group.')
  }
  if (typeof publicLinkLimit === 'number' && (publicLinkLimit < 1 || publicLinkLimit > largestGroup)) {
    throw invalidAttribute(
      'publicLinkLimit',
      `'${publicLinkLimit}' is not a valid value for the attribute 'publicLinkLimit'`,
    )
  }
}

/** The same link comes back when it is switched on again. */
function withLink(world: World, group: Resource): Resource {
  if (group.attributes.publicLinkEnabled !== true) {
    return world.change(group, { attributes: { publicLink: null, publicLinkId: null } })
  }
  const publicLinkId =
    textOf(group.hidden, 'publicLinkId') || randomBytes(6).toString('base64url').replaceAll(/[-_]/g, 'x')
  const attributes = { publicLinkId, publicLink: `https://testflight.apple.com/join/${publicLinkId}` }
  return world.change(group, { attributes, hidden: { publicLinkId } })
}
