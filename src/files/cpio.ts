import { ByteQueue } from './byte-queue.ts'

const MAX_NAME_BYTES = 4096

export interface CpioSearch {
  isWanted(name: string): boolean
  maxFileBytes: number
  /** Where to give up. */
  maxBytes: number
}

export interface CpioFile {
  name: string
  content: Buffer
}

interface CpioWalk {
  /** Looks at a file, whose bytes come next in `bytes`; what it leaves is skipped. True ends the walk. */
  visit(file: { name: string; fileBytes: number }, bytes: ByteQueue): Promise<boolean>
  /** Where to give up. */
  maxBytes: number
}

/**
 * Goes through the files of a cpio archive as they come. Both forms are read that Apple's tools have written: octal (`070707`)
 * and hexadecimal (`070701`). False when it gave up before the end.
 */
export async function walkCpio(stream: AsyncIterable<Buffer>, walk: CpioWalk): Promise<boolean> {
  const bytes = new ByteQueue(stream)
  try {
    while (bytes.taken < walk.maxBytes) {
      const header = await readHeader(bytes)
      if (header === undefined || header.name === 'TRAILER!!!') return true
      const { fileBytes, padding } = header
      const end = bytes.taken + fileBytes + padding
      const name = header.name.replace(/^(\.?\/)+/, '')
      if (await walk.visit({ name, fileBytes }, bytes)) return true
      await bytes.skip(Math.min(end, walk.maxBytes) - bytes.taken)
    }
    return false
  } finally {
    await bytes.close()
  }
}

/** The first wanted file of a cpio archive, which is read no further. */
export async function findInCpio(
  stream: AsyncIterable<Buffer>,
  { isWanted, maxFileBytes, maxBytes }: CpioSearch,
): Promise<CpioFile | undefined> {
  let found: CpioFile | undefined
  await walkCpio(stream, {
    maxBytes,
    async visit({ name, fileBytes }, bytes) {
      if (!isWanted(name) || fileBytes === 0) return false
      if (fileBytes > maxFileBytes) throw new Error(`${name} has ${fileBytes} bytes`)
      found = { name, content: await bytes.take(fileBytes) }
      return true
    },
  })
  return found
}

interface Header {
  name: string
  fileBytes: number
  padding: number
}

async function readHeader(bytes: ByteQueue): Promise<Header | undefined> {
  if (await bytes.isAtEnd()) return undefined
  const magic = (await bytes.take(6)).toString('latin1')
  if (magic === '070707') {
    const rest = (await bytes.take(70)).toString('latin1')
    const name = await readName(bytes, numberAt(rest.slice(53, 59), 8))
    return { name, fileBytes: numberAt(rest.slice(59, 70), 8), padding: 0 }
  }
  if (magic === '070701' || magic === '070702') {
    const rest = (await bytes.take(104)).toString('latin1')
    const nameBytes = numberAt(rest.slice(88, 96), 16)
    const fileBytes = numberAt(rest.slice(48, 56), 16)
    const name = await readName(bytes, nameBytes)
    await bytes.skip(paddingTo4(110 + nameBytes))
    return { name, fileBytes, padding: paddingTo4(fileBytes) }
  }
  throw new Error('it is not a cpio archive')
}

async function readName(bytes: ByteQueue, length: number): Promise<string> {
  if (length < 1 || length > MAX_NAME_BYTES) throw new Error(`a file name has ${length} bytes`)
  return (await bytes.take(length)).toString('utf8').replace(/\0+$/, '')
}

function numberAt(digits: string, base: 8 | 16): number {
  if (!(base === 8 ? /^[0-7]+$/ : /^[0-9a-f]+$/i).test(digits))
    throw new Error('a header is not made of digits')
  return Number.parseInt(digits, base)
}

function paddingTo4(length: number): number {
  return (4 - (length % 4)) % 4
}
