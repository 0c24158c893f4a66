import type { Creation, Family, Removal, Removed, Update } from '../family.ts'
import { type JsonObject, textOf } from '../json.ts'
import { lockedAttribute, lockedRelationship, type Refusal, refuseAll, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { addInfoLocalization } from './app-info-localizations.ts'
import { ownedBy, removeWithParts } from './ownership.ts'
import { lockedTexts, requireStoreLocale, storedTexts, type TextRules, wrongTexts } from './store-texts.ts'
import { duplicateLocale } from './texts.ts'
import { isDraft, stateOf, versionsOf } from './version-states.ts'

export const appStoreVersionLocalizations: Family = {
  type: 'appStoreVersionLocalizations',
  relations: {
    appScreenshotSets: { type: 'appScreenshotSets', relation: 'appStoreVersionLocalization' },
    appPreviewSets: { type: 'appPreviewSets', relation: 'appStoreVersionLocalization' },
  },
  create,
  update,
  remove,
}

function versionOf(world: World, localization: Resource): Resource {
  return world.get('appStoreVersions', localization.relations.appStoreVersion?.[0] ?? '')
}

function create({ world, attributes, relations }: Creation): Resource {
  const version = world.get('appStoreVersions', relations.appStoreVersion?.[0] ?? '')
  const locale = textOf(attributes, 'locale')
  requireStoreLocale(locale)
  const texts = { type: 'appStoreVersionLocalizations', relation: 'appStoreVersion' }
  if (ownedBy(world, version, texts).some((other) => other.attributes.locale === locale))
    throw duplicateLocale()
  if (!isDraft(version, world)) {
    throw lockedRelationship('appStoreVersion', 'Localizations can not be added in the current state.')
  }
  refuseAll([
    ...wrongTexts(world, attributes, rulesFor(world, locale)),
    ...notesOfFirst(world, version, attributes),
  ])
  const added = world.insert('appStoreVersionLocalizations', {
    attributes: storedTexts(world, attributes),
    relations: { appStoreVersion: [version.id] },
  })
  const app = world.get('apps', version.relations.app?.[0] ?? '')
  addInfoLocalization(world, app, locale)
  return added
}

function update({ world, resource, attributes }: Update): Resource {
  const version = versionOf(world, resource)
  const locale = textOf(resource.attributes, 'locale')
  refuseAll([
    ...lockedTexts(attributes, (name) => mayChange(world, version, name)),
    ...wrongTexts(world, attributes, rulesFor(world, locale)),
    ...notesOfFirst(world, version, attributes),
  ])
  return world.change(resource, { attributes: storedTexts(world, attributes) })
}

/** The promotion can be changed at any time; the addresses as long as no one is reviewing. */
function mayChange(world: World, version: Resource, name: string): boolean {
  if (isDraft(version, world)) return true
  const state = stateOf(version)
  if (name === 'promotionalText') return state !== 'REPLACED_WITH_NEW_VERSION'
  const isAddress = name === 'supportUrl' || name === 'marketingUrl'
  const isOpen = ['READY_FOR_REVIEW', 'WAITING_FOR_REVIEW', 'READY_FOR_DISTRIBUTION'].includes(state)
  return isAddress && isOpen
}

function rulesFor(world: World, locale: string): TextRules {
  return {
    description: { longest: 4000 },
    keywords: {
      longest: 100,
      unit: world.behaviour.keywordsLengthUnit,
      tooLong: `Keywords for ${languageName(locale)} cannot be longer than 100 characters.`,
    },
    promotionalText: { longest: 170 },
    whatsNew: { longest: 4000 },
    supportUrl: { longest: 255, isAddress: true },
    marketingUrl: { longest: 255, isAddress: true },
  }
}

let names: Intl.DisplayNames | undefined

function languageName(locale: string): string {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' })
  return names.of(locale) ?? locale
}

/** There is nothing new in the first version of a platform. */
function* notesOfFirst(world: World, version: Resource, { whatsNew }: JsonObject): Iterable<Refusal> {
  if (typeof whatsNew !== 'string') return
  const app = { id: version.relations.app?.[0] ?? '' }
  if (versionsOf(world, app, textOf(version.attributes, 'platform')).length === 1)
    yield lockedAttribute('whatsNew', "Attribute 'whatsNew' cannot be edited at this time")
}

function remove({ world, resource }: Removal): Removed {
  const version = versionOf(world, resource)
  const app = world.get('apps', version.relations.app?.[0] ?? '')
  if (resource.attributes.locale === app.attributes.primaryLocale) {
    throw stateError('The localization of the primary locale can not be deleted.')
  }
  if (!isDraft(version, world)) {
    throw stateError(`Localizations of a version in state '${stateOf(version)}' can not be deleted.`)
  }
  removeWithParts(world, resource)
  return 204
}
