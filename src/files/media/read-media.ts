import { basename, dirname, join } from 'node:path'
import type { Platform } from '../app-info.ts'
import { realPaths } from '../bounds.ts'
import type { ListingSource } from '../listing/find-listing.ts'
import type { Finding, ListingRuleName } from '../listing/finding.ts'
import { type Claim, type Claims, joinClaims, noClaims } from './claims.ts'
import { readDeclaredMedia } from './declared-media.ts'
import { writeSize } from './display-types.ts'
import { type JudgedFile, judgeFile, type Standard } from './judged-file.ts'
import type { MediaKind, ReadMedia } from './media.ts'
import { PLATFORM_FOLDERS, readMediaFolder } from './media-folder.ts'
import { setsOf } from './media-sets.ts'

export interface MediaRequest {
  listing: ListingSource | undefined
  /** A folder in fastlane's layout, which wins over what the listing has. */
  screenshotsPath?: string | undefined
  previewsPath?: string | undefined
  /** Rules that Apple shall decide itself. */
  isIgnored?: ((rule: ListingRuleName) => boolean) | undefined
  /** Of the version, for files whose pixels fit several platforms. */
  platform?: Platform | undefined
}

/** Open files at the same time. */
const CONCURRENCY = 32

/**
 * Finds and checks the screenshots and previews of a listing. Nothing is thrown for what is wrong with them; only a listing file that
 * cannot be parsed is an InputError.
 */
export async function readMedia(request: MediaRequest): Promise<ReadMedia> {
  const claims = await claimsOf(request)
  const bounds = await realPaths([...claims.bounds, '.'])
  const judged = await judgeAll(claims.claims, { bounds, isIgnored: request.isIgnored })
  const findings = [...claims.findings, ...judged.flatMap((one) => one.findings), ...ambiguities(judged)]
  const media = await setsOf(claims.sets, judged, findings)
  return { media, findings, sources: claims.sources }
}

const FOLDER_NAMES: Readonly<Record<MediaKind, readonly string[]>> = {
  screenshot: ['screenshots'],
  preview: ['app_previews', 'previews'],
}

const ROOTS = ['fastlane', '.fastlane', '.']

async function claimsOf({ listing, screenshotsPath, previewsPath, platform }: MediaRequest): Promise<Claims> {
  const given: Readonly<Record<MediaKind, string | undefined>> = {
    screenshot: screenshotsPath,
    preview: previewsPath,
  }
  const kinds = Object.keys(given) as MediaKind[]
  const open = kinds.filter((kind) => given[kind] === undefined)
  const parts: Claims[] = []
  for (const kind of kinds) {
    const path = given[kind]
    if (path === undefined) continue
    const found = await readMediaFolder({ kind, path, platform })
    parts.push(found === undefined ? missing(kind, path) : { ...found, bounds: [path] })
  }
  if (listing !== undefined && listing.layout !== 'fastlane') {
    parts.push(await readDeclaredMedia(listing, open, platform))
    return joinClaims(parts)
  }
  for (const kind of open) {
    for (const path of placesOf(kind, listing)) {
      const found = await readMediaFolder({ kind, path, platform })
      if (found !== undefined) {
        parts.push({ ...found, bounds: listing === undefined ? [] : [rootOf(listing)] })
        break
      }
    }
  }
  return joinClaims(parts)
}

function missing(kind: MediaKind, path: string): Claims {
  const message = `${kind}s-path ${path} is no folder (working directory: ${process.cwd()}). Give one with a folder for each locale, such as en-US.`
  return { ...noClaims(), findings: [{ rule: 'path', level: 'error', message, place: { file: path } }] }
}

/** Where the files of a fastlane folder can lie, the first that is there counts: beside the texts, and for a platform beside its others. */
function placesOf(kind: MediaKind, listing: ListingSource | undefined): string[] {
  if (listing === undefined)
    return ROOTS.flatMap((root) => FOLDER_NAMES[kind].map((name) => join(root, name)))
  const folders = FOLDER_NAMES[kind].map((name) => join(rootOf(listing), name))
  if (!isOfPlatform(listing)) return folders
  return [...folders.map((folder) => join(folder, basename(listing.path))), ...folders]
}

/** The folder that has the texts in it, and the pictures beside them. */
function rootOf(listing: ListingSource): string {
  const above = dirname(listing.path)
  return isOfPlatform(listing) ? dirname(above) : above
}

function isOfPlatform({ path }: ListingSource): boolean {
  return Object.hasOwn(PLATFORM_FOLDERS, basename(path).toLowerCase())
}

async function judgeAll(claims: readonly Claim[], standard: Standard): Promise<JudgedFile[]> {
  const judged: JudgedFile[] = []
  for (let start = 0; start < claims.length; start += CONCURRENCY) {
    const some = claims.slice(start, start + CONCURRENCY)
    judged.push(...(await Promise.all(some.map((claim) => judgeFile(claim, standard)))))
  }
  return judged
}

/** One for each kind of choice, however many files it is about. */
function ambiguities(judged: readonly JudgedFile[]): Finding[] {
  const found = new Map<string, { one: JudgedFile; count: number }>()
  for (const one of judged) {
    if (one.file === undefined || one.choice === undefined || one.choice.others.length === 0) continue
    const key = `${one.choice.type.slot} ${writeSize(one.file)}`
    const entry = found.get(key) ?? { one, count: 0 }
    entry.count += 1
    found.set(key, entry)
  }
  return [...found.values()].flatMap(({ one: { claim, choice, file }, count }) => {
    if (choice === undefined || file === undefined) return []
    const others = choice.others.map(({ slot }) => slot).join(' or ')
    const more = count > 1 ? ` (and ${count - 1} more)` : ''
    const message = `${claim.path}${more} with ${writeSize(file)} pixels goes to ${choice.type.slot}. For ${others}, write that into the name of the file.`
    return [{ rule: 'ambiguous', level: 'notice' as const, message, place: claim.place }]
  })
}
