import { versionStates } from '../../../src/sandbox/resources/version-states.ts'
import { bundleId, errorOf, fill, startStatus, succeeded } from './support.ts'

const reads = [
  'GET /v1/apps/{id}/appStoreVersions',
  'GET /v1/apps/{id}/buildUploads',
  'GET /v1/builds',
  'GET /v1/reviewSubmissions',
]

test('an app without builds and versions has nothing but empty outputs', async () => {
  await using scene = await startStatus()
  const run = succeeded(await scene.run())
  const { 'app-id': appId, status = '', ...others } = run.outputs
  expect(appId).toBe(scene.app.id)
  expect(JSON.parse(status)).toEqual({
    app: { id: scene.app.id, name: 'Example', bundleId },
    platforms: [],
    leftOut: [],
  })
  expect(new Set(Object.values(others))).toEqual(new Set(['']))
  expect(run.log).toContain('There is no build and no version yet.')
})

test('one look takes four reads with app-id and one more with bundle-id, over all platforms too', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  for (const platform of ['MAC_OS', 'TV_OS', 'VISION_OS']) {
    scene.sandbox.addVersion({ app: bundleId, versionString: '1.0', platform })
    scene.sandbox.addBuild({ app: bundleId, version: '1.0', buildNumber: '1', platform })
  }
  const byBundleId = succeeded(await scene.run())
  expect(byBundleId.requests.toSorted()).toEqual(['GET /v1/apps', ...reads])
  const byId = succeeded(await scene.run({ 'bundle-id': '', 'app-id': scene.app.id, platform: 'ios' }))
  expect(byId.requests.toSorted()).toEqual(reads)
  expect(JSON.parse(byBundleId.outputs.status ?? '').platforms).toHaveLength(4)
  expect(JSON.parse(byId.outputs.status ?? '').app.name).toBe('Example')
})

test('everything of one platform is told in outputs, in the log and in the summary', async () => {
  await using scene = await startStatus()
  const { live, version, build, submission, upload } = fill(scene.sandbox)
  const run = succeeded(await scene.run())
  expect(run.writes).toEqual([])
  expect(run.outputs).toMatchObject({
    platform: 'IOS',
    version: '1.1',
    'version-id': version.id,
    'version-state': 'IN_REVIEW',
    'release-type': 'MANUAL',
    'live-version': '1.0',
    'build-id': build.id,
    'build-version': '1.1',
    'build-number': '42',
    'processing-state': 'VALID',
    'internal-build-state': 'READY_FOR_BETA_TESTING',
    'external-build-state': 'READY_FOR_BETA_SUBMISSION',
    'beta-review-state': 'NOT_SUBMITTED',
    'build-upload-id': upload.id,
    'upload-state': 'FAILED',
    'submission-id': submission.id,
    'submission-state': 'IN_REVIEW',
    'phased-release-state': 'ACTIVE',
    'phased-release-day': '1',
    'phased-release-percentage': '1',
  })
  const [ios] = JSON.parse(run.outputs.status ?? '').platforms
  expect(ios).toMatchObject({
    upload: { errors: [{ code: '90683', description: 'Missing purpose string in Info.plist.' }] },
    liveVersion: { id: live.id, phasedRelease: { state: 'ACTIVE', pausedDays: 0 } },
    version: { build: { id: build.id, buildNumber: '42' } },
    submission: { versionId: version.id, items: [{ state: 'READY_FOR_REVIEW' }] },
  })
  expect(run.summary).toContain('| Version under way | 1.1, IN_REVIEW, build 42, MANUAL |')
  expect(run.summary).toMatch(/\| Phased release \| ACTIVE, day 1 of 7, 1 % of users, since [\d-]+ \|/)
  expect(run.log).toContain('IOS Upload: 1.2 (43), FAILED, 90683 Missing purpose string in Info.plist.')
})

test.each(versionStates)(
  'a version that is %s is told as the one under way, or in the store',
  async (state) => {
    await using scene = await startStatus()
    scene.sandbox.addVersion({ app: bundleId, versionString: '1.0', state })
    const { outputs } = succeeded(await scene.run())
    const isGone = state === 'REPLACED_WITH_NEW_VERSION'
    expect(outputs['version-state']).toBe(isGone ? '' : state)
    expect(outputs['live-version']).toBe(state === 'READY_FOR_DISTRIBUTION' ? '1.0' : '')
  },
)

