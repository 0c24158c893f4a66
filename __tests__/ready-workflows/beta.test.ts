import { spawnSync } from 'node:child_process'
import { runCaller, shown, writesOf } from '../support/callers.ts'
import { type ExampleWorld, exampleWorld, failures, pullRequest, results } from '../support/example-world.ts'

const testWithShell = process.platform === 'win32' ? test.skip : test

/** The builds that a group has. */
function buildsOf({ sandbox }: ExampleWorld, group: string): unknown[] {
  const id = sandbox.all('betaGroups').find(({ attributes }) => attributes.name === group)?.id ?? 'no group'
  const builds = sandbox.all('builds').filter(({ relations }) => relations.betaGroups?.includes(id))
  return builds.map(({ attributes }) => attributes.version)
}

testWithShell('a pull request gives its build to testers', async () => {
  await using world = await exampleWorld()
  const run = await runCaller('ship-beta', { world, on: pullRequest(world) })
  expect(failures(run)).toEqual([])
  expect(results(run)).toEqual({
    build: 'success',
    'beta / ship': 'success',
    'beta / without-secrets': 'skipped',
  })
  expect(buildsOf(world, 'Staff')).toEqual(['17.1'])
  const { comments, deployments } = world.github.repository
  expect(comments).toEqual([expect.objectContaining({ number: 12, body: expect.stringContaining('17.1') })])
  expect(deployments).toEqual([expect.objectContaining({ environment: 'TestFlight' })])
  expect(shown(world, 'betaBuildLocalizations', ['whatsNew'])).toContain('Start twice as fast')
})

testWithShell.each([
  ['a fork', { from: 'mallory/garden' }, {}],
  ['Dependabot', {}, { actor: 'dependabot[bot]', secrets: {} }],
])('for a pull request of %s nothing is sent, and a notice says why', async (_, from, more) => {
  await using world = await exampleWorld()
  const run = await runCaller('ship-beta', { world, on: { ...pullRequest(world, from), ...more } })
  expect(failures(run)).toEqual([])
  expect(results(run)).toMatchObject({ 'beta / ship': 'skipped', 'beta / without-secrets': 'success' })
  expect(run.jobs.at(-1)?.steps[0]?.log).toMatch(/^::notice title=No beta::Pull requests from forks/)
  expect(world.sandbox.trace()).toEqual([])
  expect(world.github.requests).toEqual([])
})

testWithShell('a fork gets no build to testers where its event brings the secrets along', async () => {
  await using world = await exampleWorld()
  const { secrets = {} } = world.place()
  const eventName = 'pull_request_target'
  const on = { ...pullRequest(world, { from: 'mallory/garden' }), eventName, secrets }
  const run = await runCaller('ship-beta', { world, on, triggers: [eventName] })
  expect(results(run)).toMatchObject({ 'beta / ship': 'skipped', 'beta / without-secrets': 'success' })
  expect(world.sandbox.trace()).toEqual([])
})

testWithShell('a build that Apple refuses fails, and nobody gets it', async () => {
  const errors = [{ code: '90683', description: 'Missing purpose string' }]
  await using world = await exampleWorld({ upload: 'FAILED', errors })
  const run = await runCaller('ship-beta', { world, on: pullRequest(world) })
  expect(failures(run)).toEqual([expect.stringContaining('Missing purpose string')])
  expect(buildsOf(world, 'Staff')).toEqual([])
})

testWithShell(
  'the Mac builds the number that was free, with the key at hand for as long as it signs',
  async () => {
    await using world = await exampleWorld()
    world.sandbox.addBuild({ app: 'com.example.app', version: '1.4.0', buildNumber: '41' })
    const event = { inputs: { version: '1.4.0' } }
    const run = await runCaller('build-and-ship', { world, on: { eventName: 'workflow_dispatch', event } })
    expect(failures(run)).toEqual([])
    expect(results(run)).toEqual({
      'ship / number': 'success',
      'ship / build': 'success',
      'ship / ship': 'success',
    })
    expect(buildsOf(world, 'Staff')).toEqual(['42'])
    expect(run.artifacts).toEqual({ 'package-com.example.app-IOS': ['MyApp.ipa'] })
  },
)

testWithShell('without groups the build is uploaded, and that is all', async () => {
  await using world = await exampleWorld()
  const event = { inputs: { version: '1.4.0' } }
  const on = { eventName: 'workflow_dispatch', event }
  const run = await runCaller('build-and-ship', { world, on, inputs: { groups: '' } })
  expect(failures(run)).toEqual([])
  expect(shown(world, 'builds', ['version', 'processingState'])).toContain('1 VALID')
  expect(buildsOf(world, 'Staff')).toEqual([])
})

testWithShell('a night without a new commit builds nothing; by hand it is built all the same', async () => {
  await using world = await exampleWorld()
  commit(world.repository.folder, new Date(Date.now() - 30 * 3_600_000))
  const quiet = await runCaller('nightly-beta', { world, on: { eventName: 'schedule' } })
  expect(results(quiet)).toEqual({ 'beta / news': 'success', 'beta / beta': 'skipped' })
  expect(quiet.jobs[0]?.steps[1]?.log).toContain('The newest commit is 30 hours old.')
  expect(world.sandbox.trace()).toEqual([])
  const byHand = await runCaller('nightly-beta', { world, on: { eventName: 'workflow_dispatch' } })
  expect(failures(byHand)).toEqual([])
  expect(buildsOf(world, 'Staff')).toEqual(['1'])
})

testWithShell('a night with a new commit gives its build to testers', async () => {
  await using world = await exampleWorld()
  commit(world.repository.folder, new Date(Date.now() - 3 * 3_600_000))
  const run = await runCaller('nightly-beta', { world, on: { eventName: 'schedule' } })
  expect(failures(run)).toEqual([])
  expect(buildsOf(world, 'Staff')).toEqual(['1'])
  expect(writesOf(world).filter((request) => request === 'POST /v1/buildUploads')).toHaveLength(1)
})

function commit(folder: string, date: Date): void {
  const env = { ...process.env, GIT_COMMITTER_DATE: date.toISOString(), GIT_CONFIG_GLOBAL: '/dev/null' }
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
  for (const args of [
    ['init', '-q'],
    ['add', 'MyApp.xcodeproj'],
    [...author, 'commit', '-qm', 'Start faster'],
  ])
    expect(spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' })).toMatchObject({ status: 0 })
}
