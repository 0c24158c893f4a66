import { numberOf } from '../json.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'

const dayMs = 24 * 3_600_000
const days = 7
const longestPauseMs = 30 * dayMs

/** How much of the seven days has passed, the pauses left out. */
function passedMs({ hidden }: Resource, now: number): number {
  return (numberOf(hidden, 'pausedAt') || now) - numberOf(hidden, 'startedAt') - numberOf(hidden, 'pausedMs')
}

/** All pauses so far, the one that still lasts included. */
function pausedMs({ hidden }: Resource, now: number): number {
  const since = numberOf(hidden, 'pausedAt')
  return numberOf(hidden, 'pausedMs') + (since > 0 ? now - since : 0)
}

export function currentDay(release: Resource, now: number): number {
  if (numberOf(release.hidden, 'startedAt') === 0) return 0
  return Math.min(days, Math.floor(passedMs(release, now) / dayMs) + 1)
}

export function pauseDays(release: Resource, now: number): number {
  return Math.floor(pausedMs(release, now) / dayMs)
}

export function mayPause(release: Resource, now: number): boolean {
  return pausedMs(release, now) < longestPauseMs
}

/** It begins when its version goes live. */
export function startPhases(world: World, version: Resource): void {
  const release = world.relatedOne(version, 'appStoreVersionPhasedRelease', 'appStoreVersionPhasedReleases')
  if (release?.attributes.phasedReleaseState !== 'INACTIVE') return
  const now = world.clock.now()
  const started = world.change(release, {
    attributes: { phasedReleaseState: 'ACTIVE', startDate: new Date(now).toISOString() },
    hidden: { startedAt: now },
  })
  completeWhenDue(world, started)
}

function completeWhenDue(world: World, release: Resource): void {
  const leftMs = days * dayMs - passedMs(release, world.clock.now())
  world.later(release, leftMs, (current) => {
    const isActive = current.attributes.phasedReleaseState === 'ACTIVE'
    if (isActive && passedMs(current, world.clock.now()) >= days * dayMs)
      world.change(current, { attributes: { phasedReleaseState: 'COMPLETE' } })
  })
}

/** A pause ends by itself once all of them together have lasted thirty days. */
export function pause(world: World, release: Resource): Resource {
  const now = world.clock.now()
  const leftMs = longestPauseMs - pausedMs(release, now)
  world.later(release, leftMs, (current) => {
    const isSpent = pausedMs(current, world.clock.now()) >= longestPauseMs
    if (isSpent && current.attributes.phasedReleaseState === 'PAUSED') resume(world, current)
  })
  return world.change(release, { attributes: { phasedReleaseState: 'PAUSED' }, hidden: { pausedAt: now } })
}

export function resume(world: World, release: Resource): Resource {
  const now = world.clock.now()
  const resumed = world.change(release, {
    attributes: { phasedReleaseState: 'ACTIVE' },
    hidden: { pausedAt: 0, pausedMs: pausedMs(release, now) },
  })
  completeWhenDue(world, resumed)
  return resumed
}
