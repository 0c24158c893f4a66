import { messageOf } from '../../errors.ts'
import { type InfoPlist, MAX_INFO_PLIST_BYTES, parseInfoPlist } from '../info-plist.ts'
import type { MachOSlice } from '../mach-o.ts'
import { isDictionary, parsePropertyList } from '../property-list.ts'
import {
  MAX_PROFILE_BYTES,
  type ProvisioningProfile,
  readProvisioningProfile,
} from '../provisioning-profile.ts'

export type BundleKind = 'app' | 'extension' | 'watch-app' | 'app-clip' | 'helper' | 'framework' | 'resources'

/** What was read, or why it could not be. */
export type Reading<T> = { content: T } | { problem: string }

export interface Bundle {
  readonly kind: BundleKind
  /** Where it lies in the package, such as `Payload/My.app/PlugIns/Share.appex`. */
  readonly path: string
  /** The bundle around it. */
  readonly parent: Bundle | undefined
  /** Undefined where there is none. */
  readonly infoPlist: Reading<InfoPlist> | undefined
  /** The keys of Info.plist; none where it cannot be read. */
  readonly info: InfoPlist
  readonly infoPath: string
  /** Where the program lies that Info.plist names. */
  readonly programPath: string | undefined
  /** Undefined where the package has no such file. */
  readonly program: Reading<readonly MachOSlice[]> | undefined
  readonly profile: Reading<ProvisioningProfile> | undefined
  readonly privacyManifest: { path: string; reading: Reading<Readonly<Record<string, unknown>>> } | undefined
}

/** A package as a list of files, of which some can be read. */
export interface BundleSource {
  /** Bytes by path. */
  readonly files: ReadonlyMap<string, number>
  /** Undefined where the file was passed over. */
  read(path: string, maxBytes: number): Promise<Buffer | undefined>
  /** Undefined where the file was passed over. */
  readProgram(path: string): Promise<readonly MachOSlice[] | undefined>
}

const BUNDLE_FOLDER = /\.(app|appex|framework|bundle|xpc)$/i
const MAX_BUNDLES = 2000
/** Longer paths no Apple system opens; they are compared with each other, which would take minutes. */
const MAX_PATH_LENGTH = 1024

/** The app and all bundles in it, each after the one around it. */
export async function readBundles(source: BundleSource, appPath: string): Promise<Bundle[]> {
  const bundles = new Map<string, Bundle>()
  for (const path of bundlePaths(source, appPath)) {
    const parent = [...bundles.values()].findLast((other) => path.startsWith(`${other.path}/`))
    bundles.set(path, await readBundle(source, { path, parent }))
  }
  return [...bundles.values()]
}

function bundlePaths({ files }: BundleSource, appPath: string): string[] {
  const found = new Set([appPath])
  for (const path of files.keys()) {
    if (!path.startsWith(`${appPath}/`) || path.length > MAX_PATH_LENGTH) continue
    const segments = path.slice(appPath.length + 1).split('/')
    for (const [index, segment] of segments.slice(0, -1).entries()) {
      if (BUNDLE_FOLDER.test(segment)) found.add(`${appPath}/${segments.slice(0, index + 1).join('/')}`)
    }
    if (found.size >= MAX_BUNDLES) break
  }
  return [...found].sort()
}

async function readBundle(
  source: BundleSource,
  { path, parent }: { path: string; parent: Bundle | undefined },
): Promise<Bundle> {
  const contents = contentsOf(source, path)
  const infoPath = `${contents.resources}/Info.plist`
  const infoPlist = await reading(source, infoPath, {
    maxBytes: MAX_INFO_PLIST_BYTES,
    parse: (bytes) => parseInfoPlist(bytes, infoPath),
  })
  const info = infoPlist !== undefined && 'content' in infoPlist ? infoPlist.content : {}
  const name = typeof info.CFBundleExecutable === 'string' ? info.CFBundleExecutable : undefined
  const programPath = name === undefined || name.includes('/') ? undefined : `${contents.programs}/${name}`
  const profileName = contents.isMac ? 'embedded.provisionprofile' : 'embedded.mobileprovision'
  const kind = kindOf(path, parent)
  const manifestPath = ['', '/Resources']
    .map((folder) => `${contents.resources}${folder}/PrivacyInfo.xcprivacy`)
    .find((candidate) => source.files.has(candidate))
  return {
    ...{ kind, path, parent, infoPlist, info, infoPath, programPath },
    program: kind === 'resources' ? undefined : await readProgram(source, programPath),
    profile: await reading(source, `${contents.resources}/${profileName}`, {
      maxBytes: MAX_PROFILE_BYTES,
      parse: readProvisioningProfile,
    }),
    privacyManifest: await readPrivacyManifest(source, manifestPath),
  }
}

/** Bundles of macOS keep everything one or two folders deeper. */
function contentsOf(
  { files }: BundleSource,
  path: string,
): { resources: string; programs: string; isMac: boolean } {
  if (files.has(`${path}/Contents/Info.plist`)) {
    return { resources: `${path}/Contents`, programs: `${path}/Contents/MacOS`, isMac: true }
  }
  if (files.has(`${path}/Versions/A/Resources/Info.plist`)) {
    return { resources: `${path}/Versions/A/Resources`, programs: `${path}/Versions/A`, isMac: true }
  }
  return { resources: path, programs: path, isMac: false }
}

function kindOf(path: string, parent: Bundle | undefined): BundleKind {
  if (parent === undefined) return 'app'
  if (/\.framework$/i.test(path)) return 'framework'
  if (/\.appex$/i.test(path)) return 'extension'
  if (/\.bundle$/i.test(path)) return 'resources'
  if (/\/Watch\/[^/]+\.app$/i.test(path)) return 'watch-app'
  if (/\/AppClips\/[^/]+\.app$/i.test(path)) return 'app-clip'
  return 'helper'
}

async function reading<T>(
  source: BundleSource,
  path: string,
  { maxBytes, parse }: { maxBytes: number; parse: (bytes: Buffer) => T },
): Promise<Reading<T> | undefined> {
  if (!source.files.has(path)) return undefined
  try {
    const bytes = await source.read(path, maxBytes)
    return bytes === undefined ? undefined : { content: parse(bytes) }
  } catch (error) {
    return { problem: messageOf(error) }
  }
}

async function readProgram(source: BundleSource, path: string | undefined): Promise<Bundle['program']> {
  if (path === undefined || !source.files.has(path)) return undefined
  try {
    const content = await source.readProgram(path)
    return content === undefined ? undefined : { content }
  } catch (error) {
    return { problem: messageOf(error) }
  }
}

async function readPrivacyManifest(
  source: BundleSource,
  path: string | undefined,
): Promise<Bundle['privacyManifest']> {
  if (path === undefined) return undefined
  const parse = (bytes: Buffer) => {
    const value = parsePropertyList(bytes)
    if (!isDictionary(value)) throw new Error('it is not a dictionary of keys')
    return value
  }
  const manifest = await reading(source, path, { maxBytes: MAX_INFO_PLIST_BYTES, parse })
  return manifest === undefined ? undefined : { path, reading: manifest }
}
