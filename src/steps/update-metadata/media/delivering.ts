import { basename } from 'node:path'
import type { AppStoreConnect } from '../../../app-store-connect/client.ts'
import { compareSet } from '../../../app-store-connect/store/media/comparison.ts'
import { finishSet } from '../../../app-store-connect/store/media/finish.ts'
import type { StoredMedia, StoredSet } from '../../../app-store-connect/store/media/media.ts'
import { type Delivery, waitForMedia } from '../../../app-store-connect/store/media/processing.ts'
import { uploadMissing } from '../../../app-store-connect/store/media/upload.ts'
import { AnnotatedError } from '../../../errors.ts'
import { inParallel } from '../../../in-parallel.ts'
import { inPart } from '../../../part.ts'
import type { Context } from '../declaration.ts'
import { countedFiles, type DeclaredSet, nameOfSet } from './declared-sets.ts'
import type { MediaState, Shelf } from './media-state.ts'

/** Brings sets to Apple and to what is declared. What was sent is finished only when Apple has processed it. */
export interface Delivering {
  upload(set: DeclaredSet): Promise<void>
  /** Waits for all that is on its way, in sets that were filled and in those that were not, and finishes those that were. */
  settle(options: { but: ReadonlySet<DeclaredSet> }): Promise<void>
  finish(set: DeclaredSet): Promise<void>
  removeSet(set: Pick<DeclaredSet, 'locale' | 'kind' | 'slot'>): Promise<void>
}

const atOnce = 10

export function createDelivering(
  api: AppStoreConnect,
  sets: readonly DeclaredSet[],
  {
    state,
    isNewVersion,
    context,
    pollIntervalMs,
  }: { state: MediaState; isNewVersion: boolean; context: Context; pollIntervalMs: number },
): Delivering {
  const { log, signal } = context
  const sent = new Map<DeclaredSet, string[]>()
  const finished = new Map<DeclaredSet, Promise<void>>()

  async function upload(set: DeclaredSet): Promise<void> {
    if (sent.has(set)) return
    const routes = state.routes[set.kind]
    const shelf = await state.now(set.locale, set.kind)
    const { localizationId } = shelf
    const target = inShelf(shelf, set) ?? (await routes.createSet(localizationId, set.slot))
    if (!shelf.sets.includes(target)) shelf.sets.push(target)
    const ids = await inPart(log, { name: 'Upload of files', kind: 'sending' }, () =>
      uploadMissing({ api, routes, localizationId, set: target, wanted: set.wanted, signal, log }),
    )
    sent.set(set, ids)
    log.info(`Sent: ${nameOfSet(set)}, ${countedFiles(ids.length)}`)
  }

  async function settle({ but }: { but: ReadonlySet<DeclaredSet> }): Promise<void> {
    // A version that was made in this run may have taken over other media than the one before it shows.
    if (isNewVersion)
      await inParallel(
        sets.filter(({ wanted }) => wanted.length > 0),
        atOnce,
        upload,
      )
    const deliveries = await deliveriesOf(sets, { state, sent })
    if (deliveries.size === 0) return
    const { sets: read, failed } = await waitForMedia([...deliveries.keys()], { log, signal, pollIntervalMs })
    if (failed.length > 0) {
      throw refusal(
        failed.map(({ delivery, member }) => ({ member, sets: deliveries.get(delivery) ?? [] })),
        context,
      )
    }
    for (const [delivery, found] of read) {
      const [first] = deliveries.get(delivery) ?? []
      if (first) (await state.now(first.locale, first.kind)).sets = found
    }
    // Most sets that were filled are right by now; where an attempt without an answer left something, it goes.
    await inParallel(
      [...sent.keys()].filter((set) => !but.has(set)),
      atOnce,
      finish,
    )
  }

  function finish(set: DeclaredSet): Promise<void> {
    const known = finished.get(set) ?? finishOnce(set)
    finished.set(set, known)
    return known
  }

  async function finishOnce(set: DeclaredSet): Promise<void> {
    const planned = state.planned(set.locale, set.kind).find(({ slot }) => slot === set.slot)
    if (!sent.has(set) && compareSet(set.wanted, planned?.members ?? []).missing.length > 0) {
      // Where the state of the version does not let new files in, the old ones are all that there is to show.
      log.warning(`Left as they are, since the new ones were not sent: ${nameOfSet(set)}`)
      return
    }
    const target = inShelf(await state.now(set.locale, set.kind), set)
    if (target) await finishSet(state.routes[set.kind], { set: target, wanted: set.wanted, signal })
  }

  return {
    upload,
    settle,
    finish,
    async removeSet(set) {
      const target = inShelf(await state.now(set.locale, set.kind), set)
      if (target) await state.routes[set.kind].removeSet(target.id)
    },
  }
}

function inShelf({ sets }: Shelf, { slot }: Pick<DeclaredSet, 'slot'>): StoredSet | undefined {
  return sets.find((set) => set.slot === slot)
}

/** What is on its way, by locale and kind: sent by this run, or by one before that did not wait to the end. */
async function deliveriesOf(
  sets: readonly DeclaredSet[],
  { state, sent }: { state: MediaState; sent: ReadonlyMap<DeclaredSet, readonly string[]> },
): Promise<Map<Delivery, DeclaredSet[]>> {
  const groups = Map.groupBy(sets, ({ locale, kind }) => `${kind} ${locale}`)
  const deliveries = new Map<Delivery, DeclaredSet[]>()
  for (const group of groups.values()) {
    const ids: string[] = []
    const [first] = group
    if (!first) continue
    const shelf = await state.now(first.locale, first.kind)
    for (const set of group) {
      const { kept } = compareSet(set.wanted, inShelf(shelf, set)?.members ?? [])
      const pending = kept.flatMap((member) => (member && member.state !== 'COMPLETE' ? [member.id] : []))
      ids.push(...(sent.get(set) ?? []), ...pending)
    }
    if (ids.length > 0) {
      deliveries.set({ routes: state.routes[first.kind], localizationId: shelf.localizationId, ids }, group)
    }
  }
  return deliveries
}

/** Each refused file is told at its place, with Apple's reasons. */
function refusal(
  failed: readonly { member: StoredMedia; sets: readonly DeclaredSet[] }[],
  context: Context,
): AnnotatedError {
  const remarks = failed.map(({ member, sets }) => {
    const set = sets.find(({ wanted }) => wanted.some(({ md5 }) => md5 === member.md5)) ?? sets[0]
    const index = set?.wanted.findIndex(({ md5 }) => md5 === member.md5) ?? -1
    const reasons = member.errors.map(({ code, description }) => `${code}: ${description}`)
    const why = reasons.length > 0 ? reasons.join('; ') : 'Apple gives no reason.'
    const named = set?.files.find(({ path }) => basename(path) === member.fileName)
    const place = (set?.files[index] ?? named ?? set?.files[0])?.place ?? { file: member.fileName }
    return { level: 'error' as const, message: `Apple refused ${member.fileName}: ${why}`, place }
  })
  context.annotate(...remarks)
  const lines = remarks.map(({ message, place }) => `  ${place.file}: ${message}`)
  return new AnnotatedError(
    [
      `Apple could not process ${lines.length === 1 ? 'a file' : `${lines.length} files`}:`,
      ...lines,
      'Mend the files and run the step again: what was processed stays, and the refused ones are replaced.',
    ].join('\n'),
  )
}
