import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { FilePlace } from '../../errors.ts'
import type { Finding } from '../listing/finding.ts'
import type { NamedSet } from './claims.ts'
import type { JudgedFile } from './judged-file.ts'
import type { Media, MediaFile, MediaKind, MediaSet } from './media.ts'

const MOST_FILES: Readonly<Record<MediaKind, number>> = { screenshot: 10, preview: 3 }

/** Puts the files that are right into their sets, in the order in which they come. What a set cannot hold is told. */
export async function setsOf(
  named: readonly NamedSet[],
  judged: readonly JudgedFile[],
  findings: Finding[],
): Promise<Media> {
  const media: Media = new Map()
  for (const { kind, locale, type, place } of named) setIn(media, locale, { kind, slot: type.slot, place })
  for (const { claim, choice, file } of judged) {
    if (choice === undefined || file === undefined) continue
    const { kind, locale, place } = claim
    setIn(media, locale, { kind, slot: choice.type.slot, place }).files.push(file)
  }
  for (const [locale, sets] of media) {
    for (const set of sets) {
      set.files = await withoutTwins(set, locale, findings)
      set.files = withinLimit(set, locale, findings)
    }
  }
  return media
}

function setIn(
  media: Media,
  locale: string,
  { kind, slot, place }: { kind: MediaKind; slot: string; place: FilePlace },
): MediaSet {
  const sets = media.get(locale) ?? []
  media.set(locale, sets)
  const found = sets.find((set) => set.kind === kind && set.slot === slot)
  if (found !== undefined) return found
  const made: MediaSet = { kind, slot, files: [], place }
  sets.push(made)
  return made
}

function withinLimit({ kind, slot, files }: MediaSet, locale: string, findings: Finding[]): MediaFile[] {
  const most = MOST_FILES[kind]
  for (const [index, { path, place }] of files.slice(most).entries()) {
    const message = `${path} is ${kind} ${most + index + 1} for ${slot} of ${locale}; there can be ${most}. Remove one.`
    findings.push({ rule: 'count', level: 'error', message, place })
  }
  return files.slice(0, most)
}

/** The same bytes twice are told and left out. Only files of one length are read. */
async function withoutTwins(
  { slot, files }: MediaSet,
  locale: string,
  findings: Finding[],
): Promise<MediaFile[]> {
  if (files.length < 2) return files
  const lengths = await Promise.all(
    files.map(async ({ path }) => (await stat(path).catch(() => undefined))?.size),
  )
  const first = new Map<string, string>()
  const kept: MediaFile[] = []
  for (const [index, file] of files.entries()) {
    const length = lengths[index]
    const isAlone = length === undefined || lengths.indexOf(length) === lengths.lastIndexOf(length)
    const checksum = isAlone ? undefined : await checksumOf(file.path)
    const twin = checksum === undefined ? undefined : first.get(checksum)
    if (checksum !== undefined && twin === undefined) first.set(checksum, file.path)
    if (twin === undefined) kept.push(file)
    else {
      const message = `${file.path} is the same as ${twin} for ${slot} of ${locale}, so it is left out.`
      findings.push({ rule: 'twin', level: 'warning', message, place: file.place })
    }
  }
  return kept
}

/** Undefined where the file has gone meanwhile. */
async function checksumOf(path: string): Promise<string | undefined> {
  const hash = createHash('md5')
  return await pipeline(createReadStream(path), hash).then(
    () => hash.digest('hex'),
    () => undefined,
  )
}
