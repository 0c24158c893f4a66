import { relative, sep } from 'node:path'
import type { Media, ReadMedia } from '../../../src/files/media/media.ts'
import { readMedia } from '../../../src/files/media/read-media.ts'
import { type Files, short, withFiles } from '../listing/support.ts'

/** Sets in short: `de-DE APP_IPHONE_67: 1.png 2.png`, with paths below the folder. */
export function setsIn(media: Media, folder: string): string[] {
  return [...media].flatMap(([locale, sets]) =>
    sets.map(({ slot, files }) => {
      const names = files.map(({ path, previewFrameTimeCode }) => {
        const frame = previewFrameTimeCode === undefined ? '' : `@${previewFrameTimeCode}`
        return `${slashed(relative(folder, path))}${frame}`
      })
      return `${locale} ${slot}: ${names.join(' ')}`
    }),
  )
}

export function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

export interface ReadFiles {
  sets: string[]
  told: string[]
  messages: string[]
  read: ReadMedia
}

/** Reads the files as a fastlane folder whose texts are in `metadata`, or the paths that are given. */
export async function readFiles(
  files: Files,
  request:
    | Partial<Parameters<typeof readMedia>[0]>
    | ((folder: string) => Parameters<typeof readMedia>[0]) = {},
): Promise<ReadFiles> {
  return await withFiles(files, async (folder) => {
    const listing = { layout: 'fastlane', path: `${folder}/metadata` } as const
    const read = await readMedia(typeof request === 'function' ? request(folder) : { listing, ...request })
    const messages = read.findings.map(({ message }) => slashed(message.replaceAll(`${folder}${sep}`, '')))
    return {
      sets: setsIn(read.media, folder),
      told: short(read.findings, folder).map(slashed),
      messages,
      read,
    }
  })
}
