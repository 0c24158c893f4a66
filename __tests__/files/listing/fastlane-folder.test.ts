import { join } from 'node:path'
import fc from 'fast-check'
import { readFastlaneFolder } from '../../../src/files/listing/fastlane-folder.ts'
import { CATEGORY_FILES, LOCALE_FILES, REVIEW_FILES } from '../../../src/files/listing/fastlane-layout.ts'
import { checkListing } from '../../../src/files/listing/listing-rules.ts'
import { type Files, messages, plain, short, withFiles } from './support.ts'

async function read(files: Files) {
  return await withFiles(files, async (folder) => {
    const { listing, findings } = await readFastlaneFolder(join(folder, 'metadata'))
    return { folder, listing, findings, values: plain(listing), short: short(findings, folder) }
  })
}

test('every file of the layout is read into the field that it is for', async () => {
  const localeFiles = Object.keys(LOCALE_FILES).map((name) => [`metadata/de-DE/${name}`, ` ${name}\n`])
  const reviewFiles = Object.keys(REVIEW_FILES)
    .filter((name) => name !== 'demo_account_required.txt')
    .map((name) => [`metadata/review_information/${name}`, name])
  const { values, findings } = await read({
    ...Object.fromEntries([...localeFiles, ...reviewFiles]),
    'metadata/copyright.txt': '2026 Example Ltd\r\n',
    'metadata/primary_category.txt': 'GAMES',
    'metadata/primary_first_sub_category.txt': 'GAMES_CARD',
    'metadata/primary_second_sub_category.txt': 'GAMES_WORD',
    'metadata/secondary_category.txt': 'TRAVEL',
    'metadata/app_rating_config.json': '{ "lootBox": false }',
  })
  expect(findings).toEqual([])
  expect(values).toEqual({
    version: { copyright: '2026 Example Ltd' },
    categories: {
      primaryCategory: 'GAMES',
      primarySubcategoryOne: 'GAMES_CARD',
      primarySubcategoryTwo: 'GAMES_WORD',
      secondaryCategory: 'TRAVEL',
    },
    ageRating: { lootBox: false },
    reviewDetail: {
      contactFirstName: 'first_name.txt',
      contactLastName: 'last_name.txt',
      contactPhone: 'phone_number.txt',
      contactEmail: 'email_address.txt',
      demoAccountName: 'demo_user.txt',
      demoAccountPassword: 'demo_password.txt',
      demoAccountRequired: true,
      notes: 'notes.txt',
    },
    locales: {
      'de-DE': {
        name: 'name.txt',
        subtitle: 'subtitle.txt',
        privacyPolicyUrl: 'privacy_url.txt',
        privacyPolicyText: 'apple_tv_privacy_policy.txt',
        description: 'description.txt',
        keywords: 'keywords.txt',
        promotionalText: 'promotional_text.txt',
        whatsNew: 'release_notes.txt',
        supportUrl: 'support_url.txt',
        marketingUrl: 'marketing_url.txt',
      },
    },
  })
})

test('an empty file leaves its field alone, and an empty folder makes its locale exist', async () => {
  const { values, findings } = await read({
    'metadata/en-US/subtitle.txt': '\n',
    'metadata/en-US/name.txt': '',
    'metadata/fr-FR/': '',
    'metadata/copyright.txt': '\n',
  })
  expect(values).toEqual({ locales: { 'en-US': {}, 'fr-FR': {} } })
  expect(findings).toEqual([])
})

test('a file that says <clear> clears its field, where App Store Connect takes that', async () => {
  const result = await read({
    'metadata/en-US/subtitle.txt': '<clear>\n',
    'metadata/en-US/name.txt': '<clear>',
    'metadata/secondary_category.txt': '<clear>',
  })
  expect(result.values).toEqual({
    categories: { secondaryCategory: null },
    locales: { 'en-US': { subtitle: null } },
  })
  expect(result.short).toEqual(['error clear metadata/en-US/name.txt:1'])
})

test('default stands in for files that a locale does not have; an empty file is one that it has', async () => {
  const { values, short } = await read({
    'metadata/default/support_url.txt': 'https://a.app',
    'metadata/default/subtitle.txt': 'Sun',
    'metadata/en-US/': '',
    'metadata/de-DE/subtitle.txt': '\n',
    'metadata/de-DE/support_url.txt': 'https://b.app',
  })
  expect(values).toEqual({
    locales: {
      'de-DE': { supportUrl: 'https://b.app' },
      'en-US': { supportUrl: 'https://a.app', subtitle: 'Sun' },
    },
  })
  expect(short).toEqual(['notice default metadata/de-DE/subtitle.txt'])
})

