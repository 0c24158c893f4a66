import type { StandingBuild } from '../../app-store-connect/build-status.ts'
import type { BuildUpload } from '../../app-store-connect/build-uploads.ts'
import { platforms } from '../../app-store-connect/builds.ts'
import type { StateKind } from '../../app-store-connect/state-names.ts'
import type { PhasedRelease } from '../../app-store-connect/store/phased-release.ts'
import { isOnSale, type ReleaseVersion } from '../../app-store-connect/store/release.ts'
import type { StandingSubmission } from '../../app-store-connect/store/review-status.ts'
import { compareVersions, isSameVersion } from '../../app-store-connect/versions.ts'
import type { Parts } from './parts.ts'

/** Where an app stands on one platform. */
export interface Standing {
  platform: string
  upload: BuildUpload | undefined
  build: StandingBuild | undefined
  /** The version in the store. */
  live: ReleaseVersion | undefined
  /** The version under way, or the one that was asked for. */
  version: ReleaseVersion | undefined
  /** What is said in short: the version that was asked for, or is under way, or else is in the store. */
  shown: ReleaseVersion | undefined
  /** Likewise: of the version that was asked for; else of the one in the store, or of the one under way. */
  phasedRelease: PhasedRelease | undefined
  submission: StandingSubmission | undefined
}

interface Asked {
  version?: string | undefined
  /** Of submissions that were seen open before; they stay of interest when they are complete. */
  submissionIds: ReadonlySet<string>
}

/** Every platform on which there is anything, in a fixed order. */
export function standingsFrom(parts: Parts, asked: Asked): Standing[] {
  const found = new Set(
    Object.values(parts).flatMap((items: { platform: string }[]) => items.map(platformOf)),
  )
  const known = platforms.filter((platform) => found.has(platform))
  const others = [...found].filter((platform) => !known.some((one) => one === platform) && platform !== '')
  return [...known, ...others].map((platform) => standingOn(platform, parts, asked))
}

function standingOn(platform: string, parts: Parts, asked: Asked): Standing {
  const isHere = (item: { platform: string }) => item.platform === platform
  const versions = parts.versions
    .filter(isHere)
    .sort((one, other) => compareVersions(other.versionString, one.versionString))
  const live = versions.find(isOnSale)
  const { version: wanted } = asked
  const version =
    wanted === undefined
      ? versions.find((one) => !isPast(one))
      : versions.find((one) => isSameVersion(one.versionString, wanted) && one.id !== live?.id)
  const isLiveWanted =
    live !== undefined && (wanted === undefined || isSameVersion(live.versionString, wanted))
  const shown = version ?? (isLiveWanted ? live : undefined)
  return {
    platform,
    upload: parts.uploads.find(isHere),
    build: parts.builds.find(isHere),
    live,
    version,
    shown,
    phasedRelease: (wanted === undefined ? live : shown)?.phasedRelease ?? shown?.phasedRelease,
    submission: submissionFor(parts.submissions.filter(isHere), shown, asked),
  }
}

function platformOf({ platform }: { platform: string }): string {
  return platform
}

function isPast(version: ReleaseVersion): boolean {
  return (
    isOnSale(version) ||
    ['REPLACED_WITH_NEW_VERSION', 'REMOVED_FROM_SALE', 'DEVELOPER_REMOVED_FROM_SALE'].includes(version.state)
  )
}

/**
 * The submission that matters: the one of this version before others, one under way before a draft, and what is complete only where it
 * was for this version. Drafts that are empty pile up, and come last.
 */
function submissionFor(
  submissions: readonly StandingSubmission[],
  version: ReleaseVersion | undefined,
  { version: wanted, submissionIds }: Asked,
): StandingSubmission | undefined {
  const rank = (submission: StandingSubmission): number => {
    const isOwn = version !== undefined && submission.versionId === version.id
    if (wanted !== undefined && !isOwn && !submissionIds.has(submission.id)) return Number.POSITIVE_INFINITY
    if (submission.state === 'COMPLETE') {
      return isOwn || submissionIds.has(submission.id) ? 4 : Number.POSITIVE_INFINITY
    }
    if (submission.state === 'READY_FOR_REVIEW') {
      return isOwn ? 1 : submission.items.length > 0 || submission.versionId ? 3 : 5
    }
    return isOwn ? 0 : 2
  }
  return submissions
    .map((submission) => ({ submission, rank: rank(submission) }))
    .filter((one) => Number.isFinite(one.rank))
    .sort((one, other) => one.rank - other.rank || sentAt(other.submission) - sentAt(one.submission))[0]
    ?.submission
}

function sentAt({ submittedDate = '' }: StandingSubmission): number {
  return Date.parse(submittedDate) || 0
}

const states: Record<StateKind, (standing: Standing) => string | undefined> = {
  version: ({ shown }) => shown?.state,
  submission: ({ submission }) => submission?.state,
  build: ({ build }) => build?.processingState,
  external: ({ build }) => build?.externalState,
  internal: ({ build }) => build?.internalState,
  'beta-review': ({ build }) => build?.betaReviewState,
  'phased-release': ({ phasedRelease }) => phasedRelease?.state,
  upload: ({ upload }) => upload?.state,
}

/** The state of this kind; undefined while there is none. */
export function stateIn(standing: Standing | undefined, kind: StateKind): string | undefined {
  return standing && states[kind](standing)
}
