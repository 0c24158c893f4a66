import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { problemOfLocale } from '../locale.ts'
import { findAgeRatingFiles } from './age-rating-file.ts'
import {
  ageRatingFields,
  categoryFields,
  localeTexts,
  reviewDetailFields,
  versionFields,
} from './definition.ts'
import { readFastlaneFolder } from './fastlane-folder.ts'
import {
  AGE_RATING_FILES,
  CATEGORY_FILES,
  CLEAR,
  COPYRIGHT_FILE,
  DEFAULT_FOLDER,
  LOCALE_FILES,
  OLD_REVIEW_FILES,
  REVIEW_FILES,
  REVIEW_FOLDER,
} from './fastlane-layout.ts'
import { type AnyEntry, type Fields, isFieldName, type Values } from './fields.ts'
import { entriesOf, type Listing, textsOf } from './listing.ts'
import {
  canHold,
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

const LAYOUT = "fastlane's layout"

/**
 * Writes a listing into a folder of fastlane's layout so that reading it gives the same. Files whose fields have no value are emptied,
 * not removed, as fastlane does; folders of locales that the listing does not have are removed with the files that were read from them.
 */
export async function writeFastlaneFolder(
  listing: Listing,
  path: string,
  options: WriteOptions = {},
): Promise<WrittenListing> {
  const result = nothingWritten()
  const current = await stat(path).then(
    async () => (await readFastlaneFolder(path)).listing,
    () => undefined,
  )
  const kept = withKept(listing, current, options)
  // The file of a routing app stays where it is.
  const { copyright, routingAppCoverage, ...version } = kept.version
  const texts = {
    values: copyright ? { copyright } : {},
    files: { [COPYRIGHT_FILE]: 'copyright' },
    folder: path,
  }
  await writeLocales(kept, path, result)
  await writeFiles(versionFields, texts, result)
  await writeFiles(categoryFields, { values: kept.categories, files: CATEGORY_FILES, folder: path }, result)
  await writeReview(kept.reviewDetail, path, result)
  await writeAgeRating(kept.ageRating, path, result)
  tellNotHeld(versionFields, version, { of: '', layout: LAYOUT, result })
  tellSections(kept, ['app', 'licenseAgreement'], { layout: LAYOUT, result })
  return result
}

interface Target<F extends Fields> {
  values: Values<F>
  files: Readonly<Record<string, string>>
  folder: string
  /** The files that must be there even when they are empty. */
  needed?: ReadonlySet<string>
}

async function writeFiles<F extends Fields>(
  fields: F,
  { values, files, folder, needed = new Set() }: Target<F>,
  result: WrittenListing,
): Promise<void> {
  for (const [name, fieldName] of Object.entries(files)) {
    const file = join(folder, name)
    const entry: AnyEntry | undefined = isFieldName(fields, fieldName) ? values[fieldName] : undefined
    const before = await textIn(file)
    if (entry !== undefined && canHold(entry)) {
      const text = String(entry.value ?? CLEAR)
      if (before?.trim().replaceAll('\r\n', '\n') !== text) await writeIfNew(file, `${text}\n`, result)
      continue
    }
    if (entry !== undefined) result.notHeld.push(`${file} cannot hold the text of ${fieldName}.`)
    if (before === undefined ? needed.has(name) : before.trim() !== '') await writeIfNew(file, '\n', result)
  }
}

async function writeLocales(listing: Listing, path: string, result: WrittenListing): Promise<void> {
  const locales = localesToWrite(listing, result)
  const defaults = new Set<string>()
  for (const name of Object.keys(LOCALE_FILES)) {
    if ((await textIn(join(path, DEFAULT_FOLDER, name)))?.trim()) defaults.add(name)
  }
  for (const [locale, texts] of locales) {
    const folder = join(path, locale)
    const { privacyChoicesUrl, ...values } = textsOf(texts)
    await writeFiles(localeTexts, { values, files: LOCALE_FILES, folder, needed: defaults }, result)
    await mkdir(folder, { recursive: true })
    const unheld = privacyChoicesUrl ? { privacyChoicesUrl } : {}
    tellNotHeld(localeTexts, unheld, { of: ` (${locale})`, layout: LAYOUT, result })
  }
  await removeStale(path, new Set(locales.map(([locale]) => locale)), result)
}

async function removeStale(
  path: string,
  locales: ReadonlySet<string>,
  result: WrittenListing,
): Promise<void> {
  const names = await readdir(path).catch(() => [])
  for (const name of names.sort()) {
    if (locales.has(name) || problemOfLocale(name) !== undefined) continue
    const folder = join(path, name)
    for (const file of Object.keys(LOCALE_FILES)) await remove(join(folder, file), result)
    const isRemoved = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (isRemoved) result.removed.push(folder)
    else
      result.notHeld.push(`${folder} has other files, so it stays; its locale is not in App Store Connect.`)
  }
}

async function remove(file: string, result: WrittenListing): Promise<void> {
  if ((await textIn(file)) === undefined) return
  await rm(file)
  result.removed.push(file)
}

async function writeReview(
  { attachment, ...values }: Listing['reviewDetail'],
  path: string,
  result: WrittenListing,
): Promise<void> {
  const folder = join(path, REVIEW_FOLDER)
  const isDerived = Boolean(values.demoAccountName?.value && values.demoAccountPassword?.value)
  const needed = new Set(isDerived ? ['demo_account_required.txt'] : [])
  await writeFiles(reviewDetailFields, { values, files: REVIEW_FILES, folder, needed }, result)
  for (const name of Object.keys(OLD_REVIEW_FILES)) await remove(join(folder, name), result)
  const isThere = attachment?.value && join(folder, basename(attachment.value)) === attachment.value
  if (attachment !== undefined && !isThere) {
    result.notHeld.push(`The attachment is not written. Keep it as ${join(folder, 'attachment.<ending>')}.`)
  }
}

async function writeAgeRating(
  values: Listing['ageRating'],
  path: string,
  result: WrittenListing,
): Promise<void> {
  const entries = entriesOf(ageRatingFields, values).filter(([, entry]) => canHold(entry))
  const [file = join(path, AGE_RATING_FILES[0])] = await findAgeRatingFiles(path)
  if (entries.length === 0 && (await textIn(file)) === undefined) return
  const answers = Object.fromEntries(entries.map(([name, { value }]) => [name, value]))
  await writeIfNew(file, `${JSON.stringify(answers, undefined, 2)}\n`, result)
}
