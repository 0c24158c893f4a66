import { basename, dirname, extname, join } from 'node:path'
import type { ListingSource } from '../listing/find-listing.ts'
import { APP_STORE_LOCALES } from '../locales.ts'
import { displayTypeOf, MESSAGES_PREFIX } from './display-types.ts'
import { hasEndingOf } from './folder-files.ts'
import type { MediaKind } from './media.ts'
import { PLATFORM_FOLDERS } from './media-folder.ts'

/** A file of App Store Connect's, and where it stands there. */
export interface FetchedFile {
  kind: MediaKind
  slot: string
  locale: string
  /** In its set, from 0. */
  position: number
  fileName: string
}

const FASTLANE_FOLDERS: Readonly<Record<MediaKind, string>> = {
  screenshot: 'screenshots',
  preview: 'app_previews',
}
const OWN_FOLDERS: Readonly<Record<MediaKind, string>> = { screenshot: 'screenshots', preview: 'previews' }

/** Where the files of a listing are written when nothing else is said: beside it. */
function mediaFolderOf(kind: MediaKind, { layout, path }: ListingSource): string {
  const folder = dirname(path)
  if (layout !== 'fastlane') return join(folder, OWN_FOLDERS[kind])
  const last = basename(path)
  const isOfPlatform = Object.hasOwn(PLATFORM_FOLDERS, last.toLowerCase())
  return isOfPlatform
    ? join(dirname(folder), FASTLANE_FOLDERS[kind], last)
    : join(folder, FASTLANE_FOLDERS[kind])
}

/**
 * Where a fetched file goes so that the readers find it in the same set at the same position. Names from App Store Connect can be
 * anything, so of them only letters, digits and a known ending stay. Undefined for a type, locale or position that we do not know.
 */
export function mediaPath(
  source: ListingSource,
  { kind, slot, locale, position, fileName }: FetchedFile,
  folder = mediaFolderOf(kind, source),
): string | undefined {
  const isKnown = displayTypeOf(kind, slot)?.slot === slot && APP_STORE_LOCALES.includes(locale)
  if (!isKnown || !Number.isSafeInteger(position) || position < 0) return undefined
  const ending = endingOf(kind, fileName)
  if (source.layout === 'fastlane') {
    return join(folder, ...groupOf(slot), locale, `${position}_${slot}_${position}${ending}`)
  }
  const words = basename(fileName.replaceAll('\\', '/'), extname(fileName)).normalize('NFKD')
  const name = words.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')
  const first = String(position + 1).padStart(2, '0')
  return join(folder, locale, slot, `${[first, name.slice(0, 60)].filter(Boolean).join('-')}${ending}`)
}

function endingOf(kind: MediaKind, fileName: string): string {
  if (hasEndingOf(kind, fileName)) return extname(fileName).toLowerCase()
  return kind === 'screenshot' ? '.png' : '.mp4'
}

function groupOf(slot: string): string[] {
  if (slot.startsWith(MESSAGES_PREFIX)) return ['iMessage']
  return slot.endsWith('APPLE_TV') ? ['appleTV'] : []
}
