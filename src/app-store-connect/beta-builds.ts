import type { TestNotes } from './beta-build-localizations.ts'
import { type Build, buildFrom, type Platform } from './builds.ts'
import type { AppStoreConnect } from './client.ts'
import type { AnswerFor } from './operations.ts'
import { buildNumberForms, versionForms } from './versions.ts'

/** A build with all that TestFlight keeps about it. */
export interface BetaBuild extends Build {
  appId: string | undefined
  isInternalOnly: boolean
  internalState: string
  externalState: string
  /** Of its `buildBetaDetails`, which mostly is the id of the build. */
  detailId: string
  autoNotifyEnabled: boolean
  /** WAITING_FOR_REVIEW, IN_REVIEW, REJECTED or APPROVED; undefined when it was never submitted. */
  reviewState: string | undefined
  groupIds: string[]
  notes: TestNotes[]
}

type BuildPage = AnswerFor<'GET /v1/builds'>

const mostIncluded = 50

const query = {
  'fields[builds]': [
    'version' as const,
    'processingState' as const,
    'expired' as const,
    'usesNonExemptEncryption' as const,
    'buildAudienceType' as const,
    'preReleaseVersion' as const,
    'app' as const,
    'betaGroups' as const,
    'betaBuildLocalizations' as const,
    'betaAppReviewSubmission' as const,
    'buildBetaDetail' as const,
  ],
  'fields[preReleaseVersions]': ['version' as const, 'platform' as const],
  'fields[betaGroups]': ['name' as const],
  'fields[apps]': ['bundleId' as const],
  include: [
    'preReleaseVersion' as const,
    'app' as const,
    'betaGroups' as const,
    'betaBuildLocalizations' as const,
    'betaAppReviewSubmission' as const,
    'buildBetaDetail' as const,
  ],
  'limit[betaGroups]': mostIncluded,
  'limit[betaBuildLocalizations]': mostIncluded,
}

export async function getBetaBuild(api: AppStoreConnect, id: string): Promise<BetaBuild> {
  const answer = await api.get('GET /v1/builds/{id}', { path: { id }, query })
  return betaBuildFrom(answer.data, answer.included)
}

/** Builds of an app, in whatever state, that may be the one; to be compared exactly by the caller. */
export async function findBetaBuilds(
  api: AppStoreConnect,
  wanted: {
    appId: string
    platform?: Platform | undefined
    version?: string | undefined
    buildNumber?: string | undefined
  },
): Promise<BetaBuild[]> {
  const request = {
    query: {
      ...query,
      'filter[app]': [wanted.appId],
      'filter[processingState]': [
        'PROCESSING' as const,
        'FAILED' as const,
        'INVALID' as const,
        'VALID' as const,
      ],
      ...(wanted.buildNumber ? { 'filter[version]': buildNumberForms(wanted.buildNumber) } : {}),
      ...(wanted.version ? { 'filter[preReleaseVersion.version]': versionForms(wanted.version) } : {}),
      ...(wanted.platform ? { 'filter[preReleaseVersion.platform]': [wanted.platform] } : {}),
      sort: ['-uploadedDate' as const],
      limit: 200,
    },
  }
  const found: BetaBuild[] = []
  for await (const page of api.pages('GET /v1/builds', request)) {
    found.push(...page.data.map((build) => betaBuildFrom(build, page.included)))
  }
  return found
}

function betaBuildFrom(build: BuildPage['data'][number], included: BuildPage['included']): BetaBuild {
  const { relationships } = build
  const detail = included?.find(
    (item) => item.type === 'buildBetaDetails' && item.id === relationships?.buildBetaDetail?.data?.id,
  )
  const submission = included?.find(
    (item) =>
      item.type === 'betaAppReviewSubmissions' &&
      item.id === relationships?.betaAppReviewSubmission?.data?.id,
  )
  const states = detail?.type === 'buildBetaDetails' ? detail.attributes : undefined
  const noteIds = new Set(relationships?.betaBuildLocalizations?.data?.map(({ id }) => id))
  return {
    ...buildFrom(build, included),
    appId: relationships?.app?.data?.id,
    isInternalOnly: build.attributes?.buildAudienceType === 'INTERNAL_ONLY',
    internalState: states?.internalBuildState ?? 'PROCESSING',
    externalState: states?.externalBuildState ?? 'PROCESSING',
    detailId: relationships?.buildBetaDetail?.data?.id ?? build.id,
    autoNotifyEnabled: states?.autoNotifyEnabled ?? true,
    reviewState:
      submission?.type === 'betaAppReviewSubmissions'
        ? (submission.attributes?.betaReviewState ?? undefined)
        : undefined,
    groupIds: (relationships?.betaGroups?.data ?? []).map(({ id }) => id),
    notes: (included ?? []).flatMap((item) =>
      item.type === 'betaBuildLocalizations' && noteIds.has(item.id)
        ? [{ id: item.id, locale: item.attributes?.locale ?? '', whatsNew: item.attributes?.whatsNew ?? '' }]
        : [],
    ),
  }
}
