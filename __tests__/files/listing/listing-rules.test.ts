import { localeTexts, sections } from '../../../src/files/listing/definition.ts'
import type { Fields } from '../../../src/files/listing/fields.ts'
import { emptyListing, type Listing, localeListing } from '../../../src/files/listing/listing.ts'
import { checkListing, type ListingFacts } from '../../../src/files/listing/listing-rules.ts'

type Raw = Record<string, unknown>

/** A listing that says these values. */
function listingOf(
  parts: { [Name in keyof typeof sections]?: Raw } & { locales?: Record<string, Raw> },
): Listing {
  const listing = emptyListing('app-store-yaml', 'a.yml')
  const entries = (fields: Fields, values: Raw) => {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (!Object.hasOwn(fields, name)) throw new Error(`There is no ${name}.`)
        return [name, { value, place: { file: 'a.yml', line: 1 }, isLineByLine: true }]
      }),
    )
  }
  const { locales = {}, ...rest } = parts
  for (const [name, values] of Object.entries(rest)) {
    Object.assign(listing, { [name]: entries(sections[name as keyof typeof sections], values) })
  }
  for (const [locale, values] of Object.entries(locales)) {
    listing.locales.set(locale, localeListing(entries(localeTexts, values), { file: 'a.yml', line: 1 }))
  }
  return listing
}

function check(parts: Parameters<typeof listingOf>[0], facts?: ListingFacts): string[] {
  return checkListing(listingOf(parts), facts).map(
    ({ level, rule, message }) => `${level} ${rule}: ${message}`,
  )
}

function texts(values: Raw, facts?: ListingFacts): string[] {
  return check({ locales: { 'en-US': values } }, facts)
}

test.each([
  ['name', 30],
  ['subtitle', 30],
  ['promotionalText', 170],
  ['description', 4000],
  ['whatsNew', 4000],
  ['keywords', 100],
])('%s has at most %i characters', (name, longest) => {
  expect(texts({ [name]: 'ä'.repeat(longest) })).toEqual([])
  expect(texts({ [name]: 'ä'.repeat(longest + 2) })).toEqual([
    `error length: ${name} of en-US has ${longest + 2} characters; at most ${longest} are taken. Take out 2.`,
  ])
})

test('characters are code points; where UTF-16 units alone are too many it is a warning', () => {
  expect(texts({ name: '𠮷'.repeat(16) })).toEqual([
    expect.stringMatching(/^warning length: .* 16 characters, but 32/),
  ])
  expect(texts({ name: '𠮷'.repeat(31) })).toEqual([expect.stringMatching(/^error length: .* 31 characters/)])
  expect(texts({ name: 'S' })).toEqual([
    expect.stringMatching(/^error length: name of en-US has 1 character; at least 2/),
  ])
})