test('default without a locale is told', async () => {
  const { values, short } = await read({ 'metadata/default/name.txt': 'Sun' })
  expect(values).toEqual({})
  expect(short).toEqual(['warning default metadata'])
})

test.each([
  ['en-us', /"en-us" is not a locale.*Did you mean en-US\?/],
  ['no-NO', /Did you mean no\?/],
  ['vi-VI', /Did you mean vi\?/],
  ['cmn-Hans', /is not a locale/],
  ['en-UK', /Did you mean en-/],
  ['ios', /is not a locale/],
])('the folder %s is an error', async (name, message) => {
  const { listing, findings, short } = await read({
    [`metadata/${name}/name.txt`]: 'Sun',
    'metadata/ja/': '',
  })
  expect(short).toEqual([`error locale metadata/${name}`])
  expect(findings[0]?.message).toMatch(message)
  expect([...listing.locales.keys()]).toEqual(['ja'])
})

test('two folders of one locale that differ in case are told together', async () => {
  const { findings, listing } = await read({
    'metadata/en-US/name.txt': 'Sun',
    'metadata/en-us/name.txt': 'Sea',
  })
  expect(messages(findings)).toEqual([expect.stringMatching(/Did you mean en-US\? There is "en-US" as well/)])
  expect(listing.locales.get('en-US')?.appInfo.name?.value).toBe('Sun')
})

test('folders for something else are left alone, with a word about those that fastlane fills', async () => {
  const { short, values } = await read({
    'metadata/android/en-US/title.txt': 'x',
    'metadata/fonts/a.ttf': 'x',
    'metadata/trade_representative_contact_information/first_name.txt': 'x',
    'metadata/app_clip_review_information/invocation_urls.txt': 'x',
    'metadata/appleTV/en-US/': '',
    'metadata/.git/': '',
    'metadata/README.md': 'x',
    'metadata/.DS_Store': 'x',
  })
  expect(values).toEqual({})
  expect(short).toEqual(
    [
      'notice unsupported metadata/appleTV',
      'notice unsupported metadata/app_clip_review_information',
      'notice unsupported metadata/trade_representative_contact_information',
    ].sort(),
  )
})

test('files that nobody reads are told, with the nearest name', async () => {
  const { findings, short } = await read({
    'metadata/en-US/descripton.txt': 'x',
    'metadata/en-US/Keywords.txt': 'x',
    'metadata/copyrigth.txt': 'x',
    'metadata/review_information/fist_name.txt': 'x',
  })
  expect(short).toEqual([
    'warning unknown-file metadata/copyrigth.txt',
    'warning unknown-file metadata/en-US/Keywords.txt',
    'warning unknown-file metadata/en-US/descripton.txt',
    'warning unknown-file metadata/review_information/fist_name.txt',
  ])
  const near = ['copyright.txt?', 'keywords.txt?', 'description.txt?', 'first_name.txt?']
  expect(messages(findings)).toEqual(near.map((name) => expect.stringContaining(`Did you mean ${name}`)))
})

test('the old names of review files count before the new ones', async () => {
  const { values } = await read({
    'metadata/review_information/review_first_name.txt': 'Old',
    'metadata/review_information/first_name.txt': 'New',
    'metadata/review_information/review_last_name.txt': '',
    'metadata/review_information/last_name.txt': 'New',
    'metadata/review_information/demo_user.txt': 'u',
    'metadata/review_information/demo_password.txt': 'p',
    'metadata/review_information/demo_required.txt': 'false',
    'metadata/review_information/attachment.pdf': 'x',
  })
  expect(values.reviewDetail).toMatchObject({
    contactFirstName: 'Old',
    contactLastName: 'New',
    demoAccountRequired: false,
    attachment: expect.stringMatching(/review_information.attachment\.pdf$/),
  })
})

