import type { BetaApp } from '../../app-store-connect/beta-app.ts'
import { type BetaBuild, findBetaBuilds, getBetaBuild } from '../../app-store-connect/beta-builds.ts'
import { findUploads } from '../../app-store-connect/build-uploads.ts'
import type { BuildIdentity } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
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

export async function buildWithId(api: AppStoreConnect, id: string, given: Given): Promise<BetaBuild> {
  const build = await getBetaBuild(api, id).catch((error: unknown) => {
    if (error instanceof AppleError && error.status === 404) {
      throw new InputError(
        `There is no build with the id ${id}, or the key may not see it. The step upload-build gives the id as build-id.`,
        { cause: error },
      )
    }
    throw error
  })
  const differs = (name: string, wanted: string | undefined, actual: string, isSame: boolean) =>
    wanted === undefined || isSame
      ? []
      : [`${name} is "${wanted}", but the build ${id} has "${actual}". Correct it, or leave it out.`]
  const problems = [
    ...differs('version', given.version, build.version, isSameVersion(given.version ?? '', build.version)),
    ...differs(
      'build-number',
      given.buildNumber === 'latest' ? undefined : given.buildNumber,
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
  const isLatest = given.buildNumber?.toLowerCase() === 'latest'
  const buildNumber = isLatest ? undefined : given.buildNumber
  const { version, platform } = given
  const builds = (await findBetaBuilds(api, { appId: app.id, version, platform, buildNumber })).filter(
    (build) =>
      (version === undefined || isSameVersion(build.version, version)) &&
      (platform === undefined || build.platform === platform) &&
      (buildNumber === undefined || isSameBuildNumber(build.buildNumber, buildNumber)),
  )
  const candidates = isLatest ? highestPerPlatform(builds) : builds
  const [only] = candidates
  if (only && candidates.length === 1) return { kind: 'build', build: only }
  if (candidates.length > 1) {
    throw new InputError(
      ['Several builds fit. Add version or platform, or name one by build-id:', ...candidates.map(line)].join(
        '\n',
      ),
    )
  }
  const upload =
    version && platform && buildNumber
      ? await uploadOf(api, { appId: app.id, version, platform, buildNumber })
      : undefined
  if (upload) return upload
  throw await unknownBuild(api, app, given)
}

async function uploadOf(api: AppStoreConnect, identity: BuildIdentity): Promise<Target | undefined> {
  const uploads = await findUploads(api, identity)
  const upload =
    uploads.find(({ state }) => state === 'COMPLETE' || state === 'PROCESSING') ??
    uploads.find(({ state }) => state === 'FAILED')
  return upload && { kind: 'upload', uploadId: upload.id, identity }
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
  const all = await findBetaBuilds(api, { appId: app.id })
  const what = [given.version, `(${given.buildNumber})`, given.platform && `for ${given.platform}`]
    .filter(Boolean)
    .join(' ')
  if (all.length === 0)
    return new InputError(`${app.name} has no build yet. Upload one first (step upload-build).`)
  const close = nearest(
    given.buildNumber ?? '',
    all.map(({ buildNumber }) => buildNumber),
  )
  return new InputError(
    [
      `${app.name} has no build ${what}${close ? `; did you mean ${close}?` : '.'} Builds there are:`,
      ...all.slice(0, 10).map(line),
      'While an upload is being processed, name version, build-number and platform, and the step waits for it.',
    ].join('\n'),
  )
}

function line({ id, version, buildNumber, platform, processingState, isExpired }: BetaBuild): string {
  return `  ${version} (${buildNumber}) ${platform}, ${isExpired ? 'expired' : processingState}, build-id ${id}`
}
