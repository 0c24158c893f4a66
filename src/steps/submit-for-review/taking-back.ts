import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import type { StoreApp } from '../../app-store-connect/store/listing.ts'
import { isAbout, listItems, removeItem } from '../../app-store-connect/store/review-items.ts'
import { findStoreBuild } from '../../app-store-connect/store/store-builds.ts'
import {
  cancelSubmission,
  getSubmission,
  isDraft,
  isEnding,
  listOpenSubmissions,
  type ReviewSubmission,
} from '../../app-store-connect/store/submissions.ts'
import { isEditable, type StoreVersion, wasReleased } from '../../app-store-connect/store/versions.ts'
import { compareVersions, isSameVersion } from '../../app-store-connect/versions.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import { ExpectedError, InputError } from '../../errors.ts'
import { type Change, carryOut } from '../../plan.ts'
import type { Context, Given } from './declaration.ts'
import { tellSubmission } from './outcome.ts'
import { appOf, platformOf } from './target.ts'
import type { Work } from './work.ts'

type Part = Pick<Work, 'api' | 'context' | 'given'> & { version: StoreVersion }

/** `cancel: true`: the version is taken back from review, and the step ends when that is so. */
export async function takeBack(given: Given, context: Context): Promise<void> {
  const { appStoreConnect: api, log, reach, tell } = context
  const build = given.buildId === undefined ? undefined : await findStoreBuild(api, given.buildId)
  const app = await appOf(api, { given, named: build })
  const platform = platformOf(app, { given, named: build })
  const version = versionToTakeBack(app, { platform, versionString: given.version ?? build?.version })
  reach({
    appId: app.id,
    platform,
    versionId: version.id,
    version: version.versionString,
    versionState: version.state,
  })
  tell(
    { name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` },
    { name: 'Version', value: `${version.versionString} for ${platform}` },
    { name: 'State', value: version.state },
  )
  const submissions = await listOpenSubmissions(api, { appId: app.id, platform })
  const submission = await submissionOf(api, submissions, version)
  const changes =
    submission && !isEnding(submission) ? [takeBackChange({ api, context, given, version }, submission)] : []
  if (changes.length === 0 && !submission) tellNothing(context, version)
  const isDone = await carryOut(changes, { ...context, isDryRun: given.dryRun })
  if (!isDone) {
    if (submission) tellSubmission(context, app.id, submission)
    return
  }
  if (!submission) return
  const state = await awaitTakenBack({ api, context, given, version }, submission.id)
  tellSubmission(context, app.id, { ...submission, state: state.submission })
  reach({ versionState: state.version })
  tell({ name: 'State', value: state.version })
  log.info(`Version ${version.versionString} is ${state.version} now.`)
}

function versionToTakeBack(
  app: StoreApp,
  { platform, versionString }: { platform: string; versionString: string | undefined },
): StoreVersion {
  const own = app.versions
    .filter((version) => version.platform === platform)
    .sort((one, other) => compareVersions(other.versionString, one.versionString))
  const found =
    versionString === undefined
      ? (own.find((version) => !wasReleased(version)) ?? own.find(wasReleased))
      : own.find((version) => isSameVersion(version.versionString, versionString))
  if (found) return found
  const names = own.map((version) => `${version.versionString} (${version.state})`).join(', ') || 'none'
  throw new InputError(
    `${app.name} has no version ${versionString ?? ''} on ${platform} to take back. It has: ${names}.`,
  )
}

async function submissionOf(
  api: AppStoreConnect,
  submissions: readonly ReviewSubmission[],
  version: StoreVersion,
): Promise<ReviewSubmission | undefined> {
  const shown = submissions.find((one) => one.version?.id === version.id)
  if (shown) return shown
  for (const one of submissions.filter(({ itemCount }) => itemCount > 0)) {
    const items = await listItems(api, one.id)
    if (items.some((item) => isAbout(item, { kind: 'appStoreVersion', id: version.id }))) return one
  }
  return undefined
}

/** An approved version goes its own way, and its submission with it. */
const reviewedStates = ['PENDING_DEVELOPER_RELEASE', 'PENDING_APPLE_RELEASE', 'PROCESSING_FOR_DISTRIBUTION']

function tellNothing({ log }: Context, { versionString, state }: StoreVersion): void {
  if (state === 'ACCEPTED' || reviewedStates.includes(state)) {
    throw new InputError(
      `Version ${versionString} is ${state}: its review is over, and its submission cannot be taken back any more. An approved version is withdrawn in App Store Connect, on the page of the version.`,
    )
  }
  log.notice(
    `Version ${versionString} is ${state} and in no review submission: there is nothing to take back.`,
  )
}

/** A draft is not cancelled but emptied of the version, which is all that Apple lets one do with it for certain. */
export function takeBackChange({ api, version }: Part, submission: ReviewSubmission): Change {
  const { versionString } = submission.version ?? version
  return {
    action: 'remove',
    subject: `review submission ${submission.id} with version ${versionString} from review (${submission.state})`,
    async apply() {
      if (isDraft(submission)) await takeOut(api, submission, version.id)
      else await cancelSubmission(api, submission.id)
    },
  }
}

async function takeOut(api: AppStoreConnect, submission: ReviewSubmission, versionId: string): Promise<void> {
  const items = await listItems(api, submission.id)
  for (const item of items) {
    if (isAbout(item, { kind: 'appStoreVersion', id: versionId })) await removeItem(api, item.id)
  }
}

/** Until the submission has ended and the version can be edited; before that Apple refuses whatever is asked. */
export async function awaitTakenBack(
  { api, context, given, version }: Part,
  id: string,
): Promise<{ submission: string; version: string }> {
  return waitFor({
    subject: `Review submission ${id}`,
    timelineName: 'Taking back',
    kind: 'settling',
    async look() {
      const now = await getSubmission(api, id)
      const state = await stateOf(api, now, version.id)
      context.reach({ submissionState: now.state, versionState: state })
      const isGone = now.state === 'COMPLETE' || isDraft(now)
      const isReviewed = wasReleased({ ...version, state }) || reviewedStates.includes(state)
      if (now.state === 'COMPLETE' && isReviewed) {
        throw new ExpectedError(
          `The review of version ${version.versionString} ended before it was taken back: it is ${state}. An approved version is withdrawn in App Store Connect, on the page of the version.`,
        )
      }
      const isOpen = isEditable({ ...version, state })
      return {
        state: `${now.state}, version ${version.versionString} ${state}`,
        ...(isGone && isOpen ? { result: { submission: now.state, version: state } } : {}),
      }
    },
    log: context.log,
    signal: context.signal,
    pollIntervalMs: Math.min(5_000, given.pollInterval),
    onDeadline: 'Run the step again: it goes on from there.',
  })
}

/** A submission that has ended may not name its version any more. */
async function stateOf(api: AppStoreConnect, now: ReviewSubmission, versionId: string): Promise<string> {
  if (now.version?.id === versionId && now.version.state !== '') return now.version.state
  const request = {
    path: { id: versionId },
    query: { 'fields[appStoreVersions]': ['appVersionState' as const] },
  }
  const { data } = await api.get('GET /v1/appStoreVersions/{id}', request)
  return data.attributes?.appVersionState ?? ''
}
