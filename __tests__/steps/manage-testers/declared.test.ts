import { app, members, run, startStore, writes } from './support.ts'

const declared = `
groups:
  - name: Friends
    type: external
    public-link: true
    public-link-limit: 500
    feedback: false
  - name: Team
    type: internal
    all-builds: true
testers:
  - email: ada@example.com
    first-name: Ada
    last-name: Lovelace
    groups: [Friends, Team]
  - email: grace@example.com
    groups: Friends
`

test('groups and testers come to be as the file declares them, and a second run changes nothing', async () => {
  await using sandbox = await startStore()
  sandbox.addUser('ada@example.com')
  const { exitCode, outputs, summary, log } = await run(sandbox, declared)
  expect([exitCode, log]).toEqual([0, expect.anything()])
  expect(members(sandbox)).toEqual({
    Friends: ['ada@example.com', 'grace@example.com'],
    Team: ['ada@example.com'],
  })
  const [friends, team] = sandbox.all('betaGroups')
  expect(friends?.attributes).toMatchObject({
    isInternalGroup: false,
    publicLinkEnabled: true,
    publicLinkLimitEnabled: true,
    publicLinkLimit: 500,
    feedbackEnabled: false,
  })
  expect(team?.attributes).toMatchObject({ isInternalGroup: true, hasAccessToAllBuilds: true })
  expect(sandbox.all('betaTesters')[0]?.attributes).toMatchObject({ firstName: 'Ada', lastName: 'Lovelace' })
  expect(outputs).toMatchObject({
    'group-ids': `${friends?.id},${team?.id}`,
    added: '3',
    removed: '0',
    changes: '4',
  })
  expect(summary).toContain(`[2 testers, external, public link](${friends?.attributes.publicLink})`)
  expect(log).toContain('To do: create 2 testers in Friends: a…@example.com, g…@example.com')

  sandbox.clearRequests()
  const second = await run(sandbox, declared)
  expect(second.outputs).toMatchObject({ changes: '0', added: '0' })
  expect(sandbox.trace()).toEqual(['GET /v1/apps', 'GET /v1/betaGroups', 'GET /v1/betaTesters'])
})

test('a dry run prints the plan, sets it, and sends nothing but GETs', async () => {
  await using sandbox = await startStore()
  const { exitCode, outputs, log } = await run(sandbox, declared, { 'dry-run': 'true' })
  expect(exitCode).toBe(0)
  expect(writes(sandbox)).toEqual([])
  expect(JSON.parse(outputs.plan ?? '')).toEqual([
    {
      action: 'create',
      subject: 'external group Friends (public link on, limit 500, feedback off)',
      from: null,
      to: null,
    },
    { action: 'create', subject: 'internal group Team (all builds)', from: null, to: null },
    {
      action: 'create',
      subject: '2 testers in Friends: a…@example.com, g…@example.com',
      from: null,
      to: null,
    },
    { action: 'add', subject: '1 tester to Team: a…@example.com', from: null, to: null },
  ])
  expect(log).toContain('Would create internal group Team (all builds)')
})

test('settings that differ are set, and no other', async () => {
  await using sandbox = await startStore()
  const group = sandbox.addGroup({ app, name: 'Friends' })
  const file = (settings: string) => `groups:\n  - { name: Friends, ${settings} }`
  const on = await run(sandbox, file('public-link: true, public-link-limit: 20, feedback: true'))
  expect(JSON.parse(on.outputs.plan ?? '')).toEqual([
    {
      action: 'update',
      subject: 'group Friends',
      from: 'public link off, no limit',
      to: 'public link on, limit 20',
    },
  ])
  const off = await run(sandbox, file('public-link-limit: none'))
  expect(off.exitCode).toBe(0)
  expect(sandbox.find('betaGroups', group.id)?.attributes).toMatchObject({
    publicLinkEnabled: true,
    publicLinkLimitEnabled: false,
    feedbackEnabled: true,
  })
})

