import { mkdir, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { findListing, readListing, writeListing } from '../../../src/files/listing/find-listing.ts'
import { emptyListing, localeListing, secretsOf } from '../../../src/files/listing/listing.ts'
import { addFiles, type Files, filesIn, plain, withFiles } from './support.ts'

async function find(files: Files, metadataPath?: string) {
  return await withFiles(files, async (folder) => {
    const named = metadataPath === undefined ? undefined : join(folder, metadataPath)
    const { layout, path } = (await findListing(named, folder)) ?? { layout: 'none', path: folder }
    return `${layout} ${relative(folder, path)}`
  })
}

const fDroid = { 'metadata/en-US/full_description.txt': 'x', 'metadata/app.yml': 'x' }

test.each<[Files, string | undefined, string]>([
  [{ 'fastlane/metadata/en-US/name.txt': 'x' }, undefined, 'fastlane fastlane/metadata'],
  [{ '.fastlane/metadata/copyright.txt': 'x' }, undefined, 'fastlane .fastlane/metadata'],
  [{ 'metadata/default/name.txt': 'x' }, undefined, 'fastlane metadata'],
  [
    { 'fastlane/metadata/ios/ja/name.txt': 'x', 'fastlane/metadata/android/ja/title.txt': 'x' },
    undefined,
    'fastlane fastlane/metadata/ios',
  ],
  [{ 'app-store.yml': '', ...fDroid }, undefined, 'app-store-yaml app-store.yml'],
  [{ 'store.config.json': '{}' }, undefined, 'eas store.config.json'],
  [{ 'a/b.yaml': '' }, 'a/b.yaml', 'app-store-yaml a/b.yaml'],
  [{ 'a/b.json': '' }, 'a/b.json', 'eas a/b.json'],
  [{ 'texts/ja/name.txt': '', 'app-store.yml': '' }, 'texts', 'fastlane texts'],
  [{ 'fastlane/metadata/ja/name.txt': '' }, 'fastlane', 'fastlane fastlane/metadata'],
  [{}, undefined, 'none '],
  [fDroid, undefined, 'none '],
  [{ 'store/app-store.yml': '' }, 'store', 'app-store-yaml store/app-store.yml'],
])('of %j, %s is %s', async (files, metadataPath, expected) => {
  expect(await find(files, metadataPath)).toBe(expected)
})

test.each<[Files, string | undefined, RegExp]>([
  [
    { 'app-store.yml': '', 'metadata/ja/name.txt': '' },
    undefined,
    /several listings: .*metadata, .*app-store\.yml.*metadata-path/,
  ],
  [{}, 'nothing', /nothing does not exist/],
  [{ 'empty/': '' }, 'empty', /empty has no listing/],
  [{ 'm/ios/ja/name.txt': '', 'm/macos/ja/name.txt': '' }, 'm', /several listings\. Give .*ios or .*macos/],
  [{ 'store.config.js': '' }, 'store.config.js', /is a program, which is not run/],
  [{ 'a.txt': '' }, 'a.txt', /is not a listing/],
])('of %j, %s is an error', async (files, metadataPath, expected) => {
  await expect(find(files, metadataPath)).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(expected),
  })
})

test('a listing that says nothing is told', async () => {
  await withFiles({ 'app-store.yml': '# later\n' }, async (folder) => {
    const path = join(folder, 'app-store.yml')
    const { findings } = await readListing({ layout: 'app-store-yaml', path })
    expect(findings).toMatchObject([{ rule: 'empty', level: 'warning' }])
  })
})

const place = { file: 'made' }

test.each([
  '../../outside',
  '/tmp/outside',
  '..',
  '.',
  'en-US/../../x',
  'C:\\x',
  '',
  'review_information',
  '\0',
  'x'.repeat(5000),
])('the locale %# cannot be a path', async (locale) => {
  await withFiles({ 'in/': '' }, async (folder) => {
    const listing = emptyListing('fastlane', 'made')
    listing.locales.set(locale, localeListing({ name: { value: 'x', place } }, place))
    for (const [layout, name] of [
      ['fastlane', 'metadata'],
      ['eas', 'a.json'],
      ['app-store-yaml', 'a.yml'],
    ] as const) {
      const { notHeld } = await writeListing(listing, { layout, path: join(folder, 'in', name) })
      expect(notHeld).toEqual([expect.stringContaining('is not a locale')])
    }
    expect(await readdir(folder)).toEqual(['in'])
    expect(JSON.stringify(await filesIn(folder))).not.toContain('"x"')
  })
})

test("a pull into fastlane's layout replaces what was there, and tells what has no place", async () => {
  const files = {
    'metadata/default/subtitle.txt': 'Old',
    'metadata/en-US/name.txt': 'Old',
    'metadata/en-US/description.txt': 'Old',
    'metadata/fr-FR/name.txt': 'Old',
    'metadata/it/name.txt': 'Old',
    'metadata/it/mine.txt': 'Mine',
    'metadata/primary_category.txt': 'TRAVEL',
    'metadata/review_information/review_first_name.txt': 'Old',
    'metadata/review_information/demo_password.txt': 'Mine',
    'metadata/android/x.txt': 'Mine',
  }
  await withFiles(files, async (folder) => {
    const listing = emptyListing('fastlane', 'made')
    listing.locales.set(
      'en-US',
      localeListing(
        { name: { value: 'New', place }, privacyChoicesUrl: { value: 'https://a.app', place } },
        place,
      ),
    )
    listing.version = { copyright: { value: '2026 A', place }, releaseType: { value: 'MANUAL', place } }
    listing.reviewDetail = {
      contactFirstName: { value: 'New', place },
      demoAccountPassword: { value: 'theirs', place },
    }
    const source = { layout: 'fastlane', path: join(folder, 'metadata') } as const
    const { removed, notHeld } = await writeListing(listing, source)
    expect(await filesIn(folder)).toEqual({
      'metadata/default/subtitle.txt': 'Old',
      'metadata/en-US/name.txt': 'New\n',
      'metadata/en-US/description.txt': '\n',
      'metadata/en-US/subtitle.txt': '\n',
      'metadata/it/mine.txt': 'Mine',
      'metadata/primary_category.txt': '\n',
      'metadata/copyright.txt': '2026 A\n',
      'metadata/review_information/first_name.txt': 'New\n',
      'metadata/review_information/demo_password.txt': 'Mine',
      'metadata/android/x.txt': 'Mine',
    })
    expect(removed.map((path) => relative(folder, path))).toEqual([
      'metadata/fr-FR/name.txt',
      'metadata/fr-FR',
      'metadata/it/name.txt',
      'metadata/review_information/review_first_name.txt',
    ])
    expect(notHeld).toEqual([
      "fastlane's layout has no place for privacyChoicesUrl (en-US).",
      expect.stringMatching(/metadata.it has other files, so it stays/),
      "fastlane's layout has no place for releaseType.",
    ])
    expect(plain((await readListing(source)).listing)).toMatchObject({
      locales: { 'en-US': { name: 'New' }, it: {} },
    })
  })
})

test('the password is among what must be masked', async () => {
  await withFiles({ 'm/ja/': '' }, async (folder) => {
    await addFiles(folder, { 'm/review_information/demo_password.txt': 'hunter2\n' })
    await mkdir(join(folder, 'm/en-US'))
    const { listing } = await readListing({ layout: 'fastlane', path: join(folder, 'm') })
    expect(secretsOf(listing)).toEqual(['hunter2'])
  })
})
