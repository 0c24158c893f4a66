import { crc32, deflateSync } from 'node:zlib'

/** A square of one colour, of which the first pixel lets the background through if told so. */
export function makePng(size: number, look: 'opaque' | 'transparent' = 'opaque'): Buffer {
  const rows = Buffer.alloc(size * (size * 4 + 1), 0xff)
  for (let row = 0; row < size; row += 1) rows[row * (size * 4 + 1)] = 0
  if (look === 'transparent') rows[4] = 0x20
  return pngOf({ width: size, height: size, colourType: 6, rows })
}

export interface Pixels {
  width: number
  height: number
  /** 2 is red, green and blue, a byte each; 6 has an alpha channel too. */
  colourType: 2 | 6
  /** Each row begins with a byte for its filter, 0 for none. */
  rows: Buffer
}

export function pngOf({ width, height, colourType, rows }: Pixels): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colourType], 8)
  const pixels = deflateSync(rows, { level: 1 })
  const parts = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(data.length, 0)
  body.copy(bytes, 4)
  bytes.writeUInt32BE(crc32(body), body.length + 4)
  return bytes
}
