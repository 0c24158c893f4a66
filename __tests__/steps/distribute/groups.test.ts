import {
  bundleId,
  describeApp,
  errorOf,
  groupsOf,
  startTestFlight,
  submitted,
  succeeded,
  writesOf,
} from './support.ts'

const assignment = 'POST /v1/builds/{id}/relationships/betaGroups'

test('groups are named by name or id, on lines or with commas, and assigned in one request', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const [one, two, three] = ['Team', 'QA', 'Press'].map((name) =>
    testFlight.addGroup(name, { isInternalGroup: true }),
  )
  const groups = `Team, ${two?.id}\n  Press  \n\nTeam`
  const run = succeeded(await testFlight.run({ 'build-id': build.id, groups }))
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([one?.id, two?.id, three?.id])
  expect(writesOf(testFlight.sandbox)).toEqual([assignment])
  expect(run.outputs['group-ids']).toBe([one?.id, two?.id, three?.id].join(','))
})

test('a group that is named by its name and its id counts once', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const group = testFlight.addGroup('Team', { isInternalGroup: true })
  const run = succeeded(await testFlight.run({ 'build-id': build.id, groups: `Team,${group.id}` }))
  expect(run.outputs['group-ids']).toBe(group.id)
  expect(JSON.parse(run.outputs.plan ?? '')).toMatchObject([
    { action: 'update', subject: 'groups of the build: add "Team"' },
  ])
})

test('two groups of one name are told with their ids, and one is taken by its id', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const one = testFlight.addGroup('Team', { isInternalGroup: true })
  const two = testFlight.addGroup('Team', { isInternalGroup: true })
  const error = errorOf(await testFlight.run({ 'build-id': build.id, groups: 'Team' }))
  expect(error).toContain('several groups have that name')
  expect(error).toContain(`${one.id}, ${two.id}`)
  const both = succeeded(await testFlight.run({ 'build-id': build.id, groups: `${one.id},${two.id}` }))
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([one.id, two.id])
  expect(both.summary.match(/\| Group Team/g)).toHaveLength(2)
})

test('an unknown group lists the groups and the nearest, and nothing is done', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const group = testFlight.addGroup('Friends')
  testFlight.addGroup('Team', { isInternalGroup: true })
  const inputs = { 'build-id': build.id, groups: 'Team,freinds', 'remove-from-groups': 'Pres' }
  const error = errorOf(await testFlight.run(inputs))
  expect(error).toContain('groups names "freinds", which the app does not have; did you mean "Friends"?')
  expect(error).toContain(`Friends (external, ${group.id})`)
  expect(error).toContain('create-groups: internal or external')
  expect(error).toContain('remove-from-groups names "Pres"')
  expect(error.split('create-groups')).toHaveLength(2)
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test.each([
  ['internal', true],
  ['external', false],
])('create-groups: %s makes a group that is not there, once', async (createGroups, isInternal) => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const inputs = {
    'build-id': build.id,
    groups: 'Fresh',
    'create-groups': createGroups,
    'submit-for-beta-review': 'false',
  }
  const run = succeeded(await testFlight.run(inputs))
  const [group, ...others] = testFlight.sandbox.all('betaGroups')
  expect(others).toEqual([])
  expect(group?.attributes).toMatchObject({ name: 'Fresh', isInternalGroup: isInternal })
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([group?.id])
  expect(run.outputs['group-ids']).toBe(group?.id)
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([])
  expect(testFlight.sandbox.all('betaGroups')).toHaveLength(1)
})

test('an id that no group has is no name for a new group', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const groups = '00000000-0000-4000-8000-000000000000'
  const inputs = { 'build-id': build.id, groups, 'create-groups': 'internal' }
  expect(errorOf(await testFlight.run(inputs))).toContain('which the app does not have')
  expect(testFlight.sandbox.all('betaGroups')).toEqual([])
})

test('an internal group that gets every build is a notice, also alone, and never sent', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const group = testFlight.addGroup('Everyone', { isInternalGroup: true, hasAccessToAllBuilds: true })
  const run = succeeded(await testFlight.run({ 'build-id': build.id, groups: 'Everyone' }))
  expect(run.annotations('notice').join('\n')).toContain(
    'The internal group "Everyone" gets every build by itself; nothing to assign.',
  )
  expect(writesOf(testFlight.sandbox)).toEqual([])
  expect(run.outputs['group-ids']).toBe(group.id)
  testFlight.addGroup('Team', { isInternalGroup: true })
  succeeded(await testFlight.run({ 'build-id': build.id, groups: 'Everyone,Team' }))
  expect(writesOf(testFlight.sandbox)).toEqual([assignment])
})

test('groups that have the build already are not sent again', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const one = testFlight.addGroup('Team', { isInternalGroup: true })
  const two = testFlight.addGroup('QA', { isInternalGroup: true })
  succeeded(await testFlight.run({ 'build-id': build.id, groups: 'Team' }))
  succeeded(await testFlight.run({ 'build-id': build.id, groups: 'Team,QA' }))
  const sent = testFlight.sandbox.requests().find(({ method }) => method === 'POST')
  expect(sent?.body).toEqual({ data: [{ type: 'betaGroups', id: two.id }] })
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([one.id, two.id])
})

