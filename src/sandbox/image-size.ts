export interface ImageHead {
  width: number
  height: number
  hasAlpha: boolean
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const startOfImage = 0xffd8

/** Reads what the first bytes of a PNG or JPEG tell, and nothing of its pixels. */
export function readImageHead(bytes: Buffer): ImageHead | undefined {
  if (bytes.subarray(0, pngSignature.length).equals(pngSignature)) return readPngHead(bytes)
  return bytes.length > 4 && bytes.readUInt16BE(0) === startOfImage ? readJpegHead(bytes) : undefined
}

function readPngHead(bytes: Buffer): ImageHead | undefined {
  if (bytes.length < 26 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  const colourType = bytes.readUInt8(25)
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    hasAlpha: colourType === 4 || colourType === 6,
  }
}

/** The size stands in the first frame header, behind segments of any number and length. */
function readJpegHead(bytes: Buffer): ImageHead | undefined {
  for (let offset = 2; offset + 9 <= bytes.length; ) {
    if (bytes.readUInt8(offset) !== 0xff) return undefined
    const marker = bytes.readUInt8(offset + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(offset + 5), bytes.readUInt16BE(offset + 7)]
      return { width, height, hasAlpha: false }
    }
    offset += 2 + bytes.readUInt16BE(offset + 2)
  }
  return undefined
}
