import type { Platform } from '../builds.ts'
import type { AppStoreConnect } from '../client.ts'
import { AppleError } from '../errors.ts'
import type { AnswerFor, BodyFor, QueryFor, RequestFor } from '../operations.ts'

/** What is handed in for review together. */
export interface ReviewSubmission {
  id: string
  platform: string
  /** In Apple's words; READY_FOR_REVIEW is a draft that nobody has sent yet. */
  state: string
  submittedDate: string | undefined
  itemCount: number
  /** The version of the app that is part of it, and its state then. */
  version: { id: string; versionString: string; state: string } | undefined
}

const openStates = [
  'READY_FOR_REVIEW',
  'WAITING_FOR_REVIEW',
  'IN_REVIEW',
  'UNRESOLVED_ISSUES',
  'CANCELING',
  'COMPLETING',
] satisfies QueryFor<'GET /v1/apps/{id}/reviewSubmissions'>['filter[state]']

export function isDraft({ state }: Pick<ReviewSubmission, 'state'>): boolean {
  return state === 'READY_FOR_REVIEW'
}

/** People at Apple have it, or will. */
export function isUnderReview({ state }: Pick<ReviewSubmission, 'state'>): boolean {
  return state === 'WAITING_FOR_REVIEW' || state === 'IN_REVIEW'
}

/** On its way to COMPLETE, which takes seconds to minutes. */
export function isEnding({ state }: Pick<ReviewSubmission, 'state'>): boolean {
  return state === 'CANCELING' || state === 'COMPLETING'
}

const fields = {
  'fields[reviewSubmissions]': ['platform', 'submittedDate', 'state', 'items', 'appStoreVersionForReview'],
  'fields[reviewSubmissionItems]': ['state'],
  'fields[appStoreVersions]': ['versionString', 'appVersionState'],
  include: ['items', 'appStoreVersionForReview'],
  'limit[items]': 50,
} satisfies QueryFor<'GET /v1/reviewSubmissions/{id}'>

/** The submissions of an app that have not come to their end; Apple gives them in no order. */
export async function listOpenSubmissions(
  api: AppStoreConnect,
  { appId, platform }: { appId: string; platform: Platform },
): Promise<ReviewSubmission[]> {
  const request = {
    path: { id: appId },
    query: { ...fields, 'filter[platform]': [platform], 'filter[state]': openStates, limit: 200 },
  } satisfies RequestFor<'GET /v1/apps/{id}/reviewSubmissions'>
  const found: ReviewSubmission[] = []
  for await (const page of api.pages('GET /v1/apps/{id}/reviewSubmissions', request)) {
    found.push(...page.data.map((data) => submissionFrom(data, page.included)))
  }
  // The filter is not taken at its word.
  return found.filter((one) => one.state !== 'COMPLETE' && (one.platform || platform) === platform)
}

/** One request for the states of a submission and of the version in it. */
export async function getSubmission(api: AppStoreConnect, id: string): Promise<ReviewSubmission> {
  const request = { path: { id }, query: fields }
  const { data, included } = await api.get('GET /v1/reviewSubmissions/{id}', request, { isFresh: true })
  return submissionFrom(data, included)
}

type SubmissionPage = AnswerFor<'GET /v1/apps/{id}/reviewSubmissions'>

function submissionFrom(
  { id, attributes, relationships }: SubmissionPage['data'][number],
  included: SubmissionPage['included'],
): ReviewSubmission {
  const versionId = relationships?.appStoreVersionForReview?.data?.id
  const version = included?.find((item) => item.type === 'appStoreVersions' && item.id === versionId)
  const shown = version?.type === 'appStoreVersions' ? version.attributes : undefined
  return {
    id,
    platform: attributes?.platform ?? '',
    state: attributes?.state ?? '',
    submittedDate: attributes?.submittedDate ?? undefined,
    itemCount: relationships?.items?.data?.length ?? 0,
    version:
      versionId === undefined
        ? undefined
        : { id: versionId, versionString: shown?.versionString ?? '', state: shown?.appVersionState ?? '' },
  }
}

/** `known`: the ids of those that were there before, so that one which was made without a clear answer is told from them. */
export async function createSubmission(
  api: AppStoreConnect,
  { appId, platform, known }: { appId: string; platform: Platform; known: ReadonlySet<string> },
): Promise<string> {
  const body = {
    data: {
      type: 'reviewSubmissions',
      attributes: { platform },
      relationships: { app: { data: { type: 'apps', id: appId } } },
    },
  } satisfies BodyFor<'POST /v1/reviewSubmissions'>
  const find = async () => {
    const open = await listOpenSubmissions(api, { appId, platform })
    return open.find((one) => isDraft(one) && one.itemCount === 0 && !known.has(one.id))?.id
  }
  const made = await api.create('POST /v1/reviewSubmissions', { body }, { find, isFresh: true })
  return typeof made === 'string' ? made : made.data.id
}

/** Resolves to the state that Apple answers with; lists and reads may show the one before for a while. */
export async function sendSubmission(api: AppStoreConnect, id: string): Promise<string> {
  return changeSubmission(api, id, { submitted: true })
}

/** Takes a submission back. Apple needs a moment for it, in which nothing of it can be edited. */
export async function cancelSubmission(api: AppStoreConnect, id: string): Promise<string> {
  return changeSubmission(api, id, { canceled: true })
}

async function changeSubmission(
  api: AppStoreConnect,
  id: string,
  attributes: { submitted: true } | { canceled: true },
): Promise<string> {
  const body = {
    data: { type: 'reviewSubmissions', id, attributes },
  } satisfies BodyFor<'PATCH /v1/reviewSubmissions/{id}'>
  const request = { path: { id }, body }
  try {
    const answer = await api.write('PATCH /v1/reviewSubmissions/{id}', request, { isFresh: true })
    return answer.data.attributes?.state ?? ''
  } catch (error) {
    if (!(error instanceof AppleError && error.status === 409)) throw error
    // An attempt without a clear answer, or another job, may have done it already.
    const now = await getSubmission(api, id)
    const isDone = 'submitted' in attributes ? isUnderReview(now) : isEnding(now) || now.state === 'COMPLETE'
    if (!isDone) throw error
    return now.state
  }
}

/** The page of a submission in App Store Connect. */
export function submissionUrl(appId: string, id: string): string {
  return `https://appstoreconnect.apple.com/apps/${appId}/appstore/reviewsubmissions/details/${id}`
}
