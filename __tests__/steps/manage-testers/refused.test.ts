import type { Fault } from '../../../src/sandbox/faults.ts'
import { app, members, run, startStore, writes } from './support.ts'

test.concurrent('testers without an account are told by line, and the others are added', async () => {
  await using sandbox = await startStore()
  const { id } = sandbox.addGroup({ app, name: 'Team', isInternalGroup: true })
  const everybody = sandbox.addGroup({ app, name: 'Everybody' })
  const emails = Array.from({ length: 12 }, (_, index) => `user${index}@example.com`)
  for (const email of emails) {
    sandbox.addUser(email)
    sandbox.addTester({ app, email, groups: [everybody.id] })
  }
  sandbox.addTester({ app, email: 'known@example.com', groups: [everybody.id] })
  const csv = [...emails.slice(0, 5), 'known@example.com', ...emails.slice(5), 'new@example.com']
    .map((email) => `,,${email},Team`)
    .join('\n')
  const { exitCode, annotations, outputs } = await run(sandbox, csv, { name: 'testers.csv' })
  expect(exitCode).toBe(1)
  const advice =
    'Apple says: Tester(s) cannot be assigned. An internal group takes users of the team alone: invite them under Users and Access first, or use an external group.'
  expect(annotations('error')).toEqual([
    [
      `testers.csv:6: k…@example.com could not be added to Team. ${advice}`,
      `testers.csv:14: n…@example.com could not be added to Team. ${advice}`,
    ].join('\n'),
  ])
  expect(members(sandbox).Team).toEqual(emails.sort())
  expect(outputs).toMatchObject({ added: '12', 'group-ids': id })
})

test.concurrent('a new tester comes into the external groups when the internal one refuses him', async () => {
  await using sandbox = await startStore()
  sandbox.addGroup({ app, name: 'Team', isInternalGroup: true })
  sandbox.addGroup({ app, name: 'Friends' })
  const { exitCode } = await run(sandbox, ',,ada@example.com,Team;Friends', { name: 'testers.csv' })
  expect(exitCode).toBe(1)
  expect(members(sandbox)).toEqual({ Team: [], Friends: ['ada@example.com'] })
})

test.concurrent('what a group cannot become, and groups that are not there, are told before anything is sent', async () => {
  await using sandbox = await startStore()
  sandbox.addGroup({ app, name: 'Team', isInternalGroup: true })
  sandbox.addGroup({ app, name: 'Friends' })
  sandbox.addGroup({ app, name: 'Twice' })
  sandbox.addGroup({ app, name: 'Twice' })
  const { annotations } = await run(
    sandbox,
    `groups:
  - { name: Friends, type: internal }
  - { name: Team, all-builds: true, type: internal }
  - { name: friends }
testers:
  - { email: ada@example.com, groups: [Freinds, Twice] }
`,
  )
  expect(annotations('error')[0]?.split('\n')).toEqual([
    expect.stringMatching(/^testers\.yml:2: the group Friends is external, not internal\./),
    expect.stringMatching(/^testers\.yml:3: the group Team has all-builds: false, not true\./),
    'testers.yml:4: the group friends would be new beside one called Friends. Write it the same way.',
    expect.stringMatching(/^testers\.yml:6: there is no group Freinds\. Did you mean Friends\?/),
    expect.stringMatching(/^testers\.yml:6: several groups are called Twice \(\S+, \S+\)\./),
  ])
  expect(writes(sandbox)).toEqual([])
})

