import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { AppStoreConnect } from '../../../app-store-connect/client.ts'
import type { StoredMedia } from '../../../app-store-connect/store/media/media.ts'
import { fetchFilm, fetchRendition } from '../../../app-store-connect/store/media/rendition.ts'
import { ExpectedError } from '../../../errors.ts'
import type { ListingSource } from '../../../files/listing/find-listing.ts'
import { type Checksums, createChecksumKeeper } from '../../../files/media/checksums.ts'
import type { Media, MediaFile, MediaKind, MediaSet } from '../../../files/media/media.ts'
import { mediaPath } from '../../../files/media/media-paths.ts'
import { framePath } from '../../../files/media/time-code.ts'
import { inParallel } from '../../../in-parallel.ts'
import type { Change } from '../../../plan.ts'
import type { Context } from '../declaration.ts'
import { countedFiles, type DeclaredSet, nameOfSet } from './declared-sets.ts'

/** A set at Apple, with where it belongs. */
export interface PulledSet {
  locale: string
  kind: MediaKind
  slot: string
  members: readonly StoredMedia[]
}

export interface PullTarget {
  api: AppStoreConnect
  context: Context
  source: ListingSource
  /** Where the user wants files of a kind, in place of beside the listing. */
  folders: Readonly<Partial<Record<MediaKind, string | undefined>>>
  /** What the files declare now. */
  declared: readonly DeclaredSet[]
}

export interface MediaPull {
  /** What the files declare when the changes are applied; for layouts that name them. */
  media: Media
  changes: Change[]
}

const atOnce = 6
const usualFrame = '00:00:05:00'

/**
 * What to fetch so that the files have the sets of Apple. A set that the files have already, by content and order, stays as it is, with
 * its names; so do sets of which Apple gives nothing back.
 */
export function pullMedia(sets: readonly PulledSet[], target: PullTarget): MediaPull {
  const media: Media = new Map()
  const changes: Change[] = []
  const keepChecksums = createChecksumKeeper()
  for (const set of sets) {
    const own = target.declared.find((declared) => nameOfSet(declared) === nameOfSet(set))
    const fetching = own && isSame(own, set) ? undefined : fetched(set, own, { ...target, keepChecksums })
    if (fetching) changes.push(fetching.change)
    const kept = fetching?.set ?? (own && mediaSetOf(own))
    if (kept) add(media, set.locale, kept)
  }
  const names = new Set(sets.map(nameOfSet))
  for (const own of target.declared) {
    if (names.has(nameOfSet(own)) || own.files.length === 0) continue
    target.context.log.info(`App Store Connect has no ${nameOfSet(own)}; the files stay.`)
    add(media, own.locale, mediaSetOf(own))
  }
  return { media, changes }
}

function add(media: Media, locale: string, set: MediaSet): void {
  media.set(locale, [...(media.get(locale) ?? []), set])
}

function isSame({ wanted }: DeclaredSet, { members }: PulledSet): boolean {
  return (
    wanted.length === members.length &&
    members.every(({ md5 }, index) => {
      const file = wanted[index]
      return md5 !== undefined && (file?.md5 === md5 || file?.originalMd5 === md5)
    })
  )
}

function mediaSetOf({ kind, slot, files }: DeclaredSet): MediaSet {
  return { kind, slot, files: [...files], place: files[0]?.place ?? { file: '' } }
}

interface FetchTarget extends PullTarget {
  keepChecksums: (folder: string, more: Checksums) => Promise<void>
}

interface Fetch {
  member: StoredMedia
  path: string
}

function fetched(
  set: PulledSet,
  own: DeclaredSet | undefined,
  { api, context, source, folders, keepChecksums }: FetchTarget,
): { set: MediaSet; change: Change } | undefined {
  const { locale, kind, slot, members } = set
  const fetches = members.flatMap((member, position): Fetch[] => {
    const { fileName } = member
    const path = mediaPath(source, { kind, slot, locale, position, fileName }, folders[kind])
    return path !== undefined && canBeFetched(member, kind) ? [{ member, path }] : []
  })
  if (fetches.length < members.length) {
    const names = members.filter((member) => !fetches.some((one) => one.member === member))
    context.log.warning(
      `The ${nameOfSet(set)} are not written: App Store Connect does not give back ${names.map(({ fileName }) => fileName).join(', ')}. Keep the originals in the repository.`,
    )
    return undefined
  }
  const files = fetches.map(({ path, member }): MediaFile => {
    const { previewFrameTimeCode, image } = member
    const size = { width: image?.width ?? 0, height: image?.height ?? 0 }
    return { path, place: { file: path }, ...size, ...(previewFrameTimeCode ? { previewFrameTimeCode } : {}) }
  })
  const change: Change = {
    action: own ? 'update' : 'create',
    subject: `files of ${nameOfSet(set)}`,
    locale,
    fields: fetches.map(({ path, member }) => ({
      name: path,
      from: null,
      to: `MD5 ${member.md5 ?? 'unknown'}`,
    })),
    async apply() {
      const checksums = new Map<string, string>()
      await inParallel(fetches, atOnce, async ({ member, path }) => {
        const bytes = await bytesOf(member, { kind, path, api, signal: context.signal })
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, bytes)
        if (kind === 'preview') await writeFrame(path, member)
        if (member.md5) checksums.set(createHash('md5').update(bytes).digest('hex'), member.md5)
      })
      const paths = new Set(fetches.map(({ path }) => path))
      // What the set had before would stand in it as well.
      for (const { path } of own?.files ?? []) {
        if (paths.has(path)) continue
        await rm(path, { force: true })
        context.log.info(`Removed: ${path}`)
      }
      const [folder = '.'] = fetches.map(({ path }) => dirname(path))
      await keepChecksums(folder, Object.fromEntries(checksums))
      context.log.info(`Written: ${nameOfSet(set)}, ${countedFiles(fetches.length)} in ${folder}`)
    },
  }
  return { set: { kind, slot, files, place: { file: source.path } }, change }
}

/** Of a film Apple may give a stream alone, which is no file. */
function canBeFetched({ image, videoUrl, state }: StoredMedia, kind: MediaKind): boolean {
  if (state !== 'COMPLETE') return false
  return kind === 'screenshot' ? image !== undefined : /\.(mp4|mov|m4v)(\?|$)/i.test(videoUrl ?? '')
}

async function bytesOf(
  member: StoredMedia,
  { kind, path, api, signal }: { kind: MediaKind; path: string; api: AppStoreConnect; signal: AbortSignal },
): Promise<Buffer> {
  const format = /\.png$/i.test(path) ? 'png' : 'jpg'
  const bytes =
    kind === 'preview'
      ? await fetchFilm(api, member, signal)
      : await fetchRendition(api, member, { format, signal })
  if (bytes) return bytes
  throw new ExpectedError(
    `${member.fileName} is not to be had from App Store Connect any more. Run the step again.`,
  )
}

/** Fastlane has no place for it, so that it stands beside the film; Apple's own choice needs no file. */
async function writeFrame(path: string, { previewFrameTimeCode }: StoredMedia): Promise<void> {
  if (previewFrameTimeCode && previewFrameTimeCode !== usualFrame) {
    await writeFile(framePath(path), `${previewFrameTimeCode}\n`)
  }
}
