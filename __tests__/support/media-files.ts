import { crc32 } from 'node:zlib'

export interface PngOptions {
  colourType?: number
  bits?: number
  /** Chunks between the head and the pixels. */
  chunks?: readonly (readonly [name: string, data: Buffer])[]
  /** Makes the bytes differ from those of others. */
  pixels?: string
}

/** A PNG with a whole frame and nonsense for pixels: colour type 2 is without, 6 with an alpha channel. */
export function png(width: number, height: number, options: number | PngOptions = {}): Buffer {
  const {
    colourType = 2,
    bits = 8,
    chunks = [],
    pixels = 'pixels.',
  } = typeof options === 'number' ? { colourType: options } : options
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(bits, 8)
  head.writeUInt8(colourType, 9)
  const inner = chunks.map(([name, data]) => chunk(name, data))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...inner,
    chunk('IDAT', Buffer.from(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), data])
  return Buffer.concat([uint32(data.length), content, uint32(crc32(content))])
}

export interface JpegOptions {
  components?: number
  bits?: number
  /** Lengths of segments before the frame. */
  segments?: readonly number[]
  pixels?: string
}

export function jpeg(width: number, height: number, options: JpegOptions = {}): Buffer {
  const { components = 3, bits = 8, segments = [16], pixels = 'pixels' } = options
  const before = segments.map((length) => segment(0xe1, Buffer.alloc(length - 2)))
  const frame = Buffer.alloc(6 + 3 * components)
  frame.writeUInt8(bits, 0)
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  frame.writeUInt8(components, 5)
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    ...before,
    segment(0xc0, frame),
    segment(0xda, Buffer.from(pixels)),
    Buffer.from('ffd9', 'hex'),
  ])
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

export interface FilmOptions {
  seconds?: number
  framesPerSecond?: number
  codec?: string
  brand?: string
  /** Turned by a quarter when shown. */
  isTurned?: boolean
  /** Long forms of the boxes that have one. */
  isLong?: boolean
  /** A film in pieces, whose head tells its length in `mvex`. */
  isInPieces?: boolean
  pixels?: string
}

const SCALE = 600

/** An MP4 or QuickTime file with sound first, a picture second, and its head at the end. */
export function film(width: number, height: number, options: FilmOptions = {}): Buffer {
  const { brand = 'isom', pixels = 'pixels' } = options
  return Buffer.concat([
    box('ftyp', Buffer.from(brand), uint32(0)),
    box('mdat', Buffer.from(pixels)),
    filmHead(width, height, options),
  ])
}

export function filmHead(width: number, height: number, options: FilmOptions = {}): Buffer {
  const { seconds = 20, isInPieces = false, isLong = false } = options
  const units = Math.round(seconds * SCALE)
  const pieces = box('mvex', box('mehd', uint32(0), uint32(units)))
  return box(
    'moov',
    box('mvhd', time(isInPieces ? 0 : units, isLong), Buffer.alloc(80)),
    box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from('soun'), Buffer.alloc(12)))),
    pictureTrack(width, height, options),
    isInPieces ? pieces : Buffer.alloc(0),
  )
}

function pictureTrack(width: number, height: number, options: FilmOptions): Buffer {
  const { seconds = 20, framesPerSecond = 30, codec = 'avc1', isLong = false, isTurned = false } = options
  const turn = isTurned ? [0, 0x10000, 0, -0x10000, 0, 0] : [0x10000, 0, 0, 0, 0x10000, 0]
  const matrix = Buffer.concat([...turn, 0, 0, 0x40000000].map(int32))
  const shown = [uint32(width * 65_536), uint32(height * 65_536)]
  const dates = Buffer.alloc(isLong ? 51 : 39)
  const head = box('tkhd', Buffer.from([isLong ? 1 : 0]), dates, matrix, ...shown)
  const entry = Buffer.alloc(86)
  entry.writeUInt32BE(86, 0)
  entry.write(codec, 4, 'latin1')
  entry.writeUInt16BE(width, 32)
  entry.writeUInt16BE(height, 34)
  const frames = Math.round(seconds * framesPerSecond)
  const table = box(
    'stbl',
    box('stsd', uint32(0), uint32(1), entry),
    box('stts', uint32(0), uint32(1), uint32(frames), uint32(Math.round(SCALE / framesPerSecond))),
  )
  const handler = box('hdlr', Buffer.alloc(8), Buffer.from('vide'), Buffer.alloc(12))
  const media = box('mdia', box('mdhd', time(seconds * SCALE, isLong)), handler, box('minf', table))
  return box('trak', head, media)
}

function time(units: number, isLong: boolean): Buffer {
  const duration = Buffer.alloc(isLong ? 8 : 4)
  if (isLong) duration.writeBigUInt64BE(BigInt(Math.round(units)))
  else duration.writeUInt32BE(Math.round(units))
  const version = Buffer.from([isLong ? 1 : 0, 0, 0, 0])
  return Buffer.concat([version, Buffer.alloc(isLong ? 16 : 8), uint32(SCALE), duration, uint32(0)])
}

export function box(name: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([uint32(content.length + 8), Buffer.from(name, 'latin1'), content])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

function int32(value: number): Buffer {
  return uint32(value)
}
