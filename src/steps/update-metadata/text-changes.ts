import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import type { Attributes, StoredTexts } from '../../app-store-connect/store/listing.ts'
import { appInfoTexts, versionTexts } from '../../files/listing/definition.ts'
import { differing, fieldChanges } from './difference.ts'
import type { ListingChange, Work } from './work.ts'
import { createAppInfoTexts, createVersionTexts, updateAppInfoTexts, updateVersionTexts } from './writes.ts'

/** Texts of the version, a change per locale. A locale that is only named shall exist. */
export function versionTextChanges({ api, listing, stored, current, isFirstVersion }: Work): ListingChange[] {
  return [...listing.locales].flatMap(([locale, declared]) => {
    const known = stored.listing.localizations.get(locale)
    const wanted = (actual: Attributes) => {
      const { whatsNew, ...others } = differing(versionTexts, declared.version, actual)
      return isFirstVersion || whatsNew === undefined ? others : { ...others, whatsNew }
    }
    const planned = wanted(known?.values ?? {})
    if (known && Object.keys(planned).length === 0) return []
    return {
      part: 'version texts' as const,
      action: known ? ('update' as const) : ('create' as const),
      subject: `version texts in ${locale}`,
      locale,
      fields: fieldChanges(planned, known?.values ?? {}),
      apply: (only) =>
        applyTexts({
          api,
          locale,
          texts: async () => (await current.listing()).localizations,
          wanted: (actual) => only(wanted(actual)),
          update: updateVersionTexts,
          async create(texts) {
            const make = () => createVersionTexts(api, current.versionId(), { locale, ...texts })
            const name = declared.appInfo.name?.value
            await make().catch(async (error: unknown) => {
              if (!name || !isNameTaken(error)) throw error
              // The name that a localization brings with it is taken in this language; the listing has another one.
              const { id } = await current.appInfo()
              await createAppInfoTexts(api, id, { locale, name })
              await make()
            })
            current.addedLocale()
          },
        }),
    }
  })
}

/** Texts of the app info, a change per locale; a localization of the version brings one with it that has the app's name. */
export function appInfoTextChanges({ api, listing, stored, current }: Work): ListingChange[] {
  const primary = stored.appInfo.localizations.get(stored.app.primaryLocale)
  return [...listing.locales].flatMap(([locale, declared]) => {
    const known = stored.appInfo.localizations.get(locale)
    const isBrought = !stored.isAppInfoLive && !stored.listing.localizations.has(locale)
    const before = known?.values ?? (isBrought ? { name: nameIn(primary) ?? stored.app.name } : {})
    const wanted = (actual: Attributes) => differing(appInfoTexts, declared.appInfo, actual)
    const planned = wanted(before)
    if (Object.keys(planned).length === 0) return []
    return {
      part: 'app info texts' as const,
      action: known || isBrought ? ('update' as const) : ('create' as const),
      subject: `app info texts in ${locale}`,
      locale,
      fields: fieldChanges(planned, before),
      apply: (only) =>
        applyTexts({
          api,
          locale,
          texts: current.appInfoTexts,
          wanted: (actual) => only(wanted(actual)),
          update: updateAppInfoTexts,
          async create(texts) {
            const name = texts.name ?? nameIn(primary) ?? stored.app.name
            const { id } = await current.appInfo()
            await createAppInfoTexts(api, id, { ...texts, locale, name })
          },
        }),
    }
  })
}

function isNameTaken(error: unknown): boolean {
  return (
    error instanceof AppleError &&
    error.status === 409 &&
    error.details.some(({ title, detail }) => /app name/i.test(`${title} ${detail}`))
  )
}

function nameIn(texts: StoredTexts | undefined): string | undefined {
  const name = texts?.values.name
  return typeof name === 'string' ? name : undefined
}

/** Compares once more with what is there now, and makes or sets the localization. */
async function applyTexts<Texts extends object>(options: {
  api: AppStoreConnect
  locale: string
  texts: () => Promise<ReadonlyMap<string, StoredTexts>>
  wanted: (actual: Attributes) => Texts
  update: (api: AppStoreConnect, id: string, texts: Texts) => Promise<void>
  create: (texts: Texts) => Promise<void>
}): Promise<void> {
  const { api, locale, texts, wanted, update, create } = options
  const known = (await texts()).get(locale)
  const values = wanted(known?.values ?? {})
  if (!known) return create(values)
  if (Object.keys(values).length > 0) await update(api, known.id, values)
}
