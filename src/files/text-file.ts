import { readFile, stat } from 'node:fs/promises'
import { InputError, messageOf } from '../errors.ts'

const MAX_TEXT_BYTES = 1024 * 1024

/** The text of a file in UTF-8 or UTF-16, without its byte order mark. */
export async function readTextFile(path: string, maxBytes = MAX_TEXT_BYTES): Promise<string> {
  let bytes: Buffer
  try {
    const { size } = await stat(path)
    if (size > maxBytes) {
      throw new InputError(`${path} has ${size} bytes; a text of at most ${maxBytes} is expected.`)
    }
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new InputError(
      isMissing
        ? `${path} does not exist (working directory: ${process.cwd()}). Check the path, and that the repository is checked out in this job.`
        : `${path} cannot be read: ${messageOf(error)}.`,
      { cause: error },
    )
  }
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch (error) {
    throw new InputError(`${path} is not UTF-8 text. Save it as UTF-8.`, {
      cause: error,
      place: { file: path },
    })
  }
  throw new InputError(`${path} is not a text file. Give a file with the text in UTF-8.`, {
    place: { file: path },
  })
}
