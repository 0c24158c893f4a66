import { isLetGo, type ReleaseVersion } from '../../app-store-connect/store/release.ts'
import { nameOf } from './target.ts'

/** What can be done about the release of a version. */
export type Standing =
  | { kind: 'releasable' }
  /** Nothing to do; `why` where that is not plain. */
  | { kind: 'let-go'; why?: string }
  /** It waits for its date. */
  | { kind: 'scheduled'; date: string }
  | { kind: 'not-ready'; reason: string }

const submitIt = 'The step submit-for-review submits it.'
const waitForIt =
  'Wait for the verdict, for example with the step status and wait-for: PENDING_DEVELOPER_RELEASE.'
const mendIt =
  'Apple gives the reasons in App Store Connect and in the e-mail to the team. Mend it, then submit it again with the step submit-for-review.'

/** What leads on from each state in which Apple releases nothing. */
const ways: Readonly<Record<string, string>> = {
  PREPARE_FOR_SUBMISSION: `It was not submitted yet. ${submitIt}`,
  READY_FOR_REVIEW: `It was added to a review submission that was not sent. ${submitIt}`,
  WAITING_FOR_REVIEW: `It waits for review. ${waitForIt}`,
  IN_REVIEW: `It is in review. ${waitForIt}`,
  WAITING_FOR_EXPORT_COMPLIANCE: `Apple looks at its papers about encryption. ${waitForIt}`,
  ACCEPTED:
    'It was accepted, but something else in the same submission was rejected. Resolve that in App Store Connect, or take it out of the submission.',
  REJECTED: `It was rejected. ${mendIt}`,
  METADATA_REJECTED: `Its texts or pictures were rejected. ${mendIt}`,
  INVALID_BINARY: `Its build was refused. Attach another build, and submit it again with the step submit-for-review.`,
  DEVELOPER_REJECTED: `It was taken back from review. ${submitIt}`,
  REPLACED_WITH_NEW_VERSION: 'It was in the store, and a newer version has replaced it.',
}

/** `now` is Apple's time. */
export function standingOf(version: ReleaseVersion, now: number): Standing {
  const { state, releaseType, earliestReleaseDate = '' } = version
  if (state === 'PENDING_APPLE_RELEASE') {
    const when =
      releaseType === 'SCHEDULED' && earliestReleaseDate
        ? `at its date, ${earliestReleaseDate}`
        : 'together with an operating system'
    return { kind: 'let-go', why: `Apple itself releases it, ${when}.` }
  }
  if (isLetGo(version)) return { kind: 'let-go' }
  if (state === 'PENDING_DEVELOPER_RELEASE') {
    const isAhead = releaseType === 'SCHEDULED' && Date.parse(earliestReleaseDate) > now
    return isAhead ? { kind: 'scheduled', date: earliestReleaseDate } : { kind: 'releasable' }
  }
  const way = ways[state] ?? 'Look at it in App Store Connect.'
  return {
    kind: 'not-ready',
    reason: `Version ${nameOf(version)} is ${state}, and Apple releases a version only when it is PENDING_DEVELOPER_RELEASE. ${way}`,
  }
}
