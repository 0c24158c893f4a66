import type { App } from '../../app-store-connect/apps.ts'
import type { BuildUpload } from '../../app-store-connect/build-uploads.ts'
import { nameOf, testflightUrl } from '../../app-store-connect/builds.ts'
import { describePhasedRelease } from '../../app-store-connect/store/phased-release.ts'
import type { ReleaseVersion } from '../../app-store-connect/store/release.ts'
import type { StandingSubmission } from '../../app-store-connect/store/review-status.ts'
import type { Fact } from '../../step.ts'
import type { Context } from './declaration.ts'
import type { Standing } from './standing.ts'

/** The flat outputs of one platform; what is not there is empty, also when it was there at an earlier look. */
export function reachStanding({ reach }: Context, standing: Standing | undefined): void {
  const { upload, build, live, shown, phasedRelease, submission } = standing ?? {}
  reach({
    platform: standing?.platform ?? '',
    version: shown?.versionString ?? '',
    versionId: shown?.id ?? '',
    versionState: shown?.state ?? '',
    releaseType: shown?.releaseType ?? '',
    earliestReleaseDate: shown?.earliestReleaseDate ?? '',
    liveVersion: live?.versionString ?? '',
    buildId: build?.id ?? '',
    buildVersion: build?.version ?? '',
    buildNumber: build?.buildNumber ?? '',
    processingState: build?.processingState ?? '',
    internalBuildState: build?.internalState ?? '',
    externalBuildState: build?.externalState ?? '',
    betaReviewState: build ? (build.betaReviewState ?? 'NOT_SUBMITTED') : '',
    buildUploadId: upload?.id ?? '',
    uploadState: upload?.state ?? '',
    submissionId: submission?.id ?? '',
    submissionState: submission?.state ?? '',
    phasedReleaseState: phasedRelease?.state ?? '',
    phasedReleaseDay: phasedRelease ? String(phasedRelease.day) : '',
    phasedReleasePercentage: phasedRelease ? String(phasedRelease.percentage) : '',
  })
}

/** Everything of a platform as facts, in the order of its way into the store. */
export function factsOf(app: Pick<App, 'id'>, standing: Standing): Fact[] {
  const { platform, upload, build, live, version, phasedRelease, submission } = standing
  return [
    { name: 'Upload', value: upload ? describeUpload(upload) : 'none' },
    {
      name: 'Build',
      value: build ? describeBuild(build) : 'none',
      ...(build ? { link: testflightUrl(app.id, platform, build.id) } : {}),
    },
    { name: 'Internal testing', value: build ? (build.internalState ?? 'not known yet') : 'none' },
    { name: 'External testing', value: build ? (build.externalState ?? 'not known yet') : 'none' },
    { name: 'Beta review', value: build ? (build.betaReviewState ?? 'NOT_SUBMITTED') : 'none' },
    { name: 'Version under way', value: version ? describeVersion(version) : 'none' },
    {
      name: 'Review submission',
      value: submission ? describeSubmission(submission) : 'none',
      ...(submission
        ? {
            link: `https://appstoreconnect.apple.com/apps/${app.id}/appstore/reviewsubmissions/details/${submission.id}`,
          }
        : {}),
    },
    { name: 'In the store', value: live ? describeVersion({ ...live, releaseType: undefined }) : 'none' },
    { name: 'Phased release', value: phasedRelease ? describePhasedRelease(phasedRelease) : 'none' },
  ]
}

function describeUpload(upload: BuildUpload): string {
  return [nameOf(upload), upload.state, ...reasonsOf(upload)].join(', ')
}

/** Apple's errors for one line each. */
export function reasonsOf({ errors }: BuildUpload): string[] {
  return errors.map(({ code, description }) =>
    `${code} ${description || '(Apple has sent the text by e-mail)'}`.trim(),
  )
}

function describeBuild(build: NonNullable<Standing['build']>): string {
  const { processingState, isExpired, expirationDate } = build
  const end = isExpired ? ', expired' : expirationDate ? `, expires ${dayOf(expirationDate)}` : ''
  return `${nameOf(build)}, ${processingState}${end}`
}

function describeVersion(version: ReleaseVersion): string {
  const { versionString, state, releaseType, earliestReleaseDate, build } = version
  const how =
    releaseType === 'SCHEDULED' && earliestReleaseDate
      ? `SCHEDULED for ${earliestReleaseDate}`
      : (releaseType ?? '')
  return [versionString, state, build ? `build ${build.buildNumber}` : 'no build', how]
    .filter(Boolean)
    .join(', ')
}

function describeSubmission({ state, submittedDate, items }: StandingSubmission): string {
  const sent = submittedDate ? `, sent ${dayOf(submittedDate)}` : ''
  const states = Map.groupBy(items, (item) => item.state)
  const [only] = states.keys()
  const counts =
    states.size === 1 ? only : [...states].map(([name, { length }]) => `${length} ${name}`).join(', ')
  const what = `${items.length || 'no'} ${items.length === 1 ? 'item' : 'items'}`
  return `${state}${sent}, ${what}${counts ? `: ${counts}` : ''}`
}

function dayOf(date: string): string {
  return date.slice(0, 10)
}
