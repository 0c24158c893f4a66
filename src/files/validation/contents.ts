import type { Certificate } from '../cms.ts'
import type { PackageKind } from '../file-kind.ts'
import type { MachOSlice } from '../mach-o.ts'
import type { ProvisioningProfile } from '../provisioning-profile.ts'
import type { Bundle, BundleKind } from './bundles.ts'

type PlatformName = 'iOS' | 'tvOS' | 'watchOS' | 'visionOS' | 'macOS'

/** A package as the rules see it. */
export interface PackageContents {
  readonly kind: PackageKind
  /** Bytes by path. */
  readonly files: ReadonlyMap<string, number>
  /** The same, sorted. */
  readonly paths: readonly string[]
  readonly app: Bundle
  /** The app first. */
  readonly bundles: readonly Bundle[]
  readonly icons: ReadonlyMap<string, IconFile>
  /** Of a .pkg. */
  readonly installer: Installer | undefined
  /** By which the rules that have a date go. */
  readonly now: Date
}

export interface IconFile {
  readonly width: number
  readonly height: number
  /** Undefined where that is not known. */
  readonly isTransparent: boolean | undefined
}

export interface Installer {
  readonly isProductArchive: boolean
  readonly isSigned: boolean
  /** Of who signed the package. */
  readonly certificate: Certificate | undefined
  /** `unread` where it is packed in a form that is not read here, or too large. */
  readonly payload: 'none' | 'read' | 'unread'
}

const PLATFORMS: Readonly<Record<string, PlatformName>> = {
  iphoneos: 'iOS',
  appletvos: 'tvOS',
  watchos: 'watchOS',
  xros: 'visionOS',
  macosx: 'macOS',
  iphonesimulator: 'iOS',
  appletvsimulator: 'tvOS',
  watchsimulator: 'watchOS',
  xrsimulator: 'visionOS',
}

/** For what a bundle says it was built. */
export function platformOf({ info, kind }: Bundle): PlatformName | undefined {
  const names = [info.CFBundleSupportedPlatforms, info.DTPlatformName].flat()
  for (const name of names) {
    const platform = typeof name === 'string' ? PLATFORMS[name.toLowerCase()] : undefined
    if (platform !== undefined) return platform
  }
  return kind === 'watch-app' ? 'watchOS' : undefined
}

/** Bundles that the rules for code apply to, by kind. */
export function bundlesOf({ bundles }: PackageContents, ...kinds: readonly BundleKind[]): Bundle[] {
  return bundles.filter(({ kind }) => kinds.includes(kind))
}

/** The architectures of a bundle's program; none where it cannot be read. */
export function slicesOf({ program }: Bundle): readonly MachOSlice[] {
  return program !== undefined && 'content' in program ? program.content : []
}

export function profileOf({ profile }: Bundle): ProvisioningProfile | undefined {
  return profile !== undefined && 'content' in profile ? profile.content : undefined
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export function textsOf(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === 'string')
}

/** Whether an iOS app is for this family: 1 iPhone, 2 iPad. */
export function hasFamily({ info }: Bundle, family: 1 | 2): boolean {
  return [info.UIDeviceFamily].flat().some((value) => Number(value) === family)
}

/** Compares `26.2` with `8` by their numbers; parts that are missing count as zero. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map((part) => Number(part) || 0))
  const length = Math.max(left?.length ?? 0, right?.length ?? 0)
  for (let index = 0; index < length; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Packages have up to some hundred thousand files, so that they are not all gone through for each bundle. */
export function pathsUnder({ paths }: Pick<PackageContents, 'paths'>, start: string): string[] {
  let [low, high] = [0, paths.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paths[middle] ?? '') < start) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let index = low; paths[index]?.startsWith(start); index += 1) found.push(paths[index] ?? '')
  return found
}

/** An app that only carries another: a watch app, or an app of stickers. It has no screen of its own. */
export function isContainer({ info }: Bundle): boolean {
  return info.ITSWatchOnlyContainer === true || info.LSApplicationLaunchProhibited === true
}

export function isRead({ infoPlist }: Bundle): boolean {
  return infoPlist !== undefined && 'content' in infoPlist
}