test('platforms are told one by one, and flat outputs are of the one that is asked for', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  scene.sandbox.addVersion({ app: bundleId, versionString: '2.0', platform: 'MAC_OS' })
  const both = succeeded(await scene.run())
  expect(both.outputs).toMatchObject({ platform: '', 'version-state': '' })
  expect(both.summary).toContain('| MAC_OS: Version under way | 2.0, PREPARE_FOR_SUBMISSION')
  expect(both.summary).not.toContain('MAC_OS: Upload')
  const mac = succeeded(await scene.run({ platform: 'macos' }))
  expect(mac.outputs).toMatchObject({ platform: 'MAC_OS', version: '2.0', 'build-id': '' })
})

test('a named version and build are told exactly, not the newest', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  const older = scene.sandbox.addBuild({
    app: bundleId,
    version: '1.0',
    buildNumber: '7',
    uploadedAt: scene.sandbox.clock.now() - 1_000_000,
  })
  const run = succeeded(await scene.run({ version: '1.0', 'build-number': '7' }))
  expect(run.outputs).toMatchObject({
    version: '1.0',
    'version-state': 'READY_FOR_DISTRIBUTION',
    'build-id': older.id,
    'submission-id': '',
    'upload-state': '',
  })
  const missing = succeeded(await scene.run({ version: '3.0' }))
  expect(missing.outputs).toMatchObject({ version: '', 'version-state': '', 'live-version': '1.0' })
})

test('of many submissions it is the one of the version, and old or empty ones are passed over', async () => {
  await using scene = await startStatus()
  const { sandbox } = scene
  const { live, version, submission } = fill(sandbox)
  sandbox.addReviewSubmission({ app: bundleId, state: 'COMPLETE', versions: [live.id] })
  for (let index = 0; index < 3; index += 1) sandbox.addReviewSubmission({ app: bundleId })
  expect(succeeded(await scene.run()).outputs['submission-id']).toBe(submission.id)
  sandbox.change('reviewSubmissions', submission.id, { state: 'COMPLETE' })
  sandbox.setVersionState(version.id, 'PENDING_DEVELOPER_RELEASE')
  expect(succeeded(await scene.run()).outputs).toMatchObject({
    'submission-id': submission.id,
    'submission-state': 'COMPLETE',
  })
})

test('a part that the key may not see is left out with a word', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  const fault = {
    kind: 'status',
    status: 403,
    code: 'FORBIDDEN_ERROR',
    title: 'This request is forbidden for security reasons',
    detail: 'The API key in use does not allow this request',
  } as const
  scene.sandbox.faults.add({ on: 'GET /v1/reviewSubmissions', fault })
  const run = succeeded(await scene.run())
  expect(run.outputs).toMatchObject({ 'submission-state': '', 'version-state': 'IN_REVIEW' })
  expect(JSON.parse(run.outputs.status ?? '').leftOut).toEqual(['submissions'])
  expect(run.annotations('warning').join()).toContain('The submissions are left out')
  scene.sandbox.faults.add({ on: 'GET /v1/reviewSubmissions', fault })
  expect(errorOf(await scene.run({ 'wait-for': 'submission:COMPLETE' }))).toContain(
    'Apple does not let this key see the submissions',
  )
  for (const on of reads) scene.sandbox.faults.add({ on, fault })
  expect(errorOf(await scene.run())).toContain('The role of the key is too low')
})

test('a missing agreement is told as what it is', async () => {
  await using scene = await startStatus()
  const code = 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'
  scene.sandbox.faults.add({ on: 'GET /v1/builds', fault: { kind: 'status', status: 403, code } })
  expect(errorOf(await scene.run())).toContain('The Account Holder must accept the pending agreement')
})

test('an app-id that is wrong is told with the apps there are', async () => {
  await using scene = await startStatus()
  const error = errorOf(await scene.run({ 'bundle-id': '', 'app-id': '6400000009' }))
  expect(error).toContain('no app with the app-id 6400000009')
  expect(error).toContain('com.example.app (6400000001, Example)')
})

test.each([502, 503])('%s in the middle of a look is got over', async (status) => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  for (const on of reads) scene.sandbox.faults.add({ on, fault: { kind: 'html', status } })
  expect(succeeded(await scene.run()).outputs['version-state']).toBe('IN_REVIEW')
})
