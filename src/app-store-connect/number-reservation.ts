import { setTimeout as sleep } from 'node:timers/promises'
import { ExpectedError } from '../errors.ts'
import { listUploadNumbers, type NumberScope, type UploadNumber } from './build-numbers.ts'
import { deleteUpload, reservationRequest } from './build-uploads.ts'
import type { BuildIdentity } from './builds.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import type { Log } from './log.ts'
import { compareVersions, isNumeric, raised } from './versions.ts'

export interface ReservationOptions {
  /** With the number to begin with. */
  identity: BuildIdentity
  /** Where no other upload may have the number. */
  scopes: readonly NumberScope[]
  increment: number
  log: Log
  signal: AbortSignal
}

export interface Reservation {
  uploadId: string
  buildNumber: string
}

const mostNumbers = 50
const cleanUpMs = 5_000
const looksAfterMs = [0, 300, 700, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]
const secondLookAfterMs = 1_000

/**
 * Reserves the first number from the given one on that no one else has. Apple may take two reservations of one number, and its lists
 * may be late. So the list is read until it shows our own reservation: it then shows every earlier one too, and whoever came first keeps
 * the number. What was reserved in vain is taken back, also when the run is cancelled.
 */
export async function reserveNumber(api: AppStoreConnect, options: ReservationOptions): Promise<Reservation> {
  const { increment, log, signal } = options
  let { buildNumber } = options.identity
  for (let tries = 1; tries <= mostNumbers; tries += 1) {
    const identity = { ...options.identity, buildNumber }
    const made = await reserve(api, identity, options)
    if ('previous' in made) {
      log.info(`The build number ${buildNumber} is taken (${made.why}); trying the next.`)
      buildNumber = raised(higher(buildNumber, made.previous), increment)
      continue
    }
    try {
      const rank = await rankOf(api, { ...options, identity }, made.uploadId)
      if (rank === 0) return { uploadId: made.uploadId, buildNumber }
      await deleteUpload(api, made.uploadId)
      log.info(`The build number ${buildNumber} went to another upload that came first; trying the next.`)
      buildNumber = raised(buildNumber, rank * increment)
    } catch (error) {
      await takeBack(api, made.uploadId, log)
      signal.throwIfAborted()
      throw error
    }
  }
  throw new ExpectedError(
    `No build number could be reserved: ${mostNumbers} in a row went to others, the last of them ${buildNumber}. Run the step again, or give a minimum beyond the numbers in use.`,
  )
}

type Made = { uploadId: string } | { previous: string; why: string }

async function reserve(
  api: AppStoreConnect,
  identity: BuildIdentity,
  { scopes, log }: ReservationOptions,
): Promise<Made> {
  const { appId, buildNumber } = identity
  // What shows up after an unclear answer may be ours or that of another job: nothing tells them apart, so the number is given up.
  const find = async () => {
    const [upload] = await listUploadNumbers(api, { appId, scopes, buildNumber })
    if (!upload) return undefined
    log.warning(
      `Apple gave no clear answer to the reservation of ${buildNumber}. The upload ${upload.id} has that number now, but may be another job's, so it is left alone.`,
    )
    return { previous: buildNumber, why: 'no clear answer' }
  }
  try {
    const options = { find, isFresh: true }
    const answer = await api.create('POST /v1/buildUploads', reservationRequest(identity), options)
    return 'data' in answer ? { uploadId: answer.data.id } : answer
  } catch (error) {
    const isDuplicate = error instanceof AppleError && error.has('ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE')
    if (!isDuplicate) throw error
    const previous = error.details.map(({ meta }) => meta.previousBundleVersion)
    const known = previous.find((value) => typeof value === 'string' && isNumeric(value))
    return { previous: typeof known === 'string' ? known : buildNumber, why: error.gist }
  }
}

/** How many uploads come before ours: those already sent, and those reserved earlier. */
async function rankOf(api: AppStoreConnect, options: ReservationOptions, ownId: string): Promise<number> {
  const { identity, scopes, signal } = options
  let hasSeenOwn = false
  for (const delayMs of looksAfterMs) {
    await sleep(hasSeenOwn ? secondLookAfterMs : delayMs, undefined, { signal })
    const { appId, buildNumber } = identity
    const uploads = await listUploadNumbers(api, { appId, scopes, buildNumber })
    const own = uploads.find(({ id }) => id === ownId)
    if (!own) continue
    const rank = uploads.filter((other) => other.id !== ownId && comesBefore(other, own)).length
    if (rank > 0 || hasSeenOwn) return rank
    hasSeenOwn = true
  }
  throw new ExpectedError(
    `The build number ${identity.buildNumber} was reserved, but App Store Connect does not list the reservation ${ownId}, so that nothing shows whether another job has the same number. Run the step again.`,
  )
}

function comesBefore(other: UploadNumber, own: UploadNumber): boolean {
  if (other.state !== 'AWAITING_UPLOAD') return true
  // Without a date, which compares as neither, the ids decide, as they do within the same moment.
  if (other.createdAt < own.createdAt) return true
  if (other.createdAt > own.createdAt) return false
  return other.id < own.id
}

async function takeBack(api: AppStoreConnect, uploadId: string, log: Log): Promise<void> {
  try {
    await deleteUpload(api.within(AbortSignal.timeout(cleanUpMs)), uploadId)
    log.info(`The reservation ${uploadId} was removed.`)
  } catch {
    log.warning(
      `The reservation ${uploadId} could not be removed and is kept. It does no harm: its number is passed over.`,
    )
  }
}

function higher(one: string, other: string): string {
  return compareVersions(one, other) < 0 ? other : one
}
