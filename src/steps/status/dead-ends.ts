import type { StateKind } from '../../app-store-connect/state-names.ts'
import type { Standing } from './standing.ts'
import { reasonsOf } from './telling.ts'
import type { Wanted } from './wanted.ts'

const notInTheApi =
  'Apple gives the reasons in App Store Connect and in the e-mail to the team; the API does not have them.'

/** The way of a version; from a later state an earlier one does not come. */
const way = [
  'PREPARE_FOR_SUBMISSION',
  'READY_FOR_REVIEW',
  'WAITING_FOR_REVIEW',
  'IN_REVIEW',
  'PENDING_DEVELOPER_RELEASE',
  'PENDING_APPLE_RELEASE',
  'PROCESSING_FOR_DISTRIBUTION',
  'READY_FOR_DISTRIBUTION',
  'REPLACED_WITH_NEW_VERSION',
]
const firstAfterReview = way.indexOf('PENDING_DEVELOPER_RELEASE')
const sentBack = new Set(['REJECTED', 'METADATA_REJECTED', 'INVALID_BINARY', 'DEVELOPER_REJECTED'])
/** Where a version that was sent back gets to when its people go on with it. */
const again = new Set(['PREPARE_FOR_SUBMISSION', 'READY_FOR_REVIEW', 'WAITING_FOR_REVIEW'])

/** Why this state cannot come from where things stand; undefined while it may. */
export function deadEnd({ kind, state }: Wanted, standing: Standing): string | undefined {
  return ends[kind](standing, state)
}

const ends: Record<StateKind, (standing: Standing, wanted: string) => string | undefined> = {
  upload: ({ upload }) => (upload?.state === 'FAILED' ? failedUpload(upload) : undefined),
  build: brokenBuild,
  internal: (standing, wanted) => brokenBuild(standing) ?? brokenTest(standing, 'internal', wanted),
  external: (standing, wanted) => brokenBuild(standing) ?? brokenTest(standing, 'external', wanted),
  'beta-review': (standing) => brokenBuild(standing) ?? brokenTest(standing, 'external', ''),
  version: endOfVersion,
  submission: ({ submission }, wanted) =>
    wanted === 'WAITING_FOR_REVIEW' ? undefined : rejectionOf(submission, notInTheApi),
  'phased-release': ({ phasedRelease }, wanted) =>
    phasedRelease?.state === 'COMPLETE'
      ? `The phased release is COMPLETE, so it does not become ${wanted}.`
      : undefined,
}

function failedUpload(upload: NonNullable<Standing['upload']>): string {
  const reasons = reasonsOf(upload)
  return [
    `The upload of ${upload.version} (${upload.buildNumber}) is FAILED.`,
    ...(reasons.length > 0 ? reasons : ['Apple gives the reasons in the e-mail to the team.']),
  ].join('\n  ')
}

/** A newer upload that is on its way may still become a build; one that failed matters only where there is no build at all. */
function brokenBuild({ build, upload }: Standing): string | undefined {
  if (!build) return upload?.state === 'FAILED' ? failedUpload(upload) : undefined
  if (build.processingState !== 'INVALID' && build.processingState !== 'FAILED') return undefined
  const isNewer =
    upload !== undefined &&
    upload.buildId !== build.id &&
    Date.parse(upload.createdDate) > (Date.parse(build.uploadedDate ?? '') || 0)
  if (isNewer && upload.state !== 'FAILED') return undefined
  return `The build ${build.version} (${build.buildNumber}) is ${build.processingState}. ${notInTheApi}`
}

function brokenTest({ build }: Standing, kind: 'internal' | 'external', wanted: string): string | undefined {
  const state = kind === 'internal' ? build?.internalState : build?.externalState
  if (!build || !state || state === wanted) return undefined
  const name = `${build.version} (${build.buildNumber})`
  if (state === 'EXPIRED') return `The build ${name} has expired.`
  if (state === 'PROCESSING_EXCEPTION') return `Apple could not process the build ${name}: ${state}.`
  return state === 'BETA_REJECTED' || (kind === 'external' && build.betaReviewState === 'REJECTED')
    ? `Beta review has rejected the build ${name}. ${notInTheApi}`
    : undefined
}

function rejectionOf(submission: Standing['submission'], reasons: string): string | undefined {
  if (submission?.state !== 'UNRESOLVED_ISSUES') return undefined
  const rejected = submission.items.filter(({ state }) => state === 'REJECTED').length
  const which = rejected > 0 ? `, ${rejected} of ${submission.items.length} items rejected` : ''
  return `The review submission is UNRESOLVED_ISSUES${which}. ${reasons}`
}

function endOfVersion({ shown, submission }: Standing, wanted: string): string | undefined {
  if (!shown) return undefined
  const { versionString, state } = shown
  const name = `Version ${versionString}`
  if (sentBack.has(state) && !again.has(wanted)) {
    const why = state === 'DEVELOPER_REJECTED' ? 'It was taken back from review.' : notInTheApi
    return [`${name} is ${state}.`, rejectionOf(submission, why) ?? why].join(' ')
  }
  const [now, then] = [way.indexOf(state), way.indexOf(wanted)]
  const isTakenBack = state === 'PENDING_DEVELOPER_RELEASE' && wanted === 'DEVELOPER_REJECTED'
  const isPassed = now >= firstAfterReview && then < now && !isTakenBack
  return isPassed ? `${name} is ${state} already, which comes after ${wanted}.` : undefined
}
