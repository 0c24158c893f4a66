import { looksLikeLocale, problemOfLocale } from '../../src/files/locale.ts'
import { APP_STORE_LOCALES } from '../../src/files/locales.ts'

test('every locale of the App Store is known and looks like one', () => {
  expect(APP_STORE_LOCALES).toHaveLength(50)
  expect(APP_STORE_LOCALES.filter((locale) => problemOfLocale(locale) !== undefined)).toEqual([])
  expect(APP_STORE_LOCALES.filter((locale) => !looksLikeLocale(locale))).toEqual([])
})

test.each([
  ['en', 'en-US'],
  ['de', 'de-DE'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh_TW', 'zh-Hant'],
  ['de-de', 'de-DE'],
  ['de_DE', 'de-DE'],
  ['de-AT', 'de-DE'],
  ['en-us', 'en-US'],
  ['ja-JP', 'ja'],
  ['sv-SE', 'sv'],
  ['nb', 'no'],
  ['zh-hans', 'zh-Hans'],
  ['es-419', 'es-ES'],
  ['eb-US', 'en-US'],
])('for %s the locale %s is proposed', (locale, expected) => {
  expect(problemOfLocale(locale)).toBe(
    `${JSON.stringify(locale)} is not a locale of App Store Connect. Did you mean ${expected}?`,
  )
})

test('what is like no locale gets the whole list', () => {
  expect(problemOfLocale('Klingon')).toMatch(/The App Store has ar-SA, bn-BD, .*zh-Hant\.$/)
})

test.each([
  ['en', true],
  ['en-US', true],
  ['EN-us', true],
  ['en_US', true],
  ['zh-Hans-CN', true],
  ['eb-US', true],
  ['fix', false],
  ['ui', false],
  ['New', false],
  ['No', false],
  ['ci-fix', false],
  ['ci-test', false],
  ['', false],
])('whether %j looks like a locale: %s', (word, expected) => {
  expect(looksLikeLocale(word)).toBe(expected)
})
