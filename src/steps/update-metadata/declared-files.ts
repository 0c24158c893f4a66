import type { Platform } from '../../app-store-connect/builds.ts'
import {
  findListing,
  type ListingSource,
  missingListing,
  readListing,
} from '../../files/listing/find-listing.ts'
import type { Finding, ListingRuleName } from '../../files/listing/finding.ts'
import { emptyListing, type Listing, secretsOf } from '../../files/listing/listing.ts'
import type { Media } from '../../files/media/media.ts'
import { mediaFor } from '../../files/media/media-for.ts'
import { readMedia } from '../../files/media/read-media.ts'
import { listingRule } from '../../files/validation/listing-rules.ts'
import type { Context, Given } from './declaration.ts'
import { countedFiles } from './media/declared-sets.ts'
import type { Stored } from './stored.ts'

/** What the user's files say, and what is wrong with them. */
export interface DeclaredFiles {
  listing: Listing
  media: Media
  findings: Finding[]
}

/** Reads the listing and its media. Throws an InputError where there is neither. */
export async function readFiles(
  given: Pick<Given, 'metadataPath' | 'screenshotsPath' | 'previewsPath' | 'platform' | 'skipValidation'>,
  { log, hide }: Pick<Context, 'log' | 'hide'>,
): Promise<DeclaredFiles> {
  const source = await findListing(given.metadataPath)
  const { media, findings, sources } = await readMedia({
    ...given,
    listing: source,
    isIgnored: skippedBy(given),
  })
  const read = source && (await readListing(source))
  if (!read && sources.length === 0 && findings.length === 0) throw missingListing()
  const listing = read?.listing ?? emptyListing('fastlane', '')
  for (const secret of secretsOf(listing)) hide(secret)
  if (source)
    log.info(`Listing: ${source.path} (${source.layout}), ${counted(listing.locales.size, 'locale')}`)
  if (media.size > 0) log.info(`Media: ${sources.join(', ')}, ${summaryOf(media)}`)
  return { listing, media, findings: [...(read?.findings ?? []), ...findings] }
}

/** Whether Apple shall have the word about a rule alone. */
export function skippedBy({
  skipValidation,
}: Pick<Given, 'skipValidation'>): (rule: ListingRuleName) => boolean {
  return (rule) => skipValidation.has(listingRule(rule).id)
}

function summaryOf(media: Media): string {
  const sets = [...media.values()].flat()
  const files = sets.reduce((sum, set) => sum + set.files.length, 0)
  return `${countedFiles(files)} in ${counted(sets.length, 'set')}, ${counted(media.size, 'locale')}`
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

/**
 * The media of one platform, and all findings. What fits two platforms by its pixels is looked at again, now that the platform is known.
 */
export async function mediaOfPlatform(
  { listing, media, findings }: DeclaredFiles,
  { platform, given }: { platform: Platform; given: Given },
): Promise<Pick<DeclaredFiles, 'media' | 'findings'>> {
  const isKnown = given.platform !== undefined || platform === 'IOS'
  const read = isKnown
    ? { media, findings: [] }
    : await readMedia({
        ...given,
        platform,
        listing: sourceOf(listing),
        isIgnored: skippedBy(given),
      })
  const own = mediaFor(platform, read.media)
  return { media: own.media, findings: [...findings, ...own.findings] }
}

function sourceOf({ layout, path }: Listing): ListingSource | undefined {
  return path === '' ? undefined : { layout, path }
}

/** A locale that has media shall exist, even where the listing has no texts for it. */
export function addLocales(listing: Listing, media: Media, { listing: { localizations } }: Stored): void {
  for (const [locale, [set]] of media) {
    if (set && !listing.locales.has(locale) && !localizations.has(locale)) {
      listing.locales.set(locale, { place: set.place, appInfo: {}, version: {} })
    }
  }
}
