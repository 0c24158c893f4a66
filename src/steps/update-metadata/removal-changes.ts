import type { StoredTexts } from '../../app-store-connect/store/listing.ts'
import type { Stored } from './stored.ts'
import type { ListingChange, Work } from './work.ts'

const none: ReadonlyMap<string, StoredTexts> = new Map()

/** Locales that the listing does not have. The primary one cannot go, and where other platforms share the app info, its texts stay. */
export function removalChanges(work: Work): ListingChange[] {
  const { api, stored, current, given, context } = work
  if (!given.removeLocales) return []
  const isOurs = ownsAppInfo(stored)
  const appInfoTexts = isOurs ? stored.appInfo.localizations : none
  const locales = new Set([...stored.listing.localizations.keys(), ...appInfoTexts.keys()])
  return [...locales].flatMap((locale) => {
    if (isDeclared(locale, work)) return []
    if (locale === primaryLocaleOf(work)) {
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

/** Whether a locale is one of those that `removalChanges` takes away. */
export function isRemoved(
  locale: string,
  work: Pick<Work, 'given' | 'listing' | 'media' | 'stored'>,
): boolean {
  return work.given.removeLocales && !isDeclared(locale, work) && locale !== primaryLocaleOf(work)
}

/** Texts of the app go with a locale only where no version of another platform shows them. */
export function ownsAppInfo({ app, version, isAppInfoLive }: Stored): boolean {
  return !isAppInfoLive && app.versions.every(({ platform }) => platform === version.platform)
}

/** A locale that has nothing but pictures is declared by them. */
function isDeclared(locale: string, { listing, media }: Pick<Work, 'listing' | 'media'>): boolean {
  return listing.locales.has(locale) || media.has(locale)
}

function primaryLocaleOf({ listing, stored }: Pick<Work, 'listing' | 'stored'>): string {
  return listing.app.primaryLocale?.value ?? stored.app.primaryLocale
}
