import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'

export interface SmallPicture {
  type: 'image/png' | 'image/jpeg'
  bytes: Buffer
  /** In pixels of the original; 0 where it could not be read. */
  width: number
  height: number
}

interface Pixels {
  /** Red, green, blue and opacity of each pixel. */
  data: Uint8Array
  width: number
  height: number
}

const shortSide = 300
const quality = 78
/** What cannot be read, or need not be shrunk, is taken as it is up to this size. */
const mostBytes = 300_000
/** The largest picture of the store has 8.3. */
const mostMegapixels = 40

/** A picture small enough to embed; undefined where it is none, or one that cannot be read and is too large to take as it is. */
export function shrink(bytes: Buffer): SmallPicture | undefined {
  const type = typeOf(bytes)
  if (!type || isTooLarge(bytes, type)) return undefined
  const pixels = decode(bytes, type)
  const { width, height } = pixels ?? { width: 0, height: 0 }
  const factor = shortSide / Math.min(width, height)
  if (!pixels || factor >= 0.9) return bytes.length <= mostBytes ? { type, bytes, width, height } : undefined
  const { data } = jpeg.encode(scale(pixels, factor), quality)
  return { type: 'image/jpeg', bytes: data, width, height }
}

function typeOf(bytes: Buffer): SmallPicture['type'] | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png'
  return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'image/jpeg' : undefined
}

/** A few bytes of PNG can claim to be an enormous picture; the decoder of JPEG looks after that itself. */
function isTooLarge(bytes: Buffer, type: SmallPicture['type']): boolean {
  if (type !== 'image/png') return false
  return bytes.length < 24 || bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > mostMegapixels * 1e6
}

function decode(bytes: Buffer, type: SmallPicture['type']): Pixels | undefined {
  try {
    // The checksums of the blocks cost an eighth of the time, and zlib has one of its own.
    if (type === 'image/png') return PNG.sync.read(bytes, { checkCRC: false })
    return jpeg.decode(bytes, {
      useTArray: true,
      maxResolutionInMP: mostMegapixels,
      maxMemoryUsageInMB: 1024,
    })
  } catch {
    // Both throw plain errors for whatever they do not know; the caller shows the picture's name instead.
    return undefined
  }
}

/** Each new pixel is the mean of those it stands for, on white. */
function scale(from: Pixels, factor: number): Pixels {
  const width = Math.max(1, Math.round(from.width * factor))
  const height = Math.max(1, Math.round(from.height * factor))
  const edges = Array.from({ length: width + 1 }, (_, x) => Math.floor((x * from.width) / width))
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * from.height) / height)
    const bottom = Math.floor(((y + 1) * from.height) / height)
    data.set(meanLine(from, { top, bottom, edges }), y * width * 4)
  }
  return { data, width, height }
}

interface Lines {
  top: number
  bottom: number
  /** Where the old columns of each new one begin, and where the last ones end. */
  edges: readonly number[]
}

/** One function without another inside: it runs for millions of pixels. */
function meanLine({ data, width }: Pixels, { top, bottom, edges }: Lines): Uint8Array {
  const line = new Uint8Array((edges.length - 1) * 4).fill(255)
  for (let x = 0; x < edges.length - 1; x += 1) {
    const left = edges[x] ?? 0
    const right = edges[x + 1] ?? 0
    const weight = (right - left) * (bottom - top) * 255
    let red = 0
    let green = 0
    let blue = 0
    for (let y = top; y < bottom; y += 1) {
      const end = (y * width + right) * 4
      for (let at = (y * width + left) * 4; at < end; at += 4) {
        const opacity = data[at + 3] ?? 255
        const white = 255 * (255 - opacity)
        red += (data[at] ?? 0) * opacity + white
        green += (data[at + 1] ?? 0) * opacity + white
        blue += (data[at + 2] ?? 0) * opacity + white
      }
    }
    line[x * 4] = red / weight
    line[x * 4 + 1] = green / weight
    line[x * 4 + 2] = blue / weight
  }
  return line
}
