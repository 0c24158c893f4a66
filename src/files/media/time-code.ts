import { extname } from 'node:path'

const FRAMES = /^(\d\d):([0-5]\d):([0-5]\d):([0-2]\d)$/
const MILLISECONDS = /^(\d\d):([0-5]\d):([0-5]\d)\.(\d{3})$/
/** As in the examples of EAS, whose hours are left out. */
const WITHOUT_HOURS = /^[0-5]\d:[0-5]\d:[0-2]\d$/

const FRAMES_PER_SECOND = 30

/** A time code in Apple's form, `HH:MM:SS:FF`; undefined for a text that is none. Also takes `HH:MM:SS.mmm`. */
export function readTimeCode(text: string): string | undefined {
  if (FRAMES.test(text)) return text
  const parts = MILLISECONDS.exec(text)
  if (parts === null) return undefined
  const frame = Math.floor((Number(parts[4]) * FRAMES_PER_SECOND) / 1000)
  return `${text.slice(0, 8)}:${String(frame).padStart(2, '0')}`
}

/** The same for EAS, which also writes `MM:SS:FF`. */
export function readEasTimeCode(text: string): string | undefined {
  return readTimeCode(WITHOUT_HOURS.test(text) ? `00:${text}` : text)
}

export function secondsOf(timeCode: string): number {
  const [hours = 0, minutes = 0, seconds = 0, frames = 0] = timeCode.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds + frames / FRAMES_PER_SECOND
}

/** The text beside a film that names its poster frame, for fastlane's layout. */
export function framePath(path: string): string {
  return `${path.slice(0, path.length - extname(path).length)}.frame.txt`
}
