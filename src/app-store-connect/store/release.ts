import type { Platform } from '../builds.ts'
import type { AppStoreConnect } from '../client.ts'
import { AppleError } from '../errors.ts'
import { lookAgain } from '../look-again.ts'
import type { AnswerFor, BodyFor, QueryFor, RequestFor } from '../operations.ts'
import { type PhasedRelease, phasedReleaseFrom } from './phased-release.ts'
import { type StoreVersion, versionFrom } from './versions.ts'

/** A version with all that its way into the store depends on. */
export interface ReleaseVersion extends StoreVersion {
  /** MANUAL, AFTER_APPROVAL or SCHEDULED. */
  releaseType: string | undefined
  earliestReleaseDate: string | undefined
  build: { id: string; buildNumber: string } | undefined
  phasedRelease: PhasedRelease | undefined
}

const query = {
  'fields[appStoreVersions]': [
    'platform',
    'versionString',
    'appVersionState',
    'releaseType',
    'earliestReleaseDate',
    'build',
    'appStoreVersionPhasedRelease',
  ],
  'fields[builds]': ['version'],
  'fields[appStoreVersionPhasedReleases]': [
    'phasedReleaseState',
    'startDate',
    'totalPauseDuration',
    'currentDayNumber',
  ],
  include: ['build', 'appStoreVersionPhasedRelease'],
} satisfies QueryFor<'GET /v1/appStoreVersions/{id}'>

type VersionAnswer = AnswerFor<'GET /v1/appStoreVersions/{id}'>

/** The versions of the app, of one platform or of all; Apple gives them in no order. */
export async function listReleaseVersions(
  api: AppStoreConnect,
  { appId, platform }: { appId: string; platform?: Platform | undefined },
): Promise<ReleaseVersion[]> {
  const request = {
    path: { id: appId },
    query: { ...query, ...(platform ? { 'filter[platform]': [platform] } : {}), limit: 200 },
  } satisfies RequestFor<'GET /v1/apps/{id}/appStoreVersions'>
  const found: ReleaseVersion[] = []
  for await (const { data, included } of api.pages('GET /v1/apps/{id}/appStoreVersions', request)) {
    found.push(...data.map((version) => releaseVersionFrom(version, included)))
  }
  return found.filter((version) => platform === undefined || version.platform === platform)
}

export async function getReleaseVersion(api: AppStoreConnect, id: string): Promise<ReleaseVersion> {
  const request = { path: { id }, query }
  const { data, included } = await api.get('GET /v1/appStoreVersions/{id}', request, { isFresh: true })
  return releaseVersionFrom(data, included)
}

function releaseVersionFrom(
  version: VersionAnswer['data'],
  included: VersionAnswer['included'],
): ReleaseVersion {
  const { attributes, relationships } = version
  const buildId = relationships?.build?.data?.id
  const build = included?.find((item) => item.type === 'builds' && item.id === buildId)
  const phasedId = relationships?.appStoreVersionPhasedRelease?.data?.id
  const phased = included?.find(
    (item) => item.type === 'appStoreVersionPhasedReleases' && item.id === phasedId,
  )
  return {
    ...versionFrom(version),
    releaseType: attributes?.releaseType ?? undefined,
    earliestReleaseDate: attributes?.earliestReleaseDate ?? undefined,
    build:
      build?.type === 'builds' ? { id: build.id, buildNumber: build.attributes?.version ?? '' } : undefined,
    phasedRelease: phased?.type === 'appStoreVersionPhasedReleases' ? phasedReleaseFrom(phased) : undefined,
  }
}

const looksAfterMs = [0, 500, 1_500]

/**
 * Lets a version go that waits for its developer. A second request is refused because the version has moved on, so after a refusal its
 * state decides.
 */
export async function requestRelease(api: AppStoreConnect, versionId: string): Promise<void> {
  const body = {
    data: {
      type: 'appStoreVersionReleaseRequests',
      relationships: { appStoreVersion: { data: { type: 'appStoreVersions', id: versionId } } },
    },
  } satisfies BodyFor<'POST /v1/appStoreVersionReleaseRequests'>
  const find = async () => (isLetGo(await getReleaseVersion(api, versionId)) ? true : undefined)
  try {
    await api.create('POST /v1/appStoreVersionReleaseRequests', { body }, { find })
  } catch (error) {
    const isRefused = error instanceof AppleError && error.status === 409
    if (!isRefused || !(await lookAgain(find, { afterMs: looksAfterMs }))) throw error
  }
}

/** It no longer waits for a date, but for its developer. */
export async function dropSchedule(api: AppStoreConnect, versionId: string): Promise<void> {
  const attributes = { releaseType: 'MANUAL' as const, earliestReleaseDate: null }
  const body = {
    data: { type: 'appStoreVersions', id: versionId, attributes },
  } satisfies BodyFor<'PATCH /v1/appStoreVersions/{id}'>
  await api.write('PATCH /v1/appStoreVersions/{id}', { path: { id: versionId }, body })
}

const letGoStates = new Set([
  'PENDING_APPLE_RELEASE',
  'PROCESSING_FOR_DISTRIBUTION',
  'PROCESSING_FOR_APP_STORE',
  'READY_FOR_DISTRIBUTION',
  'READY_FOR_SALE',
])

/** Whether nothing is left for its developer to do. */
export function isLetGo({ state }: StoreVersion): boolean {
  return letGoStates.has(state)
}

export function isOnSale({ state }: StoreVersion): boolean {
  return state === 'READY_FOR_DISTRIBUTION' || state === 'READY_FOR_SALE'
}
