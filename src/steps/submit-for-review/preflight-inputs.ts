import { nearest } from '../../nearest.ts'
import type { Inspected } from './inspected.ts'

const longestWhatsNew = 4000

/** What the inputs ask for that cannot be done with this version. */
export function* wrongWishes({ given, stored, whatsNew, now }: Inspected): Iterable<string> {
  const { version, versionString, listing, isFirst } = stored
  yield* wrongPhasedRelease({ given, stored })
  const { earliestReleaseDate: date } = given
  const isStored = Date.parse(String(listing.attributes.earliestReleaseDate)) === Date.parse(date ?? '')
  if (date !== undefined && Date.parse(date) <= now && !isStored) {
    yield `earliest-release-date ${date} is in the past. Name an hour to come, or set release-type: after-approval.`
  }
  if (isFirst && whatsNew.size > 0) {
    yield `whats-new: ${versionString} is the first version for ${version.platform}, and Apple takes no news for it. Leave whats-new out.`
    return
  }
  const { localizations } = listing
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
}

export function* wrongPhasedRelease({
  given,
  stored,
}: Pick<Inspected, 'given' | 'stored'>): Iterable<string> {
  const { versionString, version, isFirst } = stored
  if (!isFirst || given.phasedRelease !== true) return
  yield `phased-release: ${versionString} is the first version for ${version.platform}, and Apple spreads updates alone. Leave phased-release out.`
}