test.concurrent('a name that differs is told by line, since nobody can change it', async () => {
  await using sandbox = await startStore()
  const { id } = sandbox.addGroup({ app, name: 'Friends' })
  sandbox.addTester({ app, email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron', groups: [id] })
  const { exitCode, annotations } = await run(sandbox, '\nAda,Lovelace,ada@example.com,Friends', {
    name: 'testers.csv',
  })
  expect(exitCode).toBe(0)
  expect(annotations('notice').join()).toContain('Apple lets nobody change it: testers.csv:2')
  expect(writes(sandbox)).toEqual([])
})

test.concurrent('revoked testers, who are only listed, are made anew', async () => {
  await using sandbox = await startStore()
  sandbox.addGroup({ app, name: 'Friends' })
  const ghost = sandbox.addTester({ app, email: 'old@example.com', state: 'REVOKED' })
  const { outputs } = await run(sandbox, ',,ada@example.com,Friends', { name: 'testers.csv', mode: 'exact' })
  expect(outputs).toMatchObject({ added: '1', removed: '0' })
  expect(sandbox.find('betaTesters', ghost.id)).toBeDefined()
})

test.concurrent('invitations are sent again on request, and what Apple has against it is a notice', async () => {
  await using sandbox = await startStore()
  const friends = sandbox.addGroup({ app, name: 'Friends' })
  const states = ['INVITED', 'NOT_INVITED', 'ACCEPTED', 'INSTALLED'] as const
  for (const state of states)
    sandbox.addTester({ app, email: `${state.toLowerCase()}@example.com`, state, groups: [friends.id] })
  const csv = states.map((state) => `,,${state.toLowerCase()}@example.com,Friends`).join('\n')
  const inputs = { name: 'testers.csv', 'resend-invitations': 'true' }
  sandbox.faults.add({
    on: 'POST /v1/betaTesterInvitations',
    fault: { kind: 'status', status: 409, code: 'STATE_ERROR.TESTER_INVITE.ALREADY_ACCEPTED' },
  })
  const { exitCode, annotations, outputs } = await run(sandbox, csv, inputs)
  expect(exitCode).toBe(0)
  expect(writes(sandbox)).toHaveLength(2)
  expect(outputs.changes).toBe('1')
  expect(annotations('notice').join('\n')).toMatch(/1 tester had accepted[\s\S]*1 tester got no invitation/)
  sandbox.clearRequests()
  await run(sandbox, csv, { name: 'testers.csv' })
  expect(writes(sandbox)).toEqual([])
})

const faults: Fault[] = [
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'html', status: 503 },
  { kind: 'html-after', status: 502 },
  { kind: 'truncate' },
  { kind: 'status', status: 429 },
]
const posts = [
  'POST /v1/betaGroups',
  'POST /v1/betaTesters',
  'POST /v1/betaGroups/{id}/relationships/betaTesters',
  'DELETE /v1/betaGroups/{id}/relationships/betaTesters',
  'PATCH /v1/betaGroups/{id}',
]
test.concurrent.each(posts.flatMap((on) => faults.map((fault) => ({ on, fault, kind: fault.kind }))))(
  '$on with $kind ends as declared, and nothing twice',
  async ({ on, fault }) => {
    await using sandbox = await startStore()
    const friends = sandbox.addGroup({ app, name: 'Friends' })
    const others = sandbox.addGroup({ app, name: 'Others' })
    sandbox.addTester({ app, email: 'known@example.com', groups: [others.id] })
    sandbox.addTester({ app, email: 'old@example.com', groups: [friends.id] })
    sandbox.faults.add({ on, fault })
    const { exitCode, outputs } = await run(
      sandbox,
      `groups: [{ name: Friends, feedback: false }, { name: New }]
testers:
  - { email: known@example.com, groups: [Friends] }
  - { email: new@example.com, groups: [Friends, New] }`,
      { mode: 'exact' },
    )
    expect(exitCode).toBe(0)
    expect(members(sandbox)).toEqual({
      Friends: ['known@example.com', 'new@example.com'],
      Others: ['known@example.com'],
      New: ['new@example.com'],
    })
    expect(sandbox.all('betaTesters')).toHaveLength(3)
    expect(outputs).toMatchObject({ added: '3', removed: '1' })
  },
)

test.concurrent('late lists are waited for', async () => {
  await using sandbox = await startStore({ behaviour: { listLagMs: 1_500 } })
  const { exitCode, outputs } = await run(
    sandbox,
    'groups: [{ name: New }]\ntesters: [{ email: new@example.com, groups: New }]',
  )
  expect(exitCode).toBe(0)
  expect(outputs).toMatchObject({ added: '1', 'group-ids': sandbox.all('betaGroups')[0]?.id })
})

test.concurrent('an existing tester that the list did not show is added to the group', async () => {
  await using sandbox = await startStore({ behaviour: { existingTester: 'refused', listLagMs: 1_500 } })
  const others = sandbox.addGroup({ app, name: 'Others' })
  sandbox.addGroup({ app, name: 'Friends' })
  sandbox.advance(2_000)
  sandbox.addTester({ app, email: 'ada@example.com', groups: [others.id] })
  const { exitCode } = await run(sandbox, ',,ada@example.com,Friends', { name: 'testers.csv' })
  expect(exitCode).toBe(0)
  expect(members(sandbox).Friends).toEqual(['ada@example.com'])
})
