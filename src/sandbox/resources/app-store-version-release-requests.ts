import type { Creation, Family } from '../family.ts'
import { invalidEntityState } from '../refusal.ts'
import type { Resource } from '../store.ts'
import { startRelease } from './release-course.ts'
import { stateOf } from './version-states.ts'

export const appStoreVersionReleaseRequests: Family = { type: 'appStoreVersionReleaseRequests', create }

function create({ world, relations }: Creation): Resource {
  const version = world.get('appStoreVersions', relations.appStoreVersion?.[0] ?? '')
  const isHeld =
    version.attributes.releaseType === 'SCHEDULED' && world.behaviour.releaseOfScheduled === 'refused'
  if (stateOf(version) !== 'PENDING_DEVELOPER_RELEASE' || isHeld)
    throw invalidEntityState(`The version in state '${stateOf(version)}' can not be released.`)
  startRelease(world, version)
  return world.insert('appStoreVersionReleaseRequests', { relations })
}
