import { isPlatform, nameOf, type Platform } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { getStoreApp, type StoreApp } from '../../app-store-connect/store/listing.ts'
import {
  findStoreBuild,
  listStoreBuilds,
  type StoreBuild,
} from '../../app-store-connect/store/store-builds.ts'
import {
  chooseVersion,
  type StoreVersion,
  type VersionChoice,
  wasReleased,
} from '../../app-store-connect/store/versions.ts'
import { compareBuilds, isSameBuildNumber, isSameVersion } from '../../app-store-connect/versions.ts'
import { InputError } from '../../errors.ts'
import { nearest } from '../../nearest.ts'
import type { Given } from './declaration.ts'

type Choice = Extract<VersionChoice, { kind: 'existing' | 'create' }>

/** What is meant: the version, and the build where one is named. */
export interface Target {
  app: StoreApp
  platform: Platform
  choice: Choice
  build: StoreBuild | undefined
}

export async function findTarget(api: AppStoreConnect, given: Given): Promise<Target> {
  const named = given.buildId === undefined ? undefined : await buildWithId(api, given.buildId, given)
  const app = await appOf(api, { given, named })
  const platform = platformOf(app, { given, named })
  const draft = app.versions.find((version) => version.platform === platform && !wasReleased(version))
  const wanted = given.version ?? named?.version ?? draft?.versionString
  const build = named ?? (await buildWithNumber(api, { app, platform, version: wanted, given }))
  const versionString = wanted ?? build?.version
  return { app, platform, build, choice: choiceOf(app, { versionString, platform, given }) }
}

/** The build tells the app only where nothing else does, so that a difference is noticed. */
export async function appOf(
  api: AppStoreConnect,
  { given: { appId, bundleId }, named }: { given: Given; named: StoreBuild | undefined },
): Promise<StoreApp> {
  const isSilent = appId === undefined && bundleId === undefined
  const app = await getStoreApp(api, isSilent ? { appId: named?.appId } : { appId, bundleId })
  if (named?.appId === undefined || named.appId === app.id) return app
  throw new InputError(
    `The build ${named.id} belongs to the app ${named.appId}, but ${app.name} has the id ${app.id}. Correct build-id, or the app.`,
  )
}

export function platformOf(
  app: StoreApp,
  { given, named }: { given: Given; named: StoreBuild | undefined },
): Platform {
  if (given.platform) return given.platform
  if (named && isPlatform(named.platform)) return named.platform
  const platforms = [...new Set(app.versions.map((version) => version.platform))].filter(isPlatform)
  const [only, ...others] = platforms
  if (only && others.length > 0) {
    throw new InputError(
      `${app.name} has versions for ${platforms.join(', ')}. Say with platform which one is meant.`,
    )
  }
  return only ?? 'IOS'
}

async function buildWithId(api: AppStoreConnect, id: string, given: Given): Promise<StoreBuild> {
  const build = await findStoreBuild(api, id)
  if (!build) {
    throw new InputError(
      `There is no build with the id ${id}, or the key may not see it. The step upload-build gives the id as build-id.`,
    )
  }
  const { version, buildNumber, platform } = given
  const differs = (name: string, wanted: string | undefined, actual: string) =>
    wanted === undefined
      ? []
      : [`${name} is "${wanted}", but the build ${id} has "${actual}". Correct it, or leave it out.`]
  const isOtherNumber =
    buildNumber !== undefined && !isLatest(given) && !isSameBuildNumber(buildNumber, build.buildNumber)
  const problems = [
    ...(version !== undefined && !isSameVersion(version, build.version)
      ? differs('version', version, build.version)
      : []),
    ...(isOtherNumber ? differs('build-number', buildNumber, build.buildNumber) : []),
    ...(platform !== build.platform ? differs('platform', platform, build.platform) : []),
  ]
  if (problems.length > 0) throw new InputError(problems)
  return build
}

function isLatest({ buildNumber }: Given): boolean {
  return buildNumber?.toLowerCase() === 'latest'
}

