import type { Log } from '../../app-store-connect/log.ts'
import type { Screenshots } from '../../app-store-connect/store/readiness.ts'
import type { Stored, Surroundings } from './stored.ts'

interface Need {
  /** One of these is enough; smaller ones are scaled down from it. */
  types: readonly string[]
  words: string
}

/** https://developer.apple.com/help/app-store-connect/reference/app-information/screenshot-specifications */
const needs: Readonly<Record<string, Need>> = {
  IOS: { types: ['APP_IPHONE_67', 'APP_IPHONE_65'], words: 'an iPhone of 6.9" or 6.5"' },
  MAC_OS: { types: ['APP_DESKTOP'], words: 'a Mac' },
  TV_OS: { types: ['APP_APPLE_TV'], words: 'Apple TV' },
  VISION_OS: { types: ['APP_APPLE_VISION_PRO'], words: 'Apple Vision Pro' },
}

const largestIpad = 'APP_IPAD_PRO_3GEN_129'

/** Locales without pictures show those of the primary one, so that only there all sizes are needed; what is unfinished is refused anywhere. */
export function* wrongPictures(
  { app, version }: Stored,
  { screenshots }: Surroundings,
  log: Pick<Log, 'warning'>,
): Iterable<string> {
  const need = needs[version.platform] ?? needs.IOS
  const { ready, unready } = screenshots.get(app.primaryLocale) ?? {
    ready: new Map<string, number>(),
    unready: [],
  }
  const has = (type: string) => ready.has(type) || unready.some(({ displayType }) => displayType === type)
  const place = `in ${app.primaryLocale}, the primary locale`
  const isWithoutIpadSize = [...ready.keys()].some((type) => type.startsWith('APP_IPAD')) && !has(largestIpad)
  if (need && !need.types.some(has)) {
    // Which devices an app runs on cannot be read; pictures of an iPad alone mean that it is made for iPads.
    if (version.platform === 'IOS' && has(largestIpad)) {
      log.warning(
        `There are screenshots for iPad and none for iPhone ${place}. Apple refuses the version if the app runs on iPhone.`,
      )
    } else {
      yield `There is no screenshot for ${need.words} ${place} (${need.types.join(' or ')}). Add one with the step update-metadata, or on the page of the version in App Store Connect.`
    }
  }
  if (version.platform === 'IOS' && isWithoutIpadSize) {
    log.warning(
      `There are screenshots for iPad ${place}, but none for one of 13" (${largestIpad}). Apple refuses the version if the app runs on iPad.`,
    )
  }
  for (const [locale, { unready }] of screenshots) yield* unfinished(locale, unready)
}

function* unfinished(locale: string, unready: Screenshots['unready']): Iterable<string> {
  for (const { displayType, fileName, state, reasons } of unready) {
    const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : ''
    const advice =
      state === 'FAILED'
        ? 'Replace it.'
        : state === 'AWAITING_UPLOAD'
          ? 'Its upload was never finished: upload it again, or delete it.'
          : 'Apple still processes it: run again in a minute.'
    yield `The screenshot ${fileName} (${displayType}) in ${locale} is ${state}${why}. ${advice}`
  }
}
