import { dirname, relative } from 'node:path'
import { InputError, messageOf } from '../../errors.ts'
import type { MediaSet } from '../media/media.ts'
import { mediaContent } from '../media/written-media.ts'
import { ageRatingFields, localeTexts, reviewDetailFields, versionFields } from './definition.ts'
import { readEasConfig } from './eas-config.ts'
import { EAS_REVIEW, EAS_TEXTS } from './eas-layout.ts'
import { type AnyEntry, type Fields, isFieldName, type Values } from './fields.ts'
import { entriesOf, type Listing, textsOf } from './listing.ts'
import { MEDIA_NAMES } from './media-entries.ts'
import {
  localesToWrite,
  nothingWritten,
  tellNotHeld,
  tellSections,
  textIn,
  type WriteOptions,
  type WrittenListing,
  withKept,
  writeIfNew,
} from './written-listing.ts'

const LAYOUT = 'store.config.json'

type Json = Record<string, unknown>

/** Writes a listing as `store.config.json`. What it has besides, such as screenshots, stays. */
export async function writeEasConfig(
  listing: Listing,
  path: string,
  options: WriteOptions = {},
): Promise<WrittenListing> {
  const result = nothingWritten()
  const before = await textIn(path)
  const root = before === undefined ? {} : parse(before, path)
  const current = before === undefined ? undefined : (await readEasConfig(path)).listing
  const kept = withKept(listing, current, options)
  const apple = {
    ...asObject(root.apple),
    version: kept.version.versionString?.value ?? undefined,
    copyright: kept.version.copyright?.value,
    info: infoOf(kept, { before: asObject(asObject(root.apple).info), path, result }),
    categories: categoriesOf(kept.categories),
    release: releaseOf(kept.version, result),
    advisory: orNothing(valuesIn(ageRatingFields, kept.ageRating)),
    review: reviewOf(kept, path),
  }
  tellSections(kept, ['app', 'licenseAgreement'], { layout: LAYOUT, result })
  await writeIfNew(path, `${JSON.stringify({ configVersion: 0, ...root, apple }, undefined, 2)}\n`, result)
  return result
}

function parse(text: string, path: string): Json {
  try {
    return asObject(JSON.parse(text))
  } catch (error) {
    throw new InputError(`${path} is not JSON, so it is not written over: ${messageOf(error)}.`, {
      cause: error,
      place: { file: path },
    })
  }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

function orNothing(values: Json): Json | undefined {
  return Object.keys(values).length === 0 ? undefined : values
}

function valuesIn<F extends Fields>(fields: F, values: Values<F>): Json {
  return Object.fromEntries(entriesOf(fields, values).map(([name, { value }]) => [name, value]))
}

/** The values under the names of EAS. */
function renamed<F extends Fields>(
  fields: F,
  names: Readonly<Record<string, string>>,
  values: Values<F>,
): Json {
  return Object.fromEntries(
    Object.entries(names).flatMap(([theirs, ours]) => {
      const entry: AnyEntry | undefined = isFieldName(fields, ours) ? values[ours] : undefined
      return entry === undefined ? [] : [[theirs, entry.value]]
    }),
  )
}

interface Target {
  before: Json
  path: string
  result: WrittenListing
}

function infoOf(listing: Listing, { before, path, result }: Target): Json | undefined {
  const info = localesToWrite(listing, result).map(([locale, texts]) => {
    const values = renamed(localeTexts, EAS_TEXTS, textsOf(texts))
    const keywords = typeof values.keywords === 'string' ? { keywords: values.keywords.split(',') } : {}
    const named = Object.entries(asObject(before[locale])).filter(([key]) => MEDIA_NAMES.includes(key))
    const media = listing.media ? mediaOf(listing.media.get(locale) ?? [], path) : Object.fromEntries(named)
    return [locale, { ...values, ...keywords, ...media }]
  })
  return orNothing(Object.fromEntries(info))
}

/** EAS itself has one film for each type, without a list around it. */
function mediaOf(sets: readonly MediaSet[], path: string): Json {
  const { previews, ...others } = mediaContent(sets, path)
  if (previews === undefined) return others
  const films = Object.entries(previews).map(([slot, files]) => [slot, files.length === 1 ? files[0] : files])
  return { ...others, previews: Object.fromEntries(films) }
}

function reviewOf({ reviewDetail }: Listing, path: string): Json | undefined {
  const review = renamed(reviewDetailFields, EAS_REVIEW, reviewDetail)
  if (typeof review.attachment === 'string') review.attachment = relative(dirname(path), review.attachment)
  return orNothing(review)
}

function releaseOf(version: Listing['version'], result: WrittenListing): Json | undefined {
  const { releaseType, earliestReleaseDate, phasedRelease } = version
  const isScheduled = releaseType?.value === 'SCHEDULED'
  const isHeld = isScheduled ? Boolean(earliestReleaseDate?.value) : earliestReleaseDate === undefined
  if (!isHeld) {
    const values = {
      ...(isScheduled && { releaseType }),
      ...(earliestReleaseDate && { earliestReleaseDate }),
    }
    tellNotHeld(versionFields, values, { of: ' alone', layout: LAYOUT, result })
  }
  const automatic = isScheduled
    ? earliestReleaseDate?.value
    : releaseType && releaseType.value === 'AFTER_APPROVAL'
  return orNothing({
    ...(automatic === undefined || automatic === null ? {} : { automaticRelease: automatic }),
    ...(phasedRelease === undefined ? {} : { phasedRelease: phasedRelease.value }),
  })
}

/** An empty text keeps the place of a category that is left alone. */
function categoriesOf(categories: Listing['categories']): unknown[] | undefined {
  const primary = [
    categories.primaryCategory,
    categories.primarySubcategoryOne,
    categories.primarySubcategoryTwo,
  ]
  const secondary = [
    categories.secondaryCategory,
    categories.secondarySubcategoryOne,
    categories.secondarySubcategoryTwo,
  ]
  const lists = [primary, secondary].map((entries) => {
    const last = entries.findLastIndex((entry) => entry !== undefined)
    const words = entries.slice(0, last + 1).map((entry) => (entry === undefined ? '' : entry.value))
    return words.length > 1 ? words : words[0]
  })
  if (lists[1] === undefined) lists.pop()
  return lists.every((words) => words === undefined)
    ? undefined
    : lists.map((words) => (words === undefined ? '' : words))
}
