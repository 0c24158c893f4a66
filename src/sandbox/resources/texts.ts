import { invalidAttribute } from '../refusal.ts'

const locales: readonly string[] = (
  'ar-SA bn-BD ca cs da de-DE el en-AU en-CA en-GB en-US es-ES es-MX fi fr-CA fr-FR gu-IN he hi hr hu id it ja kn-IN ko ' +
  'ml-IN mr-IN ms nl-NL no or-IN pa-IN pl pt-BR pt-PT ro ru sk sl-SI sv ta-IN te-IN th tr uk ur-PK vi zh-Hans zh-Hant'
).split(' ')

/** The words for a locale which Apple does not know differ between TestFlight and the store. */
export function requireLocale(
  locale: string,
  { unknown = "The 'locale' value is invalid.", title }: { unknown?: string; title?: string } = {},
): void {
  if (locales.includes(locale)) return
  const meant = locales.find((known) => known.toLowerCase() === locale.toLowerCase())
  const detail = meant ? `Check case sensitivity. May be: ${meant}` : unknown
  throw invalidAttribute('locale', detail, title === undefined ? {} : { title })
}

export function duplicateLocale(): Error {
  return invalidAttribute('locale', "There is an entity with same 'locale'", { suffix: '.DUPLICATE' })
}

// Pictures, dingbats, miscellaneous symbols, lines of boxes, private use, the replacement character, `<`, and every
// character beyond the Basic Multilingual Plane. Arrows and the marks of copyright and trade pass.
const refused =
  /[<\u2500-\u257F\u2600-\u27BF\u{E000}-\u{F8FF}\uFFFD\u{10000}-\u{10FFFF}]|[\uFE00-\uFE0F]|\p{Extended_Pictographic}/gu
const accepted = /[\u00A9\u00AE\u2122\u2190-\u21FF]/
const composingMark = /[\u0300-\u036F]/g

function refusedCharacters(text: string): string[] {
  const characters = text.match(refused)?.filter((character) => !accepted.test(character)) ?? []
  const marks = text === text.normalize('NFC') ? [] : (text.match(composingMark) ?? [])
  return [...new Set([...characters, ...marks])]
}

interface TextRule {
  name: string
  longest: number
  unit?: 'characters' | 'bytes'
}

/** The rules of texts shown in TestFlight; nothing at all clears one. */
export function checkText(text: unknown, { name, longest, unit = 'characters' }: TextRule): void {
  if (typeof text !== 'string') return
  const characters = refusedCharacters(text)
  if (characters.length > 0) {
    const detail = `Text for ${name} contains invalid characters:'[${characters.join(', ')}]'`
    throw invalidAttribute(name, detail, { title: 'An attribute value has invalid text.' })
  }
  const length = unit === 'bytes' ? Buffer.byteLength(text) : text.length
  if (length > longest) {
    throw invalidAttribute(name, `'${name}' cannot be longer than '${longest}' characters.`, {
      suffix: '.TOO_LONG',
    })
  }
}
