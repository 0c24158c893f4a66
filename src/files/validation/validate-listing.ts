import { InputError } from '../../errors.ts'
import type { Platform } from '../app-info.ts'
import { findListing, type ListingSource, readListing } from '../listing/find-listing.ts'
import type { Finding } from '../listing/finding.ts'
import { type ReadListing, secretsOf } from '../listing/listing.ts'
import { checkListing } from '../listing/listing-rules.ts'
import { mediaFor } from '../media/media-for.ts'
import { readMedia } from '../media/read-media.ts'
import { listingRule } from './listing-rules.ts'
import { findingOf, type RuleLevels, type ValidationFinding } from './validate-package.ts'

interface ListingRequest {
  metadataPath: string | undefined
  screenshotsPath: string | undefined
  previewsPath: string | undefined
  /** Without it, what depends on it is left out. */
  platform: Platform | undefined
}

export interface ValidatedListing {
  findings: ValidationFinding[]
  /** What was read, for the log. */
  sources: string[]
  /** Words that no log may show. */
  secrets: string[]
}

/** What Apple would say of the listing and its media, as far as the files tell. Undefined where there is neither. */
export async function validateListing(
  request: ListingRequest,
  { now, levels }: { now: Date; levels: RuleLevels },
): Promise<ValidatedListing | undefined> {
  const source = await findListing(request.metadataPath)
  const texts = source === undefined ? undefined : await readTexts(source)
  const media = await readPictures(request, { source, isReadable: texts?.listing !== undefined })
  if (source === undefined && media.sources.length === 0 && media.findings.length === 0) return undefined
  const found = [
    ...(texts?.findings ?? []),
    ...media.findings,
    ...(texts?.listing ? checkListing(texts.listing, { platform: request.platform, now }) : []),
  ]
  return {
    findings: found.flatMap(({ rule, level, message, place }) =>
      findingOf(listingRule(rule), { levels, level, sentence: message, place }),
    ),
    sources: [...new Set([...(source ? [source.path] : []), ...media.sources])],
    secrets: texts?.listing ? secretsOf(texts.listing) : [],
  }
}

type ReadTexts = Pick<ReadListing, 'findings'> & Partial<Pick<ReadListing, 'listing'>>

/** A file that cannot be parsed is a finding like others. */
async function readTexts(source: ListingSource): Promise<ReadTexts> {
  try {
    return await readListing(source)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const place = error.place ?? { file: source.path }
    return {
      findings: error.problems.map((message) => ({ rule: 'encoding', level: 'error', message, place })),
    }
  }
}

/** The media that a file names cannot be read where the file itself cannot. */
async function readPictures(
  request: ListingRequest,
  { source, isReadable }: { source: ListingSource | undefined; isReadable: boolean },
): Promise<{ findings: Finding[]; sources: string[] }> {
  if (source !== undefined && !isReadable) return { findings: [], sources: [] }
  const { media, findings, sources } = await readMedia({ ...request, listing: source })
  const others = request.platform === undefined ? [] : mediaFor(request.platform, media).findings
  return { findings: [...findings, ...others], sources }
}
