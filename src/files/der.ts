/** One element of ASN.1 as BER or DER encode it. https://www.itu.int/rec/T-REC-X.690 */
export interface Asn1 {
  /** 0 universal, 1 application, 2 context, 3 private. */
  readonly tagClass: number
  readonly tag: number
  readonly isConstructed: boolean
  readonly content: Buffer
  /** With tag and length. */
  readonly whole: Buffer
}

interface Header extends Omit<Asn1, 'content' | 'whole'> {
  start: number
  /** Undefined where the length is told by an end mark. */
  length: number | undefined
}

const MAX_DEPTH = 64
export const universal = { boolean: 1, integer: 2, octetString: 4, oid: 6, utf8: 12, sequence: 16, set: 17 }

/** The first element; what follows it is not looked at. */
export function readAsn1(bytes: Buffer, depth = 0): Asn1 {
  if (depth > MAX_DEPTH) throw new Error(`it is nested more than ${MAX_DEPTH} deep`)
  const { start, length, ...kind } = readHeader(bytes)
  const end = length === undefined ? endOfOpen(bytes, start, depth) : start + length
  if (end > bytes.length) throw new Error('an element is longer than what holds it')
  const closing = length === undefined ? 2 : 0
  return { ...kind, content: bytes.subarray(start, end), whole: bytes.subarray(0, end + closing) }
}

export function childrenOf({ content }: Asn1, depth = 0): Asn1[] {
  const children: Asn1[] = []
  for (let rest = content; rest.length > 0; ) {
    const child = readAsn1(rest, depth)
    children.push(child)
    rest = rest.subarray(child.whole.length)
  }
  return children
}

/** An octet string may be given in pieces. */
export function octetsOf(element: Asn1, depth = 0): Buffer {
  if (depth > MAX_DEPTH) throw new Error(`it is nested more than ${MAX_DEPTH} deep`)
  if (!element.isConstructed) return element.content
  return Buffer.concat(childrenOf(element, depth + 1).map((part) => octetsOf(part, depth + 1)))
}

export function isUniversal({ tagClass, tag: actual }: Asn1, tag: number): boolean {
  return tagClass === 0 && actual === tag
}

/** In points, such as `1.2.840.113549.1.7.2`. */
export function oidOf({ content }: Asn1): string {
  const arcs: number[] = []
  let value = 0
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f)
    if ((byte & 0x80) !== 0) continue
    if (arcs.length > 0) arcs.push(value)
    else arcs.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)))
    value = 0
  }
  return arcs.join('.')
}

function readHeader(bytes: Buffer): Header {
  const first = byteAt(bytes, 0)
  let at = 1
  let tag = first & 0x1f
  if (tag === 0x1f) {
    tag = 0
    for (let byte = 0x80; (byte & 0x80) !== 0; at += 1) {
      byte = byteAt(bytes, at)
      tag = tag * 128 + (byte & 0x7f)
      if (at > 4) throw new Error('a tag is longer than any that is known')
    }
  }
  const kind = { tagClass: first >> 6, tag, isConstructed: (first & 0x20) !== 0 }
  const size = byteAt(bytes, at)
  at += 1
  if (size < 0x80) return { ...kind, start: at, length: size }
  if (size === 0x80) {
    if (!kind.isConstructed) throw new Error('a value without parts has no length')
    return { ...kind, start: at, length: undefined }
  }
  const count = size & 0x7f
  if (count > 6) throw new Error(`a length has ${count} bytes`)
  let length = 0
  for (let index = 0; index < count; index += 1) length = length * 256 + byteAt(bytes, at + index)
  return { ...kind, start: at + count, length }
}

function endOfOpen(bytes: Buffer, start: number, depth: number): number {
  let at = start
  while (byteAt(bytes, at) !== 0 || byteAt(bytes, at + 1) !== 0) {
    at += readAsn1(bytes.subarray(at), depth + 1).whole.length
  }
  return at
}

function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw new Error('it ends in the middle of an element')
  return byte
}
