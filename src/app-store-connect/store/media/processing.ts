import { failuresInParallel } from '../../../in-parallel.ts'
import type { Log } from '../../log.ts'
import { waitFor } from '../../wait.ts'
import type { MediaRoutes, StoredMedia, StoredSet } from './media.ts'

/** The media of one kind in one locale, of which some are on their way. */
export interface Delivery {
  routes: MediaRoutes
  localizationId: string
  /** Ids of what Apple processes. */
  ids: readonly string[]
}

export interface Delivered {
  /** All sets of a delivery, as they were when nothing in it was on its way any more. */
  sets: Map<Delivery, StoredSet[]>
  failed: { delivery: Delivery; member: StoredMedia }[]
}

const atOnce = 10
const firstPauseMs = 2_000
/** A file that was sent shows up late at times; after so many looks without it, it is asked for by its id, lest it is gone. */
const looksWithout = 4
/** Most looks ask for one locale alone; from time to time all are, so that a failure elsewhere is not seen too late. */
const looksBetweenAll = 6

/**
 * Waits until Apple has processed all. One locale stands for the others: it is the one whose files were sent last, so that the others,
 * which cost a request each, are asked for when they are likely to be done.
 */
export async function waitForMedia(
  deliveries: readonly Delivery[],
  { log, signal, pollIntervalMs }: { log: Log; signal: AbortSignal; pollIntervalMs: number },
): Promise<Delivered> {
  const count = deliveries.reduce((sum, { ids }) => sum + ids.length, 0)
  const sets = new Map<Delivery, StoredSet[]>()
  const failed: Delivered['failed'] = []
  const waiting = new Map(deliveries.map((delivery) => [delivery, { left: delivery.ids.length, looks: 0 }]))

  async function look(delivery: Delivery): Promise<void> {
    const { routes, localizationId, ids } = delivery
    const found = await routes.listSets(localizationId)
    const progress = waiting.get(delivery)
    if (!progress) return
    progress.looks += 1
    const members = new Map(found.flatMap((set) => set.members.map((member) => [member.id, member])))
    const unseen = ids.filter((id) => !members.has(id))
    if (progress.looks > looksWithout) for (const id of unseen) await routes.read(id)
    const own = ids.map((id) => members.get(id))
    const broken = own.flatMap((member) => (member?.state === 'FAILED' ? [{ delivery, member }] : []))
    progress.left = own.filter((member) => member?.state !== 'COMPLETE').length - broken.length
    if (progress.left > 0) return
    failed.push(...broken)
    sets.set(delivery, found)
    waiting.delete(delivery)
  }

  async function lookAt(some: readonly Delivery[]): Promise<void> {
    const [failure] = await failuresInParallel(some, atOnce, look)
    if (failure) throw failure.error
  }

  let round = 0
  return await waitFor<Delivered>({
    timelineName: 'Processing of files',
    subject: `Processing of ${count} ${count === 1 ? 'file' : 'files'}`,
    async look() {
      round += 1
      const last = [...waiting.keys()].at(-1)
      if (last) await lookAt([last])
      const isDue = (last && !waiting.has(last)) || round % looksBetweenAll === 0 || failed.length > 0
      if (isDue) await lookAt([...waiting.keys()])
      const left = [...waiting.values()].reduce((sum, progress) => sum + progress.left, 0)
      // What Apple has refused is told at once, whatever else is still on its way.
      if (left === 0 || failed.length > 0) {
        return {
          state: failed.length > 0 ? `${failed.length} refused` : 'complete',
          result: { sets, failed },
        }
      }
      return { state: `${left} of ${count} not processed yet` }
    },
    log,
    signal,
    pollIntervalMs,
    // Nothing that was sent just now is processed yet.
    firstLookAfterMs: Math.min(firstPauseMs, pollIntervalMs),
    onDeadline:
      'The files were sent and Apple goes on processing them. Run the step again: it sends nothing twice.',
  })
}
