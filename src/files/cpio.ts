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

/**
 * The first wanted file of a cpio archive, read as it comes and no further. Both forms are read that Apple's tools have
 * written: octal (`070707`) and hexadecimal (`070701`).
 */
export async function findInCpio(
  stream: AsyncIterable<Buffer>,
  { isWanted, maxFileBytes, maxBytes }: CpioSearch,
): Promise<CpioFile | undefined> {
  const bytes = new ByteQueue(stream)
  try {
    return await search(bytes, { isWanted, maxFileBytes, maxBytes })
  } finally {
    await bytes.close()
  }
}

async function search(
  bytes: ByteQueue,
  { isWanted, maxFileBytes, maxBytes }: CpioSearch,
): Promise<CpioFile | undefined> {
  while (bytes.taken < maxBytes) {
    const header = await readHeader(bytes)
    if (header === undefined || header.name === 'TRAILER!!!') return undefined
    const name = header.name.replace(/^(\.?\/)+/, '')
    if (isWanted(name) && header.fileBytes > 0) {
      if (header.fileBytes > maxFileBytes) throw new Error(`${name} has ${header.fileBytes} bytes`)
      return { name, content: await bytes.take(header.fileBytes) }
    }
    await bytes.skip(Math.min(header.fileBytes + header.padding, maxBytes - bytes.taken))
  }
  return undefined
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
