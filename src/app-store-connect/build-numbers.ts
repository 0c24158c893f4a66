import { everyProcessingState, type Platform } from './builds.ts'
import type { AppStoreConnect } from './client.ts'
import type { QueryFor } from './operations.ts'
import { isSameBuildNumber, isSameVersion, versionForms } from './versions.ts'

/** A number that a build or an upload has, in whatever state it is. */
export interface UsedNumber {
  version: string
  buildNumber: string
  platform: string
  /** Of an upload. */
  state?: string
}

export interface UploadNumber extends UsedNumber {
  id: string
  state: string
  /** In milliseconds since 1970. */
  createdAt: number
}

/** Among which builds and uploads a number is looked for; what is not given is not narrowed. */
export interface NumberScope {
  platform?: Platform | undefined
  version?: string | undefined
}

/**
 * The scopes that together hold every number which the next one must exceed. On macOS a number must rise over all versions of the
 * app: https://developer.apple.com/library/archive/technotes/tn2420/
 */
export function scopesFor({ platform, version }: NumberScope): NumberScope[] {
  if (version === undefined || platform === 'MAC_OS') return [{ platform }]
  return platform ? [{ platform, version }] : [{ version }, { platform: 'MAC_OS' }]
}

/** All numbers of the builds and of the uploads in these scopes. */
export async function listUsedNumbers(
  api: AppStoreConnect,
  appId: string,
  scopes: readonly NumberScope[],
): Promise<UsedNumber[]> {
  const lists = await Promise.all([
    ...scopes.map((scope) => listBuildNumbers(api, appId, scope)),
    listUploadNumbers(api, { appId, scopes }),
  ])
  return lists.flat()
}

async function listBuildNumbers(
  api: AppStoreConnect,
  appId: string,
  scope: NumberScope,
): Promise<UsedNumber[]> {
  const { platform, version } = scope
  const query = {
    'filter[app]': [appId],
    ...(version === undefined ? {} : { 'filter[preReleaseVersion.version]': versionForms(version) }),
    ...(platform === undefined ? {} : { 'filter[preReleaseVersion.platform]': [platform] }),
    'filter[processingState]': everyProcessingState,
    'fields[builds]': ['version', 'preReleaseVersion'],
    'fields[preReleaseVersions]': ['version', 'platform'],
    include: ['preReleaseVersion'],
    limit: 200,
  } satisfies QueryFor<'GET /v1/builds'>
  const numbers: UsedNumber[] = []
  for await (const { data, included } of api.pages('GET /v1/builds', { query })) {
    const trains = new Map(included?.map((item) => [item.id, item]))
    for (const { attributes, relationships } of data) {
      const train = trains.get(relationships?.preReleaseVersion?.data?.id ?? '')
      const own = train?.type === 'preReleaseVersions' ? train.attributes : undefined
      numbers.push({
        version: own?.version ?? '',
        buildNumber: attributes?.version ?? '',
        platform: own?.platform ?? '',
      })
    }
  }
  return numbers.filter((number) => isWithin(number, scope))
}

/** The uploads in these scopes, those with one build number where it is given. */
export async function listUploadNumbers(
  api: AppStoreConnect,
  {
    appId,
    scopes,
    buildNumber,
  }: { appId: string; scopes: readonly NumberScope[]; buildNumber?: string | undefined },
): Promise<UploadNumber[]> {
  const lists = scopes.map(async (scope) => {
    const { platform, version } = scope
    const query = {
      ...(version === undefined ? {} : { 'filter[cfBundleShortVersionString]': versionForms(version) }),
      ...(platform === undefined ? {} : { 'filter[platform]': [platform] }),
      ...(buildNumber === undefined ? {} : { 'filter[cfBundleVersion]': [buildNumber] }),
      'fields[buildUploads]': [
        'cfBundleShortVersionString',
        'cfBundleVersion',
        'platform',
        'createdDate',
        'state',
      ],
      limit: 200,
    } satisfies QueryFor<'GET /v1/apps/{id}/buildUploads'>
    const found: UploadNumber[] = []
    for await (const { id, attributes } of api.items('GET /v1/apps/{id}/buildUploads', {
      path: { id: appId },
      query,
    })) {
      found.push({
        id,
        version: attributes?.cfBundleShortVersionString ?? '',
        buildNumber: attributes?.cfBundleVersion ?? '',
        platform: attributes?.platform ?? '',
        state: attributes?.state?.state ?? 'AWAITING_UPLOAD',
        createdAt: Date.parse(attributes?.createdDate ?? ''),
      })
    }
    return found.filter(
      (upload) =>
        isWithin(upload, scope) &&
        (buildNumber === undefined || isSameBuildNumber(upload.buildNumber, buildNumber)),
    )
  })
  return (await Promise.all(lists)).flat()
}

function isWithin(number: UsedNumber, { platform, version }: NumberScope): boolean {
  return (
    (platform === undefined || number.platform === platform) &&
    (version === undefined || isSameVersion(number.version, version))
  )
}
