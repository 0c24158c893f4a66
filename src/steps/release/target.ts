import type { App } from '../../app-store-connect/apps.ts'
import { isLetGo, isOnSale, type ReleaseVersion } from '../../app-store-connect/store/release.ts'
import { wasReleased } from '../../app-store-connect/store/versions.ts'
import { compareVersions, isSameVersion } from '../../app-store-connect/versions.ts'
import { InputError } from '../../errors.ts'
import { nearest } from '../../nearest.ts'
import type { Given } from './declaration.ts'

/** Whether the input is about a phased release that runs already. */
export function isSteering({ phasedRelease }: Given): boolean {
  return phasedRelease === 'pause' || phasedRelease === 'resume' || phasedRelease === 'complete'
}

/** A version as people name it: `1.2 (IOS)`. */
export function nameOf({ versionString, platform }: ReleaseVersion): string {
  return `${versionString} (${platform})`
}

/**
 * The version that is named; else the one in the store, where its phased release is to be steered; else the one that waits for its
 * developer, the one under way, or the one in the store, in this order.
 */
export function findTarget(app: App, versions: readonly ReleaseVersion[], given: Given): ReleaseVersion {
  const { version: wanted } = given
  const candidates = versions.filter(
    ({ versionString }) => wanted === undefined || isSameVersion(versionString, wanted),
  )
  if (candidates.length === 0) throw unknownVersion(app, versions, given)
  const platforms = [...new Set(candidates.map(({ platform }) => platform))]
  const chosen = platforms.flatMap((platform) => {
    const own = candidates.filter((version) => version.platform === platform)
    const target = wanted === undefined ? defaultTarget(own, given) : own[0]
    return target ?? []
  })
  const [only, ...others] = chosen
  if (!only) {
    const what = isSteering(given) ? 'no version in the store yet' : 'no version that could be released'
    throw new InputError(
      `${app.name} has ${what}.\n${listOf(versions)}\nThe step submit-for-review makes one and submits it.`,
    )
  }
  if (others.length > 0) {
    throw new InputError(
      `${app.name} has versions on ${platforms.join(', ')}. Say with platform which one is meant:\n${listOf(chosen)}`,
    )
  }
  return only
}

function defaultTarget(versions: readonly ReleaseVersion[], given: Given): ReleaseVersion | undefined {
  const ordered = [...versions].sort((one, other) => compareVersions(other.versionString, one.versionString))
  const onSale = ordered.find(isOnSale)
  if (isSteering(given)) return onSale
  const waiting = ordered.find(({ state }) => state === 'PENDING_DEVELOPER_RELEASE')
  return (
    waiting ??
    ordered.find((version) => isLetGo(version) && !isOnSale(version)) ??
    underWay(ordered) ??
    onSale
  )
}

function underWay(versions: readonly ReleaseVersion[]): ReleaseVersion | undefined {
  return versions.find((version) => !wasReleased(version))
}

function unknownVersion(
  app: App,
  versions: readonly ReleaseVersion[],
  { version = '', platform }: Given,
): InputError {
  const where = platform ? ` on ${platform}` : ''
  if (versions.length === 0) {
    return new InputError(
      `${app.name} has no version${where} yet. The step submit-for-review makes one and submits it.`,
    )
  }
  const close = nearest(
    version,
    versions.map(({ versionString }) => versionString),
  )
  return new InputError(
    `${app.name} has no version ${version}${where}${close ? `; did you mean ${close}?` : '.'} Versions there are:\n${listOf(versions)}`,
  )
}

function listOf(versions: readonly ReleaseVersion[]): string {
  const ordered = [...versions].sort((one, other) => compareVersions(other.versionString, one.versionString))
  return ordered
    .slice(0, 10)
    .map((version) => `  ${nameOf(version)}: ${version.state}`)
    .join('\n')
}
