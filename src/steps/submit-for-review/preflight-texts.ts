import type { Attributes } from '../../app-store-connect/store/listing.ts'
import { nearest } from '../../nearest.ts'
import type { Inspected } from './inspected.ts'

const longestWhatsNew = 4000

/** What the texts of the version lack, and what is wrong with those that the inputs bring. */
export function* wrongTexts({ stored, whatsNew }: Inspected): Iterable<string> {
  const { listing, isFirst, version, versionString } = stored
  const { localizations } = listing
  yield* missingTexts(localizations, {
    names: ['description', 'keywords', 'supportUrl'],
    where: 'on the page of the version in App Store Connect',
  })
  if (isFirst && whatsNew.size > 0) {
    yield `whats-new: ${versionString} is the first version for ${version.platform}, and Apple takes no news for it. Leave whats-new out.`
    return
  }
  for (const [locale, text] of whatsNew) {
    if (!localizations.has(locale)) {
      const close = nearest(locale, localizations.keys())
      const names = [...localizations.keys()].join(', ')
      yield `whats-new: the version has no texts in ${locale}${close ? `; did you mean ${close}?` : '.'} It has ${names}. The step update-metadata adds a locale.`
    }
    if (text.length > longestWhatsNew) {
      yield `whats-new in ${locale} has ${text.length} characters, and Apple takes ${longestWhatsNew}. Shorten it.`
    }
  }
  if (isFirst) return
  const silent = [...localizations].filter(
    ([locale, { values }]) => !whatsNew.has(locale) && (values.whatsNew ?? '') === '',
  )
  if (silent.length > 0) {
    yield `What's new is missing in ${silent.map(([locale]) => locale).join(', ')}; an update needs it in every locale. Set whats-new, where \`default\` in a map stands for all other locales, or use the step update-metadata.`
  }
}

/** One line for an attribute, whatever the number of locales that lack it. */
export function* missingTexts(
  localizations: ReadonlyMap<string, { values: Attributes }>,
  { names, where }: { names: readonly string[]; where: string },
): Iterable<string> {
  for (const name of names) {
    const lacking = [...localizations].filter(([, { values }]) => String(values[name] ?? '').trim() === '')
    if (lacking.length === 0) continue
    yield `${name} is missing in ${lacking.map(([locale]) => locale).join(', ')}. Set it with the step update-metadata, or ${where}.`
  }
}
