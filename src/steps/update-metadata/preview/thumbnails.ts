import { inParallel } from '../../../in-parallel.ts'
import type { ShownLocale, ShownPicture } from './store-page.ts'

export interface Thumbnails {
  /** The class that gives an element the picture, and whether there is one to show. */
  of: (picture: ShownPicture) => { name: string; isShown: boolean; isWide: boolean | undefined }
  /** Rules for the style sheet: there each picture stands once, however often it is shown. */
  css: string
}

interface Thumbnail {
  name: string
  isShown: boolean
  isWide: boolean | undefined
  rule: string
}

/** As many originals are in memory at the same time. */
const concurrency = 4

/** Loads each different picture once, and keeps no more of it than a small copy. */
export async function thumbnailsOf(locales: readonly ShownLocale[]): Promise<Thumbnails> {
  const pictures = new Map<string, ShownPicture>()
  for (const { sets } of locales)
    for (const { before, after } of sets)
      for (const picture of [...before, ...after])
        if (!pictures.has(picture.key)) pictures.set(picture.key, picture)
  const thumbnails = new Map<string, Thumbnail>()
  const numbered = [...pictures.values()].map((picture, index) => ({ picture, name: `p${index}` }))
  await inParallel(numbered, concurrency, async ({ picture, name }) => {
    thumbnails.set(picture.key, await thumbnailOf(picture, name))
  })
  return {
    of: ({ key }) => thumbnails.get(key) ?? { name: '', isShown: false, isWide: undefined },
    css: [...thumbnails.values()].map(({ rule }) => rule).join('\n'),
  }
}

async function thumbnailOf(picture: ShownPicture, name: string): Promise<Thumbnail> {
  const bytes = await picture.load()
  const { shrink } = await import('./shrink.ts')
  const small = bytes && shrink(bytes)
  const width = picture.width || small?.width || 0
  const height = picture.height || small?.height || 0
  const isKnown = width > 0 && height > 0
  const rule = [
    ...(isKnown ? [`aspect-ratio:${Math.min(4, Math.max(0.25, width / height)).toFixed(4)}`] : []),
    ...(small ? [`background-image:url(data:${small.type};base64,${small.bytes.toString('base64')})`] : []),
  ].join(';')
  return {
    name,
    isShown: small !== undefined,
    isWide: isKnown ? width > height : undefined,
    rule: `.${name}{${rule}}`,
  }
}
