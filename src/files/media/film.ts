import { InputError } from '../../errors.ts'
import { type Box, boxesIn, findBox, outerBoxes } from './boxes.ts'
import { type FileRange, withFileRange } from './file-range.ts'
import { explainStrangeFile } from './strange-file.ts'

/** What the head of a film tells. */
export interface FilmHead {
  bytes: number
  /** Whether it is a QuickTime file, not an MP4. */
  isQuickTime: boolean
  /** As it is shown, turned when the file says so. */
  width: number
  height: number
  seconds: number
  /** Undefined for a film in pieces, whose head does not tell. */
  framesPerSecond: number | undefined
  /** The four letters of the coding, such as `avc1`. */
  codec: string
}

/** The head of half a minute is some hundred kilobytes. */
const MOST_HEAD_BYTES = 16 * 1024 * 1024

/** The boxes that a film can begin with; old ones of QuickTime have no `ftyp`. */
const FIRST_BOXES: readonly string[] = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']

/**
 * Reads the head of a film, wherever in the file it stands, and looks whether all of the film is there. Throws an InputError where it
 * is none, or is damaged.
 */
export async function readFilm(path: string): Promise<FilmHead> {
  return await withFileRange(path, async (file) => {
    if (file.size === 0) throw new InputError(`${path} is empty. Export the film again.`)
    const boxes = await outerBoxes(file)
    const [first] = boxes
    if (first === undefined || !FIRST_BOXES.includes(first.name)) {
      const what = explainStrangeFile(await file.read(0, 32))
      throw new InputError(`${path} is ${what}. Apple takes films as .mov, .m4v and .mp4.`)
    }
    const read = await readBoxes(file, boxes)
    if (typeof read === 'string') throw new InputError(`${path} is damaged: ${read}. Export it again.`)
    return read
  })
}

/** The head, or what is wrong with it. */
async function readBoxes(file: FileRange, boxes: readonly Box[]): Promise<FilmHead | string> {
  const last = boxes.at(-1)
  if (last !== undefined && last.end > file.size) return 'it is cut off'
  const movie = findBox(boxes, 'moov')
  if (movie === undefined) return 'it has no head (moov), as when the export was broken off'
  const length = movie.end - movie.start
  if (length > MOST_HEAD_BYTES) return `its head has ${length} bytes`
  const bytes = await file.read(movie.start, length)
  const inner = boxesIn(bytes, { start: 0, end: bytes.length })
  const times = movieTime(bytes, inner)
  if (times === undefined) return 'its head does not tell how long it is'
  const tracks = inner.filter(({ name }) => name === 'trak').map((box) => trackIn(bytes, box))
  const track = tracks.find((found) => found !== undefined)
  if (track === undefined) return 'it has no track with a picture'
  const type = findBox(boxes, 'ftyp')
  const brand = type === undefined ? 'qt  ' : (await file.read(type.start, 4)).toString('latin1')
  return { bytes: file.size, isQuickTime: brand === 'qt  ', seconds: times, ...track }
}

interface Time {
  /** Units in a second. */
  scale: number
  duration: number
}

/** `mvhd` and `mdhd` begin alike: version and flags, two dates, units in a second, duration. */
function timeIn(bytes: Buffer, { start, end }: Box): Time | undefined {
  if (end - start < 20) return undefined
  const isLong = bytes.readUInt8(start) === 1
  if (isLong && end - start < 32) return undefined
  const scale = bytes.readUInt32BE(start + (isLong ? 20 : 12))
  const duration = isLong ? Number(bytes.readBigUInt64BE(start + 24)) : bytes.readUInt32BE(start + 16)
  return scale === 0 ? undefined : { scale, duration }
}

/** In seconds. The head of a film in pieces tells 0, and the whole of it in `mvex`. */
function movieTime(bytes: Buffer, boxes: readonly Box[]): number | undefined {
  const head = findBox(boxes, 'mvhd')
  const time = head && timeIn(bytes, head)
  if (time === undefined || time.duration > 0) return time && time.duration / time.scale
  const pieces = findBox(boxes, 'mvex')
  const extent = pieces && findBox(boxesIn(bytes, pieces), 'mehd')
  if (extent === undefined || extent.end - extent.start < 8) return undefined
  const isLong = bytes.readUInt8(extent.start) === 1
  if (isLong && extent.end - extent.start < 12) return undefined
  const duration = isLong
    ? Number(bytes.readBigUInt64BE(extent.start + 4))
    : bytes.readUInt32BE(extent.start + 4)
  return duration / time.scale
}

type Track = Pick<FilmHead, 'width' | 'height' | 'framesPerSecond' | 'codec'>

/** Undefined for tracks of sound, texts and times. */
function trackIn(bytes: Buffer, track: Box): Track | undefined {
  const boxes = boxesIn(bytes, track)
  const media = findBox(boxes, 'mdia')
  const mediaBoxes = media === undefined ? [] : boxesIn(bytes, media)
  const handler = findBox(mediaBoxes, 'hdlr')
  if (handler === undefined || handler.end - handler.start < 12) return undefined
  if (bytes.toString('latin1', handler.start + 8, handler.start + 12) !== 'vide') return undefined
  const information = findBox(mediaBoxes, 'minf')
  const table = information && findBox(boxesIn(bytes, information), 'stbl')
  const tables = table === undefined ? [] : boxesIn(bytes, table)
  const description = findBox(tables, 'stsd')
  // Behind version and count stands the first entry: its length, its coding, and its pixels 32 bytes in.
  if (description === undefined || description.end - description.start < 44) return undefined
  const entry = description.start + 8
  const coded = { width: bytes.readUInt16BE(entry + 32), height: bytes.readUInt16BE(entry + 34) }
  const head = findBox(boxes, 'tkhd')
  const size = (head && shownSize(bytes, head)) ?? coded
  const codec = bytes.toString('latin1', entry + 4, entry + 8)
  return { ...size, codec, framesPerSecond: frameRate(bytes, mediaBoxes, tables) }
}

/** The size in 16.16 fixed point, behind a matrix that turns the picture by quarters where its first number is 0. */
function shownSize(bytes: Buffer, { start, end }: Box): { width: number; height: number } | undefined {
  const matrix = start + (bytes.readUInt8(start) === 1 ? 52 : 40)
  if (matrix + 44 > end) return undefined
  const width = Math.round(bytes.readUInt32BE(matrix + 36) / 65_536)
  const height = Math.round(bytes.readUInt32BE(matrix + 40) / 65_536)
  if (width === 0 || height === 0) return undefined
  const isTurned = bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 4) !== 0
  return isTurned ? { width: height, height: width } : { width, height }
}

/** On average: the pictures that `stts` counts over the time that they take. */
function frameRate(bytes: Buffer, media: readonly Box[], tables: readonly Box[]): number | undefined {
  const [head, samples] = [findBox(media, 'mdhd'), findBox(tables, 'stts')]
  const time = head && timeIn(bytes, head)
  if (time === undefined || samples === undefined) return undefined
  let [frames, units] = [0, 0]
  for (let offset = samples.start + 8; offset + 8 <= samples.end; offset += 8) {
    const count = bytes.readUInt32BE(offset)
    frames += count
    units += count * bytes.readUInt32BE(offset + 4)
  }
  return frames === 0 || units === 0 ? undefined : (frames * time.scale) / units
}
