import { invalidRelationship, unprocessable } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { betaState } from './beta-state.ts'

export function isAutomatic(group: Resource): boolean {
  return group.attributes.hasAccessToAllBuilds === true
}

interface Assignment {
  world: World
  groups: readonly Resource[]
  builds: readonly Resource[]
  /** From which end of the relation it is asked; the texts differ. */
  side: 'group' | 'build'
}

/** All or nothing: one pair that does not fit refuses the whole list. */
export function assignBuilds({ world, groups, builds, side }: Assignment): void {
  for (const build of builds) for (const group of groups) refuseMisfit({ world, build, group, side })
  const ids = groups.map(({ id }) => id)
  for (const build of builds) world.link(build, 'betaGroups', ids)
}

interface Pair {
  world: World
  build: Resource
  group: Resource
  side: 'group' | 'build'
}

function refuseMisfit({ world, build, group, side }: Pair): void {
  if (build.relations.app?.[0] !== group.relations.app?.[0]) {
    throw invalidRelationship(
      side === 'group' ? 'builds' : 'betaGroups',
      'The build and the group belong to different apps.',
    )
  }
  if (isAutomatic(group)) {
    const onGroup = 'Builds cannot be assigned to this internal group.'
    throw unprocessable(side === 'group' ? onGroup : 'Cannot add internal group to a build.')
  }
  const isInternal = group.attributes.isInternalGroup === true
  const { internal, external } = betaState(build, world)
  const state = isInternal ? internal : external
  if (unassignable.has(state)) {
    throw unprocessable(
      isInternal ? 'Build is not assignable.' : 'Build is not in an externally assignable state.',
    )
  }
}

const unassignable: ReadonlySet<string> = new Set([
  'PROCESSING',
  'PROCESSING_EXCEPTION',
  'MISSING_EXPORT_COMPLIANCE',
  'IN_EXPORT_COMPLIANCE_REVIEW',
  'EXPIRED',
  'NOT_APPLICABLE',
])
