import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputError } from '../../errors.ts'
import { readTextFile } from '../text-file.ts'
import { parseYamlTree } from '../yaml.ts'
import { readAgeRating } from './age-rating.ts'
import { AGE_RATING_FILES } from './fastlane-layout.ts'
import type { Finding } from './finding.ts'
import type { Listing } from './listing.ts'

/** The files with the age rating, in the folder or beside it. There should be one at most. */
export async function findAgeRatingFiles(path: string): Promise<string[]> {
  const folders = [...new Set([path, dirname(path)])]
  const candidates = folders.flatMap((folder) => AGE_RATING_FILES.map((name) => join(folder, name)))
  const statuses = await Promise.all(candidates.map((file) => stat(file).catch(() => undefined)))
  return candidates.filter((_, index) => statuses[index]?.isFile())
}

/** Reads the file that deliver knows by its option `app_rating_config_path`. */
export async function readAgeRatingFile(path: string, findings: Finding[]): Promise<Listing['ageRating']> {
  const found = await findAgeRatingFiles(path)
  const [file, second] = found
  if (file === undefined) return {}
  if (second !== undefined) {
    const message = `There are several files with the age rating: ${found.join(', ')}. Keep one.`
    findings.push({ rule: 'age-rating', level: 'error', message, place: { file } })
    return {}
  }
  try {
    const node = parseYamlTree(await readTextFile(file), file)
    return node === undefined ? {} : readAgeRating(node, 'The age rating', { file, findings })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const place = error.place ?? { file }
    for (const message of error.problems) findings.push({ rule: 'encoding', level: 'error', message, place })
    return {}
  }
}
