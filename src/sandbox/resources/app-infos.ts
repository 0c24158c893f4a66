import type { Family, Update } from '../family.ts'
import type { JsonObject } from '../json.ts'
import { invalidRelationship, lockedRelationship, type Refusal, refuseAll } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { ageRatingOf } from './age-rating-declarations.ts'
import { infoStatesShown, isInfoEditable } from './app-info-generations.ts'

export const appInfos: Family = {
  type: 'appInfos',
  relations: {
    appInfoLocalizations: { type: 'appInfoLocalizations', relation: 'appInfo' },
    ageRatingDeclaration: { type: 'ageRatingDeclarations', relation: 'appInfo' },
  },
  view,
  update,
}

function view(info: Resource, world: World): JsonObject {
  const declaration = world.relatedOne(info, 'ageRatingDeclaration', 'ageRatingDeclarations')
  const { kidsAgeBand = null } = declaration?.attributes ?? {}
  return {
    ...infoStatesShown(info, world),
    kidsAgeBand,
    appStoreAgeRating: declaration ? ageRatingOf(declaration) : null,
  }
}

const places = ['primary', 'secondary'] as const
const subplaces = ['SubcategoryOne', 'SubcategoryTwo'] as const

function update({ world, resource: info, relations }: Update): Resource {
  const names = Object.keys(relations)
  if (names.length > 0 && !isInfoEditable(info, world)) {
    refuseAll(
      names.map((name) => lockedRelationship(name, `The relationship '${name}' can not be modified.`)),
    )
  }
  const merged: Record<string, readonly string[]> = { ...info.relations, ...relations }
  // Another category takes the subcategories of the one before with it.
  for (const place of places) {
    const isOther = merged[`${place}Category`]?.[0] !== info.relations[`${place}Category`]?.[0]
    for (const subplace of subplaces)
      if (isOther && !relations[`${place}${subplace}`]) merged[`${place}${subplace}`] = []
  }
  refuseAll(wrongCategories(world, merged))
  return world.change(info, { relations: merged })
}

function* wrongCategories(
  world: World,
  relations: Readonly<Record<string, readonly string[]>>,
): Iterable<Refusal> {
  const refuse = (name: string, id: string) =>
    invalidRelationship(name, `'${id}' is not a valid value for the relationship '${name}'`)
  const parentOf = (id: string) => world.find('appCategories', id)?.relations.parent?.[0]
  for (const place of places) {
    const category = relations[`${place}Category`]?.[0]
    if (category !== undefined && parentOf(category) !== undefined) yield refuse(`${place}Category`, category)
    const chosen = subplaces.map((subplace) => relations[`${place}${subplace}`]?.[0])
    for (const [index, subcategory] of chosen.entries()) {
      const isRepeated = index > 0 && subcategory === chosen[0]
      if (subcategory !== undefined && (isRepeated || parentOf(subcategory) !== category))
        yield refuse(`${place}${subplaces[index]}`, subcategory)
    }
  }
  const secondary = relations.secondaryCategory?.[0]
  if (secondary !== undefined && secondary === relations.primaryCategory?.[0])
    yield refuse('secondaryCategory', secondary)
}
