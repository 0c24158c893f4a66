import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { messageOf } from '../errors.ts'
import { type ArchiveFile, damagedArchive } from './archive-file.ts'
import { type CpioFile, type CpioSearch, findInCpio } from './cpio.ts'
import type { XarArchive, XarEntry } from './xar-archive.ts'

interface Payload {
  file: ArchiveFile
  payload: XarEntry
}

/** Looks into what a component package installs for one file. */
export async function findInPayload(
  archive: XarArchive,
  { search, ...payload }: Payload & { search: CpioSearch },
): Promise<CpioFile | undefined> {
  return await readPayload(archive, payload, (cpio) => findInCpio(cpio, search))
}

/**
 * Hands what a component package installs to `use`. Payloads that are packed as pbzx (`pkgbuild --compression latest`) are not
 * read: Node has no xz, and what such a package says of itself is enough. Undefined for these.
 */
export async function readPayload<T>(
  archive: XarArchive,
  { file, payload }: Payload,
  use: (cpio: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T | undefined> {
  const stream = archive.stream(payload)
  try {
    const { head, all } = await peek(stream, 4)
    if (head.toString('latin1') === '0707') return await use(all)
    if (head.subarray(0, 2).toString('hex') !== '1f8b') return undefined
    const unpacked: Readable = pipeline(Readable.from(all), createGunzip(), () => {})
    return await use(unpacked)
  } catch (error) {
    throw damagedArchive(file.path, `${payload.path} cannot be read (${messageOf(error)})`, error)
  } finally {
    stream.destroy()
  }
}

interface Peeked {
  head: Buffer
  /** Everything, the head included. */
  all: AsyncIterable<Buffer>
}

async function peek(stream: Readable, headBytes: number): Promise<Peeked> {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  let start = Buffer.alloc(0)
  while (start.length < headBytes) {
    const { done, value } = await chunks.next()
    if (done) break
    start = Buffer.concat([start, value])
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield start
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  return { head: start.subarray(0, headBytes), all: all() }
}
