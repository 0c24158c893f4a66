import { AppleError } from '../../errors.ts'
import { lookAgain } from '../../look-again.ts'
import type { StoredMedia, StoredSet, WantedMedia } from './media.ts'

const looksAfterMs = [0, 500, 1_500, 4_000, 10_000]

/** Makes a set, or takes the one that another hand was quicker to make. */
export async function createSet(
  slot: string,
  { create, find }: { create: () => Promise<string | StoredSet>; find: () => Promise<StoredSet | undefined> },
): Promise<StoredSet> {
  try {
    const made = await create()
    return typeof made === 'string' ? { id: made, slot, members: [] } : made
  } catch (error) {
    if (!(error instanceof AppleError) || error.status !== 409) throw error
    // One that is there already, made a moment ago, may show up late.
    const isThere = error.has('ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE')
    const found = await lookAgain(find, { afterMs: isThere ? looksAfterMs : [0] })
    if (found === undefined) throw error
    return found
  }
}

interface Reservation {
  /** What was in the set before. */
  known: ReadonlySet<string>
  members: () => Promise<StoredMedia[]>
  read: (id: string) => Promise<StoredMedia>
  create: (find: () => Promise<StoredMedia | undefined>) => Promise<StoredMedia>
}

/** Reserves room for a file; a reservation that an attempt without a clear answer has made is taken, not made again. */
export async function reserve(
  { fileName, fileSize }: WantedMedia,
  { known, members, read, create }: Reservation,
): Promise<StoredMedia> {
  return await create(async () => {
    const made = (await members()).find(
      (member) =>
        !known.has(member.id) &&
        member.state === 'AWAITING_UPLOAD' &&
        member.fileName === fileName &&
        member.fileSize === fileSize,
    )
    // What the list tells of a reservation may lack where its bytes go.
    return made && (made.operations.length > 0 ? made : read(made.id))
  })
}
