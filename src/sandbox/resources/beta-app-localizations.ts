import type { Creation, Family, Removal, Removed } from '../family.ts'
import { textOf } from '../json.ts'
import type { Resource } from '../store.ts'
import { checkText, duplicateLocale, requireLocale } from './texts.ts'

export const betaAppLocalizations: Family = {
  type: 'betaAppLocalizations',
  create,
  update({ world, resource, attributes }) {
    checkText(attributes.description, { name: 'description', longest: 4000 })
    return world.change(resource, { attributes })
  },
  remove,
}

function create({ world, attributes, relations }: Creation): Resource {
  const app = world.get('apps', relations.app?.[0] ?? '')
  requireLocale(textOf(attributes, 'locale'))
  const others = world.related(app, 'betaAppLocalizations', 'betaAppLocalizations')
  if (others.some((other) => other.attributes.locale === attributes.locale)) throw duplicateLocale()
  checkText(attributes.description, { name: 'description', longest: 4000 })
  return world.insert('betaAppLocalizations', { attributes, relations: { app: [app.id] } })
}

function remove({ world, resource }: Removal): Removed {
  world.remove(resource)
  return 204
}
