import type { Platform } from '../builds.ts'
import type { AppStoreConnect } from '../client.ts'
import type { RequestFor } from '../operations.ts'

/** A submission for App Review as it stands. */
export interface StandingSubmission {
  id: string
  platform: string
  /** READY_FOR_REVIEW is a draft that was not sent; approved and taken back both end in COMPLETE. */
  state: string
  submittedDate: string | undefined
  /** The version in it; Apple may leave it out. */
  versionId: string | undefined
  items: { id: string; state: string }[]
}

/** Every submission of the app, of one platform or of all; Apple gives them in no order. */
export async function listSubmissions(
  api: AppStoreConnect,
  { appId, platform }: { appId: string; platform?: Platform | undefined },
): Promise<StandingSubmission[]> {
  const request = {
    query: {
      'filter[app]': [appId],
      ...(platform ? { 'filter[platform]': [platform] } : {}),
      'fields[reviewSubmissions]': [
        'platform',
        'state',
        'submittedDate',
        'items',
        'appStoreVersionForReview',
      ],
      'fields[reviewSubmissionItems]': ['state'],
      'fields[appStoreVersions]': ['versionString'],
      include: ['items', 'appStoreVersionForReview'],
      'limit[items]': 50,
      limit: 200,
    },
  } satisfies RequestFor<'GET /v1/reviewSubmissions'>
  const found: StandingSubmission[] = []
  for await (const { data, included } of api.pages('GET /v1/reviewSubmissions', request)) {
    for (const { id, attributes, relationships } of data) {
      const itemIds = new Set(relationships?.items?.data?.map((item) => item.id))
      found.push({
        id,
        platform: attributes?.platform ?? '',
        state: attributes?.state ?? '',
        submittedDate: attributes?.submittedDate ?? undefined,
        versionId: relationships?.appStoreVersionForReview?.data?.id,
        items: (included ?? []).flatMap((item) =>
          item.type === 'reviewSubmissionItems' && itemIds.has(item.id)
            ? [{ id: item.id, state: item.attributes?.state ?? '' }]
            : [],
        ),
      })
    }
  }
  return found.filter((submission) => platform === undefined || submission.platform === platform)
}
