import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import fc from 'fast-check'
import { writeListing } from '../../../src/files/listing/find-listing.ts'
import { emptyListing, type Layout, localeListing } from '../../../src/files/listing/listing.ts'
import { APP_STORE_LOCALES } from '../../../src/files/locales.ts'
import { displayTypesOf } from '../../../src/files/media/display-types.ts'
import type { Media, MediaFile, MediaKind, MediaSet } from '../../../src/files/media/media.ts'
import { mediaPath } from '../../../src/files/media/media-paths.ts'
import { readMedia } from '../../../src/files/media/read-media.ts'
import { framePath } from '../../../src/files/media/time-code.ts'
import { film, png } from '../../support/media-files.ts'
import { filesIn, withFiles } from '../listing/support.ts'
import { setsIn, slashed } from './support.ts'

const paths: Record<Layout, string> = {
  fastlane: 'store/metadata',
  eas: 'store/store.config.json',
  'app-store-yaml': 'store/app-store.yml',
}

interface Made {
  kind: MediaKind
  slot: string
  names: string[]
  frame: string | undefined
  size: number
}

/** Apple gives back whatever name somebody uploaded a file with. */
const fileNames = fc.oneof(
  fc.constantFrom(
    '1.png',
    '../../../outside.png',
    '/etc/passwd',
    'C:\\windows\\a.png',
    '..\\..\\a.mp4',
    'a\0b.png',
    'CON.png',
    '.png',
    '',
    '..',
    'x_framed.png',
    'APP_WATCH_ULTRA.PNG',
    '日本.mov',
    'a\n- b: *c.png',
    `${'long'.repeat(100)}.png`,
  ),
  fc.string({ unit: 'binary' }),
)

const sets = fc.constantFrom<MediaKind>('screenshot', 'preview').chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    slot: fc.constantFrom(
      ...displayTypesOf(kind).flatMap(({ slot, sizes }) => (sizes.length > 0 ? [slot] : [])),
    ),
    names: fc.array(fileNames, { minLength: 1, maxLength: kind === 'screenshot' ? 10 : 3 }),
    frame: fc.option(fc.constantFrom('00:00:03:00', '00:00:14:29'), { nil: undefined }),
    size: fc.nat(20),
  }),
)

const media = fc.dictionary(
  fc.constantFrom(...APP_STORE_LOCALES),
  fc.uniqueArray<Made, string>(sets, { selector: ({ slot }) => slot, maxLength: 3 }),
  { minKeys: 1, maxKeys: 3 },
)

/** Writes the files where they belong, with the sizes that their types have. */
async function write(layout: Layout, made: Record<string, Made[]>, folder: string): Promise<Media> {
  const source = { layout, path: join(folder, paths[layout]) }
  const written: Media = new Map()
  for (const [locale, ofLocale] of Object.entries(made)) {
    const all: MediaSet[] = []
    for (const { kind, slot, names, frame, size } of ofLocale) {
      const sizes = displayTypesOf(kind).find((type) => type.slot === slot)?.sizes ?? []
      const { width, height } = sizes[size % sizes.length] ?? { width: 1, height: 1 }
      const files: MediaFile[] = []
      for (const [position, fileName] of names.entries()) {
        const path = mediaPath(source, { kind, slot, locale, position, fileName })
        if (path === undefined) throw new Error('There is a place for everything that we know.')
        expect(slashed(relative(join(folder, 'store'), path))).toMatch(
          /^(screenshots|app_previews|previews)\/[A-Za-z0-9_/.-]+$/,
        )
        const pixels = `${locale}${slot}${position}`
        await mkdir(dirname(path), { recursive: true })
        await writeFile(
          path,
          kind === 'screenshot' ? png(width, height, { pixels }) : film(width, height, { pixels }),
        )
        const poster = kind === 'preview' && frame !== undefined ? { previewFrameTimeCode: frame } : {}
        if (poster.previewFrameTimeCode && layout === 'fastlane')
          await writeFile(framePath(path), `${frame}\n`)
        files.push({ path, place: { file: path }, width, height, ...poster })
      }
      all.push({ kind, slot, files, place: { file: folder } })
    }
    if (all.length > 0) written.set(locale, all)
  }
  return written
}

