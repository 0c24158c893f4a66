import type { MediaKind } from '../../../files/media/media.ts'

/** A value before and after; both the same where it does not change, `null` where there is none. */
export interface BeforeAndAfter {
  before: string | null
  after: string | null
}

/** A picture, or the poster frame of a film. The same `key` is the same content. */
export interface ShownPicture {
  key: string
  fileName: string
  /** In pixels of the original; 0 where it is not known. */
  width: number
  height: number
  /** The bytes of a PNG or JPEG, of any size; undefined where none can be had, as for a film that is not processed yet. */
  load: () => Promise<Buffer | undefined>
}

export interface ShownSet {
  kind: MediaKind
  /** Apple's `screenshotDisplayType` or `previewType`. */
  slot: string
  before: ShownPicture[]
  after: ShownPicture[]
}

export interface ShownLocale {
  locale: string
  /** By Apple's attribute names: name, subtitle, promotionalText, description, whatsNew, keywords, supportUrl, marketingUrl, privacyPolicyUrl… */
  texts: Record<string, BeforeAndAfter>
  sets: ShownSet[]
}

/** All that a visitor of the store would see of a version, and what of it changes. */
export interface StorePage {
  appName: string
  platform: string
  versionString: string
  primaryLocale: string
  /** What is not of a locale: copyright, categories, age rating answers… by Apple's attribute names. */
  general: Record<string, BeforeAndAfter>
  locales: ShownLocale[]
}
