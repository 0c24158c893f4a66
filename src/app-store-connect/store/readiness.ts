import type { AppStoreConnect } from '../client.ts'
import { AppleError } from '../errors.ts'
import type { QueryFor } from '../operations.ts'

/** The pictures of a locale: how many of each size are ready, and which are not. */
export interface Screenshots {
  /** By Apple's `screenshotDisplayType`. */
  ready: Map<string, number>
  unready: { displayType: string; fileName: string; state: string; reasons: string[] }[]
}

const query = {
  'fields[appScreenshotSets]': ['screenshotDisplayType', 'appScreenshots'],
  'fields[appScreenshots]': ['fileName', 'assetDeliveryState'],
  include: ['appScreenshots'],
  'limit[appScreenshots]': 50,
  limit: 200,
} satisfies QueryFor<'GET /v1/appStoreVersionLocalizations/{id}/appScreenshotSets'>

export async function readScreenshots(api: AppStoreConnect, localizationId: string): Promise<Screenshots> {
  const ready: Screenshots['ready'] = new Map()
  const unready: Screenshots['unready'] = []
  const request = { path: { id: localizationId }, query }
  const pages = api.pages('GET /v1/appStoreVersionLocalizations/{id}/appScreenshotSets', request)
  for await (const { data, included } of pages) {
    for (const set of data) {
      const displayType = set.attributes?.screenshotDisplayType ?? ''
      for (const { id } of set.relationships?.appScreenshots?.data ?? []) {
        const found = included?.find((item) => item.type === 'appScreenshots' && item.id === id)
        const attributes = found?.type === 'appScreenshots' ? found.attributes : undefined
        const { state = 'COMPLETE', errors } = attributes?.assetDeliveryState ?? {}
        if (state === 'COMPLETE') {
          ready.set(displayType, (ready.get(displayType) ?? 0) + 1)
          continue
        }
        const reasons = (errors ?? []).map(({ code, description }) => description ?? code ?? '')
        unready.push({ displayType, fileName: attributes?.fileName ?? id, state: state ?? '', reasons })
      }
    }
  }
  return { ready, unready }
}

/** Whether the app has a price and is sold anywhere; undefined where the key may not see it. */
export interface Offer {
  hasPrice: boolean | undefined
  hasAvailability: boolean | undefined
}

export async function readOffer(api: AppStoreConnect, appId: string): Promise<Offer> {
  const path = { id: appId }
  const [hasPrice, hasAvailability] = await Promise.all([
    isThere(async () => api.get('GET /v1/apps/{id}/appPriceSchedule', { path })),
    isThere(async () => api.get('GET /v1/apps/{id}/appAvailabilityV2', { path })),
  ])
  return { hasPrice, hasAvailability }
}

/** Apple answers null or 404 for what was never set. */
async function isThere(read: () => Promise<{ data: unknown }>): Promise<boolean | undefined> {
  try {
    return ((await read()).data ?? null) !== null
  } catch (error) {
    if (!(error instanceof AppleError)) throw error
    if (error.status === 404) return false
    if (error.status === 403) return undefined
    throw error
  }
}
