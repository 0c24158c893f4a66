import type { StoredMedia, WantedMedia } from './media.ts'

export interface SetDifference {
  /** For each wanted file what stands for it already, processed or on its way. */
  kept: (StoredMedia | undefined)[]
  missing: WantedMedia[]
  /** Reservations whose bytes never came, and files that Apple could not process; neither shows anything. */
  dead: StoredMedia[]
  /** What is not wanted, or is there twice. */
  surplus: StoredMedia[]
  /** When the surplus is gone and the missing have been added at the end, the order is another one than wanted. */
  isOutOfOrder: boolean
  frames: { member: StoredMedia; previewFrameTimeCode: string }[]
}

/** Compares a set with what Apple holds, by content; each file at Apple stands for one wanted file at most. */
export function compareSet(wanted: readonly WantedMedia[], members: readonly StoredMedia[]): SetDifference {
  const dead = members.filter(({ state }) => state === 'FAILED' || state === 'AWAITING_UPLOAD')
  const free = new Set(members.filter((member) => !dead.includes(member)))
  const kept = wanted.map((file) => {
    const found = [...free].find((member) => isSame(member, file))
    if (found) free.delete(found)
    return found
  })
  const ordered = kept.filter((member) => member !== undefined)
  const standing = members.filter((member) => ordered.includes(member))
  // New ones go to the end, so that only a file before one that stands already is out of its place.
  const isGapBefore = kept.some((member, index) => member && kept.slice(0, index).includes(undefined))
  return {
    kept,
    missing: wanted.filter((_, index) => kept[index] === undefined),
    dead,
    surplus: [...free],
    isOutOfOrder: isGapBefore || standing.some((member, index) => member !== ordered[index]),
    frames: wanted.flatMap(({ previewFrameTimeCode }, index) => {
      const member = kept[index]
      const isOther =
        previewFrameTimeCode !== undefined && !isSameFrame(previewFrameTimeCode, member?.previewFrameTimeCode)
      return member && isOther ? [{ member, previewFrameTimeCode }] : []
    }),
  }
}

/** Apple keeps the MD5 of what was sent. Where it does not tell it, name and size have to do. */
function isSame(member: StoredMedia, file: WantedMedia): boolean {
  const md5 = member.md5?.toLowerCase()
  if (md5 !== undefined) return md5 === file.md5 || md5 === file.originalMd5
  return member.fileName === file.fileName && member.fileSize === file.fileSize
}

/** Apple shows `00:00:05:00` for what may have been given as `00:00:05.000`. */
function isSameFrame(wanted: string, stored: string | undefined): boolean {
  return stored !== undefined && Math.abs(frameMs(wanted) - frameMs(stored)) < frameLengthMs
}

const frameLengthMs = 1000 / 30

function frameMs(code: string): number {
  const [, hours, minutes, seconds, frames, thousandths] =
    /^(\d+):(\d+):(\d+)(?:[:;](\d+)|\.(\d{1,3}))?$/.exec(code) ?? []
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  const rest =
    thousandths === undefined ? Number(frames ?? 0) * frameLengthMs : Number(thousandths.padEnd(3, '0'))
  return whole * 1000 + rest
}