async function buildWithNumber(
  api: AppStoreConnect,
  {
    app,
    platform,
    version,
    given,
  }: { app: StoreApp; platform: Platform; version: string | undefined; given: Given },
): Promise<StoreBuild | undefined> {
  if (given.buildNumber === undefined) return undefined
  const buildNumber = isLatest(given) ? undefined : given.buildNumber
  const fitting = (await listStoreBuilds(api, { appId: app.id, platform, version, buildNumber })).filter(
    (build) =>
      (version === undefined || isSameVersion(build.version, version)) &&
      (buildNumber === undefined || isSameBuildNumber(build.buildNumber, buildNumber)),
  )
  if (buildNumber === undefined) {
    // The highest, not the newest: a build of an older branch may have been uploaded last.
    const usable = fitting.filter(
      (build) =>
        !build.isExpired && !build.isInternalOnly && !['FAILED', 'INVALID'].includes(build.processingState),
    )
    const [highest] = usable.sort((one, other) => compareBuilds(other, one))
    if (highest) return highest
  }
  const [only, ...more] = fitting
  if (buildNumber !== undefined && only && more.length === 0) return only
  if (buildNumber !== undefined && only) {
    throw new InputError(
      ['Several builds fit. Add version, or name one by build-id:', ...fitting.map(line)].join('\n'),
    )
  }
  throw await unknownBuild(api, { app, platform, version, buildNumber })
}

async function unknownBuild(
  api: AppStoreConnect,
  wanted: { app: StoreApp; platform: Platform; version: string | undefined; buildNumber: string | undefined },
): Promise<InputError> {
  const { app, platform, version, buildNumber } = wanted
  const builds = await listStoreBuilds(api, { appId: app.id, platform })
  const what = `${version ?? 'any version'} (${buildNumber ?? 'latest'}) for ${platform}`
  if (builds.length === 0) {
    return new InputError(
      `${app.name} has no build for ${platform} yet. Upload one first (step upload-build).`,
    )
  }
  const close = buildNumber && nearest(nameOf({ version: version ?? '', buildNumber }), builds.map(nameOf))
  return new InputError(
    [
      `${app.name} has no build ${what} that can be submitted${close ? `; did you mean ${close}?` : '.'} Builds there are:`,
      ...builds.slice(0, 10).map(line),
    ].join('\n'),
  )
}

function line(build: StoreBuild): string {
  const { id, platform, processingState, isExpired } = build
  return `  ${nameOf(build)} ${platform}, ${isExpired ? 'expired' : processingState}, build-id ${id}`
}

/** A version that has been handed in makes room for another number only where the inputs say so. */
function choiceOf(
  app: StoreApp,
  { versionString, platform, given }: { versionString: string | undefined; platform: Platform; given: Given },
): Choice {
  const choice = chooseVersion(app.versions, { versionString, platform })
  if (choice.kind === 'unnamed' || (versionString === undefined && isOnSale(choice))) {
    const standing =
      choice.kind === 'existing' ? `: ${choice.version.versionString} is ${choice.version.state}` : ''
    throw new InputError(
      `${app.name} has no version on ${platform} to submit${standing}. Name the next one with the input version, and it is made.`,
    )
  }
  if (choice.kind !== 'blocked') return choice
  const { version } = choice
  const mayTakeBack = given.ifSubmissionExists === 'cancel' && isInReview(version)
  if (mayTakeBack || version.state === 'READY_FOR_REVIEW') {
    return { kind: 'existing', version, renameTo: choice.versionString }
  }
  throw new InputError(
    `Version ${choice.versionString} cannot be made: ${version.versionString} is ${version.state}, and Apple has one version at a time that is not in the store yet. ${wayOut(version)}`,
  )
}

function wayOut(version: StoreVersion): string {
  if (isInReview(version)) {
    return 'Wait for its verdict; with if-submission-exists: cancel it is taken back, and takes the new number.'
  }
  return version.state === 'PENDING_DEVELOPER_RELEASE'
    ? 'Wait until it is released, or release it (step release).'
    : 'Wait until it is there, for example with the step release and wait-for-release: true.'
}

function isOnSale(choice: Choice | Extract<VersionChoice, { kind: 'blocked' }>): boolean {
  return choice.kind === 'existing' && wasReleased(choice.version)
}

export function isInReview({ state }: Pick<StoreVersion, 'state'>): boolean {
  return ['WAITING_FOR_REVIEW', 'IN_REVIEW', 'WAITING_FOR_EXPORT_COMPLIANCE'].includes(state)
}
