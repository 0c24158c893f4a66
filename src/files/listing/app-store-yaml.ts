import { dirname, join } from 'node:path'
import { readTextFile } from '../text-file.ts'
import { parseYamlTree, type YamlEntry, type YamlNode } from '../yaml.ts'
import { readAgeRating } from './age-rating.ts'
import { localeTexts, sections } from './definition.ts'
import { entriesIn, readSection, report, reportUnknown, type Source } from './field-reader.ts'
import type { Values } from './fields.ts'
import { emptyListing, type Listing, localeListing, type ReadListing } from './listing.ts'
import { localesIn } from './locale-names.ts'
import { MEDIA_NAMES, withoutMedia } from './media-entries.ts'

/** 50 locales with all that they may say, in scripts that take three bytes for a letter. */
const MAX_BYTES = 2 * 1024 * 1024

export const DEFAULT_LOCALE = 'default'

/**
 * Reads our own layout, one file for all. A key without a value and an empty text leave a field alone; `null` or `~`, written out, clear
 * it. `default` among the locales stands in for the keys that another locale does not have.
 */
export async function readAppStoreYaml(path: string): Promise<ReadListing> {
  const listing = emptyListing('app-store-yaml', path)
  const source: Source = { file: path, findings: [] }
  const root = parseYamlTree(await readTextFile(path, MAX_BYTES), path)
  const unknown: YamlEntry[] = []
  for (const entry of root === undefined ? [] : entriesIn(root, 'The file', source)) {
    if (!readPart(listing, entry, source)) unknown.push(entry)
  }
  reportUnknown(unknown, [...Object.keys(sections), 'locales'], source)
  const { attachment } = listing.reviewDetail
  const { routingAppCoverage } = listing.version
  for (const named of [attachment, routingAppCoverage]) {
    if (named?.value) named.value = join(dirname(path), named.value)
  }
  return { listing, findings: source.findings }
}

/** Whether there is a part of this name. */
function readPart(listing: Listing, { key, value: node }: YamlEntry, source: Source): boolean {
  const labelOf = (name: string) => (name === '' ? key : `${key}.${name}`)
  switch (key) {
    case '$schema':
      return true
    case 'locales':
      readLocales(listing, node, source)
      return true
    case 'ageRating':
      listing.ageRating = readAgeRating(node, key, source)
      return true
    case 'app':
      listing.app = readSection(sections.app, node, { source, labelOf })
      return true
    case 'version':
      listing.version = readSection(sections.version, node, { source, labelOf })
      return true
    case 'categories':
      listing.categories = readSection(sections.categories, node, { source, labelOf })
      return true
    case 'reviewDetail':
      listing.reviewDetail = readSection(sections.reviewDetail, node, { source, labelOf })
      return true
    case 'licenseAgreement':
      listing.licenseAgreement = readSection(sections.licenseAgreement, node, { source, labelOf })
      return true
    default:
      return false
  }
}

function readLocales(listing: Listing, node: YamlNode, source: Source): void {
  const entries = entriesIn(node, 'locales', source)
  const defaults = entries.find(({ key }) => key === DEFAULT_LOCALE)
  const fallback = Object.entries(defaults === undefined ? {} : readTexts(defaults, source))
  const others = entries.filter((entry) => entry !== defaults)
  for (const entry of localesIn(others, source)) {
    const own = new Set(entry.value.kind === 'map' ? entry.value.entries.map(({ key }) => key) : [])
    const inherited = Object.fromEntries(fallback.filter(([name]) => !own.has(name)))
    const texts: Values<typeof localeTexts> = { ...inherited, ...readTexts(entry, source) }
    listing.locales.set(entry.key, localeListing(texts, { file: source.file, line: entry.line }))
  }
  if (defaults !== undefined && fallback.length > 0 && others.length === 0) {
    const message =
      'default has texts, but there is no locale that they could stand in for. Write one, such as en-US: {}.'
    report(source, 'default', 'warning', defaults.line, message)
  }
}

function readTexts({ key: locale, value }: YamlEntry, source: Source): Values<typeof localeTexts> {
  const saysNothing = value.kind === 'scalar' && value.value === null
  if (saysNothing) return {}
  const labelOf = (name: string) => (name === '' ? locale : `${name} of ${locale}`)
  const keys = [...Object.keys(localeTexts), ...MEDIA_NAMES]
  return readSection(localeTexts, withoutMedia(value), { source, labelOf, keys })
}
