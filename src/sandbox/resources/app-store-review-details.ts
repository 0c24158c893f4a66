import type { Creation, Family, Update } from '../family.ts'
import type { JsonObject } from '../json.ts'
import { invalidRelationship, lockedAttribute, refuseAll } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { checkContact } from './beta-app-review-details.ts'
import { wrongTexts } from './store-texts.ts'
import { isDraft, stateOf } from './version-states.ts'

export const appStoreReviewDetails: Family = {
  type: 'appStoreReviewDetails',
  relations: {
    appStoreReviewAttachments: { type: 'appStoreReviewAttachments', relation: 'appStoreReviewDetail' },
  },
  create,
  update,
}

function create({ world, attributes, relations }: Creation): Resource {
  const version = world.get('appStoreVersions', relations.appStoreVersion?.[0] ?? '')
  if (world.relatedOne(version, 'appStoreReviewDetail', 'appStoreReviewDetails')) {
    throw invalidRelationship('appStoreVersion', 'The version already has an appStoreReviewDetail.')
  }
  check({ world, version, attributes, previous: {} })
  return world.insert('appStoreReviewDetails', {
    attributes: { demoAccountRequired: false, ...attributes },
    relations: { appStoreVersion: [version.id] },
  })
}

function update({ world, resource, attributes }: Update): Resource {
  const version = world.get('appStoreVersions', resource.relations.appStoreVersion?.[0] ?? '')
  check({ world, version, attributes, previous: resource.attributes })
  return world.change(resource, { attributes })
}

interface Given {
  world: World
  version: Resource
  attributes: JsonObject
  previous: JsonObject
}

function check({ world, version, attributes, previous }: Given): void {
  if (!isReviewDetailOpen(world, version))
    refuseAll(Object.keys(attributes).map((name) => lockedAttribute(name)))
  refuseAll(wrongTexts(world, attributes, { notes: { longest: 4000 } }))
  checkContact(attributes, previous)
}

/** It may be completed until somebody reads it. */
export function isReviewDetailOpen(world: World, version: Resource): boolean {
  return isDraft(version, world) || ['READY_FOR_REVIEW', 'WAITING_FOR_REVIEW'].includes(stateOf(version))
}
