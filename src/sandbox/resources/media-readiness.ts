import { textOf } from '../json.ts'
import type { AppleError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { deliveryState } from './assets.ts'

/** One of these is enough; Apple's words name the first. */
export const neededDisplays: Readonly<Record<string, readonly string[]>> = {
  IOS: ['APP_IPHONE_65', 'APP_IPHONE_67'],
  MAC_OS: ['APP_DESKTOP'],
  TV_OS: ['APP_APPLE_TV'],
  VISION_OS: ['APP_APPLE_VISION_PRO'],
}

/** Locales without pictures show those of the primary one. */
export function* wrongMedia(
  world: World,
  version: Resource,
  app: Resource,
): Iterable<readonly [path: string, errors: readonly AppleError[]]> {
  const types = neededDisplays[textOf(version.attributes, 'platform')] ?? []
  const shown = new Set<string>()
  for (const localization of world.related(
    version,
    'appStoreVersionLocalizations',
    'appStoreVersionLocalizations',
  )) {
    for (const set of world.related(localization, 'appScreenshotSets', 'appScreenshotSets')) {
      const screenshots = world.related(set, 'appScreenshots', 'appScreenshots')
      const isPrimary = localization.attributes.locale === app.attributes.primaryLocale
      if (isPrimary && screenshots.length > 0) shown.add(textOf(set.attributes, 'screenshotDisplayType'))
      for (const screenshot of screenshots)
        if (deliveryState(screenshot) !== 'COMPLETE') yield unfinished(screenshot)
    }
  }
  const [first] = types
  if (first !== undefined && !types.some((type) => shown.has(type)))
    yield ['/v1/appScreenshotSets/', [missingPicture(first)]]
}

function missingPicture(type: string): AppleError {
  const name = type.replace('APP_', '').replaceAll('_', '').toLowerCase()
  return {
    status: 409,
    code: `STATE_ERROR.SCREENSHOT_REQUIRED.${type}`,
    title: `App screenshot missing (${type}).`,
    detail: `A screenshot with type ${name} is required but was not provided`,
  }
}

function unfinished(screenshot: Resource): readonly [string, readonly AppleError[]] {
  const detail = `appScreenshots with id '${screenshot.id}' is in state '${deliveryState(screenshot)}'`
  return [
    `/v1/appScreenshots/${screenshot.id}`,
    [{ status: 409, code: 'STATE_ERROR.ENTITY_STATE_INVALID', title: 'The asset is not complete.', detail }],
  ]
}