test.each(Object.keys(paths) as Layout[])(
  'what is fetched into the layout %s is read back in its order',
  async (layout) => {
    await fc.assert(
      fc.asyncProperty(media, async (made) => {
        await withFiles({}, async (folder) => {
          const source = { layout, path: join(folder, paths[layout]) }
          const written = await write(layout, made, folder)
          const place = { file: 'made' }
          const locales = new Map(Object.keys(made).map((locale) => [locale, localeListing({}, place)]))
          const listing = { ...emptyListing(layout, source.path), locales, media: written }
          await writeListing(listing, source)
          const read = await readMedia({ listing: source })
          expect(setsIn(read.media, folder).sort()).toEqual(setsIn(written, folder).sort())
          expect(read.findings.filter(({ level }) => level !== 'notice' || layout !== 'fastlane')).toEqual([])
          const before = await filesIn(folder)
          const { media: _, ...withoutMedia } = listing
          expect((await writeListing(withoutMedia, source)).written).toEqual([])
          expect((await writeListing(listing, source)).written).toEqual([])
          expect(await filesIn(folder)).toEqual(before)
        })
      }),
      { numRuns: 15 },
    )
  },
)

test('what the files say about media stays as it is written, until there is something else to write', async () => {
  const text = `# ours
locales:
  en-US:
    name: Old
    screenshots:
      APP_IPHONE_67:
        - b.png # the best
        - a.png
    previews:
      IPHONE_67:
        - path: intro.mp4 # short
          previewFrameTimeCode: 00:00:05:00
        - more.mp4
`
  await withFiles({ 'app-store.yml': text }, async (folder) => {
    const source = { layout: 'app-store-yaml', path: join(folder, 'app-store.yml') } as const
    const place = { file: 'made' }
    const locales = new Map([['en-US', localeListing({ name: { value: 'New', place } }, place)]])
    const listing = { ...emptyListing('app-store-yaml', source.path), locales }
    await writeListing(listing, source)
    expect((await filesIn(folder))['app-store.yml']).toBe(text.replace('Old', 'New'))
    const files = [{ path: join(folder, 'shots/1.png'), place, width: 1290, height: 2796 }]
    const set: MediaSet = { kind: 'screenshot', slot: 'APP_IPHONE_65', files, place }
    await writeListing({ ...listing, media: new Map([['en-US', [set]]]) }, source)
    expect((await filesIn(folder))['app-store.yml']).toBe(
      '# ours\nlocales:\n  en-US:\n    name: New\n    screenshots:\n      APP_IPHONE_65:\n        - shots/1.png\n',
    )
  })
})

test('a type, locale or position that nobody knows has no place', () => {
  const source = { layout: 'fastlane', path: 'metadata' } as const
  const good = {
    kind: 'screenshot',
    slot: 'APP_IPHONE_67',
    locale: 'ja',
    position: 0,
    fileName: 'a.JPG',
  } as const
  expect(slashed(mediaPath(source, good) ?? '')).toBe('screenshots/ja/0_APP_IPHONE_67_0.jpg')
  const onTv = mediaPath({ ...source, path: 'fastlane/metadata/tvos' }, { ...good, slot: 'APP_APPLE_TV' })
  expect(slashed(onTv ?? '')).toBe('fastlane/screenshots/tvos/appleTV/ja/0_APP_APPLE_TV_0.jpg')
  const wrong = [
    { slot: '../x' },
    { slot: 'APP_IPHONE_69' },
    { locale: '../ja' },
    { position: -1 },
    { position: 0.5 },
  ]
  for (const part of wrong) expect(mediaPath(source, { ...good, ...part })).toBeUndefined()
})

test('whatever the order in which files came into a folder, the result is the same', async () => {
  const names = [
    'en-US/1.png',
    'en-US/10.png',
    'en-US/2.png',
    'ja/a.png',
    'ja/b.png',
    'de-DE/x.png',
    'en-us/1.png',
    'xx/1.png',
  ]
  const all = names.map((name, index) => [name, png(1290, 2796, { pixels: `${index % 4}` })] as const)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
      const results = [all, shuffled].map((files) =>
        withFiles(
          Object.fromEntries(files.map(([name, bytes]) => [`screenshots/${name}`, bytes])),
          async (folder) => {
            const read = await readMedia({ listing: { layout: 'fastlane', path: join(folder, 'metadata') } })
            return JSON.stringify([[...read.media], read.findings]).replaceAll(folder, '')
          },
        ),
      )
      const [first, second] = await Promise.all(results)
      expect(second).toBe(first)
    }),
    { numRuns: 20 },
  )
})
