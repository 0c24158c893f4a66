import { type FileHandle, open, stat } from 'node:fs/promises'
import { InputError, messageOf } from '../../errors.ts'

/** A file that is read at a few places, never whole. */
export interface FileRange {
  readonly size: number
  /** Fewer bytes than asked for where the file ends. */
  read(position: number, length: number): Promise<Buffer>
}

/** Heads consist of many small pieces that lie next to each other. */
const WINDOW_BYTES = 4096

/** What is no file, such as a pipe, is refused before it is opened: opening could wait for ever. */
export async function withFileRange<T>(path: string, run: (file: FileRange) => Promise<T>): Promise<T> {
  let handle: FileHandle | undefined
  try {
    if (!(await stat(path)).isFile()) throw new InputError(`${path} is not a file.`)
    handle = await open(path, 'r')
    return await run(rangeOf(handle, (await handle.stat()).size))
  } catch (error) {
    throw refusalOf(path, error)
  } finally {
    await handle?.close()
  }
}

/** Where the system has a word for it, a file cannot be read; anything else is a mistake of ours. */
function refusalOf(path: string, error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('syscall' in error)) return error
  const problem = error.code === 'ENOENT' ? 'does not exist' : `cannot be read: ${messageOf(error)}`
  return new InputError(`${path} ${problem}.`, { cause: error })
}

function rangeOf(handle: FileHandle, size: number): FileRange {
  let window: { start: number; bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) }

  async function load(position: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)))
    let done = 0
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, position + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  }

  return {
    size,
    async read(position, length) {
      if (length > WINDOW_BYTES) return await load(position, length)
      const isInside = position >= window.start && position + length <= window.start + window.bytes.length
      if (!isInside) window = { start: position, bytes: await load(position, WINDOW_BYTES) }
      return window.bytes.subarray(position - window.start, position - window.start + length)
    },
  }
}
