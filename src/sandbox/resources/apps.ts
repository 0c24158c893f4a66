import type { Family, Update } from '../family.ts'
import { type JsonObject, textOf } from '../json.ts'
import { invalidAttribute, lockedAttribute, type Refusal, refuseAll } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { editableInfo } from './app-info-generations.ts'
import { removeTesters } from './beta-testers.ts'
import { requireStoreLocale } from './store-texts.ts'

export const apps: Family = {
  type: 'apps',
  relations: {
    builds: { type: 'builds', relation: 'app' },
    buildUploads: { type: 'buildUploads', relation: 'app' },
    preReleaseVersions: { type: 'preReleaseVersions', relation: 'app' },
    betaGroups: { type: 'betaGroups', relation: 'app' },
    betaTesters: { type: 'betaTesters', relation: 'apps' },
    betaAppLocalizations: { type: 'betaAppLocalizations', relation: 'app' },
    betaAppReviewDetail: { type: 'betaAppReviewDetails', relation: 'app' },
    betaLicenseAgreement: { type: 'betaLicenseAgreements', relation: 'app' },
    appStoreVersions: { type: 'appStoreVersions', relation: 'app' },
    appInfos: shownInfos,
    reviewSubmissions: { type: 'reviewSubmissions', relation: 'app' },
    appPriceSchedule: { type: 'appPriceSchedules', relation: 'app' },
    appAvailabilityV2: { type: 'appAvailabilities', relation: 'app' },
    appPricePoints: { type: 'appPricePoints', relation: 'app' },
    endUserLicenseAgreement: { type: 'endUserLicenseAgreements', relation: 'app' },
    appEncryptionDeclarations: { type: 'appEncryptionDeclarations', relation: 'app' },
    inAppPurchasesV2: { type: 'inAppPurchases', relation: 'app' },
    subscriptionGroups: { type: 'subscriptionGroups', relation: 'app' },
    appCustomProductPages: { type: 'appCustomProductPages', relation: 'app' },
    appStoreVersionExperimentsV2: { type: 'appStoreVersionExperiments', relation: 'app' },
    appEvents: { type: 'appEvents', relation: 'app' },
  },
  absences: { appAvailabilityV2: 'The resource AppAvailabilities does not exist.' },
  filters: {
    // Longer identifiers that begin with the value are found as well.
    bundleId: (app, value) => textOf(app.attributes, 'bundleId').startsWith(value),
  },
  update,
  links: { betaTesters: { remove: removeTesters } },
}

/** Facts that newer ones have replaced are kept, and never shown. */
function shownInfos(app: Resource, world: World): string[] {
  return world
    .all('appInfos')
    .filter(({ relations, hidden }) => relations.app?.[0] === app.id && hidden.generation !== 'replaced')
    .map(({ id }) => id)
}

function update({ world, resource: app, attributes }: Update): Resource {
  if (typeof attributes.primaryLocale === 'string') requireStoreLocale(attributes.primaryLocale)
  refuseAll(wrongValues(world, app, attributes))
  return world.change(app, { attributes })
}

function* wrongValues(world: World, app: Resource, changes: JsonObject): Iterable<Refusal> {
  const { primaryLocale, bundleId } = changes
  const info = editableInfo(world, app)
  const known = info ? world.related(info, 'appInfoLocalizations', 'appInfoLocalizations') : []
  if (info && primaryLocale && !known.some(({ attributes }) => attributes.locale === primaryLocale)) {
    yield invalidAttribute('primaryLocale', `The app has no localization for the locale '${primaryLocale}'`)
  }
  const isOther = typeof bundleId === 'string' && bundleId !== app.attributes.bundleId
  if (isOther && world.relatedIds(app, 'builds').length > 0) yield lockedAttribute('bundleId')
}
