import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

export type Files = Readonly<Record<string, Buffer | string>>

/** A xar archive as Apple's tools write it: what is small is compressed, payloads are kept as they are. */
export function makeXar(files: Files, tableXml = ''): Buffer {
  const heap: Buffer[] = []
  let offset = 20
  const tree = new Map<string, string[]>()
  for (const [index, [path, content]] of Object.entries(files).entries()) {
    const bytes = Buffer.from(content)
    const isStored = path.endsWith('Payload') || path.endsWith('Bom')
    const packed = isStored ? bytes : deflateSync(bytes)
    const [name = '', folder = ''] = path.split('/').reverse()
    const style = isStored ? 'application/octet-stream' : 'application/x-gzip'
    const data = `<data><length>${packed.length}</length><offset>${offset}</offset><size>${bytes.length}</size><encoding style="${style}"/></data>`
    const file = `<file id="${index + 1}">${data}<type>file</type><name>${name}</name></file>`
    tree.set(folder, [...(tree.get(folder) ?? []), file])
    heap.push(packed)
    offset += packed.length
  }
  const list = [...tree].map(([folder, children], index) =>
    folder === ''
      ? children.join('')
      : `<file id="${1000 + index}"><type>directory</type><name>${folder}</name>${children.join('')}</file>`,
  )
  const checksum = '<checksum style="sha1"><offset>0</offset><size>20</size></checksum>'
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<xar><toc>${checksum}${tableXml}${list.join('')}</toc></xar>`
  return wrapXar(xml, Buffer.concat(heap))
}

/** A xar archive around any table of contents. */
export function wrapXar(tableXml: string, heap: Buffer): Buffer {
  const table = deflateSync(tableXml)
  const header = Buffer.alloc(28)
  header.write('xar!', 'latin1')
  header.writeUInt16BE(28, 4)
  header.writeUInt16BE(1, 6)
  header.writeBigUInt64BE(BigInt(table.length), 8)
  header.writeBigUInt64BE(BigInt(Buffer.byteLength(tableXml)), 16)
  header.writeUInt32BE(1, 24)
  return Buffer.concat([header, table, createHash('sha1').update(table).digest(), heap])
}

export function makeCpio(files: Files, form: 'octal' | 'hexadecimal' = 'octal'): Buffer {
  const entries = [...Object.entries(files), ['TRAILER!!!', ''] as const]
  return Buffer.concat(
    entries.map(([path, content]) => cpioEntry({ path, content: Buffer.from(content), form })),
  )
}

interface CpioEntry {
  path: string
  content: Buffer
  form: 'octal' | 'hexadecimal'
}

function cpioEntry({ path, content, form }: CpioEntry): Buffer {
  const name = Buffer.from(path === 'TRAILER!!!' ? `${path}\0` : `./${path}\0`)
  if (form === 'octal') {
    const digits = (value: number, width: number) => value.toString(8).padStart(width, '0')
    const start = ['070707', digits(1, 6), digits(1, 6), digits(0o100644, 6), digits(0, 6), digits(0, 6)]
    const end = [
      digits(1, 6),
      digits(0, 6),
      digits(0, 11),
      digits(name.length, 6),
      digits(content.length, 11),
    ]
    return Buffer.concat([Buffer.from([...start, ...end].join('')), name, content])
  }
  const fields = [1, 0o100644, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length, 0]
  const header = `070701${fields.map((value) => value.toString(16).padStart(8, '0')).join('')}`
  const padding = (length: number) => Buffer.alloc((4 - (length % 4)) % 4)
  return Buffer.concat([
    Buffer.from(header),
    name,
    padding(header.length + name.length),
    content,
    padding(content.length),
  ])
}

interface BigZip {
  files: Files
  filler: { name: string; bytes: number }
}

const STAMP_EVERY_BYTES = 1024 * 1024

/**
 * A zip archive (zip64 where it has to be) whose filler is stored: a hole in the file with a stamp in every megabyte, so that
 * gigabytes are made in a moment and no two parts of an upload are the same.
 */
export async function writeBigZip(path: string, { files, filler }: BigZip): Promise<void> {
  const output = await open(path, 'w')
  try {
    const directory: Buffer[] = []
    let position = 0
    for (const [name, content] of Object.entries(files)) {
      const bytes = Buffer.from(content)
      const packed = deflateRawSync(bytes, { level: 1 })
      const sizes = { size: bytes.length, packedSize: packed.length }
      const entry = { name, ...sizes, checksum: crc32(bytes), offset: position }
      const whole = Buffer.concat([localHeader(entry), packed])
      await output.write(whole, 0, whole.length, position)
      position += whole.length
      directory.push(directoryHeader(entry))
    }
    const entry = {
      name: filler.name,
      size: filler.bytes,
      checksum: fillerChecksum(filler.bytes),
      offset: position,
    }
    const header = localHeader(entry)
    await output.write(header, 0, header.length, position)
    position += header.length
    for (let at = 0; at < filler.bytes; at += STAMP_EVERY_BYTES) {
      const stamp = stampOf(at).subarray(0, filler.bytes - at)
      await output.write(stamp, 0, stamp.length, position + at)
    }
    position += filler.bytes
    directory.push(directoryHeader(entry))
    const end = endOfZip({ directory: Buffer.concat(directory), count: directory.length, position })
    await output.write(end, 0, end.length, position)
  } finally {
    await output.close()
  }
}

function stampOf(at: number): Buffer {
  return Buffer.from(`at ${at.toString().padStart(13, '0')}`)
}

function fillerChecksum(bytes: number): number {
  const block = Buffer.alloc(STAMP_EVERY_BYTES)
  let checksum = 0
  for (let at = 0; at < bytes; at += STAMP_EVERY_BYTES) {
    stampOf(at).copy(block)
    checksum = crc32(block.subarray(0, bytes - at), checksum)
  }
  return checksum
}

interface StoredEntry {
  name: string
  size: number
  /** Undefined where it is stored. */
  packedSize?: number
  checksum: number
  offset: number
}

const MAX_32 = 0xffffffff

function localHeader({ name, size, packedSize, checksum }: StoredEntry): Buffer {
  const isBig = size >= MAX_32
  const extra = isBig ? zip64Extra([size, size]) : Buffer.alloc(0)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(isBig ? 45 : 20, 4)
  header.writeUInt16LE(packedSize === undefined ? 0 : 8, 8)
  header.writeUInt32LE(checksum, 14)
  header.writeUInt32LE(isBig ? MAX_32 : (packedSize ?? size), 18)
  header.writeUInt32LE(isBig ? MAX_32 : size, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, Buffer.from(name), extra])
}

function directoryHeader({ name, size, packedSize, checksum, offset }: StoredEntry): Buffer {
  const isBig = size >= MAX_32
  const extra = isBig ? zip64Extra([size, size]) : Buffer.alloc(0)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(isBig ? 45 : 20, 4)
  header.writeUInt16LE(isBig ? 45 : 20, 6)
  header.writeUInt16LE(packedSize === undefined ? 0 : 8, 10)
  header.writeUInt32LE(checksum, 16)
  header.writeUInt32LE(isBig ? MAX_32 : (packedSize ?? size), 20)
  header.writeUInt32LE(isBig ? MAX_32 : size, 24)
  header.writeUInt16LE(Buffer.byteLength(name), 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, Buffer.from(name), extra])
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(values.length * 8, 2)
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8)
  return extra
}

function endOfZip({
  directory,
  count,
  position,
}: {
  directory: Buffer
  count: number
  position: number
}): Buffer {
  const isBig = position >= MAX_32
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(isBig ? MAX_32 : position, 16)
  if (!isBig) return Buffer.concat([directory, end])
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(45, 12)
  record.writeUInt16LE(45, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(directory.length), 40)
  record.writeBigUInt64LE(BigInt(position), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(position + directory.length), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([directory, record, locator, end])
}
