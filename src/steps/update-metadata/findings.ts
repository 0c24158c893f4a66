import { isPlatform } from '../../app-store-connect/builds.ts'
import type { Attributes } from '../../app-store-connect/store/listing.ts'
import { isEditable } from '../../app-store-connect/store/versions.ts'
import { AnnotatedError, type FilePlace } from '../../errors.ts'
import { appInfoTexts, sections, versionTexts } from '../../files/listing/definition.ts'
import type { AnyEntry, Fields, Values } from '../../files/listing/fields.ts'
import type { Finding, ListingRuleName } from '../../files/listing/finding.ts'
import { entriesOf, type Listing } from '../../files/listing/listing.ts'
import { checkListing } from '../../files/listing/listing-rules.ts'
import type { Context } from './declaration.ts'
import { differing } from './difference.ts'
import type { Stored } from './stored.ts'

/** GitHub shows ten annotations of a kind per step and drops the others. */
const mostShown = 10

export function stopOnErrors(findings: readonly Finding[], context: Context): void {
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length === 0) return
  context.annotate(...gathered(findings))
  throw new AnnotatedError(listOf(errors))
}

/** Tells what is wrong with what would be sent; what App Store Connect holds already, it has taken. */
export function tellFindings(
  listing: Listing,
  read: readonly Finding[],
  options: {
    stored: Stored
    isFirst: boolean
    context: Context
    isSkipped: (rule: ListingRuleName) => boolean
  },
): void {
  const { stored, isFirst, context, isSkipped } = options
  const { version, listing: texts, appInfo } = stored
  const findings = checkListing(listing, {
    platform: isPlatform(version.platform) ? version.platform : undefined,
    isFirstVersion: isFirst,
    now: new Date(context.appStoreConnect.now()),
    stored(locale, name) {
      const value =
        texts.localizations.get(locale)?.values[name] ?? appInfo.localizations.get(locale)?.values[name]
      if (typeof value === 'string') return value
      // A new locale begins with the name of the app.
      return name === 'name' && !appInfo.localizations.has(locale) ? stored.app.name : null
    },
  })
  // What a review asks for is no matter of a version that is past it.
  const isDraft = stored.isNew || isEditable(version)
  const due = findings.filter(({ rule }) => !isSkipped(rule) && (isDraft || rule !== 'required'))
  const all = [...read, ...withoutHeld(due, listing, stored)]
  stopOnErrors(all, context)
  context.annotate(...gathered(all))
}

function listOf(errors: readonly Finding[]): string {
  const count = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`
  return [`${count} in the listing; nothing was sent:`, ...errors.map(lineOf)].join('\n')
}

function lineOf({ message, place }: Finding): string {
  // Many messages about a file begin with its name.
  if (message.startsWith(place.file)) return `  ${message}`
  return `  ${place.file}${place.line ? `:${place.line}` : ''}: ${message}`
}

/** Each finding at its place; where GitHub would drop some, one annotation for what a rule says at many places, as in many locales. */
export function gathered(findings: readonly Finding[]): Finding[] {
  const alike = Map.groupBy(findings, ({ level, rule, message }) =>
    JSON.stringify([level, rule, /^\w+(?= of )/.exec(message)?.[0]]),
  )
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group
    const isMany = findings.filter(({ level }) => level === first?.level).length > mostShown
    if (!first || !isMany || group.length === 1) return group
    const places = `The same at ${others.length} more ${others.length === 1 ? 'place' : 'places'}:`
    return [{ ...first, message: [first.message, places, ...others.map(lineOf)].join('\n') }]
  })
}

function withoutHeld(findings: readonly Finding[], listing: Listing, stored: Stored): Finding[] {
  const held: AnyEntry[] = []
  const changed: AnyEntry[] = []
  const sort = <F extends Fields>(fields: F, declared: Values<F>, actual: Attributes | undefined) => {
    const different = differing(fields, declared, actual ?? {})
    for (const [name, entry] of entriesOf(fields, declared)) {
      const isHeld = !Object.hasOwn(different, name) && !Array.isArray(entry.value)
      ;(isHeld ? held : changed).push(entry)
    }
  }
  const { app, listing: version, appInfo } = stored
  for (const [locale, declared] of listing.locales) {
    sort(versionTexts, declared.version, version.localizations.get(locale)?.values)
    sort(appInfoTexts, declared.appInfo, appInfo.localizations.get(locale)?.values)
  }
  const { primaryLocale, contentRightsDeclaration } = app
  sort(sections.app, listing.app, { primaryLocale, contentRightsDeclaration })
  sort(sections.version, listing.version, version.attributes)
  sort(sections.categories, listing.categories, appInfo.categories)
  sort(sections.ageRating, listing.ageRating, appInfo.ageRating?.values)
  sort(sections.reviewDetail, listing.reviewDetail, version.reviewDetail?.values)
  return findings.filter(
    ({ place }) =>
      !held.some((entry) => covers(entry, place)) || changed.some((entry) => covers(entry, place)),
  )
}

/** Whether a place is within the value; a text of several lines has several places. */
function covers({ value, place: { file, line }, isLineByLine }: AnyEntry, place: FilePlace): boolean {
  if (place.file !== file) return false
  if (line === undefined || place.line === undefined) return line === place.line
  const more = isLineByLine && typeof value === 'string' ? value.split('\n').length - 1 : 0
  return place.line >= line && place.line <= line + more
}
