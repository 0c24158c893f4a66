import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { readAppStoreYaml } from '../../../src/files/listing/app-store-yaml.ts'
import { writeAppStoreYaml } from '../../../src/files/listing/app-store-yaml-writer.ts'
import { readListing } from '../../../src/files/listing/find-listing.ts'
import { checkListing } from '../../../src/files/listing/listing-rules.ts'
import { listingSchema } from '../../../src/files/listing/schema.ts'
import { parseYaml } from '../../../src/files/yaml.ts'
import { listings, messages, plain, short, withFiles } from './support.ts'

async function read(text: string | Uint8Array) {
  return await withFiles({ 'app-store.yml': text }, async (folder) => {
    const { listing, findings } = await readAppStoreYaml(join(folder, 'app-store.yml'))
    const places = (all: typeof findings) =>
      short(all, folder).map((line) => line.replace('app-store.yml', ''))
    return {
      folder,
      listing,
      findings,
      values: plain(listing),
      short: places(findings),
      checked: places(checkListing(listing)),
    }
  })
}

test('values keep the text that was written, and know their lines', async () => {
  const { values, listing, short } = await read(`
version:
  versionString: 1.10
  earliestReleaseDate: 2026-12-24T09:30:00+01:00
  phasedRelease: true
categories: { primaryCategory: GAMES }
reviewDetail:
  attachment: docs/review.pdf
licenseAgreement:
  agreementText: |
    First.

    Second.
  territories: [USA, DEU]
locales:
  ja:
    name: 2048
    keywords: [数字, puzzle]
`)
  expect(values).toMatchObject({
    version: { versionString: '1.10', earliestReleaseDate: '2026-12-24T08:00:00Z', phasedRelease: true },
    licenseAgreement: { agreementText: 'First.\n\nSecond.', territories: ['USA', 'DEU'] },
    locales: { ja: { name: '2048', keywords: '数字,puzzle' } },
  })
  expect(short).toEqual(['warning date :4'])
  expect(listing.reviewDetail.attachment?.value).toMatch(/listing-.*docs.review\.pdf$/)
  expect(listing.licenseAgreement.agreementText).toMatchObject({ place: { line: 11 }, isLineByLine: true })
  expect(listing.locales.get('ja')?.place.line).toBe(16)
})

test.each([
  ['subtitle:', undefined],
  ["subtitle: ''", undefined],
  ['subtitle: "  "', undefined],
  ['subtitle: null', null],
  ['subtitle: ~', null],
  ["subtitle: 'null'", 'null'],
])('%s', async (line, expected) => {
  const { listing, findings } = await read(`locales:\n  en-US:\n    ${line}\n`)
  expect(listing.locales.get('en-US')?.appInfo.subtitle?.value).toBe(expected)
  expect(findings).toEqual([])
})

test('what App Store Connect cannot clear is told at its line', async () => {
  const { short, findings } = await read('locales:\n  en-US:\n    name: ~\n')
  expect(short).toEqual(['error clear :3'])
  expect(findings[0]?.message).toBe('name of en-US cannot be cleared. Leave it out to leave it alone.')
})

test('default stands in for keys that a locale does not have', async () => {
  const { values } = await read(
    'locales:\n  default: { name: Sun, subtitle: Sea }\n  en-US: { name: Sky }\n  ja:\n  it: { subtitle: }\n',
  )
  expect(values).toEqual({
    locales: {
      'en-US': { name: 'Sky', subtitle: 'Sea' },
      ja: { name: 'Sun', subtitle: 'Sea' },
      it: { name: 'Sun' },
    },
  })
})

