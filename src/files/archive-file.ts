import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { InputError } from '../errors.ts'

/** A file read in places, never whole. */
export interface ArchiveFile {
  readonly path: string
  readonly size: number
  read(position: number, length: number): Promise<Buffer>
  /** Bytes from `start` up to, not including, `end`. */
  stream(start: number, end: number): Readable
  close(): Promise<void>
}

/** Directories of archives are read in many small pieces that lie next to each other. */
const WINDOW_BYTES = 256 * 1024
const PIECE_BYTES = 256 * 1024

export async function openArchiveFile(path: string): Promise<ArchiveFile> {
  const handle = await open(path, 'r')
  try {
    return overHandle({ path, handle, size: (await handle.stat()).size })
  } catch (error) {
    await handle.close()
    throw error
  }
}

function overHandle({ path, handle, size }: { path: string; handle: FileHandle; size: number }): ArchiveFile {
  let window: { start: number; bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) }

  async function readExactly(position: number, length: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(length)
    let done = 0
    while (done < length) {
      const { bytesRead } = await handle.read(bytes, done, length - done, position + done)
      if (bytesRead === 0) throw damagedArchive(path, 'it became shorter while it was read')
      done += bytesRead
    }
    return bytes
  }

  /** Streams of Node would close the file when one of them is given up. */
  async function* pieces(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += PIECE_BYTES)
      yield await readExactly(at, Math.min(PIECE_BYTES, end - at))
  }

  return {
    path,
    size,
    async read(position, length) {
      if (position + length > size) throw damagedArchive(path, 'it ends in the middle of its data')
      const isInside = position >= window.start && position + length <= window.start + window.bytes.length
      if (!isInside) {
        if (length >= WINDOW_BYTES) return await readExactly(position, length)
        const bytes = await readExactly(position, Math.min(WINDOW_BYTES, size - position))
        window = { start: position, bytes }
        return bytes.subarray(0, length)
      }
      return window.bytes.subarray(position - window.start, position - window.start + length)
    },
    stream: (start, end) => Readable.from(pieces(start, end), { objectMode: false }),
    close: () => handle.close(),
  }
}

/** The author cannot repair a broken archive, but can make or fetch it again. */
export function damagedArchive(path: string, what: string, cause?: unknown): InputError {
  const advice = 'Make the package again, or check that it was copied or downloaded completely.'
  return new InputError(`${path} is damaged: ${what}. ${advice}`, { cause })
}

/** A name that would lead out of the folder the archive is unpacked to, or that the systems read differently. */
export function isUnsafeName(name: string): boolean {
  return (
    name.includes('\\') || name.includes('\0') || /^(\/|[a-z]:)/i.test(name) || name.split('/').includes('..')
  )
}
