import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readEasConfig } from '../../../src/files/listing/eas-config.ts'
import { writeEasConfig } from '../../../src/files/listing/eas-writer.ts'
import { plain, short, withFiles } from './support.ts'

async function read(apple: unknown, rest: object = { configVersion: 0 }) {
  const text = JSON.stringify({ ...rest, apple }, undefined, '\t')
  return await withFiles({ 'store.config.json': text }, async (folder) => {
    const { listing, findings } = await readEasConfig(join(folder, 'store.config.json'))
    return { listing, findings, values: plain(listing), short: short(findings, folder) }
  })
}

test('every part of the config is read into the field that it is for', async () => {
  const { values, findings } = await read({
    version: '1.2.0',
    copyright: '2026 Example Ltd',
    info: {
      'en-US': {
        title: 'Sun',
        subtitle: 'Sea',
        description: 'About the sun.',
        keywords: ['sun', 'sea'],
        releaseNotes: 'Warmer.',
        promoText: 'Now!',
        marketingUrl: 'https://m.app',
        supportUrl: 'https://s.app',
        privacyPolicyUrl: 'https://p.app',
        privacyPolicyText: 'None.',
        privacyChoicesUrl: 'https://c.app',
        screenshots: { APP_IPHONE_67: ['a.png'] },
        previews: {},
      },
    },
    categories: [['GAMES', 'GAMES_CARD', 'GAMES_WORD'], 'TRAVEL'],
    release: { automaticRelease: '2026-12-24T09:00:00.000Z', phasedRelease: true },
    advisory: { seventeenPlus: false, lootBox: false, kidsAgeBand: null, contests: 'NONE' },
    review: {
      firstName: 'A',
      lastName: 'B',
      email: 'a@b.app',
      phone: '+1 555 555 5555',
      demoUsername: 'u',
      demoPassword: 'p',
      demoRequired: true,
      notes: 'n',
    },
    preview: {},
  })
  expect(findings).toEqual([])
  expect(values).toEqual({
    version: {
      versionString: '1.2.0',
      copyright: '2026 Example Ltd',
      releaseType: 'SCHEDULED',
      earliestReleaseDate: '2026-12-24T09:00:00Z',
      phasedRelease: true,
    },
    categories: {
      primaryCategory: 'GAMES',
      primarySubcategoryOne: 'GAMES_CARD',
      primarySubcategoryTwo: 'GAMES_WORD',
      secondaryCategory: 'TRAVEL',
    },
    ageRating: { lootBox: false, kidsAgeBand: null, contests: 'NONE' },
    reviewDetail: {
      contactFirstName: 'A',
      contactLastName: 'B',
      contactEmail: 'a@b.app',
      contactPhone: '+1 555 555 5555',
      demoAccountName: 'u',
      demoAccountPassword: 'p',
      demoAccountRequired: true,
      notes: 'n',
    },
    locales: {
      'en-US': {
        name: 'Sun',
        subtitle: 'Sea',
        description: 'About the sun.',
        keywords: 'sun,sea',
        whatsNew: 'Warmer.',
        promotionalText: 'Now!',
        marketingUrl: 'https://m.app',
        supportUrl: 'https://s.app',
        privacyPolicyUrl: 'https://p.app',
        privacyPolicyText: 'None.',
        privacyChoicesUrl: 'https://c.app',
      },
    },
  })
})

test.each([
  [{ automaticRelease: true }, { releaseType: 'AFTER_APPROVAL' }],
  [
    { automaticRelease: false, phasedRelease: false },
    { releaseType: 'MANUAL', phasedRelease: false },
  ],
  [
    { autoReleaseDate: '2026-12-24T09:00:00Z' },
    { releaseType: 'SCHEDULED', earliestReleaseDate: '2026-12-24T09:00:00Z' },
  ],
])('the release %j', async (release, expected) => {
  expect((await read({ release })).values).toEqual({ version: expected })
})

test('an empty text leaves its field alone and null clears it', async () => {
  const { values } = await read({ info: { ja: { title: '', subtitle: null, keywords: [] } } })
  expect(values).toEqual({ locales: { ja: { subtitle: null } } })
})

test.each([
  [{ infos: {} }, 'error unknown-key store.config.json:4'],
  [{ info: { ja: { releaseNote: 'x' } } }, 'error unknown-key store.config.json:6'],
  [{ info: { 'en-us': {} } }, 'error locale store.config.json:5'],
  [{ categories: ['TRAVELS'] }, 'error value store.config.json:5'],
  [{ categories: ['GAMES', 'TRAVEL', 'BOOKS'] }, 'error kind store.config.json:4'],
  [{ categories: [['GAMES', 'GAMES_CARD', 'GAMES_WORD', 'GAMES_MUSIC']] }, 'error kind store.config.json:5'],
  [{ advisory: { seventeenPlus: true } }, 'error age-rating store.config.json:5'],
  [{ release: { automatic: true } }, 'error unknown-key store.config.json:5'],
])('%j is told at its line', async (apple, expected) => {
  expect((await read(apple)).short).toEqual([expected])
})

test('another version of the config, and one without "apple", are errors', async () => {
  expect((await read({}, { configVersion: 1 })).short).toEqual(['error value store.config.json:2'])
  expect((await read(undefined)).short).toEqual(['error kind store.config.json:1'])
  await withFiles({ 'store.config.json': '[]' }, async (folder) => {
    await expect(readEasConfig(join(folder, 'store.config.json'))).rejects.toThrow(/is not a store config/)
  })
})

test('screenshots and what else is in the file stay when it is written', async () => {
  const before = {
    configVersion: 0,
    apple: { info: { ja: { title: 'A', screenshots: { APP_IPHONE_67: ['a.png'] } } }, preview: { x: [] } },
  }
  await withFiles({ 'store.config.json': JSON.stringify(before) }, async (folder) => {
    const path = join(folder, 'store.config.json')
    const { listing } = await readEasConfig(path)
    listing.app.primaryLocale = { value: 'ja', place: { file: '' } }
    const written = await writeEasConfig(listing, path)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(before)
    expect(written.notHeld).toEqual(['store.config.json has no place for primaryLocale.'])
  })
})

test('a file that is not JSON is not written over', async () => {
  await withFiles({ 'store.config.json': '{ // no' }, async (folder) => {
    const path = join(folder, 'store.config.json')
    const { listing } = await read({})
    await expect(writeEasConfig(listing, path)).rejects.toMatchObject({ name: 'InputError' })
  })
})