test.each([
  ['verson: {}', 'error unknown-key :1', /Did you mean version\?/],
  ['version:\n  copyrigth: x', 'error unknown-key :2', /Did you mean copyright\?/],
  ['locales:\n  en-US:\n    what: x', 'error unknown-key :3', /There is name, subtitle/],
  ['locales:\n  de-de: {}', 'error locale :2', /Did you mean de-DE\?/],
  ['locales: [en-US]', 'error kind :1', /locales must be a map/],
  ['locales:\n  en-US:\n    name: [a]', 'error kind :3', /is a list, but must be a text/],
  ['version:\n  phasedRelease: maybe', 'error kind :2', /must be true or false/],
  ['version:\n  releaseType: manual', 'error value :2', /Did you mean MANUAL\?/],
  ['version:\n  earliestReleaseDate: 24.12.2026', 'error date :2', /an instant with its zone/],
  ['licenseAgreement:\n  territories: {a: b}', 'error kind :2', /must be a list of texts/],
  ['- a', 'error kind :1', /The file must be a map/],
])('%j is told at its line', async (text, place, message) => {
  const { findings, short } = await read(text)
  expect(short).toEqual([place])
  expect(findings[0]?.message).toMatch(message)
})

test.each([
  ['a: [', /line 1/],
  ['a: 1\na: 2', /line 2: "a" stands in line 1 already/],
  ['locales: &a { en-US: *a }', /line 1: This contains itself/],
  ['a: *b', /line 1: /],
  ['['.repeat(5000), /levels/],
  [`a: ${'{a: '.repeat(17)}${'}'.repeat(17)}`, /more than 16 levels/],
  ['? [a]\n: b', /A key must be a word/],
  ['---\na\n---\nb', /multiple documents/],
  [new Uint8Array([0xff, 0xfe, 0x00]), /./],
  ['x'.repeat(2 * 1024 * 1024 + 1), /bytes/],
])('the text %# cannot be read, and the error says where', async (text, message) => {
  await expect(read(text)).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(message),
  })
})

test('anchors may be used, and a bomb of them is no more than it says', async () => {
  const { values } = await read('locales:\n  en-US: &t { name: Sun }\n  ja: *t\n')
  expect(values).toEqual({ locales: { 'en-US': { name: 'Sun' }, ja: { name: 'Sun' } } })
  const levels = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`)}]`,
  )
  const bomb = await read(
    ['a: &a [x,x,x,x,x,x,x,x,x]', ...levels, 'locales: { en-US: { keywords: *h } }'].join('\n'),
  )
  expect(bomb.findings).toHaveLength(9)
})

test('ten thousands of names that are none are told in a few findings, soon', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `  x${index}: 1`)
  const { findings } = await read(['locales:', ...names].join('\n'))
  expect(findings).toHaveLength(21)
  expect(messages(findings).at(-1)).toBe('19980 more names are not locales.')
})

test('UTF-16, a byte order mark and CRLF are read, with the same lines', async () => {
  const text = '\uFEFFlocales:\r\n  de-DE:\r\n    description: |\r\n      Süd\r\n      Soon on Android\r\n'
  for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le')]) {
    const { values, checked } = await read(bytes)
    expect(values).toEqual({ locales: { 'de-DE': { description: 'Süd\nSoon on Android' } } })
    expect(checked).toEqual(['warning other-platforms :5'])
  }
})

test('comments, order and the way of writing stay when the file is written again', async () => {
  const before = `# Ours
version:
  copyright: 2026 Example Ltd # yearly
locales:
  ja: { name: 太陽 } # first
  en-US:
    keywords: sun,sea
    # The name of the brand
    name: Sun
    subtitle: 'Old'
`
  await withFiles({ 'app-store.yml': before }, async (folder) => {
    const path = join(folder, 'app-store.yml')
    const { listing } = await readAppStoreYaml(path)
    expect(await writeAppStoreYaml(listing, path)).toMatchObject({ written: [] })
    const subtitle = listing.locales.get('en-US')?.appInfo.subtitle
    if (subtitle) subtitle.value = 'New: all'
    await writeAppStoreYaml(listing, path)
    expect(await readFile(path, 'utf8')).toBe(before.replace("'Old'", '"New: all"'))
  })
})

