import type { AppStoreConnect } from './client.ts'
import type { AnswerFor } from './operations.ts'

export interface BetaGroup {
  id: string
  name: string
  isInternal: boolean
  hasAccessToAllBuilds: boolean
  publicLinkEnabled: boolean
  publicLink: string | undefined
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

export interface NewGroup extends GroupSettings {
  name: string
  isInternalGroup: boolean
  hasAccessToAllBuilds?: boolean
}

type GroupData = AnswerFor<'GET /v1/betaGroups'>['data'][number]

const fields = [
  'name' as const,
  'isInternalGroup' as const,
  'hasAccessToAllBuilds' as const,
  'publicLinkEnabled' as const,
  'publicLink' as const,
  'publicLinkLimitEnabled' as const,
  'publicLinkLimit' as const,
  'feedbackEnabled' as const,
]

export async function listGroupSettings(api: AppStoreConnect, appId: string): Promise<BetaGroup[]> {
  const groups: BetaGroup[] = []
  const query = { 'filter[app]': [appId], 'fields[betaGroups]': fields, limit: 200 }
  for await (const group of api.items('GET /v1/betaGroups', { query })) groups.push(groupFrom(group))
  return groups
}

/** Resolves to the id. `known` are the ids of groups that were there before, of which one may have the same name. */
export async function createGroup(
  api: AppStoreConnect,
  { appId, known, ...attributes }: NewGroup & { appId: string; known: ReadonlySet<string> },
): Promise<string> {
  const body = {
    data: {
      type: 'betaGroups' as const,
      attributes,
      relationships: { app: { data: { type: 'apps' as const, id: appId } } },
    },
  }
  const find = async () => {
    const groups = await listGroupSettings(api, appId)
    const made = groups.find(({ id, name }) => name === attributes.name && !known.has(id))
    return made && { data: { id: made.id } }
  }
  return (await api.create('POST /v1/betaGroups', { body }, { find, isFresh: true })).data.id
}

export async function updateGroup(
  api: AppStoreConnect,
  id: string,
  attributes: GroupSettings,
): Promise<void> {
  const body = { data: { type: 'betaGroups' as const, id, attributes } }
  await api.write('PATCH /v1/betaGroups/{id}', { path: { id }, body })
}

function groupFrom({ id, attributes }: GroupData): BetaGroup {
  return {
    id,
    name: attributes?.name ?? '',
    isInternal: attributes?.isInternalGroup ?? false,
    hasAccessToAllBuilds: attributes?.hasAccessToAllBuilds ?? false,
    publicLinkEnabled: attributes?.publicLinkEnabled ?? false,
    publicLink: attributes?.publicLink ?? undefined,
    publicLinkLimit: attributes?.publicLinkLimitEnabled
      ? (attributes.publicLinkLimit ?? undefined)
      : undefined,
    feedbackEnabled: attributes?.feedbackEnabled ?? true,
  }
}
