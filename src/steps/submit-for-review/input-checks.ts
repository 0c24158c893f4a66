import { InputError } from '../../errors.ts'
import type { Given } from './declaration.ts'

/** What release-type and its date say wrong about each other. */
function wrongRelease({ releaseType, earliestReleaseDate }: Given): string[] {
  if (releaseType === 'scheduled' && earliestReleaseDate === undefined) {
    return ['release-type is scheduled, so that earliest-release-date must say when.']
  }
  if (releaseType !== 'scheduled' && earliestReleaseDate !== undefined) {
    return [
      `earliest-release-date goes with release-type: scheduled${releaseType ? `, not with ${releaseType}` : ', which is not given'}.`,
    ]
  }
  return []
}

/** All that the inputs alone tell. */
export function checkInputs(given: Given): void {
  const { buildId, appId, bundleId, cancel, dryRun, waitForReview } = given
  const problems = wrongRelease(given)
  if (buildId === undefined && appId === undefined && bundleId === undefined) {
    problems.push('Name the app with app-id or bundle-id, or the build with build-id.')
  }
  if (cancel && waitForReview && !dryRun) {
    problems.push(
      'cancel takes the version back, so that there is no verdict to wait for. Leave out one of cancel and wait-for-review.',
    )
  }
  if (problems.length > 0) throw new InputError(problems)
}
