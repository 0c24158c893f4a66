import { crc32, deflateSync } from 'node:zlib'

export interface Picture {
  contentType: string
  bytes: Buffer
}

const mostPixels = 8192
const startOfImage = 2
/** The signature and the head, behind which other chunks may stand. */
const pngHeadLength = 33

/** What the store's image hosts serve: the pictures that came, encoded anew, so that their bytes are others than those sent. */
export class Pictures {
  readonly #originals = new Map<string, Buffer>()

  keep(id: string, bytes: Buffer): void {
    this.#originals.set(id, bytes)
  }

  /** By the path that a `templateUrl` gives once its size and format are filled in; a grey one where none came. */
  find(path: string): Picture | undefined {
    const [, id = '', width, height] = /^\/images\/([^/]+)\/(\d+)x(\d+)bb\.(?:png|jpg)$/.exec(path) ?? []
    if (width === undefined) return undefined
    const original = this.#originals.get(id)
    return original ? encodedAnew(original) : greyPicture(Number(width), Number(height))
  }
}

function encodedAnew(bytes: Buffer): Picture {
  if (bytes[0] === 0xff) {
    const comment = Buffer.from([0xff, 0xfe, 0x00, 0x04, 0x61, 0x6e])
    const parts = [bytes.subarray(0, startOfImage), comment, bytes.subarray(startOfImage)]
    return { contentType: 'image/jpeg', bytes: Buffer.concat(parts) }
  }
  const note = chunk('tEXt', Buffer.from('Software\0store'))
  const parts = [bytes.subarray(0, pngHeadLength), note, bytes.subarray(pngHeadLength)]
  return { contentType: 'image/png', bytes: Buffer.concat(parts) }
}

function greyPicture(width: number, height: number): Picture | undefined {
  if (width < 1 || height < 1 || width > mostPixels || height > mostPixels) return undefined
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  // Each line begins with the filter that leaves it as it is.
  const line = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, 0x99)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)), { level: 1 })
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const chunks = [chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]
  return { contentType: 'image/png', bytes: Buffer.concat([signature, ...chunks]) }
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
