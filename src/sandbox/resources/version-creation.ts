import { pacificDate } from '../dates.ts'
import { type JsonObject, textOf } from '../json.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { prepareInfo } from './app-info-generations.ts'
import { deliveryState } from './assets.ts'
import { type MediaKind, previewKind, screenshotKind } from './media-sets.ts'
import { ownedBy } from './ownership.ts'
import { versionsOf } from './version-states.ts'

export interface NewVersion {
  app: Resource
  id?: string
  attributes: JsonObject
  hidden?: JsonObject
}

/** A new version begins with what the one before it had, its notes and promotion aside. */
export function addVersion(world: World, { app, id, attributes, hidden = {} }: NewVersion): Resource {
  const previous = versionsOf(world, app, textOf(attributes, 'platform')).at(-1)
  const { copyright = null, releaseType = 'AFTER_APPROVAL' } = previous?.attributes ?? {}
  const version = world.insert('appStoreVersions', {
    ...(id !== undefined && { id }),
    attributes: {
      copyright,
      releaseType,
      reviewType: 'APP_STORE',
      earliestReleaseDate: null,
      downloadable: true,
      appVersionState: 'PREPARE_FOR_SUBMISSION',
      createdDate: pacificDate(world.clock.now()),
      ...attributes,
    },
    relations: { app: [app.id] },
    hidden,
  })
  // The older kind of submission is there all along, and seen only while it can be withdrawn.
  world.insert('appStoreVersionSubmissions', { relations: { appStoreVersion: [version.id] } })
  if (previous) inherit(world, previous, version)
  else {
    const { primaryLocale = 'en-US' } = app.attributes
    addLocalization(world, version, { locale: primaryLocale })
  }
  prepareInfo(world, app)
  return version
}

function addLocalization(world: World, version: Resource, attributes: JsonObject): Resource {
  return world.insert('appStoreVersionLocalizations', {
    attributes,
    relations: { appStoreVersion: [version.id] },
  })
}

function inherit(world: World, previous: Resource, version: Resource): void {
  const texts = { type: 'appStoreVersionLocalizations', relation: 'appStoreVersion' }
  for (const localization of ownedBy(world, previous, texts)) {
    const { attributes } = localization
    const added = addLocalization(world, version, { ...attributes, whatsNew: null, promotionalText: null })
    for (const kind of [screenshotKind, previewKind]) inheritMedia({ world, localization, added, kind })
  }
  const details = { type: 'appStoreReviewDetails', relation: 'appStoreVersion' }
  for (const { attributes } of ownedBy(world, previous, details)) {
    world.insert('appStoreReviewDetails', { attributes, relations: { appStoreVersion: [version.id] } })
  }
}

interface Inheritance {
  world: World
  localization: Resource
  added: Resource
  kind: MediaKind
}

/** What was finished comes along, in its order and with its checksums. */
function inheritMedia({ world, localization, added, kind }: Inheritance): void {
  const { setType, type, setRelation } = kind
  const relation = 'appStoreVersionLocalization'
  for (const set of ownedBy(world, localization, { type: setType, relation })) {
    const copy = world.insert(setType, { attributes: set.attributes, relations: { [relation]: [added.id] } })
    const members = world
      .related(set, type, type)
      .filter((member) => deliveryState(member) === 'COMPLETE')
      .map(({ attributes }) => world.insert(type, { attributes, relations: { [setRelation]: [copy.id] } }))
    world.link(
      copy,
      type,
      members.map(({ id }) => id),
    )
  }
}
