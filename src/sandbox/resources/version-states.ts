import { textOf } from '../json.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { publishInfo } from './app-info-generations.ts'
import { startPhases } from './phased-release-course.ts'

export const versionStates = [
  'PREPARE_FOR_SUBMISSION',
  'READY_FOR_REVIEW',
  'WAITING_FOR_REVIEW',
  'IN_REVIEW',
  'ACCEPTED',
  'PENDING_DEVELOPER_RELEASE',
  'PENDING_APPLE_RELEASE',
  'PROCESSING_FOR_DISTRIBUTION',
  'READY_FOR_DISTRIBUTION',
  'REPLACED_WITH_NEW_VERSION',
  'REJECTED',
  'METADATA_REJECTED',
  'DEVELOPER_REJECTED',
  'INVALID_BINARY',
  'WAITING_FOR_EXPORT_COMPLIANCE',
] as const

export type VersionState = (typeof versionStates)[number]

export function isVersionState(text: string): text is VersionState {
  return versionStates.some((state) => state === text)
}

const drafts: ReadonlySet<string> = new Set([
  'PREPARE_FOR_SUBMISSION',
  'REJECTED',
  'METADATA_REJECTED',
  'DEVELOPER_REJECTED',
  'INVALID_BINARY',
])

/** The older words for two of the states. */
export function appStoreState(state: string): string {
  if (state === 'PROCESSING_FOR_DISTRIBUTION') return 'PROCESSING_FOR_APP_STORE'
  return state === 'READY_FOR_DISTRIBUTION' ? 'READY_FOR_SALE' : state
}

export function stateOf(version: Resource): string {
  return textOf(version.attributes, 'appVersionState')
}

export function isDraft(version: Resource, world: World): boolean {
  const state = stateOf(version)
  const isAdded = state === 'READY_FOR_REVIEW' && world.behaviour.readyForReviewEdits === 'accepted'
  return isAdded || drafts.has(state)
}

/** Whether it is, or was, in the store; only then is there room for the next one. */
export function isReleased(version: Resource): boolean {
  return stateOf(version) === 'READY_FOR_DISTRIBUTION' || stateOf(version) === 'REPLACED_WITH_NEW_VERSION'
}

export function versionsOf(world: World, app: { id: string }, platform: string): Resource[] {
  return world
    .all('appStoreVersions')
    .filter(({ attributes, relations }) => relations.app?.[0] === app.id && attributes.platform === platform)
}

/** Every change of a version's state goes through here, since others follow from it. */
export function changeVersionState(world: World, version: Resource, state: VersionState): Resource {
  if (stateOf(version) === state) return version
  const changed = world.change(version, { attributes: { appVersionState: state } })
  if (state !== 'READY_FOR_DISTRIBUTION') return changed
  const app = world.get('apps', version.relations.app?.[0] ?? '')
  for (const other of versionsOf(world, app, textOf(version.attributes, 'platform'))) {
    if (other.id === version.id || stateOf(other) !== 'READY_FOR_DISTRIBUTION') continue
    world.change(other, { attributes: { appVersionState: 'REPLACED_WITH_NEW_VERSION' } })
  }
  publishInfo(world, app)
  startPhases(world, changed)
  return changed
}