test.each([
  [{ name: 'Sun\nSea' }, /^error lines: .* must be one/],
  [{ keywords: 'sun\nsea' }, /^error lines: /],
  [{ description: 'Run 🚨 now' }, /^error characters: .* has 🚨 \(U\+1F6A8\), which Apple refuses/],
  [{ description: 'Run ⏰ now' }, /^error characters: /],
  [{ description: 'a\u0007b' }, /^error characters: .* has U\+0007/],
  [{ description: '★ Best' }, /^warning characters: .* ★ \(U\+2605\), which Apple may refuse/],
  [{ whatsNew: 'ˆ' }, /^warning characters: /],
  [{ description: 'A <b>bold</b> app' }, /^warning markup: .*"<b>"/],
  [{ description: 'Sun &amp; sea' }, /^warning markup: /],
  [{ supportUrl: 'www.sun.app/help' }, /^error url: .* Did you mean https:\/\/www\.sun\.app\/help\?/],
  [{ supportUrl: 'mailto:a@sun.app' }, /^error url: .* must begin with https/],
  [{ supportUrl: 'https://sun.app/a b' }, /^error url: .* no spaces/],
  [{ supportUrl: 'https://user:x@sun.app' }, /^error url: .* user name/],
  [{ supportUrl: 'https://intranet/' }, /^error url: .* no domain/],
  [{ supportUrl: `https://sun.app/${'a'.repeat(255)}` }, /^error length: /],
  [{ privacyPolicyUrl: 'https://www.example.com/' }, /^warning placeholder: .* for examples only/],
  [{ description: 'Lorem ipsum dolor' }, /^warning placeholder: .*"Lorem ipsum"/],
  [{ description: 'TODO: write' }, /^warning placeholder: .*"TODO:"/],
  [{ name: '{{app_name}}' }, /^warning placeholder: /],
  [{ description: 'Meet [Your App Name].' }, /^warning placeholder: /],
  [{ description: 'Sync coming soon!' }, /^warning future-functionality: .*"coming soon"/],
  [{ description: 'Also on Android' }, /^warning other-platforms: .*"Android"/],
  [{ description: 'Sign in with Google' }, /^warning other-platforms: /],
  [{ whatsNew: 'Works around an iOS bug' }, /^warning apple-sentiment: /],
  [{ name: 'Sun Beta' }, /^warning test-words: /],
  [{ keywords: 'sun,sea,Sun' }, /^warning keywords: The keywords of en-US have "sun" more than once/],
  [{ keywords: 'sun, sea, sky' }, /^warning keywords: .* have 2 of their 100 characters in spaces/],
  [{ keywords: 'sun,,sea' }, /^warning keywords: .* have 1 of their places/],
  [{ keywords: 'sun;sea' }, /^warning keywords: .* divided by ;/],
  [{ keywords: 'ab,sea' }, /^notice keywords: .*"ab"/],
  [
    { keywords: 'sun tan,sea', name: 'Sun', subtitle: 'Tan' },
    /^notice keywords: .*"sun tan", which the name or subtitle has/,
  ],
])('%j', (values, expected) => {
  expect(texts(values)).toEqual([expect.stringMatching(expected)])
})

test.each([
  { description: 'Files from Google Drive and Google Analytics. Androids dream. A TODOs list. Betatron.' },
  { description: 'A [1] B < C > D, 5 € – “quoted” ™ • bullet → arrow' },
  { name: 'Слово', subtitle: '言葉', keywords: '太陽,海', supportUrl: 'HTTPS://sun.app:8443/a?b=c#d' },
  { description: 'हिन्दी में ज़्यादा' },
])('there is nothing to say about %j', (values) => {
  expect(texts(values)).toEqual([])
})

test.each([
  [{ version: { versionString: '1.2.3.4' } }, /^error version: /],
  [{ version: { versionString: 'v1' } }, /^error version: /],
  [{ version: { releaseType: 'SCHEDULED' } }, /^error release: .* needs an earliestReleaseDate/],
  [
    { version: { releaseType: 'MANUAL', earliestReleaseDate: '2027-01-01T00:00:00Z' } },
    /^error release: .* not with MANUAL/,
  ],
  [{ version: { earliestReleaseDate: '2026-01-01T00:00:00Z' } }, /^warning release: .* is past/],
  [{ version: { copyright: 'Example Ltd' } }, /^warning copyright: .* no year/],
  [{ version: { copyright: '2031 Example Ltd' } }, /^warning copyright: .* 2031/],
  [{ version: { copyright: '© 2026 Example Ltd' } }, /^notice copyright: .* no ©/],
  [{ categories: { primaryCategory: 'GAMES', secondaryCategory: 'GAMES' } }, /^error categories: /],
  [
    { categories: { primaryCategory: 'GAMES', primarySubcategoryOne: 'STICKERS_ART' } },
    /^error categories: STICKERS_ART is not a subcategory of GAMES/,
  ],
  [
    {
      categories: {
        primaryCategory: 'GAMES',
        primarySubcategoryOne: 'GAMES_CARD',
        primarySubcategoryTwo: 'GAMES_CARD',
      },
    },
    /^error categories: GAMES_CARD is given twice/,
  ],
  [{ ageRating: { socialMediaAgeRestricted: true, socialMedia: false } }, /^error age-rating: /],
  [{ ageRating: { socialMedia: true, userGeneratedContent: false } }, /^error age-rating: /],
  [{ ageRating: { ageRatingOverride: 'SEVENTEEN_PLUS' } }, /^warning age-rating: /],
  [{ ageRating: { ageRatingOverride: 'NONE', ageRatingOverrideV2: 'NONE' } }, /^error age-rating: /],
  [{ ageRating: { developerAgeRatingInfoUrl: 'sun.app' } }, /^error url: /],
  [{ reviewDetail: { contactEmail: 'me' } }, /^error email: /],
  [{ reviewDetail: { contactPhone: '0555 1234' } }, /^warning phone: /],
  [{ reviewDetail: { demoAccountRequired: true } }, /^notice review-detail: /],
  [
    { reviewDetail: { demoAccountRequired: true, demoAccountName: 'a', demoAccountPassword: null } },
    /^error review-detail: /,
  ],
  [{ reviewDetail: { notes: 'n'.repeat(4001) } }, /^error length: /],
  [{ app: { primaryLocale: 'en' } }, /^error locale: .* Did you mean en-US\?/],
  [{ licenseAgreement: { agreementText: 'x' } }, /^error license-agreement: .* needs territories/],
  [{ licenseAgreement: { territories: ['USA', 'de'] } }, /^error license-agreement: .*"de"/],
])('%j', (parts, expected) => {
  expect(check(parts, { now: new Date('2026-06-01T12:00:00Z') })).toEqual([expect.stringMatching(expected)])
})

