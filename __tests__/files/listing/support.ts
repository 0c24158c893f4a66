import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import fc from 'fast-check'
import { localeTexts, sections } from '../../../src/files/listing/definition.ts'
import type { Entry, Field, Fields } from '../../../src/files/listing/fields.ts'
import type { Finding } from '../../../src/files/listing/finding.ts'
import {
  emptyListing,
  type Layout,
  type Listing,
  localeListing,
  normalizeText,
  type ReadListing,
} from '../../../src/files/listing/listing.ts'
import { APP_STORE_LOCALES } from '../../../src/files/locales.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** Puts files into a folder of their own and hands it to `run`; a name with a slash at its end is a folder. */
export async function withFiles<T>(files: Files, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'listing-'))
  try {
    await addFiles(folder, files)
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function addFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(name.endsWith('/') ? path : dirname(path), { recursive: true })
    if (!name.endsWith('/')) await writeFile(path, content)
  }
}

/** The texts of all files of a folder by their names, and folders that are empty. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: Record<string, string> = {}
  for (const entry of entries.sort((one, two) =>
    one.parentPath + one.name < two.parentPath + two.name ? -1 : 1,
  )) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files[relative(folder, path)] = await readFile(path, 'utf8')
  }
  return files
}

/** The values of a listing without their places and without parts that say nothing. */
export function plain(listing: Listing): Record<string, unknown> {
  const locales = [...listing.locales].map(([locale, { appInfo, version }]) => {
    return [locale, { ...valuesOf(appInfo), ...valuesOf(version) }] as const
  })
  const parts = Object.keys(sections).map(
    (name) => [name, valuesOf(listing[name as keyof typeof sections])] as const,
  )
  const said = parts.filter(([, values]) => Object.keys(values).length > 0)
  return { ...Object.fromEntries(said), ...(locales.length > 0 && { locales: Object.fromEntries(locales) }) }
}

function valuesOf(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]))
}

/** Findings in short: `error locale metadata/en-us`, or with its line. */
export function short(findings: readonly Finding[], folder = ''): string[] {
  return findings.map(({ level, rule, place }) => {
    const file = folder === '' ? place.file : relative(folder, place.file)
    return `${level} ${rule} ${file}${place.line === undefined ? '' : `:${place.line}`}`
  })
}

export function messages(findings: readonly Finding[]): string[] {
  return findings.map(({ message }) => message)
}

export type Reader = (path: string) => Promise<ReadListing>

const PLACE = { file: 'made' }

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      'null',
      '~',
      'true',
      '1.10',
      '- a',
      '# b',
      'a: b',
      '| c',
      '"',
      "'",
      '{',
      '[x]',
      '&a',
      '*a',
      '!t',
      '%',
      '@',
      '`',
      '---',
      '...',
      'a\n b\n\n  c',
      '\ta',
      'a #b',
      'ends:',
      'yes',
      '0x1F',
      '1e3',
      '.inf',
      '<<',
      '__proto__',
    ),
  )
  .map((value) => normalizeText(value.replaceAll('\0', '')))
  .filter((value) => value !== '' && value !== '<clear>')

function valueFor(field: Field): fc.Arbitrary<unknown> {
  const cleared = field.isClearable ? [fc.constant(null)] : []
  return fc.oneof({ weight: 8, arbitrary: setValueFor(field) }, ...cleared)
}

function setValueFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'flag':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...field.values)
    case 'list':
      return fc.uniqueArray(fc.constantFrom('USA', 'DEU', 'JPN', 'FRA'), { minLength: 1 })
    case 'date':
      return fc
        .integer({ min: 400_000, max: 700_000 })
        .map((hours) => `${new Date(hours * 3_600_000).toISOString().slice(0, 13)}:00:00Z`)
    case 'file':
      return fc.constantFrom('review.pdf', 'docs/guide.zip')
    case 'keywords':
      return fc.oneof(
        text,
        fc
          .array(fc.constantFrom('sun', ' sea', 'two words', '', '日本'), { minLength: 1, maxLength: 8 })
          .map((words) => normalizeText(words.join(',')))
          .filter((words) => words !== ''),
      )
    default:
      return text
  }
}

function valuesFor(fields: Fields): fc.Arbitrary<Record<string, Entry<unknown>>> {
  const all = Object.entries(fields).map(([name, field]) => [name, valueFor(field)] as const)
  return fc
    .record(Object.fromEntries(all), { requiredKeys: [] })
    .map((values) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, place: PLACE }])),
    )
}

/** Any listing at all, with every kind of text that a file of UTF-8 can hold. */
export function listings(layout: Layout): fc.Arbitrary<Listing> {
  const parts = Object.entries(sections).map(([name, fields]) => [name, valuesFor(fields)] as const)
  const locales = fc.dictionary(fc.constantFrom(...APP_STORE_LOCALES), valuesFor(localeTexts), { maxKeys: 3 })
  return fc.tuple(fc.record(Object.fromEntries(parts)), locales).map(([made, texts]) => ({
    ...emptyListing(layout, 'made'),
    ...made,
    locales: new Map(
      Object.entries(texts).map(([locale, values]) => [locale, localeListing(values as never, PLACE)]),
    ),
  }))
}
