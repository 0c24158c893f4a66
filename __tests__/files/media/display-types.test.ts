import type { PreviewType, ScreenshotDisplayType } from '@rage-against-the-pixel/app-store-connect-api'
import { chooseType, nearestSizes } from '../../../src/files/media/device-choice.ts'
import {
  displayTypeOf,
  hasSize,
  PREVIEW_TYPES,
  SCREENSHOT_TYPES,
  writeSize,
} from '../../../src/files/media/display-types.ts'
import type { Media, MediaKind } from '../../../src/files/media/media.ts'
import { joinMedia, mediaFor } from '../../../src/files/media/media-for.ts'

/** Does not compile when Apple has others. */
const screenshotSlots: Record<`${ScreenshotDisplayType}`, true> = {
  APP_IPHONE_67: true,
  APP_IPHONE_61: true,
  APP_IPHONE_65: true,
  APP_IPHONE_58: true,
  APP_IPHONE_55: true,
  APP_IPHONE_47: true,
  APP_IPHONE_40: true,
  APP_IPHONE_35: true,
  APP_IPAD_PRO_3GEN_129: true,
  APP_IPAD_PRO_3GEN_11: true,
  APP_IPAD_PRO_129: true,
  APP_IPAD_105: true,
  APP_IPAD_97: true,
  APP_DESKTOP: true,
  APP_WATCH_ULTRA: true,
  APP_WATCH_SERIES_10: true,
  APP_WATCH_SERIES_7: true,
  APP_WATCH_SERIES_4: true,
  APP_WATCH_SERIES_3: true,
  APP_APPLE_TV: true,
  APP_APPLE_VISION_PRO: true,
  IMESSAGE_APP_IPHONE_67: true,
  IMESSAGE_APP_IPHONE_61: true,
  IMESSAGE_APP_IPHONE_65: true,
  IMESSAGE_APP_IPHONE_58: true,
  IMESSAGE_APP_IPHONE_55: true,
  IMESSAGE_APP_IPHONE_47: true,
  IMESSAGE_APP_IPHONE_40: true,
  IMESSAGE_APP_IPAD_PRO_3GEN_129: true,
  IMESSAGE_APP_IPAD_PRO_3GEN_11: true,
  IMESSAGE_APP_IPAD_PRO_129: true,
  IMESSAGE_APP_IPAD_105: true,
  IMESSAGE_APP_IPAD_97: true,
}
const previewSlots: Record<`${PreviewType}`, true> = {
  IPHONE_67: true,
  IPHONE_61: true,
  IPHONE_65: true,
  IPHONE_58: true,
  IPHONE_55: true,
  IPHONE_47: true,
  IPHONE_40: true,
  IPHONE_35: true,
  IPAD_PRO_3GEN_129: true,
  IPAD_PRO_3GEN_11: true,
  IPAD_PRO_129: true,
  IPAD_105: true,
  IPAD_97: true,
  DESKTOP: true,
  APPLE_TV: true,
  APPLE_VISION_PRO: true,
}

test('there are all types of Apple and no others', () => {
  const slots = (types: typeof SCREENSHOT_TYPES) => types.map(({ slot }) => slot).sort()
  expect(slots(SCREENSHOT_TYPES)).toEqual(Object.keys(screenshotSlots).sort())
  expect(slots(PREVIEW_TYPES)).toEqual(Object.keys(previewSlots).sort())
})

test('the sizes that several devices share are those for which there is a rule', () => {
  const own = SCREENSHOT_TYPES.filter(({ slot }) => !slot.startsWith('IMESSAGE'))
  const sizes = own.flatMap((type) => type.sizes)
  const shared = sizes.filter((size) => own.filter((type) => hasSize(type, size)).length > 1).map(writeSize)
  expect([...new Set(shared)].sort()).toEqual([
    '2048×2732',
    '2064×2752',
    '2732×2048',
    '2752×2064',
    '3840×2160',
  ])
})

