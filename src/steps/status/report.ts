import type { App } from '../../app-store-connect/apps.ts'
import type { StandingBuild } from '../../app-store-connect/build-status.ts'
import type { BuildUpload } from '../../app-store-connect/build-uploads.ts'
import type { ReleaseVersion } from '../../app-store-connect/store/release.ts'
import type { StandingSubmission } from '../../app-store-connect/store/review-status.ts'
import { flag, integer, list, orNull, record, text, type ValueOf } from './schema.ts'
import type { Standing } from './standing.ts'

const remarks = list(
  'What Apple says of it.',
  record('A remark.', { code: text("Apple's number of it."), description: text('In words; may be empty.') }),
)

const upload = record('The latest upload.', {
  id: text('Id of the upload.'),
  version: text('CFBundleShortVersionString.'),
  buildNumber: text('CFBundleVersion.'),
  state: text('AWAITING_UPLOAD, PROCESSING, COMPLETE or FAILED.'),
  createdDate: orNull(text('When it was begun.')),
  errors: remarks,
  warnings: remarks,
})

const build = record('The latest build.', {
  id: text('Id of the build.'),
  version: text('CFBundleShortVersionString.'),
  buildNumber: text('CFBundleVersion.'),
  processingState: text('PROCESSING, VALID, INVALID or FAILED.'),
  isExpired: flag('Testers can no longer install it.'),
  uploadedDate: orNull(text('When it was uploaded.')),
  expirationDate: orNull(text('When testers can no longer install it.')),
  usesNonExemptEncryption: orNull(flag('The answer about export compliance; null before it is given.')),
  internalState: orNull(text('For internal testers, such as IN_BETA_TESTING.')),
  externalState: orNull(text('For external testers, such as WAITING_FOR_BETA_REVIEW.')),
  betaReviewState: orNull(
    text('WAITING_FOR_REVIEW, IN_REVIEW, REJECTED or APPROVED; null if not submitted.'),
  ),
})

const phasedRelease = record('Its phased release.', {
  id: text('Id of the phased release.'),
  state: text('INACTIVE, ACTIVE, PAUSED or COMPLETE.'),
  day: integer('1 to 7; 0 before it begins.'),
  percentage: integer('How many in a hundred of those with automatic updates get the version.'),
  startDate: orNull(text('When it began.')),
  pausedDays: integer('How many days it was paused in all, of 30.'),
})

function versionForm(description: string) {
  return record(description, {
    id: text('Id of the version.'),
    version: text('The version.'),
    state: text('Its appVersionState, such as PENDING_DEVELOPER_RELEASE.'),
    releaseType: orNull(text('MANUAL, AFTER_APPROVAL or SCHEDULED.')),
    earliestReleaseDate: orNull(text('When it is released, where that is scheduled.')),
    build: orNull(
      record('The build attached to it.', {
        id: text('Id of the build.'),
        buildNumber: text('CFBundleVersion.'),
      }),
    ),
    phasedRelease: orNull(phasedRelease),
  })
}

const submission = record('The review submission that is under way, or was for the version.', {
  id: text('Id of the submission.'),
  state: text(
    'READY_FOR_REVIEW (a draft), WAITING_FOR_REVIEW, IN_REVIEW, UNRESOLVED_ISSUES, CANCELING, COMPLETING or COMPLETE.',
  ),
  submittedDate: orNull(text('When it was sent.')),
  versionId: orNull(text('Id of the version in it.')),
  items: list(
    'What is in it.',
    record('An item.', {
      id: text('Id of the item.'),
      state: text('READY_FOR_REVIEW, ACCEPTED, APPROVED, REJECTED or REMOVED.'),
    }),
  ),
})

const report = record(
  'What the output `status` of the step status holds. Apple may use states that are not named here.',
  {
    app: record('The app.', {
      id: text('Apple ID of the app.'),
      name: orNull(text('Its name; null when it was asked for by id and has no build.')),
      bundleId: orNull(text('Its bundle id; likewise.')),
    }),
    platforms: list(
      'Every platform on which there is anything.',
      record('A platform.', {
        platform: text('IOS, MAC_OS, TV_OS or VISION_OS.'),
        upload: orNull(upload),
        build: orNull(build),
        version: orNull(versionForm('The version under way, or the one that was asked for.')),
        liveVersion: orNull(versionForm('The version in the store.')),
        submission: orNull(submission),
      }),
    ),
    leftOut: list('What the key may not see.', text('uploads, builds, versions or submissions.')),
  },
)

export function statusSchema(): object {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Status', ...report }
}

export type Report = ValueOf<typeof report>

export function reportOf(
  app: Pick<App, 'id'> & Partial<App>,
  standings: readonly Standing[],
  leftOut: readonly string[],
): Report {
  return {
    app: { id: app.id, name: app.name ?? null, bundleId: app.bundleId ?? null },
    platforms: standings.map((standing) => ({
      platform: standing.platform,
      upload: standing.upload ? uploadReport(standing.upload) : null,
      build: standing.build ? buildReport(standing.build) : null,
      version: standing.version ? versionReport(standing.version) : null,
      liveVersion: standing.live ? versionReport(standing.live) : null,
      submission: standing.submission ? submissionReport(standing.submission) : null,
    })),
    leftOut: [...leftOut],
  }
}

function uploadReport(found: BuildUpload): ValueOf<typeof upload> {
  const { id, version, buildNumber, state, createdDate, errors, warnings } = found
  return { id, version, buildNumber, state, createdDate: createdDate || null, errors, warnings }
}

function buildReport(found: StandingBuild): ValueOf<typeof build> {
  const { id, version, buildNumber, processingState, isExpired } = found
  return {
    id,
    version,
    buildNumber,
    processingState,
    isExpired,
    uploadedDate: found.uploadedDate ?? null,
    expirationDate: found.expirationDate ?? null,
    usesNonExemptEncryption: found.usesNonExemptEncryption ?? null,
    internalState: found.internalState ?? null,
    externalState: found.externalState ?? null,
    betaReviewState: found.betaReviewState ?? null,
  }
}

function versionReport(found: ReleaseVersion): ValueOf<ReturnType<typeof versionForm>> {
  const { id, versionString, state, phasedRelease } = found
  return {
    id,
    version: versionString,
    state,
    releaseType: found.releaseType ?? null,
    earliestReleaseDate: found.earliestReleaseDate ?? null,
    build: found.build ?? null,
    phasedRelease: phasedRelease ? { ...phasedRelease, startDate: phasedRelease.startDate ?? null } : null,
  }
}

function submissionReport(found: StandingSubmission): ValueOf<typeof submission> {
  const { id, state, items } = found
  return {
    id,
    state,
    submittedDate: found.submittedDate ?? null,
    versionId: found.versionId ?? null,
    items,
  }
}
