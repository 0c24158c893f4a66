import type { BetaApp } from '../../app-store-connect/beta-app.ts'
import {
  type BetaBuild,
  findBetaBuild,
  findBetaBuilds,
  withAllGroups,
} from '../../app-store-connect/beta-builds.ts'
import { findUploads } from '../../app-store-connect/build-uploads.ts'
import { type BuildIdentity, isPlatform, nameOf } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { compareBuilds, isSameBuildNumber, isSameVersion } from '../../app-store-connect/versions.ts'
import { InputError } from '../../errors.ts'
import { nearest } from '../../nearest.ts'
import type { Given } from './declaration.ts'

/** The build that is meant, or, while Apple shows none, the upload that will become it. */
export type Target =
  | { kind: 'build'; build: BetaBuild }
  | { kind: 'upload'; uploadId: string; identity: BuildIdentity }

/** All ways to name a build must be given right before anything is asked. */
export function checkTargetInputs({ buildId, buildNumber, appId, bundleId }: Given): void {
  if (buildId === undefined && buildNumber === undefined) {
    throw new InputError(
      'Name the build: build-id, or build-number (a number or "latest") with app-id or bundle-id.',
    )
  }
  if (buildId === undefined && appId === undefined && bundleId === undefined) {
    throw new InputError('build-number needs app-id or bundle-id, so that the app is known.')
  }
}

export async function buildWithId(
  api: AppStoreConnect,
  id: string,
  { given, signal }: { given: Given; signal: AbortSignal },
): Promise<BetaBuild> {
  const build = await findBetaBuild(api, id, signal)
  if (!build) {
    throw new InputError(
      `There is no build with the id ${id}, or the key may not see it. The step upload-build gives the id as build-id.`,
    )
  }
  const differs = (name: string, wanted: string | undefined, actual: string, isSame: boolean) =>
    wanted === undefined || isSame
      ? []
      : [`${name} is "${wanted}", but the build ${id} has "${actual}". Correct it, or leave it out.`]
  const problems = [
    ...differs('version', given.version, build.version, isSameVersion(given.version ?? '', build.version)),
    ...differs(
      'build-number',
      isLatest(given) ? undefined : given.buildNumber,
      build.buildNumber,
      isSameBuildNumber(given.buildNumber ?? '', build.buildNumber),
    ),
    ...differs('platform', given.platform, build.platform, given.platform === build.platform),
    ...differs('app-id', given.appId, build.appId ?? '', given.appId === build.appId),
  ]
  if (problems.length > 0) throw new InputError(problems)
  return build
}

/** Picks exactly one build of the app by version, number and platform; "latest" is the highest, not the newest. */
export async function findTarget(api: AppStoreConnect, app: BetaApp, given: Given): Promise<Target> {
  const buildNumber = isLatest(given) ? undefined : given.buildNumber
  const { version, platform } = given
  const kind = isLatest(given) ? 'unexpired' : 'all'
  const builds = (await findBetaBuilds(api, { appId: app.id, version, platform, buildNumber, kind })).filter(
    (build) =>
      (version === undefined || isSameVersion(build.version, version)) &&
      (platform === undefined || build.platform === platform) &&
      (buildNumber === undefined || isSameBuildNumber(build.buildNumber, buildNumber)),
  )
  const candidates = isLatest(given) ? highestPerPlatform(builds) : builds
  const [only] = candidates
  if (only && candidates.length === 1) return { kind: 'build', build: await withAllGroups(api, only) }
  if (candidates.length > 1) {
    throw new InputError(
      ['Several builds fit. Add version or platform, or name one by build-id:', ...candidates.map(line)].join(
        '\n',
      ),
    )
  }
  const upload =
    version && buildNumber
      ? await uploadOf(api, { appId: app.id, version, platform, buildNumber })
      : undefined
  if (upload) return upload
  throw await unknownBuild(api, app, given)
}

function isLatest({ buildNumber }: Given): boolean {
  return buildNumber?.toLowerCase() === 'latest'
}

async function uploadOf(
  api: AppStoreConnect,
  wanted: Parameters<typeof findUploads>[1],
): Promise<Target | undefined> {
  const uploads = await findUploads(api, wanted)
  const underWay = uploads.filter(({ state }) => state === 'COMPLETE' || state === 'PROCESSING')
  const platforms = new Set(underWay.map(({ platform }) => platform))
  if (platforms.size > 1) {
    throw new InputError(
      `Several uploads fit, for ${[...platforms].join(' and ')}, and have no build yet. Add platform.`,
    )
  }
  const upload = underWay[0] ?? uploads.find(({ state }) => state === 'FAILED')
  if (!upload || !isPlatform(upload.platform)) return undefined
  return { kind: 'upload', uploadId: upload.id, identity: { ...wanted, platform: upload.platform } }
}

function highestPerPlatform(builds: readonly BetaBuild[]): BetaBuild[] {
  const usable = builds.filter(
    ({ processingState, isExpired }) =>
      !isExpired && processingState !== 'INVALID' && processingState !== 'FAILED',
  )
  const highest = new Map<string, BetaBuild>()
  for (const build of usable) {
    const known = highest.get(build.platform)
    if (!known || compareBuilds(build, known) > 0) highest.set(build.platform, build)
  }
  return [...highest.values()]
}

async function unknownBuild(api: AppStoreConnect, app: BetaApp, given: Given): Promise<InputError> {
  const newest = await findBetaBuilds(api, { appId: app.id, kind: 'newest' })
  if (newest.length === 0)
    return new InputError(`${app.name} has no build yet. Upload one first (step upload-build).`)
  const { version, buildNumber, platform } = given
  const what = [
    isLatest(given) ? 'that can be tested' : undefined,
    version,
    `(${isLatest(given) ? 'latest' : buildNumber})`,
    platform && `for ${platform}`,
  ]
    .filter(Boolean)
    .join(' ')
  const close = isLatest(given) ? undefined : nearestBuild(newest, given)
  return new InputError(
    [
      `${app.name} has no build ${what}${close ? `; did you mean ${close}?` : '.'} Builds there are:`,
      ...newest.slice(0, 10).map(line),
      'While an upload is being processed, name version and build-number, and the step waits for it.',
    ].join('\n'),
  )
}

/** The build with the number that is nearest; its platform is said where that is what differs. */
function nearestBuild(
  builds: readonly BetaBuild[],
  { version = '', buildNumber = '', platform }: Given,
): string | undefined {
  const byName = new Map(builds.map((build) => [nameOf(build), build]))
  const sameNumber = [...byName].filter(([, build]) => isSameBuildNumber(build.buildNumber, buildNumber))
  const candidates = new Map(sameNumber.length > 0 ? sameNumber : byName)
  const [first] = candidates.keys()
  const name =
    nearest(nameOf({ version, buildNumber }), candidates.keys()) ??
    (sameNumber.length > 0 ? first : undefined)
  const build = name === undefined ? undefined : candidates.get(name)
  return build && platform && build.platform !== platform ? `${name} for ${build.platform}` : name
}

function line(build: BetaBuild): string {
  const { id, platform, processingState, isExpired } = build
  return `  ${nameOf(build)} ${platform}, ${isExpired ? 'expired' : processingState}, build-id ${id}`
}
