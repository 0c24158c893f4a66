import type { AppStoreConnect } from './client.ts'
import type { AppleError } from './errors.ts'
import { changeMembers, isRefusal } from './group-members.ts'
import { lookAgain } from './look-again.ts'
import type { AnswerFor, BodyFor, QueryFor } from './operations.ts'

export interface BetaTester {
  id: string
  /** Empty for those who came over a public link. */
  email: string
  firstName: string
  lastName: string
  /** NOT_INVITED, INVITED, ACCEPTED or INSTALLED. */
  state: string
  groupIds: ReadonlySet<string>
}

export interface NewTester {
  appId: string
  email: string
  firstName: string | undefined
  lastName: string | undefined
  groupIds: readonly string[]
}

/** Lists may show late who is there already. */
const looksAfterMs = [0, 1_000, 3_000, 8_000]

const query = {
  include: ['betaGroups'],
  'fields[betaTesters]': ['email', 'firstName', 'lastName', 'state', 'betaGroups'],
  'fields[betaGroups]': ['isInternalGroup'],
  'limit[betaGroups]': 50,
  limit: 200,
} satisfies QueryFor<'GET /v1/betaTesters'>

export async function listTesters(api: AppStoreConnect, appId: string): Promise<BetaTester[]> {
  return testersIn(api, { 'filter[apps]': [appId] })
}

/** The same address has another record, with another id, in every app. */
async function findTester(
  api: AppStoreConnect,
  appId: string,
  email: string,
): Promise<BetaTester | undefined> {
  const found = await testersIn(api, { 'filter[apps]': [appId], 'filter[email]': [email] })
  return found.find((tester) => tester.email.toLowerCase() === email.toLowerCase())
}

async function testersIn(
  api: AppStoreConnect,
  filter: { 'filter[apps]': string[]; 'filter[email]'?: string[] },
): Promise<BetaTester[]> {
  const testers: BetaTester[] = []
  for await (const item of api.items('GET /v1/betaTesters', { query: { ...query, ...filter } })) {
    const tester = testerFrom(item)
    // Revoked testers stay in lists, but are no longer there.
    if (tester.state !== 'REVOKED') testers.push(tester)
  }
  return testers
}

/** Makes the tester, or adds the one who is there to the groups. `refusal` is Apple's reason when it takes neither. */
export async function createTester(
  api: AppStoreConnect,
  tester: NewTester,
): Promise<{ id: string } | { refusal: string }> {
  const { appId, email, firstName, lastName, groupIds } = tester
  const body = {
    data: {
      type: 'betaTesters',
      attributes: { email, ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}) },
      relationships: {
        betaGroups: { data: groupIds.map((id) => ({ type: 'betaGroups', id })) },
      },
    },
  } satisfies BodyFor<'POST /v1/betaTesters'>
  const find = () => findTester(api, appId, email)
  try {
    const made = await api.create('POST /v1/betaTesters', { body }, { find, isFresh: true })
    return 'data' in made ? { id: made.data.id } : await join(api, made, groupIds)
  } catch (error) {
    if (!isRefusal(error)) throw error
    const afterMs = error.has('STATE_ERROR.ALREADY_EXISTS') ? looksAfterMs : [0]
    const existing = await lookAgain(find, { afterMs })
    return existing ? join(api, existing, groupIds) : { refusal: error.gist }
  }
}

async function join(
  api: AppStoreConnect,
  { id, groupIds: has }: BetaTester,
  groupIds: readonly string[],
): Promise<{ id: string } | { refusal: string }> {
  for (const groupId of groupIds.filter((wanted) => !has.has(wanted))) {
    const change = { groupId, testerIds: [id], wanted: 'in', isFresh: true, onDone: () => {} } as const
    const [refusal] = (await changeMembers(api, change)).values()
    if (refusal !== undefined) return { refusal }
  }
  return { id }
}

export type InvitationResult = 'sent' | 'unclear' | 'accepted' | 'no-build'

/** Sends the invitation once more. Nothing shows whether one without a clear answer was sent, so that it is not repeated. */
export async function resendInvitation(
  api: AppStoreConnect,
  { appId, testerId }: { appId: string; testerId: string },
): Promise<InvitationResult | { refusal: string }> {
  const body = {
    data: {
      type: 'betaTesterInvitations',
      relationships: {
        app: { data: { type: 'apps', id: appId } },
        // Marked as deprecated in Apple's document, but nothing is sent without it.
        betaTester: { data: { type: 'betaTesters', id: testerId } },
      },
    },
  } satisfies BodyFor<'POST /v1/betaTesterInvitations'>
  try {
    const find = async () => 'unclear' as const
    const answer = await api.create('POST /v1/betaTesterInvitations', { body }, { find })
    return answer === 'unclear' ? answer : 'sent'
  } catch (error) {
    if (!isRefusal(error)) throw error
    return knownRefusal(error) ?? { refusal: error.gist }
  }
}

function knownRefusal(error: AppleError): InvitationResult | undefined {
  if (error.has('STATE_ERROR.TESTER_INVITE.ALREADY_ACCEPTED')) return 'accepted'
  return error.has('STATE_ERROR.TESTER_INVITE.NO_INSTALLABLE_BUILDS') ? 'no-build' : undefined
}

function testerFrom({
  id,
  attributes,
  relationships,
}: AnswerFor<'GET /v1/betaTesters'>['data'][number]): BetaTester {
  return {
    id,
    email: attributes?.email ?? '',
    firstName: attributes?.firstName ?? '',
    lastName: attributes?.lastName ?? '',
    state: attributes?.state ?? '',
    groupIds: new Set(relationships?.betaGroups?.data?.map((group) => group.id)),
  }
}
