import type { Platform } from '../app-info.ts'
import type { MediaKind } from './media.ts'

export interface Size {
  width: number
  height: number
}

/** The pixels that one of Apple's sets takes. */
export interface DisplayType {
  slot: string
  platform: Platform
  sizes: readonly Size[]
}

/** In the order in which fastlane looks, so that the same picture comes into the same set. Both ways round. */
const TURNABLE: Readonly<Record<string, string>> = {
  APP_IPHONE_67: '1260x2736 1290x2796 1320x2868',
  APP_IPHONE_65: '1242x2688 1284x2778',
  APP_IPHONE_61: '1179x2556 1206x2622',
  APP_IPHONE_58: '1080x2340 1125x2436 1170x2532',
  APP_IPHONE_55: '1242x2208',
  APP_IPHONE_47: '750x1334',
  APP_IPAD_105: '1668x2224',
  APP_IPAD_PRO_3GEN_11: '1488x2266 1640x2360 1668x2388 1668x2420',
  APP_IPAD_PRO_3GEN_129: '2048x2732 2064x2752',
  APP_IPAD_PRO_129: '2048x2732 2064x2752',
}

/** With a status bar cut off, the two ways differ; other devices have one way only. */
const FIXED: Readonly<Record<string, string>> = {
  APP_IPHONE_40: '640x1136 640x1096 1136x640 1136x600',
  APP_IPHONE_35: '640x960 640x920 960x640 960x600',
  APP_IPAD_97: '1536x2048 1536x2008 768x1024 768x1004 2048x1536 2048x1496 1024x768 1024x748',
  APP_DESKTOP: '1280x800 1440x900 2560x1600 2880x1800',
  APP_WATCH_SERIES_3: '312x390',
  APP_WATCH_SERIES_4: '368x448',
  APP_WATCH_SERIES_7: '396x484',
  APP_WATCH_SERIES_10: '416x496',
  APP_WATCH_ULTRA: '410x502 422x514',
  APP_APPLE_TV: '1920x1080 3840x2160',
  APP_APPLE_VISION_PRO: '3840x2160',
}

const FILMS: Readonly<Record<string, string>> = {
  IPHONE_67: '886x1920',
  IPHONE_65: '886x1920',
  IPHONE_61: '886x1920',
  IPHONE_58: '886x1920',
  IPHONE_55: '1080x1920',
  IPHONE_47: '750x1334',
  IPHONE_40: '1080x1920',
  IPHONE_35: '',
  IPAD_PRO_3GEN_129: '1200x1600',
  IPAD_PRO_3GEN_11: '1200x1600',
  IPAD_105: '1200x1600',
  IPAD_97: '900x1200',
  IPAD_PRO_129: '1200x1600 900x1200',
}

const FIXED_FILMS: Readonly<Record<string, string>> = {
  DESKTOP: '1920x1080',
  APPLE_TV: '1920x1080',
  APPLE_VISION_PRO: '3840x2160',
}

export const MESSAGES_PREFIX = 'IMESSAGE_'

/** The devices on which iMessage apps run; their pictures have the sizes of the device's own. */
const WITHOUT_MESSAGES = /DESKTOP|WATCH|APPLE_|IPHONE_35/

/** All `ScreenshotDisplayType`s of Apple. */
export const SCREENSHOT_TYPES: readonly DisplayType[] = withMessages([
  ...typesIn(TURNABLE, bothWays),
  ...typesIn(FIXED, sizesIn),
])

/** All `PreviewType`s of Apple. Nothing is known of films for the smallest telephone, so no pixels choose it. */
export const PREVIEW_TYPES: readonly DisplayType[] = [
  ...typesIn(FILMS, bothWays),
  ...typesIn(FIXED_FILMS, sizesIn),
]

export function displayTypesOf(kind: MediaKind): readonly DisplayType[] {
  return kind === 'screenshot' ? SCREENSHOT_TYPES : PREVIEW_TYPES
}

/** What people take for the name of the newest telephones, which share a set with the ones before. */
const ALIASES: Readonly<Record<string, string>> = {
  APP_IPHONE_69: 'APP_IPHONE_67',
  IMESSAGE_APP_IPHONE_69: 'IMESSAGE_APP_IPHONE_67',
  IPHONE_69: 'IPHONE_67',
}

/** The type of a name, be it Apple's or what is meant by it; undefined where there is none. */
export function displayTypeOf(kind: MediaKind, name: string): DisplayType | undefined {
  const slot = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name
  return displayTypesOf(kind).find((type) => type.slot === slot)
}

/** All names by which types are known, longer ones first: some begin with others. */
export function namesOfTypes(kind: MediaKind): readonly string[] {
  const aliases = Object.keys(ALIASES).filter((name) => displayTypeOf(kind, name) !== undefined)
  const names = [...displayTypesOf(kind).map(({ slot }) => slot), ...aliases]
  return names.sort((one, two) => two.length - one.length)
}

export function hasSize({ sizes }: DisplayType, { width, height }: Size): boolean {
  return sizes.some((size) => size.width === width && size.height === height)
}

export function writeSize({ width, height }: Size): string {
  return `${width}×${height}`
}

function sizesIn(text: string): Size[] {
  return text.split(' ').flatMap((size) => {
    const [width, height] = size.split('x').map(Number)
    return width && height ? [{ width, height }] : []
  })
}

function bothWays(text: string): Size[] {
  return sizesIn(text).flatMap(({ width, height }) => [
    { width, height },
    { width: height, height: width },
  ])
}

function typesIn(table: Readonly<Record<string, string>>, read: (text: string) => Size[]): DisplayType[] {
  return Object.entries(table).map(([slot, text]) => ({
    slot,
    platform: platformOf(slot),
    sizes: read(text),
  }))
}

function platformOf(slot: string): Platform {
  if (slot.includes('DESKTOP')) return 'MAC_OS'
  if (slot.includes('APPLE_TV')) return 'TV_OS'
  return slot.includes('VISION') ? 'VISION_OS' : 'IOS'
}

function withMessages(types: readonly DisplayType[]): DisplayType[] {
  const twins = types
    .filter(({ slot }) => !WITHOUT_MESSAGES.test(slot))
    .map((type) => ({ ...type, slot: `${MESSAGES_PREFIX}${type.slot}` }))
  return [...types, ...twins]
}
