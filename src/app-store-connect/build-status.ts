import { type App, appFrom } from './apps.ts'
import { type BuildUpload, uploadFields, uploadFrom } from './build-uploads.ts'
import { type Build, buildFrom, everyProcessingState, type Platform } from './builds.ts'
import type { AppStoreConnect } from './client.ts'
import type { AnswerFor, RequestFor } from './operations.ts'
import { buildNumberForms, isSameBuildNumber, isSameVersion, versionForms } from './versions.ts'

/** Which uploads and builds of an app are looked at. */
export interface BuildScope {
  appId: string
  platform?: Platform | undefined
  version?: string | undefined
  buildNumber?: string | undefined
}

/** A build with where it stands; a state that Apple does not show is undefined. */
export interface StandingBuild extends Build {
  uploadedDate: string | undefined
  expirationDate: string | undefined
  internalState: string | undefined
  externalState: string | undefined
  /** WAITING_FOR_REVIEW, IN_REVIEW, REJECTED or APPROVED; undefined when it was never submitted. */
  betaReviewState: string | undefined
  app: App | undefined
}

/** One page, the newest first. Over all platforms it is a long one, so that those with few builds are in it. */
function pageSize({ platform }: BuildScope): number {
  return platform ? 20 : 200
}

/** The newest uploads, the newest first. */
export async function newestUploads(api: AppStoreConnect, scope: BuildScope): Promise<BuildUpload[]> {
  const { appId, platform, version, buildNumber } = scope
  const request = {
    path: { id: appId },
    query: {
      ...uploadFields,
      ...(platform ? { 'filter[platform]': [platform] } : {}),
      ...(version ? { 'filter[cfBundleShortVersionString]': versionForms(version) } : {}),
      ...(buildNumber ? { 'filter[cfBundleVersion]': buildNumberForms(buildNumber) } : {}),
      sort: ['-uploadedDate'],
      limit: pageSize(scope),
    },
  } satisfies RequestFor<'GET /v1/apps/{id}/buildUploads'>
  const { data, included } = await api.get('GET /v1/apps/{id}/buildUploads', request)
  return data
    .map((upload) => uploadFrom(upload, included))
    .filter((upload) => isWithin(scope, upload))
    .sort((one, other) => timeOf(other.createdDate) - timeOf(one.createdDate))
}

/** The newest builds in whatever state, the newest first. */
export async function newestBuilds(api: AppStoreConnect, scope: BuildScope): Promise<StandingBuild[]> {
  const { appId, platform, version, buildNumber } = scope
  const request = {
    query: {
      'filter[app]': [appId],
      'filter[processingState]': everyProcessingState,
      ...(platform ? { 'filter[preReleaseVersion.platform]': [platform] } : {}),
      ...(version ? { 'filter[preReleaseVersion.version]': versionForms(version) } : {}),
      ...(buildNumber ? { 'filter[version]': buildNumberForms(buildNumber) } : {}),
      'fields[builds]': [
        'version',
        'uploadedDate',
        'expirationDate',
        'expired',
        'processingState',
        'usesNonExemptEncryption',
        'preReleaseVersion',
        'buildBetaDetail',
        'betaAppReviewSubmission',
        'app',
      ],
      'fields[preReleaseVersions]': ['version', 'platform'],
      'fields[buildBetaDetails]': ['internalBuildState', 'externalBuildState'],
      'fields[betaAppReviewSubmissions]': ['betaReviewState'],
      'fields[apps]': ['name', 'bundleId', 'primaryLocale'],
      include: ['preReleaseVersion', 'buildBetaDetail', 'betaAppReviewSubmission', 'app'],
      sort: ['-uploadedDate'],
      limit: pageSize(scope),
    },
  } satisfies RequestFor<'GET /v1/builds'>
  const { data, included } = await api.get('GET /v1/builds', request)
  return data
    .map((build) => standingBuildFrom(build, included))
    .filter((build) => isWithin(scope, build))
    .sort((one, other) => timeOf(other.uploadedDate) - timeOf(one.uploadedDate))
}

function isWithin(
  { platform, version, buildNumber }: BuildScope,
  found: { platform: string; version: string; buildNumber: string },
): boolean {
  return (
    (platform === undefined || found.platform === platform) &&
    (version === undefined || isSameVersion(found.version, version)) &&
    (buildNumber === undefined || isSameBuildNumber(found.buildNumber, buildNumber))
  )
}

/** What has no date counts as the oldest. */
function timeOf(date: string | undefined): number {
  return Date.parse(date ?? '') || 0
}

type BuildPage = AnswerFor<'GET /v1/builds'>

function standingBuildFrom(build: BuildPage['data'][number], included: BuildPage['included']): StandingBuild {
  const { attributes, relationships } = build
  const detail = included?.find(
    ({ type, id }) => type === 'buildBetaDetails' && id === relationships?.buildBetaDetail?.data?.id,
  )
  const states = detail?.type === 'buildBetaDetails' ? detail.attributes : undefined
  const review = included?.find(
    ({ type, id }) =>
      type === 'betaAppReviewSubmissions' && id === relationships?.betaAppReviewSubmission?.data?.id,
  )
  const reviewed = review?.type === 'betaAppReviewSubmissions' ? review.attributes : undefined
  const app = included?.find(({ type, id }) => type === 'apps' && id === relationships?.app?.data?.id)
  return {
    ...buildFrom(build, included),
    uploadedDate: attributes?.uploadedDate ?? undefined,
    expirationDate: attributes?.expirationDate ?? undefined,
    internalState: states?.internalBuildState ?? undefined,
    externalState: states?.externalBuildState ?? undefined,
    betaReviewState: reviewed?.betaReviewState ?? undefined,
    app: app?.type === 'apps' ? appFrom(app) : undefined,
  }
}
