import { join } from 'node:path'
import fc from 'fast-check'
import { layoutOf, readListing, writeListing } from '../../../src/files/listing/find-listing.ts'
import type { Layout, Listing } from '../../../src/files/listing/listing.ts'
import { filesIn, listings, plain, withFiles } from './support.ts'

const paths: Record<Layout, string> = {
  fastlane: 'fastlane/metadata',
  eas: 'store.config.json',
  'app-store-yaml': 'app-store.yml',
}

/** What each layout has a place for. */
const held: Record<Layout, (listing: Listing, folder: string) => Listing> = {
  fastlane(listing) {
    const { copyright } = listing.version
    const { attachment: _, ...reviewDetail } = listing.reviewDetail
    const locales = [...listing.locales].map(([locale, { place, version, appInfo }]) => {
      const { privacyChoicesUrl: _, ...rest } = appInfo
      return [locale, { place, version, appInfo: rest }] as const
    })
    const version = copyright ? { copyright } : {}
    return { ...listing, app: {}, licenseAgreement: {}, version, reviewDetail, locales: new Map(locales) }
  },
  eas(listing, folder) {
    const { releaseType, earliestReleaseDate, routingAppCoverage: _, ...version } = listing.version
    const isScheduled = releaseType?.value === 'SCHEDULED'
    const release =
      isScheduled && earliestReleaseDate?.value
        ? { releaseType, earliestReleaseDate }
        : releaseType && !isScheduled
          ? { releaseType }
          : {}
    return inFolder(
      { ...listing, app: {}, licenseAgreement: {}, version: { ...version, ...release } },
      folder,
    )
  },
  'app-store-yaml': inFolder,
}

function inFolder(listing: Listing, folder: string): Listing {
  const { attachment, ...reviewDetail } = listing.reviewDetail
  const { routingAppCoverage, ...version } = listing.version
  const moved = <E extends { value: string | null }>(entry: E): E =>
    entry.value ? { ...entry, value: join(folder, entry.value) } : entry
  return {
    ...listing,
    version: { ...version, ...(routingAppCoverage && { routingAppCoverage: moved(routingAppCoverage) }) },
    reviewDetail: { ...reviewDetail, ...(attachment && { attachment: moved(attachment) }) },
  }
}

/** Paths of files stay when a listing without them is written. */
function withoutFiles(listing: Listing): Listing {
  const { routingAppCoverage: _, ...version } = listing.version
  return { ...listing, version, reviewDetail: {} }
}

describe.each(Object.entries(paths) as [Layout, string][])('the layout %s', (layout, name) => {
  test('gives back what was written into it, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(listings(layout), async (made) => {
        await withFiles({}, async (folder) => {
          const source = { layout, path: join(folder, name) }
          const listing = inFolder(made, folder)
          await writeListing(listing, source, { secrets: 'write' })
          const read = await readListing(source)
          expect(plain(read.listing)).toEqual(plain(held[layout](made, folder)))
          expect(read.findings.filter(({ rule }) => rule !== 'empty')).toEqual([])
        })
      }),
      { numRuns: 60 },
    )
  })

  test('holds one listing after another, and writes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(listings(layout), listings(layout), async (first, second) => {
        await withFiles({}, async (folder) => {
          const source = { layout, path: join(folder, name) }
          await writeListing(inFolder(withoutFiles(first), folder), source, { secrets: 'write' })
          const listing = inFolder(withoutFiles(second), folder)
          await writeListing(listing, source, { secrets: 'write' })
          const wanted = plain(held[layout](withoutFiles(second), folder))
          const { reviewDetail: _, ...read } = plain((await readListing(source)).listing)
          expect(read).toEqual(wanted)
          const before = await filesIn(folder)
          const again = await writeListing(listing, source, { secrets: 'write' })
          expect(again.written).toEqual([])
          expect(await filesIn(folder)).toEqual(before)
        })
      }),
      { numRuns: 30 },
    )
  })

  test('has a name by which its layout is known', () => {
    expect(layoutOf(name)).toBe(layout)
  })
})
