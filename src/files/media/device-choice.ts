import type { Platform } from '../app-info.ts'
import {
  type DisplayType,
  displayTypeOf,
  displayTypesOf,
  hasSize,
  MESSAGES_PREFIX,
  namesOfTypes,
  type Size,
  writeSize,
} from './display-types.ts'
import type { MediaKind } from './media.ts'

export interface Hints {
  /** The path below the folder that was given, in which types and devices may be named. */
  words: string
  /** Whether it is for the app inside of Messages. */
  isForMessages: boolean
  /** The platform of the folder, or of the version. */
  platform?: Platform | undefined
}

export interface Choice {
  type: DisplayType
  /** The others that these pixels would fit, where nothing said which one is meant. */
  others: DisplayType[]
  /** The name of a type in the path that the pixels do not fit. */
  misnamed?: string
}

/**
 * The set that a picture or film is for: by its pixels; where they fit several, by names in its path; where there are none, as
 * fastlane decides. Undefined where no type has these pixels, and a list where it cannot be known.
 */
export function chooseType(
  kind: MediaKind,
  size: Size,
  { words, isForMessages, platform }: Hints,
): Choice | DisplayType[] | undefined {
  const text = words.toUpperCase().replaceAll(/[-\s.]/g, '_')
  const names = namesIn(kind, text)
  const named = names.map((name) => displayTypeOf(kind, withMessages(name, isForMessages)))
  const isMessages = isForMessages || named.some((type) => type?.slot.startsWith(MESSAGES_PREFIX))
  const fitting = displayTypesOf(kind).filter(
    (type) => hasSize(type, size) && type.slot.startsWith(MESSAGES_PREFIX) === isMessages,
  )
  const [first] = fitting
  if (first === undefined) return undefined
  const chosen = fitting.find((type) => named.includes(type)) ?? byDevice(fitting, text)
  const [name] = names
  const isMisnamed = name !== undefined && (chosen === undefined || !named.includes(chosen))
  const misnamed = isMisnamed ? { misnamed: name } : {}
  if (chosen !== undefined) return { type: chosen, others: [], ...misnamed }
  const ofPlatform = fitting.filter((type) => type.platform === platform)
  const rest = ofPlatform.length > 0 ? ofPlatform : fitting
  const [best = first] = rest
  const isOpen = kind === 'preview' && rest.some((type) => type.platform !== best.platform)
  return isOpen ? rest : { type: best, others: rest.filter((type) => type !== best), ...misnamed }
}

function withMessages(name: string, isForMessages: boolean): string {
  return isForMessages && !name.startsWith(MESSAGES_PREFIX) ? `${MESSAGES_PREFIX}${name}` : name
}

/** The types that a path names: `0_APP_IPHONE_67_0.png`. Longer names hide shorter ones inside of them. */
function namesIn(kind: MediaKind, text: string): string[] {
  let rest = text
  return namesOfTypes(kind).filter((name) => {
    const before = rest
    rest = rest.replaceAll(new RegExp(`(?<![A-Z0-9])${name}(?![A-Z0-9])`, 'g'), '')
    return rest !== before
  })
}

/** What simulators and folders are called, where several devices have the same pixels. */
const DEVICES: readonly (readonly [slot: RegExp, words: RegExp])[] = [
  [/IPAD_PRO_129$/, /12_9.*2ND_GENERATION/],
  [/IPAD_PRO_3GEN_129$/, /12_9.*[3-9](RD|TH)_GENERATION|13_INCH/],
  [/VISION_PRO$/, /(?<!TELE)VISION/],
  [/APPLE_TV$/, /APPLE_?TV/],
  [/DESKTOP$/, /(?<![A-Z])MAC(OS|BOOK|_)/],
]

function byDevice(fitting: readonly DisplayType[], text: string): DisplayType | undefined {
  if (fitting.length === 1) return fitting[0]
  const device = DEVICES.find(
    ([slot, words]) => words.test(text) && fitting.some((type) => slot.test(type.slot)),
  )
  return device && fitting.find((type) => device[0].test(type.slot))
}

const MOST_SUGGESTIONS = 3

/** The sizes that come next to one that no type has: of the same shape first, then of about as many pixels. */
export function nearestSizes(kind: MediaKind, size: Size, types = displayTypesOf(kind)): string {
  const area = Math.log(size.width * size.height)
  const shape = Math.log(size.width / size.height)
  const ranked = types
    .filter(({ slot }) => !slot.startsWith(MESSAGES_PREFIX) || types.length === 1)
    .flatMap((type) => type.sizes.map((one) => ({ type, size: one, text: writeSize(one) })))
    .map((found) => {
      const { width, height } = found.size
      const shapeDistance = Math.abs(Math.log(width / height) - shape)
      return { ...found, distance: 4 * shapeDistance + Math.abs(Math.log(width * height) - area) }
    })
    .sort((one, two) => one.distance - two.distance)
  const seen = new Set<string>()
  const best = ranked.filter(({ text, type: { slot } }) => {
    const key = types.length === 1 ? text : slot
    return !seen.has(key) && seen.add(key)
  })
  return best
    .slice(0, MOST_SUGGESTIONS)
    .map(({ text, type: { slot } }) => (types.length === 1 ? text : `${text} (${slot})`))
    .join(', ')
}
