import type { Creation, Family, Removal, Removed } from '../family.ts'
import { textOf } from '../json.ts'
import { invalidAttribute } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { checkText, duplicateLocale, requireLocale } from './texts.ts'

export const betaBuildLocalizations: Family = {
  type: 'betaBuildLocalizations',
  create,
  update({ world, resource, attributes }) {
    checkNotes(world, attributes.whatsNew)
    return world.change(resource, { attributes })
  },
  remove,
}

function create({ world, attributes, relations }: Creation): Resource {
  const build = world.get('builds', relations.build?.[0] ?? '')
  const locale = textOf(attributes, 'locale')
  requireLocale(locale)
  if (localesOf(world, build).includes(locale)) throw duplicateLocale()
  checkNotes(world, attributes.whatsNew)
  const app = world.relatedOne(build, 'app', 'apps')
  if (world.behaviour.buildLocalizationNeedsAppLocalization && app) {
    const known = world.related(app, 'betaAppLocalizations', 'betaAppLocalizations')
    if (!known.some((localization) => localization.attributes.locale === locale)) {
      throw invalidAttribute('locale', `There is no beta app localization for the locale '${locale}'`)
    }
  }
  return world.insert('betaBuildLocalizations', { attributes, relations: { build: [build.id] } })
}

function remove({ world, resource }: Removal): Removed {
  world.remove(resource)
  return 204
}

function checkNotes(world: World, whatsNew: unknown): void {
  checkText(whatsNew, { name: 'whatsNew', longest: 4000, unit: world.behaviour.notesLengthUnit })
}

function localesOf(world: World, build: Resource): string[] {
  const localizations = world.related(build, 'betaBuildLocalizations', 'betaBuildLocalizations')
  return localizations.map(({ attributes }) => textOf(attributes, 'locale'))
}

/** What Apple adds on its own: the app's primary locale and, at times, the texts of the build before. */
export function addAppleLocalizations(world: World, build: Resource): void {
  const app = world.relatedOne(build, 'app', 'apps')
  if (!app) return
  const texts = new Map([[textOf(app.attributes, 'primaryLocale'), '']])
  if (world.behaviour.localizationsFromPreviousBuild) {
    const previous = world.related(app, 'builds', 'builds').findLast((other) => other.id !== build.id)
    for (const { attributes } of previous
      ? world.related(previous, 'betaBuildLocalizations', 'betaBuildLocalizations')
      : []) {
      texts.set(textOf(attributes, 'locale'), textOf(attributes, 'whatsNew'))
    }
  }
  const known = localesOf(world, build)
  for (const [locale, text] of texts) {
    if (known.includes(locale)) continue
    const attributes = { locale, whatsNew: text || null }
    world.insert('betaBuildLocalizations', { attributes, relations: { build: [build.id] } })
  }
}
