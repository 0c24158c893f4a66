import { setTimeout as sleep } from 'node:timers/promises'
import { type Build, buildFrom, getBuild, type Platform } from './builds.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import type { BodyFor, QueryFor, RequestFor } from './operations.ts'
import { compareBuilds, isSameVersion, versionForms } from './versions.ts'

/** Builds of this version and platform that wait for or are in beta review; Apple takes one at a time. */
export async function buildsInReview(
  api: AppStoreConnect,
  { appId, version, platform }: { appId: string; version: string; platform: Platform },
): Promise<Build[]> {
  const request = {
    query: {
      'filter[app]': [appId],
      'filter[betaAppReviewSubmission.betaReviewState]': ['WAITING_FOR_REVIEW', 'IN_REVIEW'],
      'filter[expired]': ['false'],
      'filter[preReleaseVersion.version]': versionForms(version),
      'filter[preReleaseVersion.platform]': [platform],
      'fields[builds]': ['version', 'preReleaseVersion'],
      'fields[preReleaseVersions]': ['version', 'platform'],
      include: ['preReleaseVersion'],
      limit: 200,
    },
  } satisfies RequestFor<'GET /v1/builds'>
  const found: Build[] = []
  for await (const page of api.pages('GET /v1/builds', request)) {
    found.push(...page.data.map((build) => buildFrom(build, page.included)))
  }
  return found.filter((build) => isSameVersion(build.version, version) && build.platform === platform)
}

/** What came of a submission: it stands, or another build of the version or a limit is in the way. */
export type Submission =
  | { kind: 'submitted' }
  | { kind: 'blocked'; by: 'another-build' | 'limit'; reason: string }

const retryForMs = 60_000

/**
 * Submits a build for beta review. Just after processing, and just after another build was expired, Apple refuses for a while; that
 * is waited out. `isBlockPassing`: another build was expired a moment ago, so that its being in the way passes.
 */
export async function submitForBetaReview(
  api: AppStoreConnect,
  buildId: string,
  { isBlockPassing, signal }: { isBlockPassing: boolean; signal: AbortSignal },
): Promise<Submission> {
  const body = {
    data: {
      type: 'betaAppReviewSubmissions',
      relationships: { build: { data: { type: 'builds', id: buildId } } },
    },
  } satisfies BodyFor<'POST /v1/betaAppReviewSubmissions'>
  const find = async () => ((await reviewStateOf(api, buildId)) ? true : undefined)
  const startedAt = Date.now()
  for (let pauseMs = 1_000; ; pauseMs = Math.min(10_000, pauseMs * 2)) {
    try {
      await api.create('POST /v1/betaAppReviewSubmissions', { body }, { find, isFresh: true })
      return { kind: 'submitted' }
    } catch (error) {
      if (!(error instanceof AppleError) || (error.status !== 409 && error.status !== 422)) throw error
      if (await find()) return { kind: 'submitted' }
      const text = error.details.map(({ code, title, detail }) => `${code} ${title} ${detail}`).join(' ')
      const by = /another.build|ANOTHER_BUILD_IN_REVIEW/i.test(text)
        ? ('another-build' as const)
        : /limit/i.test(text)
          ? ('limit' as const)
          : undefined
      const isPassing = by === 'another-build' ? isBlockPassing : /not in .*(state|processing)/i.test(text)
      if (isPassing && Date.now() - startedAt < retryForMs) {
        await sleep(pauseMs, undefined, { signal })
        continue
      }
      if (by) return { kind: 'blocked', by, reason: error.gist }
      throw error
    }
  }
}

/** The state of the build's submission, or undefined when it has none; Apple answers null or 404 for that. */
async function reviewStateOf(api: AppStoreConnect, buildId: string): Promise<string | undefined> {
  const query = {
    'filter[build]': [buildId],
    limit: 1,
  } satisfies QueryFor<'GET /v1/betaAppReviewSubmissions'>
  const page = await api.get('GET /v1/betaAppReviewSubmissions', { query })
  return page.data[0]?.attributes?.betaReviewState ?? undefined
}

/** Whether Apple takes it a second time is not known, so a refusal is no failure where the build has expired. */
export async function expireBuild(api: AppStoreConnect, id: string): Promise<void> {
  const body = {
    data: { type: 'builds', id, attributes: { expired: true } },
  } satisfies BodyFor<'PATCH /v1/builds/{id}'>
  try {
    await api.write('PATCH /v1/builds/{id}', { path: { id }, body })
  } catch (error) {
    const isRefused = error instanceof AppleError && error.status === 409
    if (!isRefused || !(await getBuild(api, id)).isExpired) throw error
  }
}

export interface OlderBuild extends Build {
  isInReview: boolean
  isInStoreVersion: boolean
}

/** Builds of the platform below this one that can still be installed. */
export async function olderBuilds(
  api: AppStoreConnect,
  build: { appId: string; version: string; buildNumber: string; platform: Platform },
): Promise<OlderBuild[]> {
  const request = {
    query: {
      'filter[app]': [build.appId],
      'filter[expired]': ['false'],
      'filter[preReleaseVersion.platform]': [build.platform],
      'fields[builds]': [
        'version',
        'expired',
        'preReleaseVersion',
        'appStoreVersion',
        'betaAppReviewSubmission',
      ],
      'fields[preReleaseVersions]': ['version', 'platform'],
      include: ['preReleaseVersion', 'appStoreVersion', 'betaAppReviewSubmission'],
      limit: 200,
    },
  } satisfies RequestFor<'GET /v1/builds'>
  const found: OlderBuild[] = []
  for await (const page of api.pages('GET /v1/builds', request)) {
    for (const data of page.data) {
      const reviewId = data.relationships?.betaAppReviewSubmission?.data?.id
      const review = page.included?.find(
        (item) => item.type === 'betaAppReviewSubmissions' && item.id === reviewId,
      )
      const state =
        review?.type === 'betaAppReviewSubmissions' ? review.attributes?.betaReviewState : undefined
      found.push({
        ...buildFrom(data, page.included),
        isInReview: state === 'WAITING_FOR_REVIEW' || state === 'IN_REVIEW',
        isInStoreVersion: Boolean(data.relationships?.appStoreVersion?.data),
      })
    }
  }
  return found.filter((other) => other.platform === build.platform && compareBuilds(other, build) < 0)
}
