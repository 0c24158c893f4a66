import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Platform } from '../app-info.ts'
import { entriesIn, hintFor, report, reportUnknown, type Source } from '../listing/field-reader.ts'
import type { ListingSource } from '../listing/find-listing.ts'
import { quote } from '../listing/finding.ts'
import { localesIn } from '../listing/locale-names.ts'
import { valueIn } from '../listing/media-entries.ts'
import { readTextFile } from '../text-file.ts'
import { parseYamlTree, type YamlEntry, type YamlNode } from '../yaml.ts'
import { type Claims, noClaims } from './claims.ts'
import { type DisplayType, displayTypeOf, displayTypesOf } from './display-types.ts'
import { hasEndingOf, namesIn } from './folder-files.ts'
import { MEDIA_KEYS, type MediaKind } from './media.ts'
import { readEasTimeCode, readTimeCode } from './time-code.ts'

const MAX_BYTES = 2 * 1024 * 1024
/** More paths than all sets of all locales can hold. */
const MOST_PATHS = 20_000
const DEFAULT_LOCALE = 'default'

interface Reading {
  file: string
  layout: ListingSource['layout']
  platform: Platform | undefined
  source: Source
  claims: Claims
}

/** Where a list of files stands: for one locale, and for one type where the file names it. */
interface Place {
  kind: MediaKind
  locale: string
  type?: DisplayType
}

/**
 * Reads what `screenshots` and `previews` of the locales name in app-store.yml and store.config.json: a path, a list of paths, or a map of
 * Apple's types to them. Paths begin at the file; a folder stands for the files in it.
 */
export async function readDeclaredMedia(
  { layout, path: file }: ListingSource,
  kinds: readonly MediaKind[],
  platform: Platform | undefined,
): Promise<Claims> {
  const claims = { ...noClaims(), bounds: [dirname(file)] }
  const source: Source = { file, findings: claims.findings }
  const reading: Reading = { file, layout, platform, source, claims }
  const root = parseYamlTree(await readTextFile(file, MAX_BYTES), file)
  const way = layout === 'eas' ? ['apple', 'info'] : ['locales']
  const locales = way.reduce<YamlNode | undefined>(valueIn, root)
  const entries = locales?.kind === 'map' ? locales.entries : []
  // What is wrong with the names of locales is told by the reader of the texts.
  const known = localesIn(
    entries.filter(({ key }) => key !== DEFAULT_LOCALE),
    { file, findings: [] },
  )
  tellDefault(entries, reading)
  for (const { key: locale, value } of known) {
    for (const kind of kinds) {
      const node = valueIn(value, MEDIA_KEYS[kind])
      if (node !== undefined) await readKind(node, { kind, locale }, reading)
    }
  }
  if (claims.claims.length + claims.sets.length > 0) claims.sources.push(file)
  return claims
}

function tellDefault(entries: readonly YamlEntry[], { source }: Reading): void {
  const defaults = entries.find(({ key }) => key === DEFAULT_LOCALE)?.value
  for (const key of Object.values(MEDIA_KEYS)) {
    const node = valueIn(defaults, key)
    if (node === undefined) continue
    const message = `default stands in for texts alone. Write ${key} under a locale; App Store Connect itself shows those of the primary locale where others have none.`
    report(source, 'default', 'error', node.line, message)
  }
}

async function readKind(node: YamlNode, place: Place, reading: Reading): Promise<void> {
  const { kind, locale } = place
  if (node.kind === 'scalar' && node.value === null) return
  if (node.kind !== 'map') {
    const isEmpty = node.kind === 'list' && node.items.length === 0
    if (!isEmpty) return await readFiles(node, place, reading)
    const [example] = displayTypesOf(kind)
    const message = `${MEDIA_KEYS[kind]} of ${locale} is empty, which changes nothing. To remove those of a device, write ${example?.slot}: [] there.`
    return report(reading.source, 'empty', 'warning', node.line, message)
  }
  // A map with a path is one film without its type.
  if (valueIn(node, 'path') !== undefined) return await readFiles(node, place, reading)
  for (const { key, line, value } of node.entries) {
    const type = displayTypeOf(kind, key)
    if (type === undefined) {
      const slots = displayTypesOf(kind).map(({ slot }) => slot)
      report(
        reading.source,
        'type',
        'error',
        line,
        `There is no ${kind} type ${quote(key)}. ${hintFor(key, slots)}`,
      )
      continue
    }
    if (value.kind === 'scalar' && value.value === null) continue
    reading.claims.sets.push({ kind, locale, type, place: { file: reading.file, line } })
    await readFiles(value, { kind, locale, type }, reading)
  }
}

async function readFiles(node: YamlNode, place: Place, reading: Reading): Promise<void> {
  for (const item of node.kind === 'list' ? node.items : [node]) await readItem(item, place, reading)
}

async function readItem(node: YamlNode, place: Place, reading: Reading): Promise<void> {
  const { source } = reading
  const entries = node.kind === 'map' ? entriesIn(node, MEDIA_KEYS[place.kind], source) : []
  const known = place.kind === 'preview' ? ['path', 'previewFrameTimeCode'] : ['path']
  reportUnknown(
    entries.filter(({ key }) => !known.includes(key)),
    known,
    source,
  )
  const path = node.kind === 'map' ? valueIn(node, 'path') : node
  const text = path?.kind === 'scalar' && path.value !== null ? path.text.trim() : ''
  if (path === undefined || text === '' || text.includes('\0')) {
    const message = `${MEDIA_KEYS[place.kind]} of ${place.locale} must be a path, a list of paths, or a map of types to them.`
    report(source, 'kind', 'error', node.line, message)
    return
  }
  const frame =
    place.kind === 'preview' ? readFrame(valueIn(node, 'previewFrameTimeCode'), reading) : undefined
  await claim({ place, text, line: path.line, frame }, reading)
}

function readFrame(node: YamlNode | undefined, { layout, source }: Reading): string | undefined {
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return undefined
  const text = node.kind === 'scalar' ? node.text.trim() : ''
  const frame = layout === 'eas' ? readEasTimeCode(text) : readTimeCode(text)
  if (frame !== undefined) return frame
  const message = `previewFrameTimeCode is ${quote(text)}, but must be a time of the film with its frame (00 to 29), such as 00:00:05:00.`
  report(source, 'time-code', 'error', node.line, message)
  return undefined
}

interface Named {
  place: Place
  text: string
  line: number
  frame: string | undefined
}

/** A folder stands for its files, in the order of their names. */
async function claim({ place, text, line, frame }: Named, reading: Reading): Promise<void> {
  const { file, platform, source, claims } = reading
  const path = join(dirname(file), text)
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false
  const names = isFolder ? ((await namesIn(path))?.files ?? []) : []
  const inside = names.filter((name) => hasEndingOf(place.kind, name))
  if (isFolder && inside.length === 0) {
    report(source, 'path', 'warning', line, `The folder ${path} has no ${place.kind}.`)
  }
  const words = isFolder ? inside.map((name) => join(text, name)) : [text]
  if (claims.claims.length + words.length > MOST_PATHS) {
    if (claims.claims.length < MOST_PATHS)
      report(source, 'count', 'error', line, 'There are too many files from here on.')
    return
  }
  for (const word of words) {
    claims.claims.push({
      ...place,
      path: join(dirname(file), word),
      place: { file, line },
      hints: { words: word, isForMessages: /(^|[\\/])imessage[\\/]/i.test(word), platform },
      previewFrameTimeCode: frame,
    })
  }
}
