import { join } from 'node:path'
import type { Platform } from '../app-info.ts'
import { type Level, type ListingRuleName, quote } from '../listing/finding.ts'
import { problemOfLocale } from '../locale.ts'
import { APP_STORE_LOCALES } from '../locales.ts'
import { readTextFile } from '../text-file.ts'
import { type Claims, joinClaims, noClaims } from './claims.ts'
import { endingsOf, type FolderNames, hasEndingOf, namesIn } from './folder-files.ts'
import type { MediaKind } from './media.ts'
import { framePath, readTimeCode } from './time-code.ts'

export interface MediaFolder {
  kind: MediaKind
  path: string
  /** For what is the same for several platforms in its pixels. */
  platform?: Platform | undefined
}

interface Part extends MediaFolder {
  /** The names of the folders between the given folder and the locales. */
  words: string
  isForMessages: boolean
  claims: Claims
}

/** Folders for what has the platform of its own. */
export const PLATFORM_FOLDERS: Readonly<Record<string, Platform>> = {
  ios: 'IOS',
  macos: 'MAC_OS',
  osx: 'MAC_OS',
  tvos: 'TV_OS',
  visionos: 'VISION_OS',
}

const TV_FOLDER = 'appletv'
const MESSAGES_FOLDER = 'imessage'
const OTHER_FOLDERS = ['fonts', 'android', 'default']

/** More is a folder of something else, or meant to keep us busy. */
const MOST_FILES = 1000
const MOST_TOLD = 20

/**
 * Reads a folder as fastlane deliver does: `<locale>/*`, `appleTV/<locale>/*` and `iMessage/<locale>/*`, and besides `<platform>/…` with
 * the same inside. Undefined where there is no such folder.
 * https://docs.fastlane.tools/actions/deliver/
 */
export async function readMediaFolder(folder: MediaFolder): Promise<Claims | undefined> {
  const names = await namesIn(folder.path)
  if (names === undefined) return undefined
  const parts = [await readRoot(folder, names)]
  for (const name of names.folders) {
    const platform = platformOf(name)
    const path = join(folder.path, name)
    // Platforms do not stand in platforms; links could go around there for ever.
    const inner = platform && (await namesIn(path))
    if (inner !== undefined) parts.push(await readRoot({ ...folder, path, platform }, inner))
  }
  return joinClaims(parts)
}

function platformOf(name: string): Platform | undefined {
  const word = name.toLowerCase()
  return Object.hasOwn(PLATFORM_FOLDERS, word) ? PLATFORM_FOLDERS[word] : undefined
}

async function readRoot(folder: MediaFolder, names: FolderNames): Promise<Claims> {
  const claims = { ...noClaims(), sources: [folder.path] }
  const part: Part = { ...folder, words: '', isForMessages: false, claims }
  const locales: string[] = []
  for (const name of names.folders) {
    const word = name.toLowerCase()
    const path = join(folder.path, name)
    if (word === TV_FOLDER) await readPart({ ...part, path, words: name, platform: 'TV_OS' })
    else if (word === MESSAGES_FOLDER) await readPart({ ...part, path, words: name, isForMessages: true })
    else if (platformOf(name) === undefined) locales.push(name)
  }
  await readLocales(part, locales)
  const loose = names.files.filter(
    (name) => hasEndingOf(folder.kind, name) && !name.startsWith('background.'),
  )
  if (loose.length > 0) {
    const [first = ''] = loose
    const which =
      loose.length === 1
        ? `${quote(first)} in ${folder.path} is`
        : `${loose.length} files in ${folder.path} are`
    const example = loose.length === 1 ? 'it' : `them, such as ${quote(first)},`
    const message = `${which} not read: put ${example} into the folder of a locale, such as en-US.`
    tell(part, { rule: 'unknown-file', level: 'warning', message, file: folder.path })
  }
  return claims
}

interface Told {
  rule: ListingRuleName
  level: Level
  message: string
  file: string
}

function tell({ claims }: Part, { file, ...finding }: Told): void {
  claims.findings.push({ ...finding, place: { file } })
}

async function readPart(part: Part): Promise<void> {
  await readLocales(part, (await namesIn(part.path))?.folders ?? [])
}

