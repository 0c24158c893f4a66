import { runCaller, shown, writesOf } from '../support/callers.ts'
import { exampleWorld, failures, results } from '../support/example-world.ts'

const testWithShell = process.platform === 'win32' ? test.skip : test
const tag = { ref: 'refs/tags/v1.4.0' }

testWithShell('a tag builds, uploads, sends the listing and submits the version', async () => {
  await using world = await exampleWorld()
  const run = await runCaller('ship-release', { world, on: tag })
  expect(failures(run)).toEqual([])
  expect(results(run)).toEqual({ build: 'success', 'ship / ship': 'success', 'ship / release': 'skipped' })
  expect(shown(world, 'builds', ['version', 'processingState'])).toContain('17 VALID')
  expect(shown(world, 'appStoreVersions', ['versionString', 'appStoreState', 'releaseType'])).toContain(
    '1.4.0 WAITING_FOR_REVIEW MANUAL',
  )
  expect(shown(world, 'appStoreVersionLocalizations', ['locale', 'whatsNew'])).toContain(
    'en-US Starts twice as fast.',
  )
  expect(world.github.repository.deployments).toMatchObject([{ environment: 'App Store' }])
  expect(shown(world, 'appStoreVersionPhasedReleases', ['phasedReleaseState'])).toEqual(['INACTIVE'])
})

testWithShell.each(['ios/1.4.0', 'ios-v1.4.0'])('the version is what the tag %s ends with', async (name) => {
  await using world = await exampleWorld()
  const on = { ref: `refs/tags/${name}` }
  const run = await runCaller('ship-release', { world, on, triggers: ['push'] })
  expect(failures(run)).toEqual([])
  expect(shown(world, 'appStoreVersions', ['versionString', 'appStoreState'])).toContain(
    '1.4.0 WAITING_FOR_REVIEW',
  )
})

testWithShell('a tag and a package that do not agree send nothing', async () => {
  await using world = await exampleWorld()
  const inputs = { version: '1.5.0' }
  const run = await runCaller('ship-release', { world, on: tag, inputs })
  expect(failures(run)).toEqual([expect.stringContaining('version is "1.5.0", but MyApp.ipa says "1.4.0"')])
  expect(writesOf(world)).toEqual([])
})

testWithShell('a run that waits for the review releases the version', async () => {
  await using world = await exampleWorld()
  world.sandbox.behaviour.reviewStartsAfterMs = 120_000
  world.sandbox.behaviour.reviewEndsAfterMs = 300_000
  const inputs = { 'wait-for-review': true }
  const run = await runCaller('ship-release', { world, on: tag, inputs })
  expect(failures(run)).toEqual([])
  expect(results(run)).toEqual({ build: 'success', 'ship / ship': 'success', 'ship / release': 'success' })
  expect(shown(world, 'appStoreVersions', ['versionString', 'appStoreState'])).toContain(
    '1.4.0 PROCESSING_FOR_APP_STORE',
  )
  expect(world.github.repository.deployments).toMatchObject([
    { production_environment: true, statuses: [{ state: 'in_progress' }, { state: 'in_progress' }] },
  ])
})

testWithShell(
  'a scheduled look tells where the version stands, and releases it once Apple has approved it',
  async () => {
    await using world = await exampleWorld()
    const { sandbox } = world
    const { id } = sandbox.addVersion({ app: 'com.example.app', versionString: '1.4.0' })
    sandbox.completeVersion(id)
    sandbox.setVersionState(id, 'IN_REVIEW')
    const on = { eventName: 'schedule' }
    const early = await runCaller('release-status', { world, on })
    expect(failures(early)).toEqual([])
    expect(writesOf(world)).toEqual([])
    expect(early.jobs[0]?.steps[0]?.summary).toContain('IN_REVIEW')
    sandbox.setVersionState(id, 'PENDING_DEVELOPER_RELEASE')
    const watching = await runCaller('release-status', { world, on, inputs: { release: false } })
    expect(failures(watching)).toEqual([])
    expect(writesOf(world)).toEqual([])
    const later = await runCaller('release-status', { world, on })
    expect(failures(later)).toEqual([])
    expect(writesOf(world)).toEqual(['POST /v1/appStoreVersionReleaseRequests'])
  },
)

testWithShell('a scheduled look fails when Apple has rejected the version', async () => {
  await using world = await exampleWorld()
  const { id } = world.sandbox.addVersion({ app: 'com.example.app', versionString: '1.4.0' })
  world.sandbox.setVersionState(id, 'REJECTED')
  const on = { eventName: 'schedule' }
  const run = await runCaller('release-status', { world, on })
  expect(failures(run)).toEqual([expect.stringContaining('::error title=Version 1.4.0 is REJECTED::')])
  const quiet = await runCaller('release-status', { world, on, inputs: { 'fail-when-rejected': false } })
  expect(failures(quiet)).toEqual([])
})
