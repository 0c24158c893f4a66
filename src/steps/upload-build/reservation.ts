import { type BuildUpload, findUploads, getUpload } from '../../app-store-connect/build-uploads.ts'
import { type BuildIdentity, nameOf } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import { lookAgain } from '../../app-store-connect/look-again.ts'
import { refused } from '../../app-store-connect/processing.ts'
import { isSameBuildNumber, isSameVersion } from '../../app-store-connect/versions.ts'
import { InputError } from '../../errors.ts'
import { type Course, courseFor, type Standing } from './standing.ts'

export interface ReservedUpload {
  uploadId: string
  standing: Standing
  identity: BuildIdentity
  fileSize: number
  ifExists: 'adopt' | 'fail'
  signal: AbortSignal
}

/** next-build-number saw it in the list, so that hardly any lag is left to wait for. */
const looksAfterMs = [500, 1_500, 4_000]
const reserveAnew =
  'Run next-build-number with reserve again and build with the number that it gives, or leave build-upload-id out.'

/** Decides what an upload into exactly this reservation means. Throws an InputError where it is of something else. */
export async function courseForReservation(api: AppStoreConnect, options: ReservedUpload): Promise<Course> {
  const { uploadId, standing, identity } = options
  const name = nameOf(identity)
  const reserved = standing.uploads.find(({ id }) => id === uploadId) ?? (await findReservation(api, options))
  // Apple drops the record of an upload at times once its build is there.
  if (!reserved) return courseFor(standing, identity, options)
  if (reserved.state === 'FAILED') throw refused('FAILED', name, reserved.errors)
  if (reserved.state !== 'AWAITING_UPLOAD') {
    return courseFor({ build: standing.build, uploads: [reserved] }, identity, options)
  }
  const sent = standing.uploads.find(({ state }) => state === 'PROCESSING' || state === 'COMPLETE')
  if (standing.build || sent) {
    throw new InputError(
      `${name} for ${identity.platform} was uploaded by someone else, not into the reservation ${uploadId} that build-upload-id names. ${reserveAnew}`,
    )
  }
  return { kind: 'continue', why: `The upload goes into the reservation ${uploadId}.`, upload: reserved }
}

/** Looks for a reservation that the list did not show; undefined when its build is all that is left of it. */
async function findReservation(
  api: AppStoreConnect,
  { uploadId, standing, identity, signal }: ReservedUpload,
): Promise<BuildUpload | undefined> {
  const found = await getUpload(api, uploadId).catch((error: unknown) => {
    if (error instanceof AppleError && error.status === 404) return undefined
    throw error
  })
  if (!found) {
    if (standing.build) return undefined
    throw new InputError(
      `There is no upload ${uploadId}, which build-upload-id names: it was removed, or belongs to a team that this key does not see. ${reserveAnew}`,
    )
  }
  const isSame =
    isSameVersion(found.version, identity.version) &&
    isSameBuildNumber(found.buildNumber, identity.buildNumber) &&
    found.platform === identity.platform
  if (!isSame) {
    throw new InputError(
      `The reservation ${uploadId} is for ${nameOf(found)} on ${found.platform}, but the package is ${nameOf(identity)} on ${identity.platform}. Build with the reserved version and number, or leave build-upload-id out.`,
    )
  }
  const look = async () => (await findUploads(api, identity)).find(({ id }) => id === uploadId)
  const listed = await lookAgain(look, { afterMs: looksAfterMs, signal })
  if (listed) return listed
  throw new InputError(
    `The reservation ${uploadId} is not among the uploads of the app ${identity.appId}, so it is of another app. Correct build-upload-id, or leave it out.`,
  )
}
