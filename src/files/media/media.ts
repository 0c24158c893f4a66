import type { FilePlace } from '../../errors.ts'
import type { Finding } from '../listing/finding.ts'

export type MediaKind = 'screenshot' | 'preview'

/** Under which keys the listing files name them, by locale. */
export const MEDIA_KEYS: Readonly<Record<MediaKind, string>> = {
  screenshot: 'screenshots',
  preview: 'previews',
}

/** One picture or film of the user's. */
export interface MediaFile {
  path: string
  /** Where it is told to the user: the file itself, or the line that names it. */
  place: FilePlace
  width: number
  height: number
  /** For previews: the poster frame, `HH:MM:SS:FF`. */
  previewFrameTimeCode?: string
}

/** What a locale shows for one kind of device, in the order of the store. A set without files shall have none. */
export interface MediaSet {
  kind: MediaKind
  /** Apple's `screenshotDisplayType` or `previewType`. */
  slot: string
  files: MediaFile[]
  place: FilePlace
}

/** The sets that the files declare, by locale. A set that is not declared is left alone. */
export type Media = Map<string, MediaSet[]>

export interface ReadMedia {
  media: Media
  /** What is wrong with the files; a file with an error is in no set. */
  findings: Finding[]
  /** The folders and files that were read, for the log. */
  sources: string[]
}