async function readLocales(part: Part, names: readonly string[]): Promise<void> {
  const read = new Map<string, string>()
  let problems = 0
  for (const name of names.filter((one) => !OTHER_FOLDERS.includes(one.toLowerCase()))) {
    const file = join(part.path, name)
    const locale = APP_STORE_LOCALES.find((known) => known.toLowerCase() === name.toLowerCase())
    const twin = locale && read.get(locale)
    if (locale !== undefined && twin === undefined) {
      read.set(locale, name)
      await readLocale({ ...part, path: file, words: join(part.words, name) }, locale)
      continue
    }
    problems += 1
    if (problems > MOST_TOLD) continue
    const problem = twin
      ? `${quote(twin)} is there for the same locale. Keep one of them.`
      : problemOfLocale(name.slice(0, 36))
    tell(part, { rule: 'locale', level: 'error', message: `${file}: ${problem}`, file })
  }
  if (problems > MOST_TOLD) {
    const message = `${problems - MOST_TOLD} more folders in ${part.path} are not locales.`
    tell(part, { rule: 'locale', level: 'error', message, file: part.path })
  }
}

async function readLocale(part: Part, locale: string): Promise<void> {
  const { kind, path, words, isForMessages, platform } = part
  const { files, folders } = (await namesIn(path)) ?? { files: [], folders: [] }
  for (const name of await usedFiles(part, files)) {
    const file = join(path, name)
    const hints = { words: join(words, name), isForMessages, platform }
    const frame = kind === 'preview' ? await frameBeside(part, name, files) : undefined
    part.claims.claims.push({ kind, locale, path: file, place: { file }, hints, previewFrameTimeCode: frame })
  }
  for (const name of folders.slice(0, MOST_TOLD)) {
    const inner = await namesIn(join(path, name))
    const message = `${join(path, name)} is not read: files stand directly in the folder of their locale.`
    if (inner?.files.some((file) => hasEndingOf(kind, file))) {
      tell(part, { rule: 'unknown-file', level: 'warning', message, file: join(path, name) })
    }
  }
}

/** Files that people keep for other tools of fastlane, or to remember something. */
const QUIET = /\.(txt|md|json|ya?ml|strings|xcstrings|html|css)$|^(thumbs\.db|desktop\.ini)$/i

async function usedFiles(part: Part, files: readonly string[]): Promise<string[]> {
  const { kind, path } = part
  const fitting = files.filter((name) => hasEndingOf(kind, name))
  if (fitting.length > MOST_FILES) {
    const message = `${path} has ${fitting.length} files, which is more than any locale can show. Nothing of it is read.`
    tell(part, { rule: 'count', level: 'error', message, file: path })
    return []
  }
  const strange = files.filter((name) => !hasEndingOf(kind, name) && !QUIET.test(name))
  for (const name of strange.slice(0, MOST_TOLD)) {
    const other = kind === 'screenshot' ? 'preview' : 'screenshot'
    const hint = hasEndingOf(other, name)
      ? `A ${other} belongs into the folder of ${other}s.`
      : `A ${kind} ends in ${endingsOf(kind).join(', ')}.`
    const message = `${join(path, name)} is not read. ${hint}`
    tell(part, { rule: 'unknown-file', level: 'warning', message, file: join(path, name) })
  }
  // Where frameit has put frames around some, the ones without are what it made them from. There are no frames for watches.
  const areFramed = fitting.some((name) => /_framed\.[^.]+$/i.test(name))
  return areFramed ? fitting.filter((name) => /framed|watch/i.test(name)) : fitting
}

/** fastlane has no place for the poster frame of one film; a text beside it is ours: `intro.frame.txt` for `intro.mp4`. */
async function frameBeside(part: Part, name: string, files: readonly string[]): Promise<string | undefined> {
  const beside = framePath(name)
  if (!files.includes(beside)) return undefined
  const file = join(part.path, beside)
  const text = (await readTextFile(file).catch(() => '')).trim()
  const frame = readTimeCode(text)
  if (frame === undefined) {
    const message = `${file} says ${quote(text)}, which is no time of a film. Write one such as 00:00:05:00.`
    tell(part, { rule: 'time-code', level: 'error', message, file })
  }
  return frame
}
