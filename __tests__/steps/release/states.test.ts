import { versionStates } from '../../../src/sandbox/resources/version-states.ts'
import { errorOf, startRelease, succeeded } from './support.ts'

const request = 'POST /v1/appStoreVersionReleaseRequests'

/** What a run ends in, for each state that the version may be in; a text is a part of the error. */
const outcomes: Record<(typeof versionStates)[number], { writes: string[]; state: string } | RegExp> = {
  PREPARE_FOR_SUBMISSION: /not submitted yet.*submit-for-review/,
  READY_FOR_REVIEW: /was not sent.*submit-for-review/,
  WAITING_FOR_REVIEW: /waits for review.*wait-for: PENDING_DEVELOPER_RELEASE/,
  IN_REVIEW: /in review.*wait-for: PENDING_DEVELOPER_RELEASE/,
  ACCEPTED: /something else in the same submission was rejected/,
  PENDING_DEVELOPER_RELEASE: { writes: [request], state: 'PROCESSING_FOR_DISTRIBUTION' },
  PENDING_APPLE_RELEASE: { writes: [], state: 'PENDING_APPLE_RELEASE' },
  PROCESSING_FOR_DISTRIBUTION: { writes: [], state: 'PROCESSING_FOR_DISTRIBUTION' },
  READY_FOR_DISTRIBUTION: { writes: [], state: 'READY_FOR_DISTRIBUTION' },
  REPLACED_WITH_NEW_VERSION: /newer version has replaced it/,
  REJECTED: /was rejected.*reasons in App Store Connect/,
  METADATA_REJECTED: /texts or pictures were rejected/,
  DEVELOPER_REJECTED: /taken back from review.*submit-for-review/,
  INVALID_BINARY: /Attach another build/,
  WAITING_FOR_EXPORT_COMPLIANCE: /papers about encryption/,
}

test.each(versionStates)(
  'a version that is named and %s is released, is so already, or is told why not',
  async (state) => {
    await using scene = await startRelease({ state })
    const run = await scene.run({ version: '1.1' })
    const expected = outcomes[state]
    expect(run.outputs).toMatchObject({ version: '1.1', 'version-id': scene.version.id, platform: 'IOS' })
    if (expected instanceof RegExp) {
      expect(errorOf(run)).toMatch(expected)
      expect(errorOf(run)).toContain(`Version 1.1 (IOS) is ${state}`)
      expect(run.outputs['version-state']).toBe(state)
      expect(run.writes).toEqual([])
      return
    }
    succeeded(run)
    expect(run.writes).toEqual(expected.writes)
    expect(run.outputs).toMatchObject({
      'app-id': scene.app.id,
      'version-state': expected.state,
      changes: String(expected.writes.length),
    })
    expect(scene.stateOf()).toBe(expected.state)
  },
)

test('a release takes four requests, and a second run none but two GETs', async () => {
  await using scene = await startRelease()
  expect(succeeded(await scene.run()).requests).toEqual([
    'GET /v1/apps',
    'GET /v1/apps/{id}/appStoreVersions',
    request,
    'GET /v1/appStoreVersions/{id}',
  ])
  const again = succeeded(await scene.run())
  expect(again.requests).toEqual(['GET /v1/apps', 'GET /v1/apps/{id}/appStoreVersions'])
  expect(again.outputs).toMatchObject({ version: '1.1', changes: '0', plan: '[]' })
})

test('without a name it is the version that waits, then the one under way, then the one in the store', async () => {
  await using scene = await startRelease({ state: 'IN_REVIEW' })
  expect(errorOf(await scene.run())).toContain('Version 1.1 (IOS) is IN_REVIEW')
  scene.sandbox.setVersionState(scene.version.id, 'READY_FOR_DISTRIBUTION')
  const run = succeeded(await scene.run())
  expect(run.outputs).toMatchObject({ version: '1.1', 'version-state': 'READY_FOR_DISTRIBUTION' })
  expect(run.log).toContain('needs no release')
})

test('a dry run sends nothing but GETs and tells the plan', async () => {
  await using scene = await startRelease()
  const run = succeeded(await scene.run({ 'dry-run': 'true', 'phased-release': 'enable' }))
  expect(run.writes).toEqual([])
  expect(run.outputs).toMatchObject({ changes: '2', 'version-state': 'PENDING_DEVELOPER_RELEASE' })
  expect(JSON.parse(run.outputs.plan ?? '')).toMatchObject([
    { action: 'create', subject: 'phased release of version 1.1 (IOS)' },
    { action: 'send', subject: 'request to release version 1.1 (IOS)' },
  ])
})

test('versions on several platforms are told apart, and the one that is meant is asked for', async () => {
  await using scene = await startRelease()
  scene.sandbox.addVersion({
    app: scene.app.id,
    versionString: '1.1',
    platform: 'MAC_OS',
    releaseType: 'MANUAL',
    state: 'PENDING_DEVELOPER_RELEASE',
  })
  const error = errorOf(await scene.run())
  expect(error).toContain('Say with platform which one is meant')
  expect(error).toContain('1.1 (MAC_OS): PENDING_DEVELOPER_RELEASE')
  const run = succeeded(await scene.run({ platform: 'macos' }))
  expect(run.outputs.platform).toBe('MAC_OS')
  expect(scene.stateOf()).toBe('PENDING_DEVELOPER_RELEASE')
})

test('a version that is not there is told with those that are, and the nearest', async () => {
  await using scene = await startRelease()
  const error = errorOf(await scene.run({ version: '1.11' }))
  expect(error).toContain('has no version 1.11; did you mean 1.1?')
  expect(error).toContain('1.0 (IOS): READY_FOR_DISTRIBUTION')
})

test.each(['accepted', 'refused'] as const)(
  'a scheduled version waits for its date, unless it is to go out now, which Apple has %s',
  async (releaseOfScheduled) => {
    const date = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString()
    await using scene = await startRelease({
      version: { releaseType: 'SCHEDULED', earliestReleaseDate: date },
      behaviour: { releaseOfScheduled },
    })
    const kept = succeeded(await scene.run())
    expect(kept.writes).toEqual([])
    expect(kept.outputs['version-state']).toBe('PENDING_DEVELOPER_RELEASE')
    expect(kept.annotations('notice').join()).toMatch(/waits for its date, .*if-scheduled: release/)
    const released = succeeded(await scene.run({ 'if-scheduled': 'release' }))
    expect(released.writes).toEqual(
      releaseOfScheduled === 'accepted' ? [request] : [request, 'PATCH /v1/appStoreVersions/{id}', request],
    )
    expect(released.outputs['version-state']).toBe('PROCESSING_FOR_DISTRIBUTION')
  },
)
