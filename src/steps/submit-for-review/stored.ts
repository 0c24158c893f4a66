import type { Platform } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { findApprovedDeclaration } from '../../app-store-connect/export-compliance.ts'
import {
  type AppInfoListing,
  editableAppInfo,
  getVersionListing,
  listAppInfos,
  type StoreApp,
  type VersionListing,
} from '../../app-store-connect/store/listing.ts'
import {
  type Offer,
  readOffer,
  readScreenshots,
  type Screenshots,
} from '../../app-store-connect/store/readiness.ts'
import { attachedBuild, findStoreBuild, type StoreBuild } from '../../app-store-connect/store/store-builds.ts'
import { isFirstVersion, type StoreVersion } from '../../app-store-connect/store/versions.ts'
import { isSameVersion } from '../../app-store-connect/versions.ts'
import { inParallel } from '../../in-parallel.ts'
import type { Target } from './target.ts'

/** The version as App Store Connect has it, or as it will be when it is made. */
export interface Stored {
  app: StoreApp
  platform: Platform
  version: StoreVersion
  /** The version does not exist yet; `listing` is what it will inherit. */
  isNew: boolean
  /** A draft takes this number. */
  renameTo: string | undefined
  /** The number that it has in the end. */
  versionString: string
  listing: VersionListing
  isFirst: boolean
  /** The build that the version has. */
  attached: StoreBuild | undefined
  /** The build that it shall be reviewed with. */
  build: StoreBuild | undefined
}

/** What a new version does not take over from the one before. */
const startsEmpty = ['whatsNew', 'promotionalText']

/** Whether a new version takes these over is not certain, and a wrong guess might release it by itself. */
const unknownOfNew = { releaseType: null, earliestReleaseDate: null }

export async function readStored(
  api: AppStoreConnect,
  { app, platform, choice, build }: Target,
): Promise<Stored> {
  const source = choice.kind === 'existing' ? choice.version : choice.previous
  const listing = source ? await getVersionListing(api, source.id) : emptyListing(app)
  if (choice.kind === 'create') {
    const { versionString } = choice
    const version = { id: '', versionString, platform, state: 'PREPARE_FOR_SUBMISSION' }
    return {
      app,
      platform,
      version,
      isNew: true,
      renameTo: undefined,
      versionString,
      listing: inherited(listing),
      isFirst: isFirstVersion(app.versions, { platform }),
      attached: undefined,
      build,
    }
  }
  // The list of versions may lag behind the version itself.
  const shown = listing.attributes
  const version = {
    ...choice.version,
    state: textOr(shown.appVersionState, choice.version.state),
    versionString: textOr(shown.versionString, choice.version.versionString),
  }
  const isRenamed = choice.renameTo !== undefined && isSameVersion(choice.renameTo, version.versionString)
  const renameTo = isRenamed ? undefined : choice.renameTo
  const attached = listing.build && attachedBuild(listing.build, version)
  // A build stays only with a version of its own number.
  const kept = renameTo === undefined ? attached : undefined
  return {
    app,
    platform,
    version,
    isNew: false,
    renameTo,
    versionString: renameTo ?? version.versionString,
    listing,
    isFirst: isFirstVersion(app.versions, version),
    attached,
    build: build ?? kept,
  }
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback
}

function emptyListing(app: StoreApp): VersionListing {
  return {
    id: '',
    attributes: {},
    localizations: new Map([[app.primaryLocale, { id: '', values: {} }]]),
    reviewDetail: undefined,
    phasedReleaseId: undefined,
    build: undefined,
  }
}

function inherited(listing: VersionListing): VersionListing {
  const localizations = new Map(
    [...listing.localizations].map(([locale, { id, values }]) => [
      locale,
      {
        id,
        values: Object.fromEntries(Object.entries(values).filter(([name]) => !startsEmpty.includes(name))),
      },
    ]),
  )
  const attributes = { ...listing.attributes, ...unknownOfNew }
  return { ...listing, attributes, localizations, phasedReleaseId: undefined, build: undefined }
}

/** What else Apple looks at before it takes a version for review. */
export interface Surroundings {
  appInfo: AppInfoListing | undefined
  offer: Offer
  /** By locale. */
  screenshots: ReadonlyMap<string, Screenshots>
  /** Of the build, where it uses encryption that is not exempt; `attachable`: the app has one that Apple has approved. */
  declaration: 'not-needed' | 'attached' | 'attachable' | 'lacking'
}

export async function readSurroundings(
  api: AppStoreConnect,
  stored: Stored,
  usesEncryption: boolean | undefined,
): Promise<Surroundings> {
  const { app, build } = stored
  const [infos, offer, screenshots, declaration] = await Promise.all([
    listAppInfos(api, app.id),
    readOffer(api, app.id),
    screenshotsOf(api, stored),
    readDeclaration(api, { appId: app.id, build, usesEncryption }),
  ])
  return { appInfo: editableAppInfo(infos) ?? infos[0], offer, screenshots, declaration }
}

/** More at the same time Apple slows down. */
const atOnce = 10

/** A new version inherits the pictures of the one before, so that those are looked at. */
async function screenshotsOf(api: AppStoreConnect, { listing }: Stored): Promise<Map<string, Screenshots>> {
  const found = new Map<string, Screenshots>()
  const there = [...listing.localizations].filter(([, { id }]) => id !== '')
  await inParallel(there, atOnce, async ([locale, { id }]) => {
    found.set(locale, await readScreenshots(api, id))
  })
  return found
}

async function readDeclaration(
  api: AppStoreConnect,
  {
    appId,
    build,
    usesEncryption,
  }: { appId: string; build: StoreBuild | undefined; usesEncryption: boolean | undefined },
): Promise<Surroundings['declaration']> {
  if (!build || (build.usesNonExemptEncryption ?? usesEncryption) !== true) return 'not-needed'
  const isDeclared = build.isDeclared ?? (await findStoreBuild(api, build.id))?.isDeclared
  if (isDeclared) return 'attached'
  return (await findApprovedDeclaration(api, appId)) === undefined ? 'lacking' : 'attachable'
}
