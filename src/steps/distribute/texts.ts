import type { BetaApp, BetaAppLocalization, BetaAppTexts } from '../../app-store-connect/beta-app.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import type { Log } from '../../app-store-connect/log.ts'
import { textsByLocale } from '../../changes/build-settings.ts'
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
      const { text: allowed, removed } = applyNotesRules(text)
      if (removed.length > 0) {
        log.warning(`Removed from the ${field} in ${locale}, since Apple refuses it: ${removed.join(' ')}`)
      }
      texts.set(locale, { ...texts.get(locale), [field]: allowed })
    }
  }
  return texts
}

export function appTextsChanges(api: AppStoreConnect, app: BetaApp, wanted: LocaleTexts): Change[] {
  return [...wanted].flatMap(([locale, texts]) => {
    const actual = localizationIn(app, locale)
    const differing = Object.entries(texts).filter(
      ([field, text]) => actual?.[field as keyof BetaAppTexts] !== text,
    )
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
  const body = { data: { type: 'betaAppLocalizations' as const, id, attributes } }
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
      type: 'betaAppLocalizations' as const,
      attributes,
      relationships: { app: { data: { type: 'apps' as const, id: appId } } },
    },
  }
  const query = { 'filter[app]': [appId], 'filter[locale]': [attributes.locale] }
  const find = async () => {
    const page = await api.get('GET /v1/betaAppLocalizations', { query })
    return page.data.find((one) => one.attributes?.locale === attributes.locale)
  }
  await api.create('POST /v1/betaAppLocalizations', { body }, { find })
}
