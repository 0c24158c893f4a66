import { type BetaTester, createTester, resendInvitation } from '../../app-store-connect/beta-testers.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { changeMembers } from '../../app-store-connect/group-members.ts'
import { inParallel } from '../../app-store-connect/in-parallel.ts'
import type { Log } from '../../app-store-connect/log.ts'
import type { DeclaredTester } from '../../files/declared-testers.ts'
import type { Standing } from './differences.ts'
import type { WantedGroup } from './groups.ts'
import { count } from './words.ts'

/** A tester whom Apple does not take, and why. Without groups it is about the invitation. */
export interface Refusal {
  email: string
  groups: readonly WantedGroup[]
  reason: string
}

/** What the changes of one run have in common. */
export interface Work {
  api: AppStoreConnect
  appId: string
  standing: Standing
  log: Log
  /** An address as it may be printed. */
  show: (email: string) => string
  /** Who was refused so far; the run goes on without them. */
  refusals: Refusal[]
  /** Counts memberships as they come about. */
  onMembers: (change: 'added' | 'removed', number: number) => void
  /** Of groups and testers that this run has made. */
  groupIds: Map<WantedGroup, string>
  testerIds: Map<string, string>
}

/** Bursts of parallel writes meet a limit per minute beside the hourly one. */
const concurrency = 6

function idOfGroup({ groupIds }: Work, group: WantedGroup): string {
  const id = group.existing?.id ?? groupIds.get(group)
  if (id === undefined) throw new Error(`The group ${group.name} has no id yet`)
  return id
}

export async function createTesters(
  work: Work,
  { groups, testers }: { groups: readonly WantedGroup[]; testers: readonly DeclaredTester[] },
): Promise<void> {
  const { api, appId, refusals, testerIds, onMembers } = work
  const groupIds = groups.map((group) => idOfGroup(work, group))
  await inParallel(testers, concurrency, async ({ email, firstName, lastName }) => {
    const made = await createTester(api, { appId, email, firstName, lastName, groupIds })
    if ('refusal' in made) {
      refusals.push({ email, groups, reason: made.refusal })
      return
    }
    testerIds.set(email.toLowerCase(), made.id)
    onMembers('added', groups.length)
  })
}

export async function moveTesters(
  work: Work,
  options: { group: WantedGroup; testers: readonly { email: string }[]; wanted: 'in' | 'out' },
): Promise<void> {
  const { group, testers, wanted } = options
  const known = new Map(work.standing.testers.map(({ email, id }) => [email.toLowerCase(), id]))
  const emails = new Map(
    testers.flatMap(({ email }) => {
      const key = email.toLowerCase()
      const id = work.testerIds.get(key) ?? known.get(key)
      return id === undefined ? [] : [[id, email] as const]
    }),
  )
  const refused = await changeMembers(work.api, {
    groupId: idOfGroup(work, group),
    testerIds: [...emails.keys()],
    wanted,
    isFresh: !group.existing,
    onDone: (ids) => work.onMembers(wanted === 'in' ? 'added' : 'removed', ids.length),
  })
  for (const [id, reason] of refused) {
    work.refusals.push({ email: emails.get(id) ?? '', groups: [group], reason })
  }
}

export async function sendInvitations(work: Work, testers: readonly BetaTester[]): Promise<void> {
  const { api, appId, log, refusals } = work
  const results = { sent: 0, unclear: 0, accepted: 0, 'no-build': 0 }
  await inParallel(testers, concurrency, async ({ id, email }) => {
    const result = await resendInvitation(api, { appId, testerId: id })
    if (typeof result === 'string') results[result] += 1
    else refusals.push({ email, groups: [], reason: result.refusal })
  })
  log.info(`${count(results.sent, 'invitation')} sent again`)
  const notices: [number, string][] = [
    [results.accepted, 'had accepted the invitation before it was sent again.'],
    [
      results['no-build'],
      'got no invitation: their groups have no build yet that can be installed. TestFlight invites them as soon as there is one.',
    ],
    [
      results.unclear,
      'may have got the invitation again: Apple gave no clear answer, and nothing shows it, so it was not sent twice.',
    ],
  ]
  for (const [number, text] of notices) if (number > 0) log.notice(`${count(number, 'tester')} ${text}`)
}
