import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import {
  dropSchedule,
  getReleaseVersion,
  type ReleaseVersion,
  requestRelease,
} from '../../app-store-connect/store/release.ts'
import { ExpectedError } from '../../errors.ts'
import type { Change } from '../../plan.ts'
import { standingOf } from './standing.ts'
import { nameOf } from './target.ts'

export function releaseChange(api: AppStoreConnect, version: ReleaseVersion): Change {
  return {
    action: 'send',
    subject: `request to release version ${nameOf(version)}`,
    async apply() {
      try {
        await release(api, version)
      } catch (error) {
        throw isRefusal(error) ? await explained(api, version, error) : error
      }
    },
  }
}

/** Whether Apple takes the request while the version waits for its date is not known; where it does not, the date goes first. */
async function release(api: AppStoreConnect, version: ReleaseVersion): Promise<void> {
  try {
    await requestRelease(api, version.id)
  } catch (error) {
    if (!isRefusal(error) || version.releaseType !== 'SCHEDULED') throw error
    await dropSchedule(api, version.id)
    await requestRelease(api, version.id)
  }
}

function isRefusal(error: unknown): error is AppleError {
  return error instanceof AppleError && error.status === 409
}

/** A refusal with what has become of the version, which somebody may have taken back meanwhile. */
async function explained(
  api: AppStoreConnect,
  version: ReleaseVersion,
  cause: AppleError,
): Promise<ExpectedError> {
  const now = standingOf(await getReleaseVersion(api, version.id), api.now())
  const state =
    now.kind === 'not-ready'
      ? now.reason
      : 'It still waits for its developer, so something else is in the way: look for a pending agreement and at the page of the version in App Store Connect, then run again.'
  return new ExpectedError(`${cause.message}\nVersion ${nameOf(version)} was not released. ${state}`, {
    cause,
  })
}
