import { InputError } from '../errors.ts'
import type { AppStoreConnect } from './client.ts'
import type { AnswerFor, QueryFor, RequestFor } from './operations.ts'
import { buildNumberForms, isSameBuildNumber, isSameVersion, versionForms } from './versions.ts'

export const platforms = ['IOS', 'MAC_OS', 'TV_OS', 'VISION_OS'] as const

export type Platform = (typeof platforms)[number]

export function isPlatform(text: string): text is Platform {
  return platforms.some((platform) => platform === text)
}

/** What makes a build this one and no other: the same number may exist in another version or on another platform. */
export interface BuildIdentity {
  appId: string
  version: string
  buildNumber: string
  platform: Platform
}

export interface Build {
  id: string
  version: string
  buildNumber: string
  platform: string
  processingState: string
  isExpired: boolean
  usesNonExemptEncryption: boolean | undefined
}

/** Named in full: a build in PROCESSING may be left out otherwise. */
export const everyProcessingState = [
  'PROCESSING',
  'FAILED',
  'INVALID',
  'VALID',
] satisfies QueryFor<'GET /v1/builds'>['filter[processingState]']

const query = {
  'fields[builds]': ['version', 'processingState', 'expired', 'usesNonExemptEncryption', 'preReleaseVersion'],
  'fields[preReleaseVersions]': ['version', 'platform'],
  include: ['preReleaseVersion'],
} satisfies QueryFor<'GET /v1/builds/{id}'>

type BuildPage = AnswerFor<'GET /v1/builds'>
type BuildData = BuildPage['data'][number]

/** The build with this identity, or undefined while Apple shows none. */
export async function findBuild(api: AppStoreConnect, identity: BuildIdentity): Promise<Build | undefined> {
  const found: Build[] = []
  const request = {
    query: {
      ...query,
      'filter[app]': [identity.appId],
      'filter[version]': buildNumberForms(identity.buildNumber),
      'filter[preReleaseVersion.version]': versionForms(identity.version),
      'filter[preReleaseVersion.platform]': [identity.platform],
      'filter[processingState]': everyProcessingState,
      limit: 200,
    },
  } satisfies RequestFor<'GET /v1/builds'>
  for await (const page of api.pages('GET /v1/builds', request)) {
    found.push(...page.data.map((build) => buildFrom(build, page.included)))
  }
  const same = found.filter(
    (build) =>
      isSameBuildNumber(build.buildNumber, identity.buildNumber) &&
      isSameVersion(build.version, identity.version) &&
      build.platform === identity.platform,
  )
  if (same.length > 1) {
    const list = same.map((build) => `  ${build.id}: ${nameOf(build)} ${build.platform}`)
    throw new InputError(['Several builds fit; name one by its id:', ...list].join('\n'))
  }
  return same[0]
}

/** A build as people name it: `1.2.0 (42)`. */
export function nameOf({ version, buildNumber }: Pick<Build, 'version' | 'buildNumber'>): string {
  return `${version} (${buildNumber})`
}

export async function getBuild(api: AppStoreConnect, id: string): Promise<Build> {
  const answer = await api.get('GET /v1/builds/{id}', { path: { id }, query })
  return buildFrom(answer.data, answer.included)
}

export function buildFrom(build: BuildData, included: BuildPage['included']): Build {
  const trainId = build.relationships?.preReleaseVersion?.data?.id
  const trains = included?.filter((item) => item.type === 'preReleaseVersions') ?? []
  // Every build has one: where Apple leaves the linkage out and includes a single one, it is that.
  const train =
    trainId === undefined && trains.length === 1 ? trains[0] : trains.find(({ id }) => id === trainId)
  const attributes = train?.type === 'preReleaseVersions' ? train.attributes : undefined
  return {
    id: build.id,
    version: attributes?.version ?? '',
    buildNumber: build.attributes?.version ?? '',
    platform: attributes?.platform ?? '',
    processingState: build.attributes?.processingState ?? 'PROCESSING',
    isExpired: build.attributes?.expired ?? false,
    usesNonExemptEncryption: build.attributes?.usesNonExemptEncryption ?? undefined,
  }
}

const webPaths: Record<string, string> = { IOS: 'ios', MAC_OS: 'macos', TV_OS: 'tvos', VISION_OS: 'visionos' }

/** The page of a build in App Store Connect. */
export function testflightUrl(appId: string, platform: string, buildId: string): string {
  return `https://appstoreconnect.apple.com/apps/${appId}/testflight/${webPaths[platform] ?? 'ios'}/${buildId}`
}
