/** How files begin that people take for pictures and films, and what to do with them. The first bytes, in hexadecimal. */
const KINDS: readonly (readonly [start: RegExp, what: string])[] = [
  [/^474946383/, 'a GIF'],
  [/^52494646.{8}57454250/, 'a WebP picture'],
  [/^.{8}66747970(6865|6d6966|617669)/, 'a HEIC or AVIF picture'],
  [/^(49492a00|4d4d002a)/, 'a TIFF picture'],
  [/^25504446/, 'a PDF document'],
  [/^38425053/, 'a Photoshop document'],
  [/^424d/, 'a BMP picture'],
  [/^89504e47/, 'a PNG'],
  [/^ffd8ff/, 'a JPEG'],
  [/^.{8}66747970/, 'a film'],
  [/^1a45dfa3/, 'a WebM or Matroska film'],
  [/^504b0304/, 'a zip archive'],
]

const POINTER = 'version https://git-lfs'

/** What a file seems to be that is not what its place needs, in words that follow "is". */
export function explainStrangeFile(head: Buffer): string {
  const text = head.toString('latin1')
  if (text.startsWith(POINTER)) {
    return 'a Git LFS pointer, not the file it stands for. Check out with `lfs: true`, or run `git lfs pull`'
  }
  if (/^\s*<(!doctype|html|\?xml|svg)/i.test(text)) return 'a page or a drawing in text'
  if (head.every((byte) => byte === 0)) return 'nothing but zero bytes: it was not copied completely'
  const hex = head.toString('hex')
  return KINDS.find(([start]) => start.test(hex))?.[1] ?? 'of an unknown kind'
}
