import { problemOfLocale } from '../locale.ts'
import { localeTexts, reviewDetailFields, sections, versionFields } from './definition.ts'
import type { Entry, Field, Fields, TextField, Values } from './fields.ts'
import { type Finding, quote } from './finding.ts'
import { checkKeywords } from './keyword-checks.ts'
import { entriesOf, type Listing, type LocaleListing, normalizeText, textsOf } from './listing.ts'
import {
  type CheckedText,
  checkCharacters,
  checkEmail,
  checkLength,
  checkPhone,
  checkUrl,
  checkVersionNumber,
  checkWording,
  findingAt,
} from './text-checks.ts'
import { checkTogether } from './whole-checks.ts'

export type LocaleTextName = keyof typeof localeTexts

/** What is known besides the files. Rules that need what is not known are left out. */
export interface ListingFacts {
  platform?: 'IOS' | 'MAC_OS' | 'TV_OS' | 'VISION_OS' | undefined
  /** The platform has had no version before. */
  isFirstVersion?: boolean | undefined
  now?: Date | undefined
  /** The text that App Store Connect has, `null` for none. Without it, what is required is not looked for. */
  stored?: ((locale: string, name: LocaleTextName) => string | null) | undefined
}

/** Checks a listing before anything is sent. What App Store Connect holds already is never an error: Apple has taken it. */
export function checkListing(listing: Listing, facts: ListingFacts = {}): Finding[] {
  const findings: Finding[] = []
  for (const [locale, texts] of listing.locales) findings.push(...checkLocale(locale, texts, facts))
  findings.push(...checkFields(versionFields, listing.version))
  findings.push(...checkFields(reviewDetailFields, listing.reviewDetail))
  findings.push(...checkFields(sections.app, listing.app))
  findings.push(...checkFields(sections.ageRating, listing.ageRating))
  findings.push(...checkFields(sections.licenseAgreement, listing.licenseAgreement))
  findings.push(...checkTogether(listing, facts.now))
  return withoutTwins(findings)
}

function checkFields<F extends Fields>(fields: F, values: Values<F>): Finding[] {
  return entriesOf(fields, values).flatMap(([name, entry]) => {
    const text = checkable(fields[name], entry.value, entry as Entry, name)
    return text === undefined ? [] : [...checkLength(text), ...checkForm(text)]
  })
}

function checkable(
  field: Field | undefined,
  value: unknown,
  entry: Entry,
  label: string,
): CheckedText | undefined {
  const isText =
    field !== undefined && !['date', 'flag', 'choice', 'list', 'file', 'secret'].includes(field.kind)
  return isText && typeof value === 'string' ? { field: field as TextField, value, entry, label } : undefined
}

function checkForm(text: CheckedText): Finding[] {
  const { kind } = text.field
  if (kind === 'url') return checkUrl(text)
  if (kind === 'email') return checkEmail(text)
  if (kind === 'phone') return checkPhone(text)
  if (kind === 'version') return checkVersionNumber(text)
  if (kind !== 'locale') return checkCharacters(text)
  const problem = problemOfLocale(text.value)
  return problem === undefined ? [] : [findingAt(text, { rule: 'locale', level: 'error', message: problem })]
}

function checkLocale(locale: string, listing: LocaleListing, facts: ListingFacts): Finding[] {
  const texts = textsOf(listing)
  const findings: Finding[] = []
  for (const [name, entry] of entriesOf(localeTexts, texts)) {
    const text = checkable(localeTexts[name], entry.value, entry as Entry, `${name} of ${locale}`)
    if (text === undefined) continue
    const found = checkText(name, text, { locale, texts, facts })
    const isStored = normalizeText(facts.stored?.(locale, name) ?? '') === text.value
    findings.push(...(isStored ? found.map(asNotice) : found))
  }
  return [...findings, ...checkRequired(locale, listing, facts), ...checkPlatform(texts, facts)]
}

function asNotice(finding: Finding): Finding {
  return finding.level === 'error' ? { ...finding, level: 'notice' } : finding
}

interface Around {
  locale: string
  texts: Values<typeof localeTexts>
  facts: ListingFacts
}

function checkText(name: LocaleTextName, text: CheckedText, { locale, texts, facts }: Around): Finding[] {
  const findings = [...checkLength(text), ...checkForm(text)]
  if (text.field.kind !== 'url') findings.push(...checkWording(text))
  if (name === 'keywords') {
    const shown = (['name', 'subtitle'] as const).map(
      (other) => texts[other]?.value ?? facts.stored?.(locale, other) ?? '',
    )
    findings.push(...checkKeywords(text, shown))
  }
  if (name === 'whatsNew' && facts.isFirstVersion) {
    const message = `${text.label} is not sent: Apple refuses it for the first version.`
    findings.push(findingAt(text, { rule: 'first-version', level: 'warning', message }))
  }
  return findings
}

/** Without these, Apple refuses to review the version. */
function checkRequired(locale: string, listing: LocaleListing, facts: ListingFacts): Finding[] {
  const { stored, platform, isFirstVersion } = facts
  if (stored === undefined) return []
  const texts = textsOf(listing)
  const required: LocaleTextName[] = ['name', 'description', 'keywords', 'supportUrl']
  if (platform === 'TV_OS') required.push('privacyPolicyText')
  else required.push('privacyPolicyUrl')
  if (isFirstVersion === false) required.push('whatsNew')
  return required.flatMap((name) => {
    const declared = texts[name]
    const value = declared === undefined ? stored(locale, name) : declared.value
    if (value) return []
    const message = `${locale} has no ${name}, here or in App Store Connect. Apple asks for it before the review.`
    return [{ rule: 'required', level: 'warning', message, place: declared?.place ?? listing.place }]
  })
}

function checkPlatform(
  { privacyPolicyText }: Values<typeof localeTexts>,
  { platform }: ListingFacts,
): Finding[] {
  if (!privacyPolicyText?.value || platform === undefined || platform === 'TV_OS') return []
  const message = `privacyPolicyText is for Apple TV; for ${quote(platform)} Apple shows privacyPolicyUrl.`
  return [{ rule: 'platform', level: 'notice', message, place: privacyPolicyText.place }]
}

/** A text that stands in for several locales is told about once. */
function withoutTwins(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, level, message, place }) => {
    const general = message.replace(/ of [a-z]{2}(-\w+)? /, ' ')
    const key = JSON.stringify([rule, level, general, place])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
