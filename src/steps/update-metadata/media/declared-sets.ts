import { dirname } from 'node:path'
import { readAssetFile } from '../../../app-store-connect/assets.ts'
import type { WantedMedia } from '../../../app-store-connect/store/media/media.ts'
import { InputError, messageOf } from '../../../errors.ts'
import { type Checksums, readChecksums } from '../../../files/media/checksums.ts'
import type { Media, MediaFile, MediaKind } from '../../../files/media/media.ts'
import { inParallel } from '../../../in-parallel.ts'

/** A set that the files declare, with what Apple needs to know of each file. */
export interface DeclaredSet {
  locale: string
  kind: MediaKind
  slot: string
  files: readonly MediaFile[]
  wanted: readonly WantedMedia[]
}

const atOnce = 8

/** Sums up the files of all sets; a file that several sets name is read once. */
export async function declaredSets(media: Media): Promise<DeclaredSet[]> {
  const sets = [...media].flatMap(([locale, ofLocale]) => ofLocale.map((set) => ({ locale, ...set })))
  const files = new Map(sets.flatMap((set) => set.files.map((file) => [file.path, file])))
  const sums = new Map<string, WantedMedia>()
  const known = new Map<string, Promise<Checksums>>()
  await inParallel(files.values(), atOnce, async ({ path, place }) => {
    try {
      const sum = await readAssetFile(path)
      const folder = dirname(path)
      const checksums = known.get(folder) ?? readChecksums(folder)
      known.set(folder, checksums)
      sums.set(path, { ...sum, originalMd5: (await checksums)[sum.md5] })
    } catch (cause) {
      throw new InputError(`${path} cannot be read: ${messageOf(cause)}.`, { cause, place })
    }
  })
  return sets.map((set) => ({
    ...set,
    wanted: set.files.flatMap(({ path, previewFrameTimeCode }) => {
      const sum = sums.get(path)
      return sum ? [{ ...sum, previewFrameTimeCode }] : []
    }),
  }))
}

export function nameOfSet({ kind, slot, locale }: Pick<DeclaredSet, 'kind' | 'slot' | 'locale'>): string {
  return `${kind}s of ${slot} in ${locale}`
}

export function countedFiles(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}
