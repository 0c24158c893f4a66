import { compareSet, type SetDifference } from '../../../app-store-connect/store/media/comparison.ts'
import type { StoredMedia, StoredSet } from '../../../app-store-connect/store/media/media.ts'
import type { FieldChange } from '../../../plan.ts'
import type { ListingChange } from '../work.ts'
import { type DeclaredSet, nameOfSet } from './declared-sets.ts'
import type { Delivering } from './delivering.ts'
import type { MediaState } from './media-state.ts'

export interface MediaChanges {
  /** To be applied before the wait for Apple's processing. */
  uploads: ListingChange[]
  /** To be applied after it. */
  endings: ListingChange[]
  /** The sets that have a change among the endings. */
  ended: ReadonlySet<DeclaredSet>
}

/** What differs between the declared sets and those at Apple: what is sent, then what goes, moves and is set. */
export function mediaChanges(
  sets: readonly DeclaredSet[],
  { state, delivering, removesOthers }: { state: MediaState; delivering: Delivering; removesOthers: boolean },
): MediaChanges {
  const uploads: ListingChange[] = []
  const endings: ListingChange[] = []
  const ended = new Set<DeclaredSet>()
  for (const set of sets) {
    const standing = state.planned(set.locale, set.kind).find(({ slot }) => slot === set.slot)
    if (set.wanted.length === 0) {
      if (standing) endings.push(removalOf(standing, set, delivering))
      continue
    }
    const difference = compareSet(set.wanted, standing?.members ?? [])
    if (difference.missing.length > 0) {
      uploads.push({
        ...headOf(set, standing ? 'upload' : 'create'),
        fields: difference.missing.map(({ fileName, md5 }) => ({
          name: fileName,
          from: null,
          to: `MD5 ${md5}`,
        })),
        apply: () => delivering.upload(set),
      })
    }
    const ending = endingsOf(set, { difference, standing, delivering })
    if (ending.length > 0) ended.add(set)
    endings.push(...ending)
  }
  if (removesOthers) endings.push(...otherSets(sets, { state, delivering }))
  return { uploads, endings, ended }
}

function headOf(set: Pick<DeclaredSet, 'kind' | 'slot' | 'locale'>, action: ListingChange['action']) {
  return { part: `${set.kind}s` as const, action, subject: nameOfSet(set), locale: set.locale }
}

function endingsOf(
  set: DeclaredSet,
  {
    difference,
    standing,
    delivering,
  }: { difference: SetDifference; standing: StoredSet | undefined; delivering: Delivering },
): ListingChange[] {
  const { dead, surplus, isOutOfOrder, frames, kept } = difference
  const going = [...surplus, ...dead]
  const apply = () => delivering.finish(set)
  const changes: ListingChange[] = []
  if (going.length > 0) changes.push({ ...headOf(set, 'delete'), fields: going.map(goneField), apply })
  const fields: FieldChange[] = []
  if (isOutOfOrder) {
    const staying = (standing?.members ?? []).filter((member) => kept.includes(member))
    fields.push({ name: 'order', from: namesOf(staying), to: namesOf(set.wanted) })
  }
  for (const { member, previewFrameTimeCode } of frames) {
    const name = `poster frame of ${member.fileName}`
    fields.push({ name, from: member.previewFrameTimeCode ?? null, to: previewFrameTimeCode })
  }
  if (fields.length > 0) changes.push({ ...headOf(set, 'update'), fields, apply })
  return changes
}

function removalOf(
  standing: StoredSet,
  set: Pick<DeclaredSet, 'kind' | 'slot' | 'locale'>,
  delivering: Delivering,
): ListingChange {
  return {
    ...headOf(set, 'delete'),
    fields: standing.members.map(goneField),
    apply: () => delivering.removeSet(set),
  }
}

/** Sets of the same kind in the same locales of which the files say nothing. */
function otherSets(
  sets: readonly DeclaredSet[],
  { state, delivering }: { state: MediaState; delivering: Delivering },
): ListingChange[] {
  const declared = new Set(sets.map(nameOfSet))
  const shelves = new Map(sets.map(({ locale, kind }) => [`${kind} ${locale}`, { locale, kind }]))
  return [...shelves.values()].flatMap(({ locale, kind }) =>
    state.planned(locale, kind).flatMap((standing) => {
      const set = { locale, kind, slot: standing.slot }
      return declared.has(nameOfSet(set)) ? [] : [removalOf(standing, set, delivering)]
    }),
  )
}

function goneField({ fileName, md5, state }: StoredMedia): FieldChange {
  return { name: fileName, from: md5 === undefined ? state : `MD5 ${md5}`, to: null }
}

function namesOf(files: readonly { fileName: string }[]): string {
  return files.map(({ fileName }) => fileName).join(', ')
}
