import { dirname, join } from 'node:path'
import { InputError } from '../../errors.ts'
import { readTextFile } from '../text-file.ts'
import { parseYamlTree, type YamlEntry, type YamlNode } from '../yaml.ts'
import { readAgeRating } from './age-rating.ts'
import { categoryFields, localeTexts, reviewDetailFields, versionFields } from './definition.ts'
import { EAS_PARTS, EAS_RELEASE, EAS_REVIEW, EAS_TEXTS, EAS_VERSION } from './eas-layout.ts'
import { entriesIn, readField, readSection, report, reportUnknown, type Source } from './field-reader.ts'
import { type AnyEntry, isFieldName } from './fields.ts'
import { emptyListing, type Listing, localeListing, type ReadListing } from './listing.ts'
import { localesIn } from './locale-names.ts'
import { MEDIA_NAMES, withoutMedia } from './media-entries.ts'

const MAX_BYTES = 2 * 1024 * 1024

/**
 * Reads `store.config.json` of EAS Metadata. What it leaves out is left alone: EAS itself writes a "what's new" of its own and NONE
 * for questions without an answer. An empty text leaves its field alone, `null` clears it.
 */
export async function readEasConfig(path: string): Promise<ReadListing> {
  const listing = emptyListing('eas', path)
  const source: Source = { file: path, findings: [] }
  const root = parseYamlTree(await readTextFile(path, MAX_BYTES), path)
  if (root?.kind !== 'map') {
    throw new InputError(`${path} is not a store config: it has no object with "apple".`, {
      place: { file: path },
    })
  }
  checkVersion(root.entries, source)
  const known = ['configVersion', 'apple', '$schema']
  reportUnknown(
    root.entries.filter(({ key }) => !known.includes(key)),
    known,
    source,
  )
  const apple = root.entries.find(({ key }) => key === 'apple')
  if (apple === undefined) report(source, 'kind', 'error', root.line, 'There is no "apple" here.')
  else readApple(listing, apple.value, source)
  const { attachment } = listing.reviewDetail
  if (attachment?.value) attachment.value = join(dirname(path), attachment.value)
  return { listing, findings: source.findings }
}

function checkVersion(entries: readonly YamlEntry[], source: Source): void {
  const version = entries.find(({ key }) => key === 'configVersion')
  if (version === undefined || (version.value.kind === 'scalar' && version.value.text === '0')) return
  report(source, 'value', 'error', version.line, 'configVersion must be 0; there is no other.')
}

function readApple(listing: Listing, node: YamlNode, source: Source): void {
  const entries = entriesIn(node, 'apple', source)
  const part = (name: string) => entries.find(({ key }) => key === name)?.value
  const [info, advisory, review] = [part('info'), part('advisory'), part('review')]
  const [release, categories] = [part('release'), part('categories')]
  const own = entries.filter(({ key }) => Object.hasOwn(EAS_VERSION, key))
  listing.version = readSection(
    versionFields,
    { kind: 'map', line: node.line, entries: own },
    { source, nameOf: (key) => nameIn(EAS_VERSION, key) },
  )
  if (info) readInfo(listing, info, source)
  if (advisory) listing.ageRating = readAgeRating(advisory, 'advisory', source)
  if (review) listing.reviewDetail = readReview(review, source)
  if (release) readRelease(listing, release, source)
  if (categories) readCategories(listing, categories, source)
  reportUnknown(
    entries.filter(({ key }) => !EAS_PARTS.includes(key)),
    EAS_PARTS,
    source,
  )
}

function nameIn(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined
}

function readInfo(listing: Listing, node: YamlNode, source: Source): void {
  for (const { key: locale, line, value } of localesIn(entriesIn(node, 'info', source), source)) {
    const texts = readSection(localeTexts, withoutMedia(value), {
      source,
      nameOf: (key) => nameIn(EAS_TEXTS, key),
      keys: [...Object.keys(EAS_TEXTS), ...MEDIA_NAMES],
      labelOf: (name) => (name === '' ? locale : `${name} of ${locale}`),
    })
    listing.locales.set(locale, localeListing(texts, { file: source.file, line }))
  }
}

function readReview(node: YamlNode, source: Source): Listing['reviewDetail'] {
  return readSection(reviewDetailFields, node, {
    source,
    nameOf: (key) => nameIn(EAS_REVIEW, key),
    keys: Object.keys(EAS_REVIEW),
    labelOf: (name) => (name === '' ? 'review' : `review.${name}`),
  })
}

/** `automaticRelease` is a flag or a date; pulls of EAS have also written the date as `autoReleaseDate`. */
function readRelease({ version }: Listing, node: YamlNode, source: Source): void {
  const entries = entriesIn(node, 'release', source)
  for (const { key, value } of entries) {
    const place = { file: source.file, line: value.line }
    const isFlag = value.kind === 'scalar' && typeof value.value === 'boolean'
    if (key === 'automaticRelease' && isFlag) {
      version.releaseType = { value: value.value ? 'AFTER_APPROVAL' : 'MANUAL', place }
    } else if (key === 'automaticRelease' || key === 'autoReleaseDate') {
      const date = readField(versionFields.earliestReleaseDate, value, key, source)
      if (typeof date?.value !== 'string') continue
      version.releaseType = { value: 'SCHEDULED', place }
      version.earliestReleaseDate = { value: date.value, place }
    } else if (key === 'phasedRelease') {
      const phased = readField(versionFields.phasedRelease, value, key, source)
      if (typeof phased?.value === 'boolean') version.phasedRelease = { value: phased.value, place }
    }
  }
  reportUnknown(
    entries.filter(({ key }) => !EAS_RELEASE.includes(key)),
    EAS_RELEASE,
    source,
  )
}

const CATEGORY_PLACES = [
  ['primaryCategory', 'primarySubcategoryOne', 'primarySubcategoryTwo'],
  ['secondaryCategory', 'secondarySubcategoryOne', 'secondarySubcategoryTwo'],
] as const

/** At most two, each a word or a list of a word and its subcategories. */
function readCategories(listing: Listing, node: YamlNode, source: Source): void {
  if (node.kind !== 'list' || node.items.length > CATEGORY_PLACES.length) {
    report(source, 'kind', 'error', node.line, 'categories must be a list of one or two categories.')
    return
  }
  const values: Record<string, AnyEntry> = {}
  for (const [index, item] of node.items.entries()) {
    const words = item.kind === 'list' ? item.items : [item]
    const places = CATEGORY_PLACES[index] ?? []
    if (words.length > places.length) {
      report(source, 'kind', 'error', item.line, 'A category has at most two subcategories.')
    }
    for (const [position, name] of places.entries()) {
      const word = words[position]
      const entry =
        word && isFieldName(categoryFields, name) && readField(categoryFields[name], word, name, source)
      if (entry) values[name] = entry
    }
  }
  // Each value was read by the field of its name, which is what the type says.
  listing.categories = values as Listing['categories']
}