test('testers who are in the app come into a group by batches', async () => {
  await using sandbox = await startStore()
  const { id } = sandbox.addGroup({ app, name: 'Everybody' })
  sandbox.addGroup({ app, name: 'Friends' })
  const lines = Array.from({ length: 250 }, (_, index) => {
    sandbox.addTester({ app, email: `tester${index}@example.com`, groups: [id] })
    return `Tester,${index},tester${index}@example.com,Friends`
  })
  const { outputs, log } = await run(sandbox, lines.join('\n'), { name: 'testers.csv' })
  expect(outputs.added).toBe('250')
  expect(log).toContain(
    'To do: add 250 testers to Friends: t…@example.com, t…@example.com, t…@example.com and 247 more',
  )
  expect(writes(sandbox)).toEqual(
    Array.from({ length: 3 }, () => 'POST /v1/betaGroups/{id}/relationships/betaTesters'),
  )
  expect(sandbox.trace()).toHaveLength(10)
})

test('mode: exact takes out who is not declared, of the groups that the file speaks of alone', async () => {
  await using sandbox = await startStore()
  const friends = sandbox.addGroup({ app, name: 'Friends' })
  const others = sandbox.addGroup({ app, name: 'Others' })
  const groups = [friends.id, others.id]
  for (const email of ['ada@example.com', 'old@example.com', 'gone@example.com'])
    sandbox.addTester({ app, email, groups })
  sandbox.add('betaTesters', {
    attributes: { firstName: 'Anonymous', inviteType: 'PUBLIC_LINK', appDevices: [] },
    relations: { apps: [sandbox.all('apps')[0]?.id ?? ''], betaGroups: [friends.id] },
  })
  const file = 'First,Last,Email,Groups\nAda,,Ada@example.com,Friends\n'
  const add = await run(sandbox, file, { name: 'testers.csv' })
  expect(add.outputs.changes).toBe('0')

  const refused = await run(sandbox, file, { name: 'testers.csv', mode: 'exact', 'max-removals': '1' })
  expect(refused.exitCode).toBe(1)
  expect(refused.annotations('error')[0]).toBe(
    [
      'With mode: exact 2 testers would be removed, but max-removals is 1. Nothing was changed. Add them to the file, or raise max-removals if that is meant:',
      '  2 testers from Friends: o…@example.com, g…@example.com',
    ].join('\n'),
  )
  expect(writes(sandbox)).toEqual([])

  const { outputs } = await run(sandbox, file, { name: 'testers.csv', mode: 'exact' })
  expect(outputs).toMatchObject({ removed: '2', changes: '1' })
  expect(members(sandbox)).toEqual({
    Friends: ['ada@example.com', undefined],
    Others: ['ada@example.com', 'gone@example.com', 'old@example.com'],
  })
  expect(writes(sandbox)).toEqual(['DELETE /v1/betaGroups/{id}/relationships/betaTesters'])
})

test('addresses are printed in full on request alone', async () => {
  await using sandbox = await startStore()
  sandbox.addGroup({ app, name: 'Friends' })
  const csv = ',,ada@example.com,Friends'
  const masked = await run(sandbox, csv, { name: 'testers.csv', 'dry-run': 'true' })
  expect(masked.log + masked.summary + masked.outputs.plan).not.toContain('ada@')
  const shown = await run(sandbox, csv, { name: 'testers.csv', 'dry-run': 'true', 'show-emails': 'true' })
  expect(shown.outputs.plan).toContain('ada@example.com')
})

test('the input groups is for testers of whom the file names none', async () => {
  await using sandbox = await startStore()
  sandbox.addGroup({ app, name: 'Friends' })
  await run(sandbox, ',,ada@example.com', { name: 'testers.csv', groups: 'Friends' })
  expect(members(sandbox)).toEqual({ Friends: ['ada@example.com'] })
})
