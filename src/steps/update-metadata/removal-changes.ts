import type { StoredTexts } from '../../app-store-connect/store/listing.ts'
import type { ListingChange, Work } from './work.ts'

const none: ReadonlyMap<string, StoredTexts> = new Map()

/** Locales that the listing does not have. The primary one cannot go, and where other platforms share the app info, its texts stay. */
export function removalChanges({ api, listing, stored, current, given, context }: Work): ListingChange[] {
  if (!given.removeLocales) return []
  const { app, version } = stored
  const isOurs = !stored.isAppInfoLive && app.versions.every(({ platform }) => platform === version.platform)
  const appInfoTexts = isOurs ? stored.appInfo.localizations : none
  const locales = new Set([...stored.listing.localizations.keys(), ...appInfoTexts.keys()])
  const primaryLocale = listing.app.primaryLocale?.value ?? app.primaryLocale
  return [...locales].flatMap((locale) => {
    if (listing.locales.has(locale)) return []
    if (locale === primaryLocale) {
      context.log.warning(
        `${locale} is the primary locale of the app and stays, though the listing does not have it.`,
      )
      return []
    }
    return {
      part: 'version texts' as const,
      action: 'delete' as const,
      subject: `locale ${locale}`,
      locale,
      fields: [],
      async apply() {
        const ofVersion = (await current.listing()).localizations.get(locale)
        if (ofVersion) {
          const path = { id: ofVersion.id }
          await api.write('DELETE /v1/appStoreVersionLocalizations/{id}', { path })
        }
        const ofAppInfo = isOurs ? (await current.appInfoTexts()).get(locale) : undefined
        if (ofAppInfo) {
          await api.write('DELETE /v1/appInfoLocalizations/{id}', { path: { id: ofAppInfo.id } })
        }
      },
    }
  })
}
