import { pipeline, type Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createUnzip, inflate } from 'node:zlib'
import { InputError, messageOf } from '../errors.ts'
import { type ArchiveFile, damagedArchive, isUnsafeName } from './archive-file.ts'
import { childNamed, elementsNamed, parseXml, type XmlElement } from './xml.ts'

export interface XarEntry {
  /** With `/` between folders. */
  readonly path: string
  readonly size: number
  readonly start: number
  readonly end: number
  readonly encoding: string
}

export interface XarArchive {
  readonly entries: readonly XarEntry[]
  readonly isSigned: boolean
  /** The signer's first, in DER. */
  readonly certificates: readonly Buffer[]
  /** The whole content of a small entry. */
  read(entry: XarEntry, maxBytes: number): Promise<Buffer>
  stream(entry: XarEntry): Readable
}

const HEADER_BYTES = 28
/** Real tables have some ten kilobytes; it is held in memory as a tree. */
const MAX_TABLE_BYTES = 16 * 1024 * 1024
const MAX_CERTIFICATES = 20
const inflateAsync = promisify(inflate)

/** Reads the table of contents alone. https://github.com/apple-oss-distributions/xar describes the format. */
export async function openXarArchive(file: ArchiveFile): Promise<XarArchive> {
  const { table, heapStart } = await readTable(file)
  const toc = childNamed(table, 'toc')
  if (toc === undefined) throw damagedArchive(file.path, 'its table of contents is empty')
  const entries = [...entriesOf(toc, { file, heapStart, folder: '' })]

  function stream(entry: XarEntry): Readable {
    const raw = file.stream(entry.start, entry.end)
    if (entry.encoding === 'application/octet-stream') return raw
    if (entry.encoding !== 'application/x-gzip') {
      raw.destroy()
      throw new InputError(
        `${entry.path} in ${file.path} is packed as ${entry.encoding}, which is not read here. Export the package with Xcode or productbuild.`,
      )
    }
    return pipeline(raw, createUnzip(), () => {})
  }

  async function read(entry: XarEntry, maxBytes: number): Promise<Buffer> {
    const chunks: Buffer[] = []
    let size = 0
    try {
      for await (const chunk of stream(entry)) {
        size += chunk.length
        if (size > maxBytes)
          throw new InputError(`${entry.path} in ${file.path} unpacks to more than ${maxBytes} bytes.`)
        chunks.push(chunk)
      }
    } catch (error) {
      if (error instanceof InputError) throw error
      throw damagedArchive(file.path, `${entry.path} cannot be unpacked (${messageOf(error)})`, error)
    }
    return Buffer.concat(chunks)
  }

  const signatures = toc.children.filter(({ name }) => name === 'signature' || name === 'x-signature')
  return { entries, ...signingIn(signatures), read, stream }
}

async function readTable(file: ArchiveFile): Promise<{ table: XmlElement; heapStart: number }> {
  const header = await file.read(0, HEADER_BYTES)
  const headerBytes = header.readUInt16BE(4)
  const packedBytes = Number(header.readBigUInt64BE(8))
  const tableBytes = Number(header.readBigUInt64BE(16))
  const heapStart = headerBytes + packedBytes
  if (headerBytes < HEADER_BYTES || heapStart > file.size) {
    throw damagedArchive(file.path, 'its table of contents lies beyond the end of the file')
  }
  if (packedBytes > MAX_TABLE_BYTES || tableBytes > MAX_TABLE_BYTES) {
    throw new InputError(
      `The table of contents of ${file.path} is said to have ${tableBytes} bytes; at most ${MAX_TABLE_BYTES} are read. Make the package again.`,
    )
  }
  try {
    const packed = await file.read(headerBytes, packedBytes)
    const xml = await inflateAsync(packed, { maxOutputLength: MAX_TABLE_BYTES })
    return { table: parseXml(xml.toString('utf8')), heapStart }
  } catch (error) {
    throw damagedArchive(file.path, `its table of contents cannot be read (${messageOf(error)})`, error)
  }
}

/** The table of contents carries the certificates; the signature itself lies elsewhere, and is not checked here. */
function signingIn(signatures: readonly XmlElement[]): Pick<XarArchive, 'isSigned' | 'certificates'> {
  const [first] = signatures
  const texts = first === undefined ? [] : [...elementsNamed(first, 'X509Certificate')]
  return {
    isSigned: first !== undefined,
    certificates: texts.slice(0, MAX_CERTIFICATES).map(({ text }) => Buffer.from(text, 'base64')),
  }
}

interface Place {
  file: ArchiveFile
  heapStart: number
  folder: string
}

function* entriesOf(parent: XmlElement, place: Place): Generator<XarEntry> {
  for (const element of parent.children) {
    if (element.name !== 'file') continue
    const path = `${place.folder}${nameOf(element, place.file)}`
    const data = childNamed(element, 'data')
    if (data !== undefined) yield entryOf(data, { ...place, path })
    yield* entriesOf(element, { ...place, folder: `${path}/` })
  }
}

function nameOf(element: XmlElement, { path }: ArchiveFile): string {
  const nameElement = childNamed(element, 'name')
  const isBase64 = nameElement?.attributes.enctype === 'base64'
  const text = nameElement?.text ?? ''
  const name = isBase64 ? Buffer.from(text, 'base64').toString('utf8') : text
  if (name === '' || name.includes('/') || isUnsafeName(name)) {
    throw new InputError(
      `${path} contains a file named ${JSON.stringify(name)}, which leads out of the archive. Make the package again.`,
    )
  }
  return name
}

function entryOf(data: XmlElement, { file, heapStart, path }: Place & { path: string }): XarEntry {
  const [length, offset, size] = ['length', 'offset', 'size'].map((name) => {
    const text = childNamed(data, name)?.text.trim() ?? ''
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined
  })
  if (length === undefined || offset === undefined || size === undefined) {
    throw damagedArchive(file.path, `its table of contents does not say where ${path} is`)
  }
  const start = heapStart + offset
  if (start + length > file.size) throw damagedArchive(file.path, `${path} lies beyond the end of the file`)
  const encoding = childNamed(data, 'encoding')?.attributes.style ?? 'application/octet-stream'
  return { path, size, start, end: start + length, encoding }
}