test("what's new is left out of the first version, and asked for afterwards", () => {
  const full = {
    name: 'Sun',
    description: 'x',
    keywords: 'sea',
    supportUrl: 'https://a.app',
    privacyPolicyUrl: 'https://a.app',
  }
  const stored = () => null
  expect(texts({ ...full, whatsNew: 'x' }, { stored, isFirstVersion: true })).toEqual([
    'warning first-version: whatsNew of en-US is not sent: Apple refuses it for the first version.',
  ])
  expect(texts(full, { stored, isFirstVersion: true })).toEqual([])
  expect(texts(full, { stored, isFirstVersion: false })).toEqual([
    'warning required: en-US has no whatsNew, here or in App Store Connect. Apple asks for it before the review.',
  ])
})

test('what is required may stand here or in App Store Connect', () => {
  const stored = (_: string, name: string) => (name === 'description' ? null : 'https://stored.app')
  expect(texts({ supportUrl: null }, { stored })).toEqual([
    expect.stringMatching(/^warning required: en-US has no description/),
    expect.stringMatching(/^warning required: en-US has no supportUrl/),
  ])
  expect(texts({}, { platform: 'TV_OS', stored: () => null }).join()).toContain('privacyPolicyText')
  expect(texts({ privacyPolicyText: 'x' }, { platform: 'IOS' })).toEqual([
    expect.stringMatching(/^notice platform: /),
  ])
})

test('what App Store Connect holds already is no error', () => {
  const stored = (_: string, name: string) => (name === 'description' ? 'Sun 🚨\r\n' : 'https://a.app')
  expect(texts({ description: 'Sun 🚨' }, { stored })).toEqual([
    expect.stringMatching(/^notice characters: /),
  ])
  expect(texts({ description: 'Sun 🚨!' }, { stored })).toEqual([
    expect.stringMatching(/^error characters: /),
  ])
})

test('a text that stands in for several locales is told about once', () => {
  expect(
    check({
      locales: { 'en-US': { supportUrl: 'x' }, 'de-DE': { supportUrl: 'x' }, ja: { supportUrl: 'x' } },
    }),
  ).toHaveLength(1)
})

test('a password is in no message', () => {
  const demoAccountPassword = 'hunter2 TODO 🚨\n'
  expect(JSON.stringify(check({ reviewDetail: { demoAccountPassword } }))).not.toContain('hunter2')
})

test('a long text is told at the line where it becomes too long', () => {
  const [finding] = checkListing(
    listingOf({ locales: { ja: { description: `${'a'.repeat(999)}\n`.repeat(5) } } }),
  )
  expect(finding?.place).toEqual({ file: 'a.yml', line: 5 })
})
