import { nameOf, testflightUrl } from '../../app-store-connect/builds.ts'
import { lookAgain } from '../../app-store-connect/look-again.ts'
import { getVersionListing } from '../../app-store-connect/store/listing.ts'
import {
  getSubmission,
  isDraft,
  type ReviewSubmission,
  submissionUrl,
} from '../../app-store-connect/store/submissions.ts'
import { isEditable } from '../../app-store-connect/store/versions.ts'
import { ExpectedError } from '../../errors.ts'
import type { Context } from './declaration.ts'
import type { Stored } from './stored.ts'
import type { Work } from './work.ts'

/** What is known before anything is done. */
export function tellVersion({ reach, tell, log }: Context, stored: Stored): void {
  const { app, version, isNew, renameTo, versionString, build } = stored
  reach({
    appId: app.id,
    ...(isNew ? {} : { versionId: version.id }),
    version: versionString,
    platform: version.platform,
    versionState: version.state,
    ...(build ? { buildId: build.id, buildNumber: build.buildNumber } : {}),
  })
  const state = isNew
    ? 'to be made'
    : renameTo
      ? `${version.state}, renamed from ${version.versionString}`
      : version.state
  log.info(
    `Version ${versionString} for ${version.platform}: ${state}; build ${build ? nameOf(build) : 'none'}`,
  )
  tell(
    { name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` },
    { name: 'Version', value: `${versionString} for ${version.platform}` },
    build
      ? { name: 'Build', value: nameOf(build), link: testflightUrl(app.id, version.platform, build.id) }
      : { name: 'Build', value: 'none' },
    { name: 'State', value: state },
  )
}

export function tellSubmission(
  { reach, tell }: Context,
  appId: string,
  submission: Pick<ReviewSubmission, 'id' | 'state'>,
): void {
  const { id, state } = submission
  const url = submissionUrl(appId, id)
  reach({ submissionId: id, submissionState: state, reviewUrl: url })
  tell({ name: 'Review submission', value: state, link: url })
}

const looksAfterMs = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** Reads until Apple shows what was done: success is what is read back. */
export async function readBack(work: Work): Promise<ReviewSubmission> {
  const { api, context, current, stored, given } = work
  const id = current.submissionId ?? ''
  let seen = 'nothing'
  const look = async () => {
    const [submission, listing] = await Promise.all([
      getSubmission(api, id),
      getVersionListing(api, current.versionId),
    ])
    const state = String(listing.attributes.appVersionState ?? '')
    const isRightBuild = listing.build?.id === stored.build?.id
    seen = `submission ${submission.state}, version ${state}${isRightBuild ? '' : ', another build'}`
    // A submission that went out without the version is no success.
    const isHandedIn = state !== 'READY_FOR_REVIEW' && !isEditable({ ...stored.version, state })
    const isSent = !isDraft(submission) && submission.state !== 'UNRESOLVED_ISSUES' && isHandedIn
    if (!isSent || !isRightBuild) return undefined
    context.reach({ versionState: state })
    context.tell({ name: 'State', value: state })
    return submission
  }
  const afterMs = looksAfterMs.map((ms) => Math.min(ms, given.pollInterval))
  const shown = await lookAgain(look, { afterMs, signal: context.signal })
  if (shown) return shown
  throw new ExpectedError(
    `Everything was sent, but App Store Connect does not show it: ${seen}. Look at ${submissionUrl(stored.app.id, id)}, and run the step again.`,
  )
}
