import { pacificDateWithMilliseconds } from './dates.ts'
import type { JsonObject } from './json.ts'
import { type StateDetail, stateDetails } from './outcomes.ts'
import { processUpload } from './processing.ts'
import { newState } from './resources/build-uploads.ts'
import { addBuild } from './resources/builds.ts'
import { addVersion } from './resources/version-creation.ts'
import { seedInfo } from './seed-store.ts'
import type { Resource } from './store.ts'
import type { World } from './world.ts'

export interface SeedApp {
  bundleId: string
  name?: string
  primaryLocale?: string
  platforms?: readonly string[]
  /** Texts of the app's facts by locale: name, subtitle, addresses. */
  infoLocalizations?: Readonly<Record<string, JsonObject>>
  /** Whether it begins, as at Apple, with a version 1.0 in preparation on each of its platforms. */
  hasFirstVersions?: boolean
  id?: string
}

export interface SeedBuild {
  /** Id or bundle id. */
  app: string
  version: string
  buildNumber: string
  platform?: string
  processingState?: 'PROCESSING' | 'VALID' | 'INVALID' | 'FAILED'
  usesNonExemptEncryption?: boolean | null
  buildAudienceType?: 'APP_STORE_ELIGIBLE' | 'INTERNAL_ONLY'
  expired?: boolean
  /** The upload that it came from. */
  uploadId?: string
  /** Virtual milliseconds since 1970; now unless told. */
  uploadedAt?: number
  id?: string
}

export interface SeedGroup {
  app: string
  name: string
  isInternalGroup?: boolean
  hasAccessToAllBuilds?: boolean
  id?: string
}

export interface SeedTester {
  app: string
  email: string
  firstName?: string
  lastName?: string
  /** Ids. */
  groups?: readonly string[]
  /** Worked out from what there is to install unless told. */
  state?: 'NOT_INVITED' | 'INVITED' | 'ACCEPTED' | 'INSTALLED' | 'REVOKED'
}

export interface SeedUpload {
  app: string
  version: string
  buildNumber: string
  platform?: string
  state?: 'AWAITING_UPLOAD' | 'PROCESSING' | 'COMPLETE' | 'FAILED'
  errors?: readonly StateDetail[]
  files?: readonly { fileName: string; fileSize: number; assetType?: string }[]
  id?: string
}

export function isSeedApp(value: object): value is SeedApp {
  return 'bundleId' in value && typeof value.bundleId === 'string'
}

const firstAppId = 6_400_000_001

export function seedApp(world: World, app: SeedApp): Resource {
  const {
    bundleId,
    name = bundleId,
    primaryLocale = 'en-US',
    platforms = ['IOS', 'MAC_OS', 'TV_OS', 'VISION_OS'],
  } = app
  const id = app.id ?? String(firstAppId + world.all('apps').length)
  const added = world.insert('apps', {
    id,
    attributes: { name, bundleId, sku: bundleId, primaryLocale, isOrEverWasMadeForKids: false },
    hidden: { platforms: [...platforms] },
  })
  const relations = { app: [id] }
  world.insert('betaAppReviewDetails', { id, relations })
  world.insert('betaLicenseAgreements', { id, relations })
  world.insert('betaAppLocalizations', { attributes: { locale: primaryLocale }, relations })
  seedInfo(world, added, app.infoLocalizations ?? {})
  for (const platform of app.hasFirstVersions ? platforms : [])
    addVersion(world, { app: added, attributes: { platform, versionString: '1.0' } })
  return added
}

export function appNamed(world: World, nameOrId: string): Resource {
  const app = world
    .all('apps')
    .find(({ id, attributes }) => id === nameOrId || attributes.bundleId === nameOrId)
  if (!app) throw new Error(`The sandbox has no app '${nameOrId}'`)
  return app
}

export function seedBuild(world: World, build: SeedBuild): Resource {
  const {
    processingState = 'VALID',
    usesNonExemptEncryption = null,
    buildAudienceType = 'APP_STORE_ELIGIBLE',
  } = build
  const upload = build.uploadId === undefined ? undefined : world.get('buildUploads', build.uploadId)
  const added = addBuild(world, {
    ...build,
    ...(upload && { upload }),
    app: appNamed(world, build.app),
    platform: build.platform ?? 'IOS',
    processingState,
    usesNonExemptEncryption,
    buildAudienceType,
    uploadedAt: build.uploadedAt ?? world.clock.now(),
    localizedAfterMs: 0,
  })
  return world.change(added, { attributes: { expired: build.expired ?? false } })
}

export function seedGroup(world: World, group: SeedGroup): Resource {
  const { name, isInternalGroup = false, hasAccessToAllBuilds = false, id } = group
  return world.insert('betaGroups', {
    ...(id !== undefined && { id }),
    attributes: {
      name,
      isInternalGroup,
      hasAccessToAllBuilds: isInternalGroup ? hasAccessToAllBuilds : null,
      feedbackEnabled: true,
      publicLinkEnabled: isInternalGroup ? null : false,
      createdDate: pacificDateWithMilliseconds(world.clock.now()),
    },
    relations: { app: [appNamed(world, group.app).id] },
  })
}

export function seedTester(world: World, { app, groups = [], ...tester }: SeedTester): Resource {
  return world.insert('betaTesters', {
    attributes: { ...tester, inviteType: 'EMAIL', appDevices: [] },
    relations: { apps: [appNamed(world, app).id], betaGroups: groups },
  })
}

export function seedUser(world: World, email: string): Resource {
  return world.insert('users', {
    attributes: {
      username: email,
      firstName: 'Team',
      lastName: 'Member',
      roles: ['DEVELOPER'],
      allAppsVisible: true,
    },
  })
}

export function seedUpload(world: World, upload: SeedUpload): Resource {
  const { version, buildNumber, platform = 'IOS', state = 'COMPLETE', errors, files = [], id } = upload
  const date = pacificDateWithMilliseconds(world.clock.now())
  const added = world.insert('buildUploads', {
    ...(id !== undefined && { id }),
    attributes: {
      cfBundleShortVersionString: version,
      cfBundleVersion: buildNumber,
      platform,
      createdDate: date,
      uploadedDate: state === 'AWAITING_UPLOAD' ? null : date,
      state: { ...newState(state), errors: stateDetails(errors) },
    },
    relations: { app: [appNamed(world, upload.app).id] },
  })
  for (const { fileName, fileSize, assetType = 'ASSET' } of files) {
    const delivery: JsonObject = {
      errors: [],
      warnings: [],
      state: state === 'AWAITING_UPLOAD' ? 'AWAITING_UPLOAD' : 'COMPLETE',
    }
    const file = world.insert('buildUploadFiles', {
      attributes: { fileName, fileSize, assetType, uti: 'com.apple.ipa', assetDeliveryState: delivery },
      relations: { buildUpload: [added.id] },
    })
    world.parts.reserve(file.id, { fileSize, now: world.clock.now() })
  }
  if (state === 'PROCESSING') processUpload(world, added)
  return added
}