test('a password is not written, and one that is there stays', async () => {
  const before = 'reviewDetail:\n  demoAccountPassword: mine\n'
  await withFiles({ 'app-store.yml': before }, async (folder) => {
    const path = join(folder, 'app-store.yml')
    const { listing } = await readAppStoreYaml(path)
    listing.reviewDetail.demoAccountPassword = { value: 'theirs', place: { file: '' } }
    await writeAppStoreYaml(listing, path)
    expect(await readFile(path, 'utf8')).toBe(before)
    await writeAppStoreYaml(listing, path, { secrets: 'write' })
    expect(await readFile(path, 'utf8')).toBe(before.replace('mine', 'theirs'))
    await writeAppStoreYaml(listing, join(folder, 'new.yml'))
    await expect(readFile(join(folder, 'new.yml'), 'utf8')).resolves.not.toContain('theirs')
  })
})

test('a file with faults is not written over', async () => {
  await withFiles({ 'app-store.yml': 'a: [' }, async (folder) => {
    const path = join(folder, 'app-store.yml')
    const { listing } = await read('locales: { ja: {} }')
    await expect(writeAppStoreYaml(listing, path)).rejects.toMatchObject({ name: 'InputError' })
    expect(await readFile(path, 'utf8')).toBe('a: [')
  })
})

const validate = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { 'date-time': true } }).compile(
  listingSchema(),
)

test('whatever is written has the form that the schema describes, but for lengths and patterns', async () => {
  await fc.assert(
    fc.asyncProperty(listings('app-store-yaml'), async (listing) => {
      await withFiles({}, async (folder) => {
        const path = join(folder, 'app-store.yml')
        await writeAppStoreYaml(listing, path, { secrets: 'write' })
        validate(parseYaml(await readFile(path, 'utf8')))
        const errors = validate.errors ?? []
        const structural = errors.filter(({ keyword, instancePath }) => {
          return (
            !/^(minLength|maxLength|pattern|anyOf)$/.test(keyword) &&
            !/primaryLocale|versionString/.test(instancePath)
          )
        })
        expect(structural).toEqual([])
      })
    }),
    { numRuns: 40 },
  )
})

test.each([
  'version: { copyright: 2026 Example Ltd, releaseType: MANUAL, versionString: 1.2 }',
  'locales: { en-US: { name: Sun, subtitle: ~, keywords: [a, b] }, ja: ~, default: {} }',
  'verson: {}',
  'version: { releaseType: manual }',
  'locales: { en-us: {} }',
  'locales: { en-US: { name: ~ } }',
  'ageRating: { lootBox: 3 }',
  'categories: { primaryCategory: Travel. }',
  'locales: { en-US: { name: S } }',
  'locales: { en-US: { supportUrl: www.example.com } }',
  'licenseAgreement: { agreementText: x, territories: [usa] }',
  'version: { versionString: 1.2.3.4 }',
])('the reader and the schema agree about %s', async (text) => {
  const { findings, listing } = await read(text)
  const errors = [...findings, ...checkListing(listing)].filter(({ level }) => level === 'error')
  expect(validate(parseYaml(text))).toBe(errors.length === 0)
})

test('whatever a file has, reading and checking it ends with findings', async () => {
  const keys = [
    'version',
    'locales',
    'ageRating',
    'en-US',
    'default',
    'name',
    'keywords',
    'categories',
    '__proto__',
    'primaryCategory',
    'gamblingAndContests',
    'territories',
    'licenseAgreement',
    'x',
  ]
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.double(),
      fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 5 }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }))
  const text = fc.oneof(
    tree.map((value) => JSON.stringify(value)),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...':-&*a![]{}|>?,#\n \t"\''.split('')), maxLength: 60 }),
  )
  await fc.assert(
    fc.asyncProperty(text, async (content) => {
      await withFiles({ 'a.yml': content, 'a.json': content }, async (folder) => {
        for (const source of [
          { layout: 'app-store-yaml', path: 'a.yml' },
          { layout: 'eas', path: 'a.json' },
        ] as const) {
          try {
            const { listing } = await readListing({ ...source, path: join(folder, source.path) })
            checkListing(listing, { now: new Date(0), stored: () => null, isFirstVersion: true })
          } catch (error) {
            expect(error).toMatchObject({ name: 'InputError' })
          }
        }
      })
    }),
    { numRuns: 200 },
  )
})
