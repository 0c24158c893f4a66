import type { Creation, Family, Removal, Removed, Update } from '../family.ts'
import { textOf } from '../json.ts'
import { lockedRelationship, missingAttribute, refuseAll, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { editableInfo, isInfoEditable } from './app-info-generations.ts'
import { refuseTakenName, takenName } from './app-names.ts'
import { ownedBy } from './ownership.ts'
import { lockedTexts, requireStoreLocale, storedTexts, type TextRules, wrongTexts } from './store-texts.ts'
import { duplicateLocale } from './texts.ts'
import { isDraft } from './version-states.ts'

export const appInfoLocalizations: Family = {
  type: 'appInfoLocalizations',
  create,
  update,
  remove,
}

const rules: TextRules = {
  name: { longest: 30, shortest: 2 },
  subtitle: { longest: 30 },
  privacyPolicyUrl: { longest: 255, isAddress: true },
  privacyChoicesUrl: { longest: 255, isAddress: true },
  privacyPolicyText: {},
}

const texts = { type: 'appInfoLocalizations', relation: 'appInfo' }

function create({ world, attributes, relations }: Creation): Resource {
  const info = world.get('appInfos', relations.appInfo?.[0] ?? '')
  const [locale, name] = [textOf(attributes, 'locale'), textOf(attributes, 'name')]
  requireStoreLocale(locale)
  if (ownedBy(world, info, texts).some((other) => other.attributes.locale === locale)) throw duplicateLocale()
  if (!isInfoEditable(info, world)) {
    throw lockedRelationship('appInfo', 'Localizations can not be added in the current state.')
  }
  if (name === '') throw missingAttribute('name')
  const appId = info.relations.app?.[0] ?? ''
  refuseAll([...wrongTexts(world, attributes, rules), ...takenName({ world, appId, locale, name })])
  const added = world.insert('appInfoLocalizations', {
    attributes: storedTexts(world, attributes),
    relations: { appInfo: [info.id] },
  })
  if (world.behaviour.infoLocalizationAddsVersionLocalization) addVersionLocalizations(world, appId, locale)
  return added
}

function addVersionLocalizations(world: World, appId: string, locale: string): void {
  const versions = world
    .all('appStoreVersions')
    .filter((version) => version.relations.app?.[0] === appId && isDraft(version, world))
  for (const version of versions) {
    const known = world.related(version, 'appStoreVersionLocalizations', 'appStoreVersionLocalizations')
    if (known.some(({ attributes }) => attributes.locale === locale)) continue
    world.insert('appStoreVersionLocalizations', {
      attributes: { locale },
      relations: { appStoreVersion: [version.id] },
    })
  }
}

/** What comes along with a version's localization: the app's name in that language, unless there is one. */
export function addInfoLocalization(world: World, app: Resource, locale: string): void {
  const info = editableInfo(world, app)
  const known = info ? ownedBy(world, info, texts) : []
  if (!info || known.some(({ attributes }) => attributes.locale === locale)) return
  const primary = known.find(({ attributes }) => attributes.locale === app.attributes.primaryLocale)
  const name = textOf(primary?.attributes ?? app.attributes, 'name')
  refuseTakenName({ world, appId: app.id, locale, name })
  world.insert('appInfoLocalizations', { attributes: { locale, name }, relations: { appInfo: [info.id] } })
}

function update({ world, resource, attributes }: Update): Resource {
  const info = world.get('appInfos', resource.relations.appInfo?.[0] ?? '')
  const isOpen = isInfoEditable(info, world)
  const appId = info.relations.app?.[0] ?? ''
  const [locale, name] = [textOf(resource.attributes, 'locale'), attributes.name]
  refuseAll([
    ...lockedTexts(attributes, (changed) => isOpen || (changed !== 'name' && changed !== 'subtitle')),
    ...(name === null || name === '' ? [missingAttribute('name')] : []),
    ...wrongTexts(world, attributes, rules),
    ...(typeof name === 'string' ? takenName({ world, appId, locale, name }) : []),
  ])
  return world.change(resource, { attributes: storedTexts(world, attributes) })
}

function remove({ world, resource }: Removal): Removed {
  const info = world.get('appInfos', resource.relations.appInfo?.[0] ?? '')
  const app = world.get('apps', info.relations.app?.[0] ?? '')
  if (resource.attributes.locale === app.attributes.primaryLocale) {
    throw stateError('The localization of the primary locale can not be deleted.')
  }
  if (!isInfoEditable(info, world)) throw stateError('Localizations can not be deleted in the current state.')
  world.remove(resource)
  return 204
}
