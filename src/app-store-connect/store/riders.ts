import type { AppStoreConnect } from '../client.ts'
import type { QueryFor } from '../operations.ts'
import type { ItemKind } from './review-items.ts'

/** Something of the app, beside a version, that can be reviewed. */
export interface Rider {
  /** Its id, and what people call it. */
  names: string[]
  /** Its newest state: what is reviewed is this, not the thing itself. */
  newest: () => Promise<Candidate | undefined>
}

export interface Candidate {
  id: string
  state: string
}

export type RiderKind = Exclude<ItemKind, 'appStoreVersion'>

const most = 50

/** All of a kind that the app has. */
export function listRiders(api: AppStoreConnect, appId: string, kind: RiderKind): Promise<Rider[]> {
  return lists[kind](api, appId)
}

const lists: Record<RiderKind, (api: AppStoreConnect, appId: string) => Promise<Rider[]>> = {
  inAppPurchaseVersion: listInAppPurchases,
  subscriptionVersion: listSubscriptions,
  subscriptionGroupVersion: listSubscriptionGroups,
  appCustomProductPageVersion: listProductPages,
  appStoreVersionExperimentV2: listExperiments,
  appEvent: listEvents,
}

async function listInAppPurchases(api: AppStoreConnect, appId: string): Promise<Rider[]> {
  const query = {
    'fields[inAppPurchases]': ['name', 'productId', 'versions'],
    'fields[inAppPurchaseVersions]': ['version', 'state'],
    include: ['versions'],
    'limit[versions]': most,
    limit: 200,
  } satisfies QueryFor<'GET /v1/apps/{id}/inAppPurchasesV2'>
  const found: Rider[] = []
  const request = { path: { id: appId }, query }
  for await (const { data, included } of api.pages('GET /v1/apps/{id}/inAppPurchasesV2', request)) {
    for (const { id, attributes, relationships } of data) {
      const names = [id, attributes?.productId, attributes?.name]
      found.push(riderOf(names, newestOf(relationships?.versions?.data, included)))
    }
  }
  return found
}

const groupQuery = {
  'fields[subscriptionGroups]': ['referenceName', 'subscriptions', 'versions'],
  'fields[subscriptionGroupVersions]': ['version', 'state'],
  'fields[subscriptions]': ['name', 'productId'],
  include: ['subscriptions', 'versions'],
  'limit[subscriptions]': most,
  'limit[versions]': most,
  limit: 200,
} satisfies QueryFor<'GET /v1/apps/{id}/subscriptionGroups'>

async function listSubscriptions(api: AppStoreConnect, appId: string): Promise<Rider[]> {
  const found: Rider[] = []
  const request = { path: { id: appId }, query: groupQuery }
  for await (const { included } of api.pages('GET /v1/apps/{id}/subscriptionGroups', request)) {
    for (const item of included ?? []) {
      if (item.type !== 'subscriptions') continue
      const { id, attributes } = item
      const names = [id, attributes?.productId, attributes?.name]
      found.push({ ...riderOf(names, undefined), newest: () => newestOfSubscription(api, id) })
    }
  }
  return found
}

async function newestOfSubscription(api: AppStoreConnect, id: string): Promise<Candidate | undefined> {
  const versions: Version[] = []
  const request = { path: { id }, query: { limit: 200 } }
  for await (const one of api.items('GET /v1/subscriptions/{id}/versions', request)) versions.push(one)
  return newestOf(versions, versions)
}

async function listSubscriptionGroups(api: AppStoreConnect, appId: string): Promise<Rider[]> {
  const found: Rider[] = []
  const request = { path: { id: appId }, query: groupQuery }
  for await (const { data, included } of api.pages('GET /v1/apps/{id}/subscriptionGroups', request)) {
    for (const { id, attributes, relationships } of data) {
      found.push(riderOf([id, attributes?.referenceName], newestOf(relationships?.versions?.data, included)))
    }
  }
  return found
}

async function listProductPages(api: AppStoreConnect, appId: string): Promise<Rider[]> {
  const query = {
    'fields[appCustomProductPages]': ['name', 'appCustomProductPageVersions'],
    'fields[appCustomProductPageVersions]': ['version', 'state'],
    include: ['appCustomProductPageVersions'],
    'limit[appCustomProductPageVersions]': most,
    limit: 200,
  } satisfies QueryFor<'GET /v1/apps/{id}/appCustomProductPages'>
  const found: Rider[] = []
  const request = { path: { id: appId }, query }
  for await (const { data, included } of api.pages('GET /v1/apps/{id}/appCustomProductPages', request)) {
    for (const { id, attributes, relationships } of data) {
      const versions = relationships?.appCustomProductPageVersions?.data
      found.push(riderOf([id, attributes?.name], newestOf(versions, included)))
    }
  }
  return found
}

async function listExperiments(api: AppStoreConnect, appId: string): Promise<Rider[]> {
  const query = {
    'fields[appStoreVersionExperiments]': ['name', 'state'],
    limit: 200,
  } satisfies QueryFor<'GET /v1/apps/{id}/appStoreVersionExperimentsV2'>
  const found: Rider[] = []
  const request = { path: { id: appId }, query }
  for await (const { id, attributes } of api.items('GET /v1/apps/{id}/appStoreVersionExperimentsV2', request))
    found.push(riderOf([id, attributes?.name], { id, state: attributes?.state ?? '' }))
  return found
}

async function listEvents(api: AppStoreConnect, appId: string): Promise<Rider[]> {
  const query = {
    'fields[appEvents]': ['referenceName', 'eventState'],
    limit: 200,
  } satisfies QueryFor<'GET /v1/apps/{id}/appEvents'>
  const found: Rider[] = []
  const request = { path: { id: appId }, query }
  for await (const { id, attributes } of api.items('GET /v1/apps/{id}/appEvents', request))
    found.push(riderOf([id, attributes?.referenceName], { id, state: attributes?.eventState ?? '' }))
  return found
}

function riderOf(names: readonly (string | null | undefined)[], newest: Candidate | undefined): Rider {
  return { names: names.flatMap((name) => name || []), newest: async () => newest }
}

interface Version {
  id: string
  attributes?: { version?: string | number | null; state?: string | null } | null
}

/** The version with the highest number among those that `linked` names. */
function newestOf(
  linked: readonly { id: string }[] | null | undefined,
  included: readonly { id: string; attributes?: object | null }[] | null | undefined,
): Candidate | undefined {
  const ids = new Set((linked ?? []).map(({ id }) => id))
  return (included ?? [])
    .filter(({ id }) => ids.has(id))
    .map(({ id, attributes }) => {
      const { version, state }: NonNullable<Version['attributes']> = { ...attributes }
      return { id, state: state ?? '', number: Number(version ?? 0) }
    })
    .sort((one, other) => other.number - one.number)
    .map(({ id, state }) => ({ id, state }))[0]
}
