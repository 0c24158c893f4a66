import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { InputError } from '../../errors.ts'
import { problemOfLocale } from '../locale.ts'
import { readAppStoreYaml } from './app-store-yaml.ts'
import { writeAppStoreYaml } from './app-store-yaml-writer.ts'
import { sections } from './definition.ts'
import { readEasConfig } from './eas-config.ts'
import { writeEasConfig } from './eas-writer.ts'
import { readFastlaneFolder } from './fastlane-folder.ts'
import {
  CATEGORY_FILES,
  COPYRIGHT_FILE,
  DEFAULT_FOLDER,
  LOCALE_FILES,
  REVIEW_FOLDER,
} from './fastlane-layout.ts'
import { writeFastlaneFolder } from './fastlane-writer.ts'
import type { Layout, Listing, ReadListing } from './listing.ts'
import type { WriteOptions, WrittenListing } from './written-listing.ts'

export interface ListingSource {
  layout: Layout
  path: string
}

const FOLDERS = ['fastlane/metadata', '.fastlane/metadata', 'metadata']
const PLATFORM_FOLDERS = ['ios', 'macos', 'osx', 'tvos', 'visionos']
const FILES = ['app-store.yml', 'app-store.yaml', 'store.config.json']
const PROGRAM = /^store\.config\.[cm]?[jt]s$/

const WHERE = `Listings are found at ${[...FOLDERS, ...FILES].join(', ')}. Give metadata-path for another place.`

/** The listing that metadata-path names or, without it, the only one in the folder, if there is one. Several are an error that names them. */
export async function findListing(
  metadataPath: string | undefined,
  folder = '.',
): Promise<ListingSource | undefined> {
  if (metadataPath !== undefined) return await namedListing(metadataPath)
  const found = await listingsIn(folder)
  const [first, second] = found
  if (second === undefined) return first
  const paths = found.map(({ path }) => path).join(', ')
  throw new InputError(`There are several listings: ${paths}. Say with metadata-path which one is meant.`)
}

export function missingListing(): InputError {
  return new InputError(`There is no listing. ${WHERE}`)
}

/** The layout of a listing that is to be written, where there may be nothing yet. */
export function layoutOf(path: string): Layout {
  const ending = extname(path).toLowerCase()
  if (ending === '.yml' || ending === '.yaml') return 'app-store-yaml'
  return ending === '.json' ? 'eas' : 'fastlane'
}

async function namedListing(path: string): Promise<ListingSource> {
  const status = await stat(path).catch(() => undefined)
  if (status === undefined) throw new InputError(`metadata-path ${path} does not exist. ${WHERE}`)
  if (PROGRAM.test(basename(path))) {
    throw new InputError(
      `${path} is a program, which is not run. Write what it returns into store.config.json.`,
    )
  }
  const layout = layoutOf(path)
  if (!status.isDirectory()) {
    if (layout !== 'fastlane') return { layout, path }
    throw new InputError(`${path} is not a listing. Give a folder, a .yml or a .json file.`)
  }
  if (await hasTexts(path)) return { layout: 'fastlane', path }
  const inside = await listingsIn(path, [...FOLDERS, ...PLATFORM_FOLDERS])
  if (inside.length === 0) throw new InputError(`The folder ${path} has no listing. ${WHERE}`)
  const paths = inside.map((source) => source.path).join(' or ')
  if (inside.length > 1) throw new InputError(`The folder ${path} has several listings. Give ${paths}.`)
  return inside[0] as ListingSource
}

async function listingsIn(folder: string, folders = withPlatforms()): Promise<ListingSource[]> {
  const found: ListingSource[] = []
  for (const name of folders) {
    const path = join(folder, name)
    if (await hasTexts(path)) found.push({ layout: 'fastlane', path })
  }
  for (const name of FILES) {
    const path = join(folder, name)
    if ((await stat(path).catch(() => undefined))?.isFile()) found.push({ layout: layoutOf(name), path })
  }
  return found
}

function withPlatforms(): string[] {
  return FOLDERS.flatMap((folder) => [folder, ...PLATFORM_FOLDERS.map((platform) => join(folder, platform))])
}

/** Whether a folder is laid out as for deliver: other tools keep folders of locales as well, with other files. */
async function hasTexts(path: string): Promise<boolean> {
  const entries = await readdir(path, { withFileTypes: true }).catch((): Dirent[] => [])
  const rootFiles: readonly string[] = [...Object.keys(CATEGORY_FILES), COPYRIGHT_FILE]
  if (entries.some((entry) => entry.name === REVIEW_FOLDER || rootFiles.includes(entry.name))) return true
  const locales = entries.filter(
    ({ name }) => name === DEFAULT_FOLDER || problemOfLocale(name.slice(0, 40)) === undefined,
  )
  for (const { name } of locales) {
    const files = await readdir(join(path, name)).catch((): string[] => [])
    if (files.some((file) => Object.hasOwn(LOCALE_FILES, file))) return true
  }
  return false
}

/** Reads a listing of any layout. Throws an InputError only where nothing of it can be read. */
export async function readListing({ layout, path }: ListingSource): Promise<ReadListing> {
  const read = await readers[layout](path)
  if (read.findings.length > 0 || !isEmpty(read.listing)) return read
  const message = `${path} says nothing.`
  return { ...read, findings: [{ rule: 'empty', level: 'warning', message, place: { file: path } }] }
}

/** Writes a listing in the layout of the source, so that `readListing` gives it back. */
export async function writeListing(
  listing: Listing,
  { layout, path }: ListingSource,
  options?: WriteOptions,
): Promise<WrittenListing> {
  return await writers[layout](listing, path, options)
}

const readers: Readonly<Record<Layout, (path: string) => Promise<ReadListing>>> = {
  fastlane: readFastlaneFolder,
  eas: readEasConfig,
  'app-store-yaml': readAppStoreYaml,
}

const writers: Readonly<Record<Layout, typeof writeFastlaneFolder>> = {
  fastlane: writeFastlaneFolder,
  eas: writeEasConfig,
  'app-store-yaml': writeAppStoreYaml,
}

function isEmpty(listing: Listing): boolean {
  const names = Object.keys(sections) as (keyof typeof sections)[]
  return listing.locales.size === 0 && names.every((name) => Object.keys(listing[name]).length === 0)
}
