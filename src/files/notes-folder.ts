import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InputError } from '../errors.ts'
import { readTextFile } from './text-file.ts'

const FASTLANE_NAME = 'release_notes.txt'

/**
 * The texts of a folder by the name of their locale, unchecked. Where any subfolder has a `release_notes.txt`, the folder is laid
 * out as for fastlane deliver: there an empty file means that nothing is said about this locale, and files beside the folders are
 * about other things. Otherwise each `.txt` file is a locale.
 * https://docs.fastlane.tools/actions/deliver/
 */
export async function readNotesFolder(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).sort().filter((name) => !name.startsWith('.'))
  const nested = await filesOf(names.map((name) => [name, join(folder, name, FASTLANE_NAME)]))
  if (nested.length > 0) {
    const texts = await readAll(nested)
    return new Map([...texts].filter(([, text]) => text !== ''))
  }
  const flat = names.filter((name) => /\.txt$/i.test(name) && !/^readme/i.test(name))
  const files = await filesOf(flat.map((name) => [basename(name, name.slice(-4)), join(folder, name)]))
  if (files.length === 0) {
    const hint = names.includes('metadata') ? ` Did you mean ${join(folder, 'metadata')}?` : ''
    throw new InputError(
      `The folder ${folder} has no release notes: neither <locale>.txt nor <locale>/${FASTLANE_NAME}.${hint}`,
    )
  }
  return await readAll(files)
}

type NamedFile = readonly [locale: string, path: string]

async function filesOf(candidates: readonly NamedFile[]): Promise<NamedFile[]> {
  const statuses = await Promise.all(candidates.map(([, path]) => stat(path).catch(() => undefined)))
  return candidates.filter((_, index) => statuses[index]?.isFile())
}

async function readAll(files: readonly NamedFile[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const [locale, path] of files) texts.set(locale, (await readTextFile(path)).trim())
  return texts
}
