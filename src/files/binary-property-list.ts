const MAGIC = 'bplist00'
const TRAILER_BYTES = 32
const MAX_DEPTH = 256
/** Objects may be shared, so that a few bytes can stand for a tree without end: what counts is the tree. */
const MAX_VALUES = 1_000_000
const EPOCH_2001_MS = Date.UTC(2001, 0, 1)

export function isBinaryPropertyList(bytes: Buffer): boolean {
  return bytes.subarray(0, 6).toString('latin1') === 'bplist'
}

/** https://opensource.apple.com/source/CF/CF-1153.18/CFBinaryPList.c describes the format. */
export function parseBinaryPropertyList(bytes: Buffer): unknown {
  if (bytes.subarray(0, 8).toString('latin1') !== MAGIC || bytes.length < MAGIC.length + TRAILER_BYTES + 1) {
    throw new Error('it is cut off or of an unknown version of binary property lists')
  }
  const trailer = bytes.subarray(bytes.length - TRAILER_BYTES)
  const offsetSize = trailer.readUInt8(6)
  const referenceSize = trailer.readUInt8(7)
  const tableStart = readUnsigned(trailer, { at: 24, size: 8 })
  const offsetOf = (index: number) =>
    readUnsigned(bytes, { at: tableStart + index * offsetSize, size: offsetSize })
  return new ObjectReader({
    bytes,
    offsetOf,
    referenceSize,
    objectCount: readUnsigned(trailer, { at: 8, size: 8 }),
  }).read(readUnsigned(trailer, { at: 16, size: 8 }), 0)
}

interface Layout {
  bytes: Buffer
  offsetOf(index: number): number
  referenceSize: number
  objectCount: number
}

class ObjectReader {
  readonly #layout: Layout
  readonly #leaves = new Map<number, unknown>()
  #values = 1
  #leafBytes = 0

  constructor(layout: Layout) {
    this.#layout = layout
  }

  read(index: number, depth: number): unknown {
    const { bytes, offsetOf, objectCount } = this.#layout
    if (index >= objectCount) throw new Error('it refers to an object that it does not have')
    if (depth > MAX_DEPTH) throw new Error(`it is nested more than ${MAX_DEPTH} deep, or without end`)
    const at = offsetOf(index)
    const marker = readUnsigned(bytes, { at, size: 1 })
    const type = marker >> 4
    if (type === 0xa || type === 0xc) return this.#readArray(at, depth)
    if (type === 0xd) return this.#readDictionary(at, depth)
    if (!this.#leaves.has(at)) this.#leaves.set(at, this.#readLeaf(at, marker))
    return this.#leaves.get(at)
  }

  #readLeaf(at: number, marker: number): unknown {
    const { bytes } = this.#layout
    const size = 2 ** (marker & 0x0f)
    switch (marker >> 4) {
      case 0x0:
        return readSimple(marker)
      case 0x1:
        return readInteger(bytes, { at: at + 1, size })
      case 0x2:
        return readReal(bytes, { at: at + 1, size })
      case 0x3:
        return new Date(EPOCH_2001_MS + readReal(bytes, { at: at + 1, size: 8 }) * 1000)
      case 0x4:
        return this.#copy(at, 1)
      case 0x5:
        return this.#copy(at, 1).toString('latin1')
      case 0x6:
        return this.#copy(at, 2).swap16().toString('utf16le')
      case 0x8:
        return { UID: readUnsigned(bytes, { at: at + 1, size: (marker & 0x0f) + 1 }) }
      default:
        throw new Error(`it has an object of the unknown type 0x${marker.toString(16)}`)
    }
  }

  /** Leaves that overlap could be copied without end; together they are never longer than the file. */
  #copy(at: number, unitBytes: number): Buffer {
    const { bytes } = this.#layout
    const { count, start } = this.#readCount(at)
    this.#leafBytes += count * unitBytes
    if (this.#leafBytes > bytes.length) throw new Error('its objects overlap')
    return Buffer.from(slice(bytes, { at: start, size: count * unitBytes }))
  }

  #readCount(at: number): { count: number; start: number } {
    const { bytes } = this.#layout
    const info = readUnsigned(bytes, { at, size: 1 }) & 0x0f
    if (info !== 0x0f) return { count: info, start: at + 1 }
    const marker = readUnsigned(bytes, { at: at + 1, size: 1 })
    if (marker >> 4 !== 0x1) throw new Error('the length of an object is not a number')
    const size = 2 ** (marker & 0x0f)
    return { count: readUnsigned(bytes, { at: at + 2, size }), start: at + 2 + size }
  }

  #readReferences(at: number, perItem: number): number[] {
    const { bytes, referenceSize: size } = this.#layout
    const { count, start } = this.#readCount(at)
    const length = count * perItem
    this.#values += length
    if (this.#values > MAX_VALUES) throw new Error(`it has more than ${MAX_VALUES} values`)
    const packed = slice(bytes, { at: start, size: length * size })
    return Array.from({ length }, (_, index) => readUnsigned(packed, { at: index * size, size }))
  }

  #readArray(at: number, depth: number): unknown[] {
    return this.#readReferences(at, 1).map((reference) => this.read(reference, depth + 1))
  }

  #readDictionary(at: number, depth: number): Record<string, unknown> {
    const references = this.#readReferences(at, 2)
    const count = references.length / 2
    const values = references.slice(count)
    const pairs = values.map((reference, index): [string, unknown] => {
      const key = this.read(references[index] ?? Number.POSITIVE_INFINITY, depth + 1)
      if (typeof key !== 'string') throw new Error('a key of a dictionary is not a string')
      return [key, this.read(reference, depth + 1)]
    })
    return Object.fromEntries(pairs)
  }
}

function readSimple(marker: number): boolean | null {
  if (marker === 0x00) return null
  if (marker === 0x08) return false
  if (marker === 0x09) return true
  throw new Error(`it has an object of the unknown type 0x${marker.toString(16)}`)
}

interface Place {
  at: number
  size: number
}

function slice(bytes: Buffer, { at, size }: Place): Buffer {
  if (at + size > bytes.length) throw new Error('an object lies beyond its end')
  return bytes.subarray(at, at + size)
}

function readUnsigned(bytes: Buffer, place: Place): number {
  if (place.size < 1 || place.size > 8) throw new Error(`it has a number of ${place.size} bytes`)
  return slice(bytes, place).reduce((value, byte) => value * 256 + byte, 0)
}

/** Only integers of 8 bytes have a sign; those of 16 bytes are how Apple writes unsigned ones above 2^63. */
function readInteger(bytes: Buffer, { at, size }: Place): number {
  if (size === 8) return Number(slice(bytes, { at, size }).readBigInt64BE())
  if (size === 16) return readUnsigned(bytes, { at: at + 8, size: 8 })
  return readUnsigned(bytes, { at, size })
}

function readReal(bytes: Buffer, { at, size }: Place): number {
  if (size !== 4 && size !== 8) throw new Error(`it has a real number of ${size} bytes`)
  const packed = slice(bytes, { at, size })
  return size === 4 ? packed.readFloatBE() : packed.readDoubleBE()
}
