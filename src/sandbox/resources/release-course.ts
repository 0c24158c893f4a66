import { textOf } from '../json.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { changeVersionState, stateOf } from './version-states.ts'

/** A version that has been approved waits for its time, or for the word of its developer. */
export function awaitRelease(world: World, version: Resource): Resource {
  const waiting = changeVersionState(world, version, 'PENDING_DEVELOPER_RELEASE')
  return releaseWhenDue(world, waiting)
}

/** Looks again at what its release type and date say, now that it waits or that they have been changed. */
export function releaseWhenDue(world: World, version: Resource): Resource {
  const dueAt = releaseTime(version, world.clock.now())
  if (stateOf(version) !== 'PENDING_DEVELOPER_RELEASE' || dueAt === undefined) return version
  if (dueAt <= world.clock.now()) return startRelease(world, version)
  world.later(version, dueAt - world.clock.now(), (current) => {
    const now = world.clock.now()
    const isDue = (releaseTime(current, now) ?? Number.POSITIVE_INFINITY) <= now
    if (isDue && stateOf(current) === 'PENDING_DEVELOPER_RELEASE') startRelease(world, current)
  })
  return version
}

function releaseTime({ attributes }: Resource, now: number): number | undefined {
  if (attributes.releaseType === 'MANUAL') return undefined
  const date = textOf(attributes, 'earliestReleaseDate')
  return attributes.releaseType === 'SCHEDULED' && date !== '' ? Date.parse(date) : now
}

export function startRelease(world: World, version: Resource): Resource {
  const started = changeVersionState(world, version, 'PROCESSING_FOR_DISTRIBUTION')
  world.later(started, world.behaviour.distributionMs, (current) => {
    if (stateOf(current) === 'PROCESSING_FOR_DISTRIBUTION')
      changeVersionState(world, current, 'READY_FOR_DISTRIBUTION')
  })
  return started
}
