import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/** A file that is read in ranges, several at a time. */
export interface Source {
  range(offset: number, length: number): Range
  close(): Promise<void>
}

export interface Range {
  /** Ends early where the file does. A chunk is good until two more were asked for. */
  chunks(): AsyncGenerator<Buffer, void>
  /** Gives the memory of the chunks back. Not to be called while one may still be on its way, as after a failure. */
  release(): void
}

const chunkBytes = 512 * 1024
/** One chunk is on its way, one waits behind it, one is read. */
const ringSize = 3

/** Ranges take turns with the same memory: fresh buffers for all of a large file cost more time than sending them. */
export async function openSource(path: string): Promise<Source> {
  const file = await open(path)
  const rings: Buffer[][] = []

  async function* chunksOf(offset: number, length: number, ring: Buffer[]): AsyncGenerator<Buffer, void> {
    for (let read = 0; read < length; ) {
      const buffer = ring.shift() ?? Buffer.allocUnsafe(chunkBytes)
      ring.push(buffer)
      const { bytesRead } = await file.read(buffer, 0, Math.min(chunkBytes, length - read), offset + read)
      if (bytesRead === 0) return
      read += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }

  return {
    range(offset, length) {
      const ring = rings.pop() ?? Array.from({ length: ringSize }, () => Buffer.allocUnsafe(chunkBytes))
      return { chunks: () => chunksOf(offset, length, ring), release: () => rings.push(ring) }
    },
    close: () => file.close(),
  }
}

export async function md5OfRange(path: string, offset: number, length: number): Promise<string> {
  const md5 = createHash('md5')
  const options = { start: offset, end: offset + length - 1, highWaterMark: chunkBytes }
  for await (const chunk of createReadStream(path, options)) md5.update(chunk)
  return md5.digest('hex')
}
