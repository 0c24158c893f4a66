import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../../errors.ts'
import { isWithin } from '../bounds.ts'
import type { Finding } from './finding.ts'

/** A folder to read, where its links may lead, and where to tell what is wrong. */
export interface Place {
  path: string
  bounds: readonly string[]
  findings: Finding[]
}

/** Files and folders by their names, in an order that does not depend on the disk. */
export interface Folder {
  path: string
  files: string[]
  folders: string[]
}

/** Throws an InputError where the folder cannot be read. */
export async function readFolder({ path, bounds, findings }: Place): Promise<Folder> {
  let entries: Dirent[]
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (error) {
    throw new InputError(`The folder ${path} cannot be read. Check metadata-path.`, { cause: error })
  }
  const named = entries.filter(({ name }) => !name.startsWith('.'))
  const kinds = await Promise.all(
    named.map((entry) => kindOf(entry, { path: join(path, entry.name), bounds, findings })),
  )
  const namesOf = (kind: string) => named.flatMap(({ name }, index) => (kinds[index] === kind ? [name] : []))
  return { path, files: namesOf('file').sort(), folders: namesOf('folder').sort() }
}

/** What a link leads to counts. Pipes and devices are nothing to read. */
async function kindOf(
  entry: Dirent,
  { path, bounds, findings }: Place,
): Promise<'file' | 'folder' | undefined> {
  if (entry.isSymbolicLink() && !(await isWithin(path, bounds))) {
    const message = `${path} leads out of the folder of its listing and of the working directory. Copy the file to where it belongs.`
    findings.push({ rule: 'outside', level: 'error', message, place: { file: path } })
    return undefined
  }
  const status = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry
  return status?.isFile() ? 'file' : status?.isDirectory() ? 'folder' : undefined
}
