import type { Creation, Family, Removal, Removed, Update } from '../family.ts'
import { type JsonObject, textOf } from '../json.ts'
import { invalidAttribute, invalidRelationship, lockedAttribute, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { currentDay, mayPause, pause, pauseDays, resume } from './phased-release-course.ts'
import { isReleased, versionsOf } from './version-states.ts'

const type = 'appStoreVersionPhasedReleases'

export const appStoreVersionPhasedReleases: Family = { type, view, create, update, remove }

function view(release: Resource, world: World): JsonObject {
  const now = world.clock.now()
  return { currentDayNumber: currentDay(release, now), totalPauseDuration: pauseDays(release, now) }
}

function create({ world, attributes, relations }: Creation): Resource {
  const version = world.get('appStoreVersions', relations.appStoreVersion?.[0] ?? '')
  if (world.relatedOne(version, 'appStoreVersionPhasedRelease', type))
    throw invalidRelationship('appStoreVersion', 'The version already has an appStoreVersionPhasedRelease.')
  const app = { id: version.relations.app?.[0] ?? '' }
  const others = versionsOf(world, app, textOf(version.attributes, 'platform'))
  const isUpdate = others.some((other) => other.id !== version.id && isReleased(other))
  if (!isUpdate || isReleased(version))
    throw stateError('A phased release can not be created in the current state of the version.')
  const state = attributes.phasedReleaseState ?? 'INACTIVE'
  if (state !== 'INACTIVE') throw invalidState(state)
  return world.insert(type, { attributes: { phasedReleaseState: state }, relations })
}

function invalidState(state: unknown): Error {
  return invalidAttribute(
    'phasedReleaseState',
    `'${state}' is not a valid value for the attribute 'phasedReleaseState'`,
  )
}

function update({ world, resource: release, attributes }: Update): Resource {
  const { phasedReleaseState: wanted } = attributes
  const current = textOf(release.attributes, 'phasedReleaseState')
  const isRepeated = wanted === current && world.behaviour.repeatedPhasedState === 'refused'
  if (isRepeated) throw lockedAttribute('phasedReleaseState')
  if (wanted === undefined || wanted === null || wanted === current) return release
  const isRunning = current === 'ACTIVE' || current === 'PAUSED'
  const isSpent = wanted === 'PAUSED' && !mayPause(release, world.clock.now())
  if (!isRunning || wanted === 'INACTIVE' || isSpent) throw lockedAttribute('phasedReleaseState')
  if (wanted === 'PAUSED') return pause(world, release)
  const resumed = current === 'PAUSED' ? resume(world, release) : release
  return world.change(resumed, { attributes: { phasedReleaseState: wanted } })
}

function remove({ world, resource: release }: Removal): Removed {
  if (release.attributes.phasedReleaseState !== 'INACTIVE')
    throw stateError('A phased release that has begun can not be deleted.')
  world.remove(release)
  return 204
}
