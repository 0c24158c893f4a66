import {
  bundleId,
  describeApp,
  errorOf,
  groupsOf,
  reviewInputs,
  startTestFlight,
  succeeded,
} from './support.ts'

test('the password of the demo account and addresses of testers are in no log, output or summary', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  testFlight.addGroup('Friends')
  const inputs = {
    'build-id': build.id,
    groups: 'Friends',
    testers: 'private.person@example.com',
    ...reviewInputs,
    'demo-account-required': 'true',
    'demo-account-name': 'demo',
    'demo-account-password': 'correct-horse-battery',
  }
  const environment = { RUNNER_DEBUG: '1' }
  const runs = [
    await testFlight.run({ ...inputs, 'dry-run': 'true' }, { environment }),
    await testFlight.run(inputs, { environment }),
    await testFlight.run(inputs, { environment }),
    await testFlight.run({ ...inputs, 'review-contact-phone': 'wrong' }, { environment }),
  ]
  for (const { log, outputs, summary } of runs) {
    const [mask, ...others] = log.split('\n').filter((line) => line.includes('correct-horse-battery'))
    expect(mask).toBe('::add-mask::correct-horse-battery')
    expect(others.every((line) => line.startsWith('::add-mask::'))).toBe(true)
    expect(JSON.stringify(outputs) + summary).not.toContain('correct-horse-battery')
    expect(log + JSON.stringify(outputs) + summary).not.toContain('private.person')
    expect(log.indexOf('::add-mask::correct-horse-battery')).toBeLessThan(log.indexOf('Key '))
  }
})

test('hostile names of groups and apps stay text in the log, the outputs and the summary', async () => {
  await using testFlight = await startTestFlight()
  const { sandbox } = testFlight
  sandbox.change('apps', testFlight.app.id, {
    name: '::set-output name=x::y\n::error::owned | <img src=x> [link](https://evil.example)',
  })
  const build = testFlight.addBuild('42')
  const hostile = [
    '::set-output name=build-id::evil',
    'A\n::stop-commands::x',
    '| a | **b** | <script>',
    '##[error]no',
  ]
  const groups = hostile.map((name) => testFlight.addGroup(name, { isInternalGroup: true }))
  const automatic = testFlight.addGroup('::warning::every\n::error::build', {
    isInternalGroup: true,
    hasAccessToAllBuilds: true,
  })
  const ids = [...groups, automatic].map(({ id }) => id)
  const run = succeeded(await testFlight.run({ 'build-id': build.id, groups: ids.join(',') }))
  expect(groupsOf(sandbox, build.id)).toHaveLength(4)
  expect(run.log).not.toMatch(/^\s*::(set-output|stop-commands|error)/m)
  expect(run.log).not.toMatch(/^##\[/m)
  expect(run.outputs['build-id']).toBe(build.id)
  expect(JSON.parse(run.outputs.groups ?? '').map(({ name }: { name: string }) => name)).toEqual([
    ...hostile,
    automatic.attributes.name,
  ])
  expect(run.summary).not.toMatch(/<script>|<img|\*\*b\*\*|\[link\]\(/)
  const rows = run.summary.split('\n').filter((line) => line.startsWith('| Group'))
  expect(rows).toHaveLength(5)
  const failed = await testFlight.run({ 'build-id': build.id, groups: 'Nobody' })
  expect(errorOf(failed)).toContain('Groups there are:')
  expect(failed.log).not.toMatch(/^\s*::(set-output|stop-commands)/m)
})

test('a role that is too low is told with what to do', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  testFlight.addGroup('Team', { isInternalGroup: true })
  testFlight.sandbox.faults.add({
    on: 'POST /v1/builds/{id}/relationships/betaGroups',
    fault: {
      kind: 'status',
      status: 403,
      code: 'FORBIDDEN_ERROR',
      title: 'This request is forbidden for security reasons',
      detail: 'The API key in use does not allow this request',
    },
  })
  const error = errorOf(await testFlight.run({ 'build-id': build.id, groups: 'Team' }))
  expect(error).toContain('FORBIDDEN_ERROR: This request is forbidden for security reasons')
  expect(error).toContain('What to do: The role of the key is too low for this')
  expect(testFlight.sandbox.trace().filter((request) => request.startsWith('POST'))).toHaveLength(1)
})

test('an individual key distributes as a team key does', async () => {
  await using testFlight = await startTestFlight()
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42')
  testFlight.addGroup('Friends')
  describeApp(sandbox)
  const run = succeeded(
    await testFlight.run({
      'bundle-id': bundleId,
      'build-number': 'latest',
      groups: 'Friends',
      'api-key-id': sandbox.individual.keyId,
      'api-private-key': sandbox.individual.privateKey,
      'issuer-id': '',
    }),
  )
  expect(run.outputs['beta-review-state']).toBe('WAITING_FOR_REVIEW')
  expect(groupsOf(sandbox, build.id)).toHaveLength(1)
})
