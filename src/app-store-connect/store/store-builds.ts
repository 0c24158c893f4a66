import { type Build, buildFrom, everyProcessingState, isPlatform, type Platform } from '../builds.ts'
import type { AppStoreConnect } from '../client.ts'
import { AppleError } from '../errors.ts'
import type { AnswerFor, BodyFor, QueryFor, RequestFor } from '../operations.ts'
import { buildNumberForms, versionForms } from '../versions.ts'
import type { StoredTexts } from './listing.ts'

/** A build with what decides whether a version can be reviewed with it. */
export interface StoreBuild extends Build {
  appId: string | undefined
  isInternalOnly: boolean
  /** An encryption declaration that Apple has approved is attached; undefined where it was not asked. */
  isDeclared: boolean | undefined
}

const query = {
  'fields[builds]': [
    'version',
    'processingState',
    'expired',
    'usesNonExemptEncryption',
    'buildAudienceType',
    'preReleaseVersion',
    'app',
    'appEncryptionDeclaration',
  ],
  'fields[preReleaseVersions]': ['version', 'platform'],
  'fields[apps]': ['bundleId'],
  'fields[appEncryptionDeclarations]': ['appEncryptionDeclarationState'],
  include: ['preReleaseVersion', 'app', 'appEncryptionDeclaration'],
} satisfies QueryFor<'GET /v1/builds/{id}'>

/** Undefined when there is none that the key may see. */
export async function findStoreBuild(api: AppStoreConnect, id: string): Promise<StoreBuild | undefined> {
  try {
    const { data, included } = await api.get('GET /v1/builds/{id}', { path: { id }, query })
    return storeBuildFrom(data, included)
  } catch (error) {
    if (error instanceof AppleError && error.status === 404) return undefined
    throw error
  }
}

/** Builds of a platform, of one version or number where these are named; to be compared exactly by the caller. */
export async function listStoreBuilds(
  api: AppStoreConnect,
  wanted: {
    appId: string
    platform: Platform
    version?: string | undefined
    buildNumber?: string | undefined
  },
): Promise<StoreBuild[]> {
  const { appId, platform, version, buildNumber } = wanted
  const request = {
    query: {
      ...query,
      'filter[app]': [appId],
      'filter[preReleaseVersion.platform]': [platform],
      ...(version === undefined ? {} : { 'filter[preReleaseVersion.version]': versionForms(version) }),
      ...(buildNumber === undefined ? {} : { 'filter[version]': buildNumberForms(buildNumber) }),
      'filter[processingState]': everyProcessingState,
      sort: ['-uploadedDate'],
      limit: 200,
    },
  } satisfies RequestFor<'GET /v1/builds'>
  const found: StoreBuild[] = []
  for await (const page of api.pages('GET /v1/builds', request)) {
    found.push(...page.data.map((build) => storeBuildFrom(build, page.included)))
  }
  return found.filter((build) => build.platform === platform)
}

type BuildPage = AnswerFor<'GET /v1/builds'>

function storeBuildFrom(data: BuildPage['data'][number], included: BuildPage['included']): StoreBuild {
  const declarationId = data.relationships?.appEncryptionDeclaration?.data?.id
  const declaration = included?.find(({ id }) => id === declarationId)
  return {
    ...buildFrom(data, included),
    appId: data.relationships?.app?.data?.id,
    isInternalOnly: data.attributes?.buildAudienceType === 'INTERNAL_ONLY',
    isDeclared:
      declaration?.type === 'appEncryptionDeclarations' &&
      declaration.attributes?.appEncryptionDeclarationState === 'APPROVED',
  }
}

/** The build that a version has, as it comes along with the version. */
export function attachedBuild(
  { id, values }: StoredTexts,
  { versionString, platform }: { versionString: string; platform: string },
): StoreBuild {
  const { version, processingState, expired, usesNonExemptEncryption, buildAudienceType } = values
  return {
    id,
    appId: undefined,
    version: versionString,
    buildNumber: String(version ?? ''),
    platform: isPlatform(platform) ? platform : 'IOS',
    processingState: String(processingState ?? 'VALID'),
    isExpired: expired === true,
    usesNonExemptEncryption:
      typeof usesNonExemptEncryption === 'boolean' ? usesNonExemptEncryption : undefined,
    isInternalOnly: buildAudienceType === 'INTERNAL_ONLY',
    isDeclared: undefined,
  }
}

export async function attachBuild(
  api: AppStoreConnect,
  { versionId, buildId }: { versionId: string; buildId: string },
): Promise<void> {
  const body = {
    data: { type: 'builds', id: buildId },
  } satisfies BodyFor<'PATCH /v1/appStoreVersions/{id}/relationships/build'>
  const request = { path: { id: versionId }, body }
  await api.write('PATCH /v1/appStoreVersions/{id}/relationships/build', request, { isFresh: true })
}
