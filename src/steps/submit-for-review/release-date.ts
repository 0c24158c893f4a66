import { InputError } from '../../errors.ts'
import type { Given } from './declaration.ts'

const hourMs = 3_600_000

/** An instant as Apple takes it: with a zone, on the whole hour. */
export function readReleaseDate(text: string): string {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text.trim())
  const [whole = '', zone] = form ?? []
  const time = Date.parse(whole)
  if (!form || (zone !== undefined && Number.isNaN(time))) {
    throw new Error(`is "${text}", but must be a date with time and zone, such as 2030-05-01T09:00:00+02:00.`)
  }
  if (zone === undefined) {
    throw new Error(`is "${text}" without a zone. Write Z for UTC, or an offset such as +02:00, after it.`)
  }
  if (time % hourMs !== 0) {
    const before = new Date(Math.floor(time / hourMs) * hourMs).toISOString().replace('.000Z', 'Z')
    throw new Error(`is "${text}", but Apple takes whole hours only, such as ${before}.`)
  }
  return new Date(time).toISOString().replace('.000Z', 'Z')
}

/** What release-type and its date say wrong about each other. */
export function wrongRelease({ releaseType, earliestReleaseDate }: Given): string[] {
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
