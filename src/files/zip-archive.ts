import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import yauzl from 'yauzl'
import { InputError, messageOf } from '../errors.ts'
import { type ArchiveFile, damagedArchive, isUnsafeName } from './archive-file.ts'

export interface ZipEntry {
  /** With `/` between folders; folders end in `/`. */
  readonly name: string
  readonly size: number
  readonly compressedSize: number
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[]
  /** The whole content of a small entry, checked against its checksum. */
  read(entry: ZipEntry, maxBytes: number): Promise<Buffer>
  stream(entry: ZipEntry): Promise<Readable>
}

const MAX_ENTRIES = 500_000

/** Reads the list of entries alone; what is in them is read when asked for. */
export async function openZipArchive(file: ArchiveFile): Promise<ZipArchive> {
  const found = new Map<ZipEntry, yauzl.Entry>()
  const zip = await openDirectory(file)
  if (zip.entryCount > MAX_ENTRIES) {
    throw new InputError(
      `${file.path} says it has ${zip.entryCount} entries; at most ${MAX_ENTRIES} are read. Make the package again.`,
    )
  }
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      checkEntry(file, { name, entry })
      found.set({ name, size: entry.uncompressedSize, compressedSize: entry.compressedSize }, entry)
    }
  } catch (error) {
    throw asInputError(file.path, error)
  }

  async function stream(entry: ZipEntry): Promise<Readable> {
    const known = found.get(entry)
    if (known === undefined) throw new Error(`${entry.name} is not an entry of ${file.path}`)
    try {
      if (!known.isCompressed()) return await zip.openReadStreamPromise(known)
      const packed = await zip.openReadStreamPromise(known, { decompress: false })
      return Readable.from(unpack(packed, entry.size), { objectMode: false })
    } catch (error) {
      throw damagedArchive(file.path, `${entry.name} cannot be read (${messageOf(error)})`, error)
    }
  }

  async function read(entry: ZipEntry, maxBytes: number): Promise<Buffer> {
    if (entry.size > maxBytes) {
      throw new InputError(
        `${entry.name} in ${file.path} unpacks to ${entry.size} bytes; at most ${maxBytes} are expected of such a file.`,
      )
    }
    const bytes = await collect(file, { entry, stream: await stream(entry) })
    if (crc32(bytes) !== found.get(entry)?.crc32) {
      throw damagedArchive(file.path, `the checksum of ${entry.name} is wrong`)
    }
    return bytes
  }

  return { entries: [...found.keys()], read, stream }
}

async function openDirectory(file: ArchiveFile): Promise<yauzl.ZipFile> {
  try {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
    return await yauzl.fromRandomAccessReaderPromise(new FileReader(file), file.size, options)
  } catch (error) {
    const isCut = messageOf(error).startsWith('End of central directory record signature not found')
    throw isCut
      ? damagedArchive(file.path, 'the list at the end of a zip archive is missing', error)
      : asInputError(file.path, error)
  }
}

/** yauzl asks a reader of its own kind for bytes; this one takes them from the file that is open already. */
class FileReader extends yauzl.RandomAccessReader {
  readonly #file: ArchiveFile

  constructor(file: ArchiveFile) {
    super()
    this.#file = file
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#file.read(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset)
        callback(null)
      },
      (error: Error) => callback(error),
    )
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.#file.stream(start, end)
  }
}

/** Apple's tools write UTF-8 without saying so in the entry's flags. */
function nameOf(entry: yauzl.Entry): string {
  const utf8 = entry.fileNameRaw.toString('utf8')
  const name = Buffer.from(utf8).equals(entry.fileNameRaw)
    ? utf8
    : yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
  return name.replace(/^(\.\/)+/, '')
}

function checkEntry(file: ArchiveFile, { name, entry }: { name: string; entry: yauzl.Entry }): void {
  if (isUnsafeName(name)) {
    throw new InputError(
      `${file.path} contains ${JSON.stringify(name)}, a path that leads out of the archive. Make the package again with Xcode or zip.`,
    )
  }
  if (entry.isEncrypted()) {
    throw new InputError(`${file.path} is encrypted (${name}). Apple takes packages without a password only.`)
  }
  if (entry.relativeOffsetOfLocalHeader + entry.compressedSize > file.size) {
    throw damagedArchive(file.path, `${name} lies beyond the end of the file`)
  }
}

const MAX_PIECE_BYTES = 1024 * 1024
const MIN_PIECE_BYTES = 1024

/** In large pieces, which is three times as fast as what yauzl does by itself. */
async function* unpack(packed: Readable, size: number): AsyncGenerator<Buffer> {
  const chunkSize = Math.min(MAX_PIECE_BYTES, Math.max(MIN_PIECE_BYTES, size))
  let seen = 0
  for await (const chunk of pipeline(packed, createInflateRaw({ chunkSize }), () => {})) {
    seen += chunk.length
    if (seen > size) break
    yield chunk
  }
  if (seen !== size)
    throw new Error(`it has ${seen > size ? 'more' : 'fewer'} than the ${size} bytes it says`)
}

async function collect(
  file: ArchiveFile,
  { entry, stream }: { entry: ZipEntry; stream: Readable },
): Promise<Buffer> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of stream) chunks.push(chunk)
  } catch (error) {
    throw damagedArchive(file.path, `${entry.name} cannot be unpacked (${messageOf(error)})`, error)
  }
  return Buffer.concat(chunks)
}

function asInputError(path: string, error: unknown): InputError {
  if (error instanceof InputError) return error
  if (messageOf(error).includes('encryption')) {
    return new InputError(`${path} is encrypted. Apple takes packages without a password only.`, {
      cause: error,
    })
  }
  return damagedArchive(path, `its zip directory cannot be read (${messageOf(error)})`, error)
}
