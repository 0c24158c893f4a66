import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import { inParallel } from './in-parallel.ts'
import type { BodyFor, QueryFor } from './operations.ts'

export interface MemberChange {
  groupId: string
  testerIds: readonly string[]
  wanted: 'in' | 'out'
  /** The group or the testers were made a moment ago. */
  isFresh?: boolean
  /** Called with testers for whom it is done. */
  onDone: (testerIds: readonly string[]) => void
}

/** Apple names no limit. A refusal is for the whole batch, which is then halved: small enough for that, large enough for thousands. */
const batchSize = 100
const concurrency = 4

/** Puts testers into a group or takes them out of it, many per request. Resolves to those whom Apple refuses, with its reason. */
export async function changeMembers(
  api: AppStoreConnect,
  change: MemberChange,
): Promise<Map<string, string>> {
  const { testerIds } = change
  const refused = new Map<string, string>()
  const batches = Array.from({ length: Math.ceil(testerIds.length / batchSize) }, (_, index) =>
    testerIds.slice(index * batchSize, (index + 1) * batchSize),
  )
  await inParallel(batches, concurrency, async (batch) => {
    for (const [id, reason] of await changeBatch(api, { ...change, testerIds: batch }))
      refused.set(id, reason)
  })
  return refused
}

/** Whether Apple refuses what the request names, rather than the key, or has failed. */
export function isRefusal(error: unknown): error is AppleError {
  return error instanceof AppleError && [400, 404, 409, 422].includes(error.status)
}

async function changeBatch(
  api: AppStoreConnect,
  change: MemberChange,
): Promise<(readonly [string, string])[]> {
  const { testerIds: ids, onDone } = change
  const goOnWith = (some: readonly string[]) => changeBatch(api, { ...change, testerIds: some })
  try {
    await send(api, change)
    onDone(ids)
    return []
  } catch (error) {
    if (!isRefusal(error)) throw error
    const left = await unsettled(api, change)
    onDone(ids.filter((id) => !left.includes(id)))
    if (left.length === 0) return []
    if (left.length < ids.length) return goOnWith(left)
    if (ids.length === 1 || /limit/i.test(error.gist)) return ids.map((id) => [id, error.gist] as const)
    const middle = Math.ceil(ids.length / 2)
    const first = await goOnWith(ids.slice(0, middle))
    return [...first, ...(await goOnWith(ids.slice(middle)))]
  }
}

/** After an unclear answer it is sent again; Apple then refuses what took effect, and the members are looked at. */
async function send(api: AppStoreConnect, change: MemberChange): Promise<void> {
  const { groupId, testerIds, wanted, isFresh = false } = change
  const method = wanted === 'in' ? 'POST' : 'DELETE'
  const body = {
    data: testerIds.map((id) => ({ type: 'betaTesters', id })),
  } satisfies BodyFor<'POST /v1/betaGroups/{id}/relationships/betaTesters'>
  const request = { path: { id: groupId }, body }
  await api.write(`${method} /v1/betaGroups/{id}/relationships/betaTesters`, request, { isFresh })
}

/** Those who are not yet where they are wanted: Apple refuses to add a member again, and to take out who is none. */
async function unsettled(
  api: AppStoreConnect,
  { groupId, testerIds, wanted }: MemberChange,
): Promise<string[]> {
  const query = {
    'filter[id]': [...testerIds],
    'filter[betaGroups]': [groupId],
    'fields[betaTesters]': ['state'],
    limit: 200,
  } satisfies QueryFor<'GET /v1/betaTesters'>
  const members = new Set<string>()
  for await (const { id } of api.items('GET /v1/betaTesters', { query })) members.add(id)
  return testerIds.filter((id) => members.has(id) !== (wanted === 'in'))
}
