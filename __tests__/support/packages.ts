import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export { type Files, makeCpio, makeXar, wrapXar } from '../../src/tools/archives.ts'
export {
  type IpaOptions,
  makeInfoPlist,
  makeIpa,
  makePkg,
  makeZip,
  writeIpa,
} from '../../src/tools/packages.ts'

/** A folder of its own for one test, gone afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'packages-'))
  try {
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Hands a file with these bytes to `run`. */
export async function withFile<T>(
  { name, bytes }: { name: string; bytes: Buffer | string },
  run: (path: string) => Promise<T>,
): Promise<T> {
  return await inFolder(async (folder) => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return await run(path)
  })
}

/** The problems of the error that a promise ends with; fails when it ends well or with another kind of error. */
export async function problemsOf(promise: Promise<unknown>): Promise<readonly string[]> {
  try {
    await promise
  } catch (error) {
    if (
      error instanceof Error &&
      error.name === 'InputError' &&
      'problems' in error &&
      Array.isArray(error.problems)
    ) {
      return error.problems
    }
    throw error
  }
  throw new Error('an InputError was expected')
}
