import type { TestNotes } from './beta-build-localizations.ts'
import { type Build, buildFrom, everyProcessingState, type Platform } from './builds.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import { lookAgain } from './look-again.ts'
import type { AnswerFor, QueryFor, RequestFor } from './operations.ts'
import { buildNumberForms, versionForms } from './versions.ts'

/** A build with all that TestFlight keeps about it. */
export interface BetaBuild extends Build {
  appId: string | undefined
  /** The upload that it came from, as far as Apple tells. */
  uploadId: string | undefined
  isInternalOnly: boolean
  /** An encryption declaration that Apple has approved is attached. */
  isDeclared: boolean
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
    'version',
    'processingState',
    'expired',
    'usesNonExemptEncryption',
    'buildAudienceType',
    'preReleaseVersion',
    'app',
    'betaGroups',
    'betaBuildLocalizations',
    'betaAppReviewSubmission',
    'buildBetaDetail',
    'appEncryptionDeclaration',
    'buildUpload',
  ],
  'fields[preReleaseVersions]': ['version', 'platform'],
  'fields[betaGroups]': ['name'],
  'fields[apps]': ['bundleId'],
  'fields[appEncryptionDeclarations]': ['appEncryptionDeclarationState'],
  'fields[buildUploads]': ['platform'],
  include: [
    'preReleaseVersion',
    'app',
    'betaGroups',
    'betaBuildLocalizations',
    'betaAppReviewSubmission',
    'buildBetaDetail',
    'appEncryptionDeclaration',
    'buildUpload',
  ],
  'limit[betaGroups]': mostIncluded,
  'limit[betaBuildLocalizations]': mostIncluded,
} satisfies QueryFor<'GET /v1/builds/{id}'>

/** `isFresh`: the build was seen a moment ago, so that Apple not finding it is waited out. */
export async function getBetaBuild(
  api: AppStoreConnect,
  id: string,
  { isFresh = false }: { isFresh?: boolean } = {},
): Promise<BetaBuild> {
  const answer = await api.get('GET /v1/builds/{id}', { path: { id }, query }, { isFresh })
  return withAllGroups(api, betaBuildFrom(answer.data, answer.included))
}

const looksAfterMs = [0, 500, 1_500]

/** Undefined when there is none. A build may be out of sight for a moment, so that is seen three times before it is believed. */
export async function findBetaBuild(
  api: AppStoreConnect,
  id: string,
  signal: AbortSignal,
): Promise<BetaBuild | undefined> {
  const look = () =>
    getBetaBuild(api, id).catch((error: unknown) => {
      if (error instanceof AppleError && error.status === 404) return undefined
      throw error
    })
  return lookAgain(look, { afterMs: looksAfterMs, signal })
}

/** Apple includes 50 groups at most; where there may be more they are asked for. */
export async function withAllGroups(api: AppStoreConnect, build: BetaBuild): Promise<BetaBuild> {
  if (build.groupIds.length < mostIncluded) return build
  const groupIds: string[] = []
  const query = {
    'filter[builds]': [build.id],
    'fields[betaGroups]': ['name'],
    limit: 200,
  } satisfies QueryFor<'GET /v1/betaGroups'>
  for await (const { id } of api.items('GET /v1/betaGroups', { query })) groupIds.push(id)
  return { ...build, groupIds: [...new Set([...build.groupIds, ...groupIds])] }
}

/**
 * Builds of an app that may be the one; to be compared exactly by the caller. `kind`: all of them, in whatever state, those that have not
 * expired, or some of the newest.
 */
export async function findBetaBuilds(
  api: AppStoreConnect,
  wanted: {
    appId: string
    platform?: Platform | undefined
    version?: string | undefined
    buildNumber?: string | undefined
    kind?: 'all' | 'unexpired' | 'newest'
  },
): Promise<BetaBuild[]> {
  const request = {
    query: {
      ...query,
      'filter[app]': [wanted.appId],
      'filter[processingState]': everyProcessingState,
      ...(wanted.kind === 'unexpired' ? { 'filter[expired]': ['false'] } : {}),
      ...(wanted.buildNumber ? { 'filter[version]': buildNumberForms(wanted.buildNumber) } : {}),
      ...(wanted.version ? { 'filter[preReleaseVersion.version]': versionForms(wanted.version) } : {}),
      ...(wanted.platform ? { 'filter[preReleaseVersion.platform]': [wanted.platform] } : {}),
      sort: ['-uploadedDate'],
      limit: 200,
    },
  } satisfies RequestFor<'GET /v1/builds'>
  const found: BetaBuild[] = []
  for await (const page of api.pages('GET /v1/builds', request)) {
    found.push(...page.data.map((build) => betaBuildFrom(build, page.included)))
    if (wanted.kind === 'newest') break
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
  const declaration = included?.find(
    (item) =>
      item.type === 'appEncryptionDeclarations' &&
      item.id === relationships?.appEncryptionDeclaration?.data?.id,
  )
  const states = detail?.type === 'buildBetaDetails' ? detail.attributes : undefined
  const noteIds = new Set(relationships?.betaBuildLocalizations?.data?.map(({ id }) => id))
  return {
    ...buildFrom(build, included),
    appId: relationships?.app?.data?.id,
    uploadId: relationships?.buildUpload?.data?.id,
    isDeclared:
      declaration?.type === 'appEncryptionDeclarations' &&
      declaration.attributes?.appEncryptionDeclarationState === 'APPROVED',
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
