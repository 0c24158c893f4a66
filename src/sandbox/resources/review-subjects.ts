import type { Family, Relations } from '../family.ts'
import { textOf } from '../json.ts'
import { invalidEntityState, missingRelationship } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'

/** What can be reviewed beside a version, by the relation of the item; `thing` is whose version it is. */
const subjects = {
  appCustomProductPageVersion: { type: 'appCustomProductPageVersions', state: 'state' },
  appStoreVersionExperimentV2: { type: 'appStoreVersionExperiments', state: 'state' },
  appEvent: { type: 'appEvents', state: 'eventState' },
  inAppPurchaseVersion: { type: 'inAppPurchaseVersions', state: 'state' },
  subscriptionVersion: { type: 'subscriptionVersions', state: 'state' },
  subscriptionGroupVersion: { type: 'subscriptionGroupVersions', state: 'state' },
} as const

const submittable = new Set([
  'DRAFT',
  'PREPARE_FOR_SUBMISSION',
  'READY_FOR_REVIEW',
  'REJECTED',
  'DEVELOPER_REJECTED',
])

export interface Subject {
  relation: string
  resource: Resource
}

/** The one thing that an item is about. */
export function subjectIn(world: World, relations: Relations): Subject {
  const named = Object.entries({ appStoreVersion: { type: 'appStoreVersions' }, ...subjects }).flatMap(
    ([relation, { type }]) => (relations[relation] ?? []).map((id) => ({ relation, type, id })),
  )
  const [only] = named
  if (!only || named.length > 1) throw missingRelationship('appStoreVersion')
  return { relation: only.relation, resource: world.get(only.type, only.id) }
}

export function refuseUnsubmittable({ relation, resource }: Subject): void {
  if (!submittable.has(textOf(resource.attributes, stateName(relation))))
    throw invalidEntityState(
      `${resource.type} with id '${resource.id}' is not ready to be submitted for review`,
    )
}

function stateName(relation: string): string {
  return relation === 'appEvent' ? 'eventState' : 'state'
}

/** Moves what an item is about, versions aside, whose states have a course of their own. */
export function moveSubject(world: World, item: Resource, state: string): void {
  for (const [relation, { type, state: name }] of Object.entries(subjects))
    for (const resource of world.related(item, relation, type)) {
      const isEvent = type === 'appEvents' && state === 'PREPARE_FOR_SUBMISSION'
      world.change(resource, { attributes: { [name]: isEvent ? 'DRAFT' : state } })
    }
}

/** To be read only: they are seeded. */
export const reviewedFamilies: readonly Family[] = [
  {
    type: 'inAppPurchases',
    relations: { versions: { type: 'inAppPurchaseVersions', relation: 'inAppPurchase' } },
  },
  { type: 'inAppPurchaseVersions' },
  {
    type: 'subscriptionGroups',
    relations: {
      subscriptions: { type: 'subscriptions', relation: 'group' },
      versions: { type: 'subscriptionGroupVersions', relation: 'subscriptionGroup' },
    },
  },
  { type: 'subscriptionGroupVersions' },
  {
    type: 'subscriptions',
    relations: { versions: { type: 'subscriptionVersions', relation: 'subscription' } },
  },
  { type: 'subscriptionVersions' },
  {
    type: 'appCustomProductPages',
    relations: {
      appCustomProductPageVersions: {
        type: 'appCustomProductPageVersions',
        relation: 'appCustomProductPage',
      },
    },
  },
  { type: 'appCustomProductPageVersions' },
  { type: 'appStoreVersionExperiments' },
  { type: 'appEvents' },
]