test.each([
  ['screenshot', 1290, 2796, 'a.png', 'APP_IPHONE_67'],
  ['screenshot', 2796, 1290, 'a.png', 'APP_IPHONE_67'],
  ['screenshot', 2208, 1242, 'a.png', 'APP_IPHONE_55'],
  ['screenshot', 1136, 600, 'a.png', 'APP_IPHONE_40'],
  ['screenshot', 410, 502, 'a.png', 'APP_WATCH_ULTRA'],
  ['screenshot', 502, 410, 'a.png', undefined],
  ['screenshot', 800, 1280, 'a.png', undefined],
  ['screenshot', 2880, 1800, 'a.png', 'APP_DESKTOP'],
  ['screenshot', 2160, 3840, 'vision.png', undefined],
  ['screenshot', 3840, 2160, 'a.png', 'APP_APPLE_TV or APP_APPLE_VISION_PRO'],
  ['screenshot', 3840, 2160, 'Apple Vision Pro 4K/a.png', 'APP_APPLE_VISION_PRO'],
  ['screenshot', 3840, 2160, 'television.png', 'APP_APPLE_TV or APP_APPLE_VISION_PRO'],
  ['screenshot', 3840, 2160, 'APP_APPLE_TV/vision.png', 'APP_APPLE_TV'],
  ['screenshot', 2048, 2732, 'a.png', 'APP_IPAD_PRO_3GEN_129 or APP_IPAD_PRO_129'],
  ['screenshot', 2048, 2732, 'app_ipad_pro_129/a.png', 'APP_IPAD_PRO_129'],
  ['screenshot', 2048, 2732, 'APP_IPAD_PRO_1290.png', 'APP_IPAD_PRO_3GEN_129 or APP_IPAD_PRO_129'],
  ['screenshot', 2064, 2752, 'iPad Pro 13-inch (M4)-1.png', 'APP_IPAD_PRO_3GEN_129'],
  ['screenshot', 1290, 2796, '0_IMESSAGE_APP_IPHONE_67_0.png', 'IMESSAGE_APP_IPHONE_67'],
  ['screenshot', 1290, 2796, '0_APP_IPHONE_65_0.png', 'APP_IPHONE_67 not APP_IPHONE_65'],
  ['preview', 886, 1920, 'IPHONE_61_a.mp4', 'IPHONE_61'],
  ['preview', 886, 1920, 'APP-iPhone-61.mp4', 'IPHONE_61'],
  ['preview', 886, 1920, 'a.mp4', 'IPHONE_67 or IPHONE_65 or IPHONE_61 or IPHONE_58'],
  ['preview', 900, 1200, 'IPAD_PRO_129.mp4', 'IPAD_PRO_129'],
  ['preview', 1920, 1080, 'DESKTOP_1.mov', 'DESKTOP'],
  ['preview', 1920, 1080, 'a.mov', '? IPHONE_55 IPHONE_40 DESKTOP APPLE_TV'],
  ['preview', 1920, 1080, 'IPHONE_40.mov', 'IPHONE_40'],
  ['preview', 3840, 2160, 'a.mov', 'APPLE_VISION_PRO'],
  ['preview', 640, 480, 'a.mov', undefined],
])('a %s of %d×%d named %s is for %s', (kind, width, height, words, expected) => {
  const choice = chooseType(kind as MediaKind, { width, height }, { words, isForMessages: false })
  const told =
    choice === undefined
      ? undefined
      : 'type' in choice
        ? [choice.type, ...choice.others].map(({ slot }) => slot).join(' or ') +
          (choice.misnamed ? ` not ${choice.misnamed}` : '')
        : `? ${choice.map(({ slot }) => slot).join(' ')}`
  expect(told).toBe(expected)
})

test.each([
  ['screenshot', 1290, 2795, /^1290×2796 \(APP_IPHONE_67\)/],
  ['screenshot', 2795, 1290, /^2796×1290 \(APP_IPHONE_67\)/],
  ['screenshot', 1400, 900, /^1440×900 \(APP_DESKTOP\)/],
  ['preview', 1080, 2340, /^886×1920 \(IPHONE_67\)/],
  ['screenshot', 4_294_967_295, 1, /×/],
])('next to a %s of %d×%d comes what has its shape', (kind, width, height, expected) => {
  expect(nearestSizes(kind as MediaKind, { width, height })).toMatch(expected)
})

test('a version has the sets of its platform, and is told of the others', () => {
  const place = { file: 'a' }
  const set = (slot: string, kind: MediaKind = 'screenshot') => ({ kind, slot, files: [], place })
  const media: Media = new Map([
    [
      'en-US',
      [set('APP_IPHONE_67'), set('APP_APPLE_TV'), set('IMESSAGE_APP_IPAD_97'), set('DESKTOP', 'preview')],
    ],
    ['ja', [set('APP_APPLE_TV')]],
  ])
  const { media: kept, others, findings } = mediaFor('IOS', media)
  const slots = (some: Media) => [...some].map(([locale, sets]) => [locale, ...sets.map(({ slot }) => slot)])
  expect(slots(kept)).toEqual([['en-US', 'APP_IPHONE_67', 'IMESSAGE_APP_IPAD_97']])
  expect(slots(others)).toEqual([
    ['en-US', 'APP_APPLE_TV', 'DESKTOP'],
    ['ja', 'APP_APPLE_TV'],
  ])
  expect(findings).toHaveLength(2)
  expect(slots(joinMedia(kept, others))).toEqual([
    ['en-US', 'APP_IPHONE_67', 'IMESSAGE_APP_IPAD_97', 'APP_APPLE_TV', 'DESKTOP'],
    ['ja', 'APP_APPLE_TV'],
  ])
})

test('names are taken as they are, and not from what every object has', () => {
  expect(displayTypeOf('screenshot', 'APP_IPHONE_69')?.slot).toBe('APP_IPHONE_67')
  expect(displayTypeOf('screenshot', 'constructor')).toBeUndefined()
  expect(displayTypeOf('screenshot', '__proto__')).toBeUndefined()
})
