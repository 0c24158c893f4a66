import type { Platform } from '../builds.ts'
import type { AppStoreConnect } from '../client.ts'
import type { BodyFor, ItemOf, RequestFor } from '../operations.ts'
import { compareVersions, isSameVersion } from '../versions.ts'

export interface StoreVersion {
  id: string
  platform: string
  versionString: string
  /** Apple's `appVersionState`. */
  state: string
}

/** Every version of the app on every platform; Apple gives them in no order. */
export async function listVersions(api: AppStoreConnect, appId: string): Promise<StoreVersion[]> {
  const request = {
    path: { id: appId },
    query: { 'fields[appStoreVersions]': ['platform', 'versionString', 'appVersionState'], limit: 200 },
  } satisfies RequestFor<'GET /v1/apps/{id}/appStoreVersions'>
  const versions: StoreVersion[] = []
  for await (const item of api.items('GET /v1/apps/{id}/appStoreVersions', request))
    versions.push(versionFrom(item))
  return versions
}

export function versionFrom({
  id,
  attributes,
}: Pick<ItemOf<'GET /v1/apps/{id}/appStoreVersions'>, 'id' | 'attributes'>): StoreVersion {
  return {
    id,
    platform: attributes?.platform ?? '',
    versionString: attributes?.versionString ?? '',
    state: attributes?.appVersionState ?? attributes?.appStoreState ?? '',
  }
}

const editableStates = new Set([
  'PREPARE_FOR_SUBMISSION',
  'DEVELOPER_REJECTED',
  'REJECTED',
  'METADATA_REJECTED',
  'INVALID_BINARY',
])
/** In these Apple takes some changes and refuses others; which, it says itself. */
const partlyEditableStates = new Set(['READY_FOR_REVIEW', 'WAITING_FOR_REVIEW'])
const arrivingStates = new Set(['PROCESSING_FOR_DISTRIBUTION', 'PROCESSING_FOR_APP_STORE'])
const liveStates = new Set(['READY_FOR_DISTRIBUTION', 'READY_FOR_SALE', ...arrivingStates])
const pastStates = new Set(['REPLACED_WITH_NEW_VERSION', 'REMOVED_FROM_SALE', 'DEVELOPER_REMOVED_FROM_SALE'])

export function isEditable({ state }: StoreVersion): boolean {
  return editableStates.has(state)
}

export function isPartlyEditable({ state }: StoreVersion): boolean {
  return partlyEditableStates.has(state)
}

export function isLive({ state }: StoreVersion): boolean {
  return liveStates.has(state)
}

/** Whether people could ever get this version. */
export function wasReleased(version: StoreVersion): boolean {
  return isLive(version) || pastStates.has(version.state)
}

const approvedStates = new Set(['PENDING_DEVELOPER_RELEASE', 'PENDING_APPLE_RELEASE'])

/** Whether it takes no more builds. */
export function wasApproved(version: StoreVersion): boolean {
  return wasReleased(version) || approvedStates.has(version.state)
}

export type VersionChoice =
  /** `renameTo`: it is a draft with another number, and takes this one. */
  | { kind: 'existing'; version: StoreVersion; renameTo: string | undefined }
  | { kind: 'create'; versionString: string; platform: Platform; previous: StoreVersion | undefined }
  | { kind: 'blocked'; version: StoreVersion; versionString: string }
  | { kind: 'unnamed' }

/**
 * Picks the version to work on: the one with this number; else the draft, which takes the number; else a new one. Apple has one version
 * that is not released per platform, and a review is never cancelled to make room. Without a number: the draft, else the live one.
 */
export function chooseVersion(
  versions: readonly StoreVersion[],
  { versionString, platform }: { versionString: string | undefined; platform: Platform },
): VersionChoice {
  const own = versions
    .filter((version) => version.platform === platform)
    .sort((one, other) => compareVersions(other.versionString, one.versionString))
  const named = own.find(
    (version) => versionString !== undefined && isSameVersion(version.versionString, versionString),
  )
  const pending = own.find((version) => !wasReleased(version))
  const previous = own.find(wasReleased)
  if (named) return { kind: 'existing', version: named, renameTo: undefined }
  if (versionString === undefined) {
    const version = pending ?? own.find(isLive)
    return version ? { kind: 'existing', version, renameTo: undefined } : { kind: 'unnamed' }
  }
  // Until it has arrived in the store it leaves no room for the next one.
  const arriving = own.find(({ state }) => arrivingStates.has(state))
  if (arriving) return { kind: 'blocked', version: arriving, versionString }
  if (!pending) return { kind: 'create', versionString, platform, previous }
  if (!isEditable(pending)) return { kind: 'blocked', version: pending, versionString }
  return { kind: 'existing', version: pending, renameTo: versionString }
}

/** Apple refuses what's new on the first version of a platform. */
export function isFirstVersion(
  versions: readonly StoreVersion[],
  { id, platform }: { id?: string; platform: string },
): boolean {
  return !versions.some(
    (version) => version.platform === platform && version.id !== id && wasReleased(version),
  )
}

export async function createVersion(
  api: AppStoreConnect,
  { appId, platform, versionString }: { appId: string; platform: Platform; versionString: string },
): Promise<StoreVersion> {
  const body = {
    data: {
      type: 'appStoreVersions',
      attributes: { platform, versionString },
      relationships: { app: { data: { type: 'apps', id: appId } } },
    },
  } satisfies BodyFor<'POST /v1/appStoreVersions'>
  const find = async () =>
    (await listVersions(api, appId)).find(
      (version) => version.platform === platform && isSameVersion(version.versionString, versionString),
    )
  const made = await api.create('POST /v1/appStoreVersions', { body }, { find })
  return 'data' in made ? versionFrom(made.data) : made
}
