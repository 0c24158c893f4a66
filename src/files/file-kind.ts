export type PackageKind = 'ipa' | 'pkg'

/** Enough of a file to know it by. */
export const HEAD_BYTES = 512

const GIVE = 'Give an .ipa or .pkg.'
const UNPACK = 'Unpack it first and give the .ipa or .pkg inside.'
const PROGRAM = 'a bare program (Mach-O), not the package of an app. Export the app from Xcode.'

/** The first bytes, in hexadecimal. */
const BINARY_KINDS: readonly (readonly [start: string, what: string])[] = [
  ['62706c697374', `a property list. ${GIVE}`],
  ['1f8b', `a gzip archive (.gz or .tar.gz). ${UNPACK}`],
  ['425a68', `a bzip2 archive. ${UNPACK}`],
  ['fd377a585a', `an xz archive. ${UNPACK}`],
  ['377abcaf', `a 7z archive. ${UNPACK}`],
  ['28b52ffd', `a zstd archive. ${UNPACK}`],
  ['52617221', `a rar archive. ${UNPACK}`],
  ['504b0708', 'a part of a split zip archive. Make the package in one file.'],
  ['cffaedfe', PROGRAM],
  ['cefaedfe', PROGRAM],
  ['cafebabe', PROGRAM],
  ['7f454c46', `a Linux program. ${GIVE}`],
  ['4d5a', `a Windows program. ${GIVE}`],
  ['25504446', `a PDF document. ${GIVE}`],
  ['89504e47', `an image. ${GIVE}`],
  ['ffd8ff', `an image. ${GIVE}`],
]

const TEXT_KINDS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /^version https:\/\/git-lfs/,
    'a Git LFS pointer, not the file it stands for. Run `git lfs pull`, or check out with `lfs: true`.',
  ],
  [
    /^\uFEFF?\s*(<!--.*?-->\s*)?<(!doctype html|html|head|body)/is,
    'an HTML page: a download was answered with a page instead of the file. Check how it was fetched.',
  ],
  [/^\uFEFF?\s*<\?xml/, `an XML document. ${GIVE}`],
  [/^\uFEFF?\s*[{[]/, `a JSON document, perhaps an answer that tells an error. ${GIVE}`],
  [/^/, `a text file. ${GIVE}`],
]

export function packageKindOf(head: Buffer): PackageKind | undefined {
  const magic = head.subarray(0, 4).toString('hex')
  if (magic === '504b0304' || magic === '504b0506') return 'ipa'
  if (magic === '78617221') return 'pkg'
  return undefined
}

/** What a file seems to be that is no package, and what to do about it. */
export function explainOtherKind({ head, tail }: { head: Buffer; tail: Buffer }): string {
  if (tail.toString('latin1').startsWith('koly')) {
    return 'a disk image (.dmg). Give the .pkg that Xcode exports for App Store Connect.'
  }
  if (head.toString('latin1').slice(257, 262) === 'ustar') return `a tar archive. ${UNPACK}`
  const hex = head.toString('hex')
  const binary = BINARY_KINDS.find(([start]) => hex.startsWith(start))
  if (binary !== undefined) return binary[1]
  if (/^(00)+$/.test(hex)) {
    return 'nothing but zero bytes: it was not copied completely. Make or fetch it again.'
  }
  const text = head.toString('utf8')
  const isText = !/[\0\uFFFD]/.test(text.slice(0, -3))
  const known = isText ? TEXT_KINDS.find(([pattern]) => pattern.test(text)) : undefined
  return known?.[1] ?? `of an unknown kind (its first bytes are ${hex.slice(0, 16)}). ${GIVE}`
}
