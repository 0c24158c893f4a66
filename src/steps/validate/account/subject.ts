import type { Platform } from '../../../app-store-connect/builds.ts'
import type { Bundle } from '../../../files/validation/bundles.ts'
import { bundlesOf, type PackageContents, platformOf, textOf } from '../../../files/validation/contents.ts'
import { signatureOf } from '../../../files/validation/entitlements.ts'

/** What of a package App Store Connect can be asked about. */
export interface Subject {
  bundleId: string
  version: string
  buildNumber: string
  platform: Platform
  /** Of each bundle that has a bundle id of its own in the team: what it is signed with. */
  entitlements: ReadonlyMap<string, readonly string[]>
}

const platforms = {
  iOS: 'IOS',
  watchOS: 'IOS',
  tvOS: 'TV_OS',
  visionOS: 'VISION_OS',
  macOS: 'MAC_OS',
} as const satisfies Record<string, Platform>

/** Undefined where the package does not say who it is; that is a finding of its own. */
export function subjectOf(contents: PackageContents | undefined): Subject | undefined {
  if (contents === undefined) return undefined
  const { app, kind } = contents
  const name = platformOf(app)
  const bundleId = textOf(app.info.CFBundleIdentifier)
  const version = textOf(app.info.CFBundleShortVersionString)
  const buildNumber = textOf(app.info.CFBundleVersion)
  if (bundleId === undefined || version === undefined || buildNumber === undefined) return undefined
  const platform = kind === 'pkg' ? 'MAC_OS' : name && platforms[name]
  if (platform === undefined) return undefined
  const bundles = bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip')
  const entitlements = new Map(
    bundles.flatMap((bundle) => {
      const id = textOf(bundle.info.CFBundleIdentifier)
      return id === undefined ? [] : [[id, usedEntitlements(bundle, platform)] as const]
    }),
  )
  return { bundleId, version, buildNumber, platform, entitlements }
}

function usedEntitlements(bundle: Bundle, platform: Platform): string[] {
  return Object.entries(signatureOf(bundle)?.entitlements ?? {}).flatMap(([key, value]) => {
    const isUsed = value !== false && !(Array.isArray(value) && value.length === 0)
    // On macOS groups that begin with the team need no capability.
    const isFree = platform === 'MAC_OS' && key === 'com.apple.security.application-groups'
    return isUsed && !isFree ? [key] : []
  })
}
