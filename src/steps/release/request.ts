import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import {
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
        await requestRelease(api, version.id)
      } catch (error) {
        throw error instanceof AppleError && error.status === 409
          ? await explained(api, version, error)
          : error
      }
    },
  }
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
