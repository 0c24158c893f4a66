import type { FileRange } from './file-range.ts'

/** A part of an MP4 or QuickTime file: a name of four letters and what it holds. */
export interface Box {
  name: string
  /** Where its content begins and ends. */
  start: number
  end: number
}

/** A film in pieces has a few for each second. */
const MOST_BOXES = 10_000

/** Goes over the outermost boxes, of which only the heads are read. The last one may say that it ends behind the file. */
export async function outerBoxes(file: FileRange): Promise<Box[]> {
  const boxes: Box[] = []
  for (let offset = 0; offset + 8 <= file.size && boxes.length < MOST_BOXES; ) {
    const box = boxAt(await file.read(offset, 16), { offset, end: file.size })
    if (box === undefined) break
    boxes.push(box)
    offset = box.end
  }
  return boxes
}

/** The boxes inside of one that is in memory. */
export function boxesIn(bytes: Buffer, { start, end }: Pick<Box, 'start' | 'end'>): Box[] {
  const boxes: Box[] = []
  for (let offset = start; offset + 8 <= end; ) {
    const box = boxAt(bytes.subarray(offset, offset + 16), { offset, end })
    if (box === undefined || box.end > end) break
    boxes.push(box)
    offset = box.end
  }
  return boxes
}

/** Undefined for what is no box: a box is at least as long as its own head, so that going over them comes to an end. */
function boxAt(head: Buffer, { offset, end }: { offset: number; end: number }): Box | undefined {
  if (head.length < 8) return undefined
  const short = head.readUInt32BE(0)
  const isLong = short === 1
  if (isLong && head.length < 16) return undefined
  const headLength = isLong ? 16 : 8
  const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - offset : short
  if (length < headLength || !Number.isSafeInteger(offset + length)) return undefined
  return { name: head.toString('latin1', 4, 8), start: offset + headLength, end: offset + length }
}

export function findBox(boxes: readonly Box[], name: string): Box | undefined {
  return boxes.find((box) => box.name === name)
}
