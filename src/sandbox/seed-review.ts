import type { JsonObject } from './json.ts'
import { ageRatingQuestions, isLevel } from './resources/age-rating-declarations.ts'
import { prepareInfo } from './resources/app-info-generations.ts'
import { offerApp } from './resources/availabilities.ts'
import { addBuild } from './resources/builds.ts'
import { neededDisplays } from './resources/media-readiness.ts'
import { screenshotKind } from './resources/media-sets.ts'
import { priceApp } from './resources/prices.ts'
import { isReleased, versionsOf } from './resources/version-states.ts'
import { seedMedia } from './seed-store.ts'
import type { Resource } from './store.ts'
import type { World } from './world.ts'

export interface SeedSubmission {
  /** Id or bundle id. */
  app: string
  platform?: string
  state?:
    | 'READY_FOR_REVIEW'
    | 'WAITING_FOR_REVIEW'
    | 'IN_REVIEW'
    | 'UNRESOLVED_ISSUES'
    | 'CANCELING'
    | 'COMPLETING'
    | 'COMPLETE'
  /** Ids of the versions in it; their states stay as they are. */
  versions?: readonly string[]
  /** What else is in it: an id by the relation of the item, such as `appEvent`. */
  others?: Readonly<Record<string, string>>
  id?: string
}

export function seedSubmission(world: World, app: Resource, submission: SeedSubmission): Resource {
  const { platform = 'IOS', state = 'READY_FOR_REVIEW', versions = [], others = {}, id } = submission
  const isDraft = state === 'READY_FOR_REVIEW'
  const added = world.insert('reviewSubmissions', {
    ...(id !== undefined && { id }),
    attributes: {
      platform,
      state,
      submittedDate: isDraft ? null : new Date(world.clock.now()).toISOString(),
    },
    relations: { app: [app.id] },
  })
  const itemStates: JsonObject = { UNRESOLVED_ISSUES: 'REJECTED', COMPLETE: 'APPROVED' }
  const subjects = [
    ...versions.map((version) => ['appStoreVersion', world.get('appStoreVersions', version).id]),
    ...Object.entries(others),
  ]
  for (const [relation = '', subject = ''] of subjects) {
    world.insert('reviewSubmissionItems', {
      attributes: { state: itemStates[state] ?? 'READY_FOR_REVIEW' },
      relations: { reviewSubmission: [added.id], [relation]: [subject] },
    })
  }
  return added
}

const address = 'https://www.example.com'

/** Fills in whatever a version and its app still need to be reviewed. */
export function completeVersion(world: World, version: Resource): Resource {
  const app = world.get('apps', version.relations.app?.[0] ?? '')
  completeTexts(world, version, app)
  completeInfo(world, app)
  completeContact(world, version)
  world.change(version, { attributes: filled(version.attributes, { copyright: '2026 Example Ltd' }) })
  const { contentRightsDeclaration = 'DOES_NOT_USE_THIRD_PARTY_CONTENT' } = app.attributes
  world.change(app, { attributes: { contentRightsDeclaration }, hidden: { privacyAnswers: 'published' } })
  if (world.relatedIds(app, 'appPriceSchedule').length === 0) priceApp(world, app, '0.0')
  if (world.relatedIds(app, 'appAvailabilityV2').length === 0) offerApp(world, app, undefined)
  return completeBuild(world, version, app)
}

function filled(attributes: JsonObject, defaults: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, attributes[name] ?? value]),
  )
}

function completeTexts(world: World, version: Resource, app: Resource): void {
  const platform = String(version.attributes.platform)
  const isUpdate = versionsOf(world, app, platform).some(
    (other) => other.id !== version.id && isReleased(other),
  )
  const type = 'appStoreVersionLocalizations'
  for (const localization of world.related(version, type, type)) {
    const texts = { description: 'An app', keywords: 'app,example', supportUrl: address }
    const attributes = filled(localization.attributes, { ...texts, ...(isUpdate && { whatsNew: 'Better' }) })
    world.change(localization, { attributes })
    const isPrimary = localization.attributes.locale === app.attributes.primaryLocale
    if (!isPrimary || world.relatedIds(localization, 'appScreenshotSets').length > 0) continue
    const slot = neededDisplays[platform]?.at(-1) ?? 'APP_IPHONE_67'
    seedMedia(world, { localization: localization.id, slot, files: [{ fileName: '1.png' }] }, screenshotKind)
  }
}

function completeInfo(world: World, app: Resource): void {
  const info = prepareInfo(world, app)
  if (!info.relations.primaryCategory?.length)
    world.change(info, { relations: { primaryCategory: ['UTILITIES'] } })
  for (const localization of world.related(info, 'appInfoLocalizations', 'appInfoLocalizations')) {
    const policy = { privacyPolicyUrl: address, privacyPolicyText: 'We keep nothing.' }
    world.change(localization, { attributes: filled(localization.attributes, policy) })
  }
  const declaration = world.relatedOne(info, 'ageRatingDeclaration', 'ageRatingDeclarations')
  if (!declaration) return
  const harmless = ageRatingQuestions.map((name): [string, string | boolean] => [
    name,
    isLevel(name) ? 'NONE' : false,
  ])
  world.change(declaration, { attributes: filled(declaration.attributes, Object.fromEntries(harmless)) })
}

function completeContact(world: World, version: Resource): void {
  const contact = {
    contactFirstName: 'Ann',
    contactLastName: 'Example',
    contactPhone: '+44 20 7946 0000',
    contactEmail: 'ann@example.com',
    demoAccountRequired: false,
  }
  const detail = world.relatedOne(version, 'appStoreReviewDetail', 'appStoreReviewDetails')
  if (detail) world.change(detail, { attributes: filled(detail.attributes, contact) })
  else
    world.insert('appStoreReviewDetails', {
      attributes: contact,
      relations: { appStoreVersion: [version.id] },
    })
}

function completeBuild(world: World, version: Resource, app: Resource): Resource {
  const attached = world.relatedOne(version, 'build', 'builds')
  if (attached) {
    world.change(attached, { attributes: filled(attached.attributes, { usesNonExemptEncryption: false }) })
    return world.get('appStoreVersions', version.id)
  }
  const build = addBuild(world, {
    app,
    version: String(version.attributes.versionString),
    buildNumber: '1',
    platform: String(version.attributes.platform),
    processingState: 'VALID',
    usesNonExemptEncryption: false,
    buildAudienceType: 'APP_STORE_ELIGIBLE',
    uploadedAt: world.clock.now(),
    localizedAfterMs: 0,
  })
  return world.change(version, { relations: { build: [build.id] } })
}
