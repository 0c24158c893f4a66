import { dirname, relative, sep } from 'node:path'
import { MEDIA_KEYS, type MediaFile, type MediaKind, type MediaSet } from './media.ts'

/** A file as the layouts with one file for all name it. */
export type FileContent = string | { path: string; previewFrameTimeCode: string }

/** What stands under `screenshots` and `previews` of a locale: files by type. */
export type MediaContent = Record<string, Record<string, FileContent[]>>

/** The sets of a locale, with paths that begin at the file that names them. */
export function mediaContent(sets: readonly MediaSet[], file: string): MediaContent {
  const content: MediaContent = {}
  for (const kind of Object.keys(MEDIA_KEYS) as MediaKind[]) {
    const ofKind = sets.filter((set) => set.kind === kind)
    if (ofKind.length === 0) continue
    content[MEDIA_KEYS[kind]] = Object.fromEntries(
      ofKind.map(({ slot, files }) => [slot, files.map((one) => fileContent(one, file))]),
    )
  }
  return content
}

function fileContent({ path, previewFrameTimeCode }: MediaFile, file: string): FileContent {
  const way = relative(dirname(file), path).split(sep).join('/')
  return previewFrameTimeCode === undefined ? way : { path: way, previewFrameTimeCode }
}
