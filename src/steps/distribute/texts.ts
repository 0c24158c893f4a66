import type { BetaApp, BetaAppLocalization, BetaAppTexts } from '../../app-store-connect/beta-app.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import type { Log } from '../../app-store-connect/log.ts'
import type { BodyFor, QueryFor } from '../../app-store-connect/operations.ts'
import { textsByLocale } from '../../changes/build-settings.ts'
import { problemOfEmail } from '../../files/email-address.ts'
import { applyNotesRules } from '../../files/notes-rules.ts'
import { readReleaseNotes } from '../../files/release-notes.ts'
import type { Change } from '../../plan.ts'
import type { Given } from './declaration.ts'

export type LocaleTexts = Map<string, Partial<BetaAppTexts>>

/** The TestFlight texts that are given, by locale. */
export async function readAppTexts(given: Given, primaryLocale: string, log: Log): Promise<LocaleTexts> {
  const texts: LocaleTexts = new Map()
  for (const [field, value] of [
    ['description', given.betaDescription],
    ['feedbackEmail', given.feedbackEmail],
    ['marketingUrl', given.marketingUrl],
    ['privacyPolicyUrl', given.privacyPolicyUrl],
  ] as const) {
    if (value === undefined) continue
    for (const [locale, text] of textsByLocale(await readReleaseNotes(value), { primaryLocale })) {
      const { text: allowed, removed, cutFrom } = applyNotesRules(text)
      if (removed.length > 0) {
        log.warning(`Removed from the ${field} in ${locale}, since Apple refuses it: ${removed.join(' ')}`)
      }
      if (cutFrom !== undefined) {
        log.warning(
          `The ${field} in ${locale} was cut from ${cutFrom} to ${allowed.length} characters; Apple takes 4000.`,
        )
      }
      texts.set(locale, { ...texts.get(locale), [field]: allowed })
    }
  }
  return texts
}

/** What Apple would refuse of the texts that are given. */
export function wrongTexts(wanted: LocaleTexts): string[] {
  return [...wanted].flatMap(([locale, { feedbackEmail, marketingUrl, privacyPolicyUrl }]) => [
    ...(feedbackEmail === undefined || problemOfEmail(feedbackEmail) === undefined
      ? []
      : [`feedback-email in ${locale} is "${feedbackEmail}", which is no e-mail address.`]),
    ...Object.entries({ 'marketing-url': marketingUrl, 'privacy-policy-url': privacyPolicyUrl }).flatMap(
      ([input, url]) =>
        url === undefined || /^https?:\/\/[^\s]+$/i.test(url)
          ? []
          : [`${input} in ${locale} is "${url}", which is no URL with http or https.`],
    ),
  ])
}

export function appTextsChanges(api: AppStoreConnect, app: BetaApp, wanted: LocaleTexts): Change[] {
  return [...wanted].flatMap(([locale, texts]) => {
    const actual = localizationIn(app, locale)
    const known: Record<string, unknown> = { ...actual }
    const differing = Object.entries(texts).filter(([field, text]) => known[field] !== text)
    if (differing.length === 0) return []
    const attributes: Partial<BetaAppTexts> = Object.fromEntries(differing)
    return {
      action: actual ? ('update' as const) : ('create' as const),
      subject: `TestFlight texts in ${locale} (${Object.keys(attributes).join(', ')})`,
      apply: () =>
        actual
          ? updateTexts(api, actual.id, attributes)
          : createAppTexts(api, app.id, { locale, ...attributes }),
    }
  })
}

export function localizationIn(app: BetaApp, locale: string): BetaAppLocalization | undefined {
  return app.localizations.find((one) => one.locale.toLowerCase() === locale.toLowerCase())
}

async function updateTexts(
  api: AppStoreConnect,
  id: string,
  attributes: Partial<BetaAppTexts>,
): Promise<void> {
  const body = {
    data: { type: 'betaAppLocalizations', id, attributes },
  } satisfies BodyFor<'PATCH /v1/betaAppLocalizations/{id}'>
  await api.write('PATCH /v1/betaAppLocalizations/{id}', { path: { id }, body })
}

/** Adds a language to what testers see of the app. */
export async function createAppTexts(
  api: AppStoreConnect,
  appId: string,
  attributes: Partial<BetaAppTexts> & { locale: string },
): Promise<void> {
  const body = {
    data: {
      type: 'betaAppLocalizations',
      attributes,
      relationships: { app: { data: { type: 'apps', id: appId } } },
    },
  } satisfies BodyFor<'POST /v1/betaAppLocalizations'>
  const { locale, ...texts } = attributes
  const query = {
    'filter[app]': [appId],
    'filter[locale]': [locale],
  } satisfies QueryFor<'GET /v1/betaAppLocalizations'>
  const find = async () => {
    const page = await api.get('GET /v1/betaAppLocalizations', { query })
    return page.data.find((one) => one.attributes?.locale === locale)
  }
  try {
    await api.create('POST /v1/betaAppLocalizations', { body }, { find })
  } catch (error) {
    // Somebody else, or Apple itself, made it in between.
    const other = error instanceof AppleError && error.status === 409 ? await find() : undefined
    if (!other) throw error
    if (Object.keys(texts).length > 0) await updateTexts(api, other.id, texts)
  }
}
