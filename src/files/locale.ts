import { nearest } from '../nearest.ts'
import { APP_STORE_LOCALES } from './locales.ts'

/** What is written for the language alone, or as other systems name it. */
const SUGGESTIONS: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  bn: 'bn-BD',
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  gu: 'gu-IN',
  kn: 'kn-IN',
  ml: 'ml-IN',
  mr: 'mr-IN',
  nb: 'no',
  nl: 'nl-NL',
  nn: 'no',
  or: 'or-IN',
  pa: 'pa-IN',
  pt: 'pt-PT',
  sl: 'sl-SI',
  ta: 'ta-IN',
  te: 'te-IN',
  ur: 'ur-PK',
  zh: 'zh-Hans',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  'zh-tw': 'zh-Hant',
  iw: 'he',
  in: 'id',
}

const KNOWN = new Set(APP_STORE_LOCALES)

const LANGUAGES = new Set([
  ...APP_STORE_LOCALES.map((locale) => locale.slice(0, 2)),
  ...Object.keys(SUGGESTIONS).map((code) => code.slice(0, 2)),
])

/**
 * Whether a word is meant as a locale, known or not: `en`, `en-US`, `en_us`, `zh-Hans`, `es-419`, but not `fix`, `ui` or `New`,
 * with which lines of plain text begin.
 */
export function looksLikeLocale(word: string): boolean {
  if (/^[a-z]{2}[-_][A-Z]{2}$/.test(word)) return true
  const isBare = /^[a-z]{2}$/.test(word)
  const hasRegion = /^[a-z]{2}[-_]([a-z]{4}|[a-z]{2}|\d{3}|[a-z]{4}[-_][a-z]{2})$/i.test(word)
  return (isBare || hasRegion) && LANGUAGES.has(word.slice(0, 2).toLowerCase())
}

/** Undefined for a locale of the App Store; otherwise what is wrong with it and which one was probably meant. */
export function problemOfLocale(locale: string): string | undefined {
  if (KNOWN.has(locale)) return undefined
  const suggestion = suggestLocale(locale)
  const hint =
    suggestion === undefined
      ? `The App Store has ${APP_STORE_LOCALES.join(', ')}.`
      : `Did you mean ${suggestion}?`
  return `${JSON.stringify(locale)} is not a locale of App Store Connect. ${hint}`
}

function suggestLocale(locale: string): string | undefined {
  const code = locale.replaceAll('_', '-').toLowerCase()
  const language = code.split('-')[0] ?? ''
  const ofLanguage = APP_STORE_LOCALES.filter((known) => known.toLowerCase().split('-')[0] === language)
  const exact = APP_STORE_LOCALES.find((known) => known.toLowerCase() === code)
  const only = ofLanguage.length === 1 ? ofLanguage[0] : undefined
  return exact ?? SUGGESTIONS[code] ?? only ?? SUGGESTIONS[language] ?? nearest(locale, APP_STORE_LOCALES)
}