test('with more than 50 groups each is found, assigned, and not sent again', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const names = Array.from({ length: 60 }, (_, index) => `Team ${index}`)
  for (const name of names) testFlight.addGroup(name, { isInternalGroup: true })
  const inputs = { 'build-id': build.id, groups: names.join('\n') }
  const run = succeeded(await testFlight.run(inputs))
  expect(groupsOf(testFlight.sandbox, build.id)).toHaveLength(60)
  expect(run.outputs['group-ids']?.split(',')).toHaveLength(60)
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('public links of the groups are an output and in the summary, and only where switched on', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  describeApp(testFlight.sandbox)
  const link = 'https://testflight.apple.com/join/AbCdEf12'
  const group = testFlight.addGroup('Friends')
  testFlight.sandbox.change('betaGroups', group.id, { publicLinkEnabled: true, publicLink: link })
  const other = testFlight.addGroup('Press')
  testFlight.sandbox.change('betaGroups', other.id, {
    publicLinkEnabled: false,
    publicLink: 'https://testflight.apple.com/join/OldOld12',
  })
  const run = succeeded(await testFlight.run({ 'build-id': build.id, groups: 'Friends,Press' }))
  expect(run.outputs['public-links']).toBe(link)
  expect(run.summary).toContain(`(${link})`)
  expect(run.summary).not.toContain('OldOld12')
  expect(JSON.parse(run.outputs.groups ?? '')).toEqual([
    { id: group.id, name: 'Friends', kind: 'external', publicLink: link, hasBuild: true },
    { id: other.id, name: 'Press', kind: 'external', publicLink: null, hasBuild: true },
  ])
})

test('remove-from-groups takes the build away, once, and leaves the others', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const [one, two] = ['Team', 'QA'].map((name) => testFlight.addGroup(name, { isInternalGroup: true }))
  succeeded(await testFlight.run({ 'build-id': build.id, groups: 'Team,QA' }))
  const inputs = { 'build-id': build.id, 'remove-from-groups': `QA` }
  succeeded(await testFlight.run(inputs))
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([one?.id])
  expect(testFlight.sandbox.requests().find(({ method }) => method === 'DELETE')?.body).toEqual({
    data: [{ type: 'betaGroups', id: two?.id }],
  })
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('a group cannot be given the build and lose it, and an automatic one keeps it with a warning', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  testFlight.addGroup('Team', { isInternalGroup: true })
  testFlight.addGroup('Everyone', { isInternalGroup: true, hasAccessToAllBuilds: true })
  const inputs = { 'build-id': build.id, groups: 'Team' }
  const error = errorOf(await testFlight.run({ ...inputs, 'remove-from-groups': 'Team' }))
  expect(error).toContain('"Team" stands in groups and in remove-from-groups')
  const run = succeeded(await testFlight.run({ 'build-id': build.id, 'remove-from-groups': 'Everyone' }))
  expect(run.annotations('warning').join('\n')).toContain('"Everyone" gets every build by itself, and keeps')
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('an expired build is told before anything is done', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42', { expired: true })
  testFlight.addGroup('Team', { isInternalGroup: true })
  const error = errorOf(await testFlight.run({ 'build-id': build.id, groups: 'Team' }))
  expect(error).toContain('The build 1.2.0 (42) has expired and cannot be tested any more.')
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('an internal-only build goes to internal groups and never to external ones', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42', { buildAudienceType: 'INTERNAL_ONLY' })
  const team = testFlight.addGroup('Team', { isInternalGroup: true })
  testFlight.addGroup('Friends')
  const error = errorOf(await testFlight.run({ 'build-id': build.id, groups: 'Team,Friends' }))
  expect(error).toContain('was uploaded for internal testing only')
  expect(writesOf(testFlight.sandbox)).toEqual([])
  succeeded(await testFlight.run({ 'build-id': build.id, groups: 'Team' }))
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([team.id])
})

test('a group of another app is not taken, by name or by id', async () => {
  await using testFlight = await startTestFlight()
  testFlight.sandbox.addApp({ bundleId: 'com.example.other' })
  const foreign = testFlight.sandbox.addGroup({ app: 'com.example.other', name: 'Others' })
  const build = testFlight.addBuild('42')
  for (const groups of ['Others', foreign.id])
    expect(errorOf(await testFlight.run({ 'build-id': build.id, groups }))).toContain(
      'The app has no group yet.',
    )
})

test('an external group with an approved version is served without another review', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  testFlight.addGroup('Friends')
  submitted(testFlight.sandbox, build.id, 'APPROVED')
  const named = { 'bundle-id': bundleId, version: '1.2.0', 'build-number': '42' }
  const run = succeeded(await testFlight.run({ ...named, groups: 'Friends' }))
  expect(writesOf(testFlight.sandbox)).toEqual([assignment])
  expect(run.outputs).toMatchObject({
    'beta-review-state': 'APPROVED',
    'external-build-state': 'IN_BETA_TESTING',
  })
  expect(run.log).toContain('Beta review has approved the build 1.2.0 (42) already.')
})
