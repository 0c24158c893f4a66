import { inflateRawSync, inflateSync } from 'node:zlib'

interface PngHeader {
  width: number
  height: number
  /** Whether it can hold transparency at all. */
  hasAlpha: boolean
}

const SIGNATURE = '89504e470d0a1a0a'
const MAX_PIXELS = 1024 * 1024
export const MAX_PNG_BYTES = 8 * 1024 * 1024
const GREY_ALPHA = 4
const COLOUR_ALPHA = 6

interface Chunk {
  type: string
  data: Buffer
}

/** Undefined for what is no PNG. Xcode's own form, with CgBI before IHDR, is one too. */
export function readPngHeader(bytes: Buffer): PngHeader | undefined {
  const header = headerIn(chunksOf(bytes))
  if (header === undefined) return undefined
  const { width, height, colourType } = header
  return { width, height, hasAlpha: colourType === GREY_ALPHA || colourType === COLOUR_ALPHA }
}

/** Whether any pixel lets the background through. Undefined where that is not read: interlaced, 16 bits, damaged, or large. */
export function isTransparent(bytes: Buffer): boolean | undefined {
  const chunks = chunksOf(bytes)
  const header = headerIn(chunks)
  if (header === undefined) return undefined
  const { width, height, colourType, depth, isInterlaced } = header
  if (chunks.some(({ type }) => type === 'tRNS')) return undefined
  if (colourType !== GREY_ALPHA && colourType !== COLOUR_ALPHA) return false
  if (depth !== 8 || isInterlaced || width * height > MAX_PIXELS) return undefined
  const pixelBytes = colourType === COLOUR_ALPHA ? 4 : 2
  const rowBytes = width * pixelBytes + 1
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const inflate = chunks.some(({ type }) => type === 'CgBI') ? inflateRawSync : inflateSync
  try {
    const rows = inflate(packed, { maxOutputLength: rowBytes * height + 1024 })
    return rows.length < rowBytes * height ? undefined : hasSeeThrough(rows, { rowBytes, height, pixelBytes })
  } catch {
    return undefined
  }
}

function chunksOf(bytes: Buffer): Chunk[] {
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) return []
  const chunks: Chunk[] = []
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    })
    at += 12 + length
  }
  return chunks
}

function headerIn(chunks: readonly Chunk[]) {
  const data = chunks.find(({ type }) => type === 'IHDR')?.data
  if (data === undefined || data.length < 13) return undefined
  return {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    depth: data.readUInt8(8),
    colourType: data.readUInt8(9),
    isInterlaced: data.readUInt8(12) !== 0,
  }
}

interface Rows {
  rowBytes: number
  height: number
  pixelBytes: number
}

function hasSeeThrough(rows: Buffer, { rowBytes, height, pixelBytes }: Rows): boolean {
  for (let row = 0; row < height; row += 1) {
    const start = row * rowBytes
    for (let column = 1; column < rowBytes; column += 1) {
      const at = start + column
      const left = column > pixelBytes ? (rows[at - pixelBytes] ?? 0) : 0
      const above = row > 0 ? (rows[at - rowBytes] ?? 0) : 0
      const corner = row > 0 && column > pixelBytes ? (rows[at - rowBytes - pixelBytes] ?? 0) : 0
      const value = (rows[at] ?? 0) + predicted(rows[start] ?? 0, { left, above, corner })
      rows[at] = value & 0xff
      if (column % pixelBytes === 0 && rows[at] !== 0xff) return true
    }
  }
  return false
}

function predicted(
  filter: number,
  { left, above, corner }: { left: number; above: number; corner: number },
): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) return 0
  const guess = left + above - corner
  const distances = [left, above, corner].map((value) => Math.abs(guess - value))
  const [toLeft = 0, toAbove = 0, toCorner = 0] = distances
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
