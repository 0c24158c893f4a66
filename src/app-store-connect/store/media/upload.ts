import { sendAsset } from '../../assets.ts'
import type { AppStoreConnect } from '../../client.ts'
import { RefusedPartError } from '../../refused-part.ts'
import { compareSet } from './comparison.ts'
import type { MediaRoutes, StoredMedia, StoredSet, WantedMedia } from './media.ts'
import { removeMember } from './removal.ts'
import { untilAccepted } from './until-accepted.ts'

export interface SetUpload {
  api: AppStoreConnect
  routes: MediaRoutes
  localizationId: string
  set: StoredSet
  wanted: readonly WantedMedia[]
  signal: AbortSignal
  log: { warning(message: string): void }
}

/** Parts of one file at the same time; pictures have one part. */
const partsAtOnce = 4
const mostReservations = 3

/**
 * Sends what is missing in a set, after taking away what shows nothing. Old files make room only where a set is full, one for one, so that
 * it is never empty. Reserves one after the other, which is the order that the store shows; the bytes follow side by side.
 * Resolves to the ids of what Apple processes now.
 */
export async function uploadMissing(upload: SetUpload): Promise<string[]> {
  const { routes, set, wanted, signal, log } = upload
  const { dead, surplus, missing } = compareSet(wanted, set.members)
  const members = new Map(set.members.map((member) => [member.id, member]))
  const remove = async ({ id }: StoredMedia) => {
    await removeMember(routes, id)
    members.delete(id)
  }
  await Promise.all(dead.map(remove))
  const spare = [...surplus]
  const known = new Set(set.members.map(({ id }) => id))
  const sent: string[] = []
  const open = new Set<StoredMedia>()
  const sending: Promise<void>[] = []

  async function reserve(file: WantedMedia): Promise<StoredMedia> {
    for (let last = spare.at(-1); members.size >= routes.most && last; last = spare.at(-1)) {
      spare.pop()
      await remove(last)
    }
    const asset = await untilAccepted(() => routes.reserve(set, file, { ...upload, known }), {
      isWorthIt: known.size > members.size,
      signal,
    })
    known.add(asset.id)
    members.set(asset.id, asset)
    open.add(asset)
    return asset
  }

  async function send(asset: StoredMedia, file: WantedMedia, reservations = 1): Promise<void> {
    try {
      await sendAsset(upload.api, { asset, file, concurrency: partsAtOnce, signal }, routes)
    } catch (error) {
      if (!(error instanceof RefusedPartError) || reservations >= mostReservations) throw error
      // The addresses for the bytes have expired, and only a new reservation brings new ones.
      await remove(asset)
      open.delete(asset)
      await send(await reserve(file), file, reservations + 1)
      return
    }
    open.delete(asset)
    sent.push(asset.id)
  }

  try {
    for (const file of missing) {
      const asset = await reserve(file)
      const task = send(asset, file)
      // A failure is thrown below, when all have ended.
      task.catch(() => undefined)
      sending.push(task)
    }
    await Promise.all(sending)
    return sent
  } finally {
    await Promise.allSettled(sending)
    if (open.size > 0) {
      const names = [...open].map(({ fileName }) => fileName).join(', ')
      log.warning(
        `Reserved at Apple without all of the bytes: ${names} in ${routes.name} of ${set.slot}. Run the step again: it takes them away and sends the files anew.`,
      )
    }
  }
}
