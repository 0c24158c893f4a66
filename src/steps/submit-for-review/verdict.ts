import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { getVersionListing } from '../../app-store-connect/store/listing.ts'
import { listItems } from '../../app-store-connect/store/review-items.ts'
import { getSubmission, isEnding, submissionUrl } from '../../app-store-connect/store/submissions.ts'
import { type Sight, waitFor } from '../../app-store-connect/wait.ts'
import { ExpectedError } from '../../errors.ts'
import type { Context, Given } from './declaration.ts'
import type { Stored } from './stored.ts'

const approved = new Set([
  'PENDING_DEVELOPER_RELEASE',
  'PENDING_APPLE_RELEASE',
  'PROCESSING_FOR_DISTRIBUTION',
  'READY_FOR_DISTRIBUTION',
  'REPLACED_WITH_NEW_VERSION',
])
const refused = new Set(['REJECTED', 'METADATA_REJECTED', 'INVALID_BINARY'])

interface Awaited {
  api: AppStoreConnect
  context: Context
  given: Given
  stored: Stored
  versionId: string
  submissionId: string | undefined
}

/** Waits until Apple has decided. A rejection ends the step with all that the API lets one see of it. */
export async function awaitVerdict(awaited: Awaited): Promise<void> {
  const { context, given, stored } = awaited
  await waitFor({
    subject: `Review of ${stored.versionString}`,
    timelineName: 'Review',
    look: () => lookAtReview(awaited),
    log: context.log,
    signal: context.signal,
    pollIntervalMs: given.pollInterval,
    onDeadline: 'The review goes on at Apple. Run the step again to wait on, with a longer timeout.',
  })
  context.tell({ name: 'Verdict', value: 'approved' })
  context.log.info(`Apple has approved version ${stored.versionString}.`)
}

async function lookAtReview(awaited: Awaited): Promise<Sight<string>> {
  const { api, context, stored, versionId, submissionId } = awaited
  const submission = submissionId === undefined ? undefined : await getSubmission(api, submissionId)
  const state = submission?.version?.state || (await versionState(api, versionId))
  context.reach({ versionState: state, ...(submission ? { submissionState: submission.state } : {}) })
  if (state !== '') context.tell({ name: 'State', value: state })
  if (submission) {
    const link = submissionUrl(stored.app.id, submission.id)
    context.tell({ name: 'Review submission', value: submission.state, link })
  }
  if (submission?.state === 'UNRESOLVED_ISSUES' || refused.has(state)) throw await rejection(awaited, state)
  if (approved.has(state)) return { state, result: state }
  const isTakenBack = state === 'DEVELOPER_REJECTED' || submission?.state === 'CANCELING'
  if (isTakenBack) {
    throw new ExpectedError(
      `Version ${stored.versionString} was taken back from review (${state}), so that there is no verdict to wait for.`,
    )
  }
  const isWithoutVersion = submission && isEnding(submission) && state === ''
  if (isWithoutVersion) return { state: submission.state, timelineState: submission.state }
  return {
    state: `${state}${submission ? `, submission ${submission.state}` : ''}`,
    timelineState: state,
  }
}

async function versionState(api: AppStoreConnect, id: string): Promise<string> {
  return String((await getVersionListing(api, id)).attributes.appVersionState ?? '')
}

async function rejection(
  { api, stored, submissionId, context }: Awaited,
  state: string,
): Promise<ExpectedError> {
  const items = submissionId === undefined ? [] : await listItems(api, submissionId)
  const link =
    submissionId === undefined
      ? `https://appstoreconnect.apple.com/apps/${stored.app.id}`
      : submissionUrl(stored.app.id, submissionId)
  context.tell({ name: 'Verdict', value: 'rejected', link })
  return new ExpectedError(
    [
      `Apple has not approved version ${stored.versionString}: it is ${state}.`,
      ...items.map((item) => `  ${item.label}: ${item.state}`),
      `The reasons stand at ${link} and in the e-mail to the team; the API does not have them.`,
      'Mend what they name and run the step again: the same submission is then sent again.',
    ].join('\n'),
  )
}