test.each([
  ['MZGenre.Travel', 'TRAVEL'],
  ['Apps.Food_Drink', 'FOOD_AND_DRINK'],
  ['Book', 'BOOKS'],
  ['MZGenre.Healthcare_Fitness', 'HEALTH_AND_FITNESS'],
  ['Apps.Newsstand', 'MAGAZINES_AND_NEWSPAPERS'],
  ['Photography', 'PHOTO_AND_VIDEO'],
  ['SocialNetworking', 'SOCIAL_NETWORKING'],
  ['Apps.GraphicsDesign', 'GRAPHICS_AND_DESIGN'],
  ['Apps.DeveloperTools', 'DEVELOPER_TOOLS'],
  ['Apps.Shopping', 'SHOPPING'],
  ['Stickers', 'STICKERS'],
])('the old category %s is %s', async (old, current) => {
  const { values, short } = await read({ 'metadata/primary_category.txt': old })
  expect(values).toEqual({ categories: { primaryCategory: current } })
  expect(short).toEqual(['notice old-name metadata/primary_category.txt:1'])
})

test.each([
  ['Arcade', 'GAMES_CASUAL'],
  ['RolePlaying', 'GAMES_ROLE_PLAYING'],
  ['MZGenre.Sports', 'GAMES_SPORTS'],
  ['Apps.Stickers.Places', 'STICKERS_PLACES_AND_OBJECTS'],
  ['Apps.Stickers.Animals', 'STICKERS_ANIMALS'],
  ['MZGenre.Apps.Stickers.Games', 'STICKERS_GAMING'],
])('the old subcategory %s is %s', async (old, current) => {
  const { values } = await read({ 'metadata/primary_first_sub_category.txt': old })
  expect(values).toEqual({ categories: { primarySubcategoryOne: current } })
})

const notUtf8 = new Uint8Array([0x53, 0xfc, 0x64])

test('texts are read in the encodings of editors; what is no text is an error at its file', async () => {
  const { values, short } = await read({
    'metadata/de-DE/name.txt': `\uFEFFSüd\r\n`,
    'metadata/de-DE/subtitle.txt': Buffer.from('\uFEFFNorden', 'utf16le'),
    'metadata/de-DE/description.txt': 'eins\r\nzwei\rdrei\n',
    'metadata/fr-FR/name.txt': notUtf8,
    'metadata/ja/name.txt': Buffer.from('太陽', 'utf16le'),
    'metadata/it/name.txt/': '',
  })
  expect(values).toEqual({
    locales: {
      'de-DE': { name: 'Süd', subtitle: 'Norden', description: 'eins\nzwei\ndrei' },
      'fr-FR': {},
      it: {},
      ja: {},
    },
  })
  expect(short).toEqual(['error encoding metadata/fr-FR/name.txt', 'error encoding metadata/ja/name.txt'])
})

test('a finding in a long text stands at its line', async () => {
  const { listing, folder } = await read({
    'metadata/en-US/description.txt': '\n\nSun\n\nSoon on Android.\n',
  })
  expect(short(checkListing(listing), folder)).toEqual([
    'warning other-platforms metadata/en-US/description.txt:5',
  ])
})

test('several files with the age rating are an error that names them', async () => {
  const { findings } = await read({
    'metadata/age_rating.json': '{}',
    'app_store_rating_config.json': '{}',
    'metadata/ja/': '',
  })
  expect(messages(findings)).toEqual([
    expect.stringMatching(/several files.*age_rating\.json, .*app_store_rating_config\.json/),
  ])
})

test('a folder that is not there is an error', async () => {
  await expect(readFastlaneFolder('no/such/folder')).rejects.toThrow(/no.such.folder cannot be read/)
})

test('whatever is in a folder, reading and checking it ends with findings', async () => {
  const names = [
    ...Object.keys(LOCALE_FILES),
    ...Object.keys(CATEGORY_FILES),
    ...Object.keys(REVIEW_FILES),
    'x.txt',
    'age_rating.json',
  ]
  const folders = [
    '',
    'en-US/',
    'en-us/',
    'default/',
    'review_information/',
    '__proto__/',
    'a b/',
    'constructor/',
  ]
  const file = fc
    .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
    .map((parts) => `metadata/${parts.join('')}`)
  const content = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 40 }),
    fc.json(),
    fc.constant('<clear>'),
  )
  await fc.assert(
    fc.asyncProperty(fc.dictionary(file, content, { maxKeys: 12 }), async (files) => {
      await withFiles({ ...files, 'metadata/': '' }, async (folder) => {
        try {
          const { listing, findings } = await readFastlaneFolder(join(folder, 'metadata'))
          const facts = { now: new Date(0), stored: () => null, isFirstVersion: true }
          expect([...findings, ...checkListing(listing, facts)].every(({ message }) => message !== '')).toBe(
            true,
          )
        } catch (error) {
          expect(error).toMatchObject({ name: 'InputError' })
        }
      })
    }),
    { numRuns: 100 },
  )
})
