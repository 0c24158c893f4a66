import { onceAssignable } from './assignable.ts'
import type { AppStoreConnect } from './client.ts'
import type { Log } from './log.ts'
import type { BodyFor, ItemOf, QueryFor } from './operations.ts'

export interface BetaGroup {
  id: string
  name: string
  isInternal: boolean
  /** Internal groups that get every build by themselves; Apple refuses to assign one to them. */
  hasAccessToAllBuilds: boolean
  /** Only while the link is switched on. */
  publicLink: string | undefined
  publicLinkEnabled: boolean
  /** Undefined when there is none. */
  publicLinkLimit: number | undefined
  feedbackEnabled: boolean
}

/** What can be set at any time. */
export interface GroupSettings {
  publicLinkEnabled?: boolean
  publicLinkLimitEnabled?: boolean
  publicLinkLimit?: number
  feedbackEnabled?: boolean
}

export async function listGroups(api: AppStoreConnect, appId: string): Promise<BetaGroup[]> {
  const groups: BetaGroup[] = []
  const query = { 'filter[app]': [appId], limit: 200 } satisfies QueryFor<'GET /v1/betaGroups'>
  for await (const item of api.items('GET /v1/betaGroups', { query })) groups.push(groupFrom(item))
  return groups
}

export function groupFrom({
  id,
  attributes,
}: Pick<ItemOf<'GET /v1/betaGroups'>, 'id' | 'attributes'>): BetaGroup {
  return {
    id,
    name: attributes?.name ?? '',
    isInternal: attributes?.isInternalGroup ?? false,
    hasAccessToAllBuilds: attributes?.hasAccessToAllBuilds ?? false,
    publicLink: (attributes?.publicLinkEnabled && attributes.publicLink) || undefined,
    publicLinkEnabled: attributes?.publicLinkEnabled ?? false,
    publicLinkLimit: (attributes?.publicLinkLimitEnabled && attributes.publicLinkLimit) || undefined,
    feedbackEnabled: attributes?.feedbackEnabled ?? true,
  }
}

/** Makes a group. Group names are not unique at Apple, so an attempt without a clear answer is looked up by those that are new. */
export async function createGroup(
  api: AppStoreConnect,
  group: {
    appId: string
    name: string
    isInternal: boolean
    hasAccessToAllBuilds?: boolean
    settings?: GroupSettings
  },
): Promise<BetaGroup> {
  const { appId, name, isInternal, hasAccessToAllBuilds = false, settings } = group
  const kind = isInternal ? { isInternalGroup: true, hasAccessToAllBuilds } : {}
  const known = new Set((await listGroups(api, appId)).map(({ id }) => id))
  const body = {
    data: {
      type: 'betaGroups',
      attributes: { name, ...kind, ...settings },
      relationships: { app: { data: { type: 'apps', id: appId } } },
    },
  } satisfies BodyFor<'POST /v1/betaGroups'>
  const find = async () =>
    (await listGroups(api, appId)).find((other) => other.name === name && !known.has(other.id))
  const made = await api.create('POST /v1/betaGroups', { body }, { find })
  return 'data' in made ? groupFrom(made.data) : made
}

export async function updateGroup(api: AppStoreConnect, id: string, settings: GroupSettings): Promise<void> {
  const body = {
    data: { type: 'betaGroups', id, attributes: settings },
  } satisfies BodyFor<'PATCH /v1/betaGroups/{id}'>
  await api.write('PATCH /v1/betaGroups/{id}', { path: { id }, body })
}

/**
 * Gives the build to groups, all or none. A group that has it already is no error.
 */
export async function assignToGroups(
  api: AppStoreConnect,
  {
    buildId,
    groupIds,
    log,
    signal,
  }: { buildId: string; groupIds: readonly string[]; log: Log; signal: AbortSignal },
): Promise<void> {
  const body = {
    data: groupIds.map((id) => ({ type: 'betaGroups', id })),
  } satisfies BodyFor<'POST /v1/builds/{id}/relationships/betaGroups'>
  const request = { path: { id: buildId }, body }
  await onceAssignable(
    () => api.write('POST /v1/builds/{id}/relationships/betaGroups', request, { isFresh: true }),
    { log, signal },
  )
}

export async function removeFromGroups(
  api: AppStoreConnect,
  buildId: string,
  groupIds: readonly string[],
): Promise<void> {
  const body = {
    data: groupIds.map((id) => ({ type: 'betaGroups', id })),
  } satisfies BodyFor<'DELETE /v1/builds/{id}/relationships/betaGroups'>
  await api.write('DELETE /v1/builds/{id}/relationships/betaGroups', { path: { id: buildId }, body })
}
