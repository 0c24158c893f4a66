import type { JsonObject } from './json.ts'
import { md5 } from './parts.ts'
import { addInfo } from './resources/app-info-generations.ts'
import { addInfoLocalization } from './resources/app-info-localizations.ts'
import { templateUrl } from './resources/app-screenshots.ts'
import { assetState } from './resources/assets.ts'
import { type MediaKind, previewKind } from './resources/media-sets.ts'
import { ownedBy } from './resources/ownership.ts'
import { addVersion } from './resources/version-creation.ts'
import { changeVersionState, isVersionState, type VersionState } from './resources/version-states.ts'
import type { Resource } from './store.ts'
import type { World } from './world.ts'

export interface SeedVersion {
  /** Id or bundle id. */
  app: string
  versionString: string
  platform?: string
  state?: VersionState
  /** By locale; they replace and complete what the version has from the one before it. */
  localizations?: Readonly<Record<string, JsonObject>>
  copyright?: string | null
  releaseType?: 'MANUAL' | 'AFTER_APPROVAL' | 'SCHEDULED'
  earliestReleaseDate?: string | null
  /** A build's id. It is attached as it is, without Apple's rules. */
  build?: string
  reviewDetail?: JsonObject
  /** Attributes which Apple does not let anybody change, whatever the state. */
  lockedAttributes?: readonly string[]
  id?: string
}

export function isSeedVersion(value: object): value is SeedVersion {
  const { app, versionString, state }: { app?: unknown; versionString?: unknown; state?: unknown } = value
  const isKnown = state === undefined || (typeof state === 'string' && isVersionState(state))
  return typeof app === 'string' && typeof versionString === 'string' && isKnown
}

/** What every app has: its facts, with its name in the primary locale. */
export function seedInfo(
  world: World,
  app: Resource,
  localizations: Readonly<Record<string, JsonObject>>,
): void {
  const { name = '', primaryLocale = 'en-US' } = app.attributes
  const info = addInfo(world, app)
  const texts = new Map([[String(primaryLocale), {}], ...Object.entries(localizations)])
  for (const [locale, attributes] of texts) {
    world.insert('appInfoLocalizations', {
      attributes: { locale, name, ...attributes },
      relations: { appInfo: [info.id] },
    })
  }
}

export function seedVersion(world: World, app: Resource, version: SeedVersion): Resource {
  const { versionString, platform = 'IOS', state, localizations = {}, build, reviewDetail, id } = version
  const { copyright, releaseType, earliestReleaseDate, lockedAttributes = [] } = version
  const added = addVersion(world, {
    app,
    ...(id !== undefined && { id }),
    attributes: {
      versionString,
      platform,
      ...(copyright !== undefined && { copyright }),
      ...(releaseType !== undefined && { releaseType }),
      ...(earliestReleaseDate !== undefined && { earliestReleaseDate }),
    },
    hidden: { lockedAttributes: [...lockedAttributes] },
  })
  for (const [locale, attributes] of Object.entries(localizations)) {
    seedTexts({ world, version: added, locale, attributes })
    addInfoLocalization(world, app, locale)
  }
  if (reviewDetail) seedReviewDetail(world, added, reviewDetail)
  if (build !== undefined) world.change(added, { relations: { build: [world.get('builds', build).id] } })
  return changeVersionState(world, added, state ?? 'PREPARE_FOR_SUBMISSION')
}

interface Texts {
  world: World
  version: Resource
  locale: string
  attributes: JsonObject
}

function seedTexts({ world, version, locale, attributes }: Texts): void {
  const known = ownedBy(world, version, { type: 'appStoreVersionLocalizations', relation: 'appStoreVersion' })
  const existing = known.find((localization) => localization.attributes.locale === locale)
  if (existing) world.change(existing, { attributes })
  else
    world.insert('appStoreVersionLocalizations', {
      attributes: { locale, ...attributes },
      relations: { appStoreVersion: [version.id] },
    })
}

function seedReviewDetail(world: World, version: Resource, attributes: JsonObject): void {
  const [existing] = ownedBy(world, version, { type: 'appStoreReviewDetails', relation: 'appStoreVersion' })
  if (existing) world.change(existing, { attributes })
  else
    world.insert('appStoreReviewDetails', {
      attributes: { demoAccountRequired: false, ...attributes },
      relations: { appStoreVersion: [version.id] },
    })
}

export interface SeedMedia {
  /** Id of the version's localization. */
  localization: string
  /** A `ScreenshotDisplayType`, or a `PreviewType` for films. */
  slot: string
  files: readonly {
    fileName: string
    fileSize?: number
    sourceFileChecksum?: string
    /** In base64; its size and checksum are the file's then. */
    content?: string
    state?: 'AWAITING_UPLOAD' | 'UPLOAD_COMPLETE' | 'COMPLETE' | 'FAILED'
  }[]
}

/** A set with its members as they are given, whatever the state of the version. */
export function seedMedia(world: World, { localization, slot, files }: SeedMedia, kind: MediaKind): Resource {
  const place = 'appStoreVersionLocalization'
  const set = world.insert(kind.setType, {
    attributes: { [kind.slot]: slot },
    relations: { [place]: [world.get('appStoreVersionLocalizations', localization).id] },
  })
  const members = files.map(({ fileName, state = 'COMPLETE', content, ...told }) => {
    const bytes = content === undefined ? undefined : Buffer.from(content, 'base64')
    const fileSize = bytes?.length ?? told.fileSize ?? 1000
    const checksum = state === 'AWAITING_UPLOAD' ? null : (told.sourceFileChecksum ?? md5(bytes ?? fileName))
    const member = world.insert(kind.type, {
      attributes: {
        fileName,
        fileSize,
        sourceFileChecksum: checksum,
        assetDeliveryState: assetState(state),
        ...(kind === previewKind && { videoDeliveryState: assetState(state) }),
      },
      relations: { [kind.setRelation]: [set.id] },
    })
    if (bytes) world.pictures.keep(member.id, bytes)
    if (state === 'COMPLETE') world.change(member, { attributes: pictureOf(world, member, kind) })
    world.parts.reserve(member.id, { fileSize, now: world.clock.now(), keepsBytes: true })
    return member.id
  })
  return world.link(set, kind.type, members)
}

function pictureOf(world: World, { id }: Resource, { type }: MediaKind): JsonObject {
  const image = { templateUrl: templateUrl(world, { id }), width: 1290, height: 2796 }
  if (type === 'appScreenshots') return { imageAsset: image }
  return { previewImage: image, videoUrl: `${world.parts.origin}/videos/${id}.m3u8` }
}
