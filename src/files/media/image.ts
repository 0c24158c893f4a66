import { InputError } from '../../errors.ts'
import { type FileRange, withFileRange } from './file-range.ts'
import { explainStrangeFile } from './strange-file.ts'

export type Colours = 'rgb' | 'palette' | 'grey' | 'cmyk'

/** What the head of a picture tells. The pixels are counted as they are stored: Apple does not turn a picture by its EXIF. */
export interface ImageHead {
  format: 'png' | 'jpeg'
  width: number
  height: number
  hasAlpha: boolean
  colours: Colours
  /** Of each channel. */
  bits: number
}

const PNG_START = '89504e470d0a1a0a'
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex')
const JPEG_START = 'ffd8ff'
const JPEG_END = Buffer.from('ffd9', 'hex')

/** Some programs put bytes of their own behind the end. */
const TAIL_BYTES = 4096
/** A picture of a camera has a few dozen. */
const MOST_SEGMENTS = 1000

/** Reads the head of a PNG or JPEG and looks whether it has its end. Throws an InputError where it is none, or is damaged. */
export async function readImage(path: string): Promise<ImageHead> {
  return await withFileRange(path, async (file) => {
    const start = await file.read(0, 32)
    const hex = start.toString('hex')
    if (file.size === 0) throw new InputError(`${path} is empty. Export the picture again.`)
    if (!hex.startsWith(PNG_START) && !hex.startsWith(JPEG_START)) {
      throw new InputError(`${path} is ${explainStrangeFile(start)}. Apple takes PNG and JPEG.`)
    }
    const isPng = hex.startsWith(PNG_START)
    const read = isPng ? await readPng(file) : await readJpeg(file)
    if (typeof read === 'string') throw new InputError(`${path} is damaged: ${read}. Export it again.`)
    const tail = await file.read(Math.max(0, file.size - TAIL_BYTES), TAIL_BYTES)
    if (tail.lastIndexOf(isPng ? PNG_END : JPEG_END) < 0) {
      throw new InputError(`${path} is cut off: its end is missing. Export or copy it again.`)
    }
    return read
  })
}

const CUT = 'it ends within its head'

/** Of each colour type: what it is, and whether it has an alpha channel. */
const PNG_COLOURS: Readonly<Record<number, readonly [colours: Colours, hasAlpha: boolean]>> = {
  0: ['grey', false],
  2: ['rgb', false],
  3: ['palette', false],
  4: ['grey', true],
  6: ['rgb', true],
}

/** The head, or what is wrong with it. */
async function readPng(file: FileRange): Promise<ImageHead | string> {
  const head = await file.read(8, 25)
  if (head.length < 25) return CUT
  const first = head.toString('latin1', 4, 8)
  if (first === 'CgBI') return 'Xcode has packed it for the inside of an app, which is no PNG any more'
  if (first !== 'IHDR') return 'it has no header'
  const [colours, hasAlpha] = PNG_COLOURS[head.readUInt8(17)] ?? []
  if (colours === undefined || hasAlpha === undefined) return 'its kind of colours does not exist'
  const size = { width: head.readUInt32BE(8), height: head.readUInt32BE(12), bits: head.readUInt8(16) }
  if (size.width === 0 || size.height === 0) return 'it has no pixels'
  let offset = 33
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const chunk = await file.read(offset, 8)
    if (chunk.length < 8) return CUT
    const name = chunk.toString('latin1', 4, 8)
    if (name === 'IEND') return 'it has no pixels'
    // What makes a colour transparent stands before the pixels.
    if (name === 'tRNS' || name === 'IDAT') {
      return { format: 'png', ...size, colours, hasAlpha: hasAlpha || name === 'tRNS' }
    }
    offset += 12 + chunk.readUInt32BE(0)
  }
  return 'its pixels were not found'
}

const JPEG_COLOURS: Readonly<Record<number, Colours>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' }

/** The size stands in the first frame header, behind segments of any number and length. */
async function readJpeg(file: FileRange): Promise<ImageHead | string> {
  let offset = 2
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const bytes = await file.read(offset, 10)
    if (bytes.length < 4) return CUT
    const marker = bytes.readUInt8(1)
    if (bytes.readUInt8(0) !== 0xff) return 'its segments do not follow one another'
    if (marker === 0xff) {
      offset += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return bytes.length < 10 ? CUT : frameIn(bytes)
    if (marker === 0xd9 || marker === 0xda) return 'it has no header'
    const length = bytes.readUInt16BE(2)
    if (length < 2) return 'its segments do not follow one another'
    offset += 2 + length
  }
  return 'its size was not found'
}

function frameIn(bytes: Buffer): ImageHead | string {
  const [bits, height, width] = [bytes.readUInt8(4), bytes.readUInt16BE(5), bytes.readUInt16BE(7)]
  const colours = JPEG_COLOURS[bytes.readUInt8(9)]
  if (colours === undefined) return 'its kind of colours does not exist'
  if (width === 0 || height === 0) return 'it has no pixels'
  return { format: 'jpeg', width, height, bits, colours, hasAlpha: false }
}
