import { ExpectedError } from '../../../errors.ts'
import { lookAgain } from '../../look-again.ts'
import { compareSet } from './comparison.ts'
import type { MediaRoutes, StoredMedia, StoredSet, WantedMedia } from './media.ts'
import { removeMember } from './removal.ts'
import { untilAccepted } from './until-accepted.ts'

const looksAfterMs = [0, 500, 1_500, 4_000, 8_000, 16_000]

/** Takes away what is not wanted in a set, sets the order and the poster frames, and reads the order back. */
export async function finishSet(
  routes: MediaRoutes,
  { set, wanted, signal }: { set: StoredSet; wanted: readonly WantedMedia[]; signal: AbortSignal },
): Promise<void> {
  const { kept, missing, dead, surplus, frames } = compareSet(wanted, set.members)
  const [first] = missing
  if (first) {
    throw new ExpectedError(
      `${first.fileName} is not among the ${routes.name} of ${set.slot} any more, though it was a moment ago. Somebody else changes them; run the step again.`,
    )
  }
  const removed = [...dead, ...surplus]
  await Promise.all(removed.map((member) => removeMember(routes, member.id)))
  const ids = kept.flatMap((member) => (member ? [member.id] : []))
  const before = set.members.filter((member) => !removed.includes(member)).map(({ id }) => id)
  if (before.join() !== ids.join()) await reorder(routes, { setId: set.id, ids, signal, removed })
  for (const { member, previewFrameTimeCode } of frames) {
    await routes.setFrame?.(member.id, previewFrameTimeCode)
  }
}

async function reorder(
  routes: MediaRoutes,
  {
    setId,
    ids,
    signal,
    removed,
  }: { setId: string; ids: readonly string[]; signal: AbortSignal; removed: readonly StoredMedia[] },
): Promise<void> {
  await untilAccepted(() => routes.reorder(setId, ids), { isWorthIt: removed.length > 0, signal })
  const look = async () => ((await routes.order(setId)).join() === ids.join() ? true : undefined)
  if (await lookAgain(look, { afterMs: looksAfterMs, signal })) return
  throw new ExpectedError(
    `The order of the ${routes.name} was sent, and App Store Connect still shows another one. Run the step again.`,
  )
}
