import type { Creation, Family, Linking, Removal, Removed } from '../family.ts'
import { textOf } from '../json.ts'
import {
  invalidAttribute,
  invalidRelationship,
  missingRelationship,
  refuseAll,
  stateError,
} from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { ownedBy, removeWithParts } from './ownership.ts'
import { platformOfDisplay } from './screenshot-sizes.ts'
import { isDraft, stateOf } from './version-states.ts'

export interface MediaKind {
  setType: string
  type: string
  /** The relation by which a picture or film knows its set. */
  setRelation: string
  /** The attribute which tells what devices a set is for. */
  slot: string
  most: number
}

export const screenshotKind: MediaKind = {
  setType: 'appScreenshotSets',
  type: 'appScreenshots',
  setRelation: 'appScreenshotSet',
  slot: 'screenshotDisplayType',
  most: 10,
}

export const previewKind: MediaKind = {
  setType: 'appPreviewSets',
  type: 'appPreviews',
  setRelation: 'appPreviewSet',
  slot: 'previewType',
  most: 3,
}

export const appScreenshotSets = mediaSets(screenshotKind)
export const appPreviewSets = mediaSets(previewKind)

/** The order of its members is kept on the set itself. */
function mediaSets(kind: MediaKind): Family {
  return {
    type: kind.setType,
    create: (creation) => create(creation, kind),
    remove: (removal) => remove(removal, kind),
    links: { [kind.type]: { replace: (linking) => reorder(linking, kind) } },
  }
}

const places = [
  'appStoreVersionLocalization',
  'appCustomProductPageLocalization',
  'appStoreVersionExperimentTreatmentLocalization',
]

function create({ world, attributes, relations }: Creation, { setType, slot }: MediaKind): Resource {
  const [place, ...others] = places.filter((name) => relations[name]?.length)
  if (place !== 'appStoreVersionLocalization') throw missingRelationship('appStoreVersionLocalization')
  if (others.length > 0)
    refuseAll(others.map((name) => invalidRelationship(name, 'Only one relationship can be included.')))
  const localization = world.get('appStoreVersionLocalizations', relations[place]?.[0] ?? '')
  const version = world.get('appStoreVersions', localization.relations.appStoreVersion?.[0] ?? '')
  const wanted = textOf(attributes, slot)
  const sets = ownedBy(world, localization, { type: setType, relation: place })
  if (sets.some((set) => set.attributes[slot] === wanted)) {
    throw invalidAttribute(slot, `There is an entity with same '${slot}'`, { suffix: '.DUPLICATE' })
  }
  if (platformOfDisplay(wanted) !== version.attributes.platform)
    throw invalidAttribute(slot, `'${wanted}' is not a valid value for the attribute '${slot}'`)
  requireDraft({ world, version, verb: 'Add', type: setType })
  return world.insert(setType, { attributes, relations: { [place]: [localization.id] } })
}

function remove({ world, resource: set }: Removal, kind: MediaKind): Removed {
  requireRemovable(world, set, kind)
  removeWithParts(world, set)
  return 204
}

function reorder({ world, resource: set, ids }: Linking, { type }: MediaKind): void {
  requireDraft({ world, version: versionOfSet(world, set), verb: 'Reorder', type })
  const current = set.relations[type] ?? []
  const isComplete = ids.length === current.length && current.every((id) => ids.includes(id))
  if (!isComplete)
    throw invalidRelationship(type, `All ${type} of the set have to be in the list, once each.`)
  world.change(set, { relations: { [type]: [...ids] } })
}

export function setOf(world: World, member: Resource, { setType, setRelation }: MediaKind): Resource {
  return world.get(setType, member.relations[setRelation]?.[0] ?? '')
}

function versionOfSet(world: World, set: Resource): Resource {
  const localization = world.get(
    'appStoreVersionLocalizations',
    set.relations.appStoreVersionLocalization?.[0] ?? '',
  )
  return world.get('appStoreVersions', localization.relations.appStoreVersion?.[0] ?? '')
}

/** A set with room for one more. */
export function requireRoom(world: World, set: Resource, { type, most }: MediaKind): void {
  requireDraft({ world, version: versionOfSet(world, set), verb: 'Add', type })
  if ((set.relations[type] ?? []).length >= most)
    throw stateError(`The set can not have more than ${most} ${type}.`)
}

/** Films may still be withdrawn while a version waits for its review. */
export function requireRemovable(world: World, set: Resource, { type }: MediaKind): void {
  const version = versionOfSet(world, set)
  if (type === 'appPreviews' && stateOf(version) === 'WAITING_FOR_REVIEW') return
  requireDraft({ world, version, verb: 'Delete', type })
}

interface Wanted {
  world: World
  version: Resource
  verb: string
  type: string
}

export function requireDraft({ world, version, verb, type }: Wanted): void {
  if (!isDraft(version, world)) throw stateError(`Can't ${verb} Assets after Submission ${type}`)
}
