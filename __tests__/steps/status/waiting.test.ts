import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { bundleId, errorOf, fill, startStatus, succeeded } from './support.ts'

/** Until so many requests of a kind have come. */
async function seen(sandbox: Sandbox, request: string, count: number): Promise<void> {
  const soFar = () => sandbox.trace().filter((one) => one === request).length
  while (soFar() < count) await new Promise((resolve) => setImmediate(resolve))
}

test('a state that is there already ends the wait at the first look', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  const run = succeeded(await scene.run({ 'wait-for': 'VALID, IN_REVIEW' }))
  expect(run.outputs.reached).toBe('build:VALID')
  expect(run.requests).toHaveLength(5)
  expect(run.log).toContain('IN_REVIEW is taken as version:IN_REVIEW.')
  expect(run.summary).toContain('| Reached | build:VALID |')
})

test('a review is followed by the clock until its verdict, with GETs alone, and each state is said once', async () => {
  await using scene = await startStatus({
    behaviour: { reviewStartsAfterMs: 20_000, reviewEndsAfterMs: 40_000 },
  })
  const { sandbox } = scene
  sandbox.addVersion({ app: bundleId, versionString: '1.0', state: 'READY_FOR_DISTRIBUTION' })
  const version = sandbox.addVersion({ app: bundleId, versionString: '1.1', releaseType: 'MANUAL' })
  sandbox.completeVersion(version.id)
  sandbox.addReviewSubmission({ app: bundleId, state: 'WAITING_FOR_REVIEW', versions: [version.id] })
  sandbox.setVersionState(version.id, 'WAITING_FOR_REVIEW')
  const [submission] = sandbox.all('reviewSubmissions')
  const running = scene.run({ 'wait-for': 'PENDING_DEVELOPER_RELEASE, submission:UNRESOLVED_ISSUES' })
  await seen(sandbox, 'GET /v1/reviewSubmissions', 3)
  sandbox.change('reviewSubmissions', submission?.id ?? '', { state: 'IN_REVIEW' })
  sandbox.setVersionState(version.id, 'IN_REVIEW')
  await seen(sandbox, 'GET /v1/reviewSubmissions', 7)
  sandbox.reviewVerdict(submission?.id ?? '', 'approve')
  const run = succeeded(await running)
  expect(run.writes).toEqual([])
  expect(run.outputs).toMatchObject({
    reached: 'version:PENDING_DEVELOPER_RELEASE',
    'version-state': 'PENDING_DEVELOPER_RELEASE',
    'submission-state': 'COMPLETE',
  })
  const said = run.log.split('\n').filter((line) => line.startsWith('Waiting for '))
  expect(said.map((line) => line.replace(/.*UNRESOLVED_ISSUES: | \(after.*/g, ''))).toEqual([
    'version WAITING_FOR_REVIEW, submission WAITING_FOR_REVIEW',
    'version IN_REVIEW, submission IN_REVIEW',
    'version PENDING_DEVELOPER_RELEASE, submission COMPLETE',
  ])
  expect(run.requests.filter((request) => request === 'GET /v1/builds')).toHaveLength(2)
})

test('a build is waited for by the clock from its upload on, through failing reads', async () => {
  await using scene = await startStatus()
  const { sandbox } = scene
  sandbox.addUpload({
    app: bundleId,
    version: '1.0',
    buildNumber: '7',
    state: 'PROCESSING',
    files: [{ fileName: 'App.ipa', fileSize: 5 }],
  })
  sandbox.faults.add({ on: 'GET /v1/builds', skip: 1, times: 7, fault: { kind: 'html', status: 502 } })
  const running = scene.run({ 'wait-for': 'VALID', version: '1.0', 'build-number': '7' })
  await seen(sandbox, 'GET /v1/builds', 9)
  sandbox.advance(3_600_000)
  const run = succeeded(await running)
  expect(run.outputs).toMatchObject({
    reached: 'build:VALID',
    'build-number': '7',
    'upload-state': 'COMPLETE',
  })
  expect(run.log).toContain('Apple answers 502, still waiting')
  expect(run.log).toContain('Waiting for build:VALID: build none yet')
})

type Fill = ReturnType<typeof fill>

const deadEnds: [
  name: string,
  wanted: string,
  end: (sandbox: Sandbox, filled: Fill) => void,
  reason: RegExp,
][] = [
  [
    'a rejected version',
    'PENDING_DEVELOPER_RELEASE',
    (sandbox, { submission }) => sandbox.reviewVerdict(submission.id, 'reject'),
    /Version 1\.1 is REJECTED\. The review submission is UNRESOLVED_ISSUES, 1 of 1 items rejected\. Apple gives the reasons/,
  ],
  [
    'an invalid binary',
    'READY_FOR_DISTRIBUTION',
    (sandbox, { submission }) => sandbox.reviewVerdict(submission.id, 'invalid-binary'),
    /Version 1\.1 is INVALID_BINARY/,
  ],
  [
    'a version that was taken back',
    'PENDING_DEVELOPER_RELEASE',
    (sandbox, { version }) => void sandbox.setVersionState(version.id, 'DEVELOPER_REJECTED'),
    /Version 1\.1 is DEVELOPER_REJECTED\. It was taken back from review/,
  ],
  [
    'a version that went on further',
    'PENDING_DEVELOPER_RELEASE, REJECTED',
    (sandbox, { version }) => void sandbox.setVersionState(version.id, 'READY_FOR_DISTRIBUTION'),
    /Version 1\.1 is READY_FOR_DISTRIBUTION already, which comes after PENDING_DEVELOPER_RELEASE/,
  ],
  [
    'a rejected submission',
    'submission:COMPLETE',
    (sandbox, { submission }) => sandbox.reviewVerdict(submission.id, 'reject'),
    /UNRESOLVED_ISSUES, 1 of 1 items rejected/,
  ],
  [
    'a failed upload',
    'upload:COMPLETE',
    () => undefined,
    /The upload of 1\.2 \(43\) is FAILED\.\n {2}90683 Missing purpose string in Info\.plist\./,
  ],
  [
    'a build that Apple refused',
    'IN_BETA_TESTING',
    (sandbox, { build }) => void sandbox.change('builds', build.id, { processingState: 'INVALID' }),
    /The build 1\.1 \(42\) is INVALID\. Apple gives the reasons/,
  ],
  [
    'a rejection in beta review',
    'beta-review:APPROVED',
    (sandbox, { build }) => {
      sandbox.add('betaAppReviewSubmissions', {
        attributes: { betaReviewState: 'REJECTED' },
        relations: { build: [build.id] },
      })
    },
    /Beta review has rejected the build 1\.1 \(42\)/,
  ],
]

test.each(deadEnds)(
  '%s ends the wait at once, with what Apple lets be seen',
  async (_, wanted, end, reason) => {
    await using scene = await startStatus()
    end(scene.sandbox, fill(scene.sandbox))
    const run = await scene.run({ 'wait-for': wanted })
    expect(errorOf(run)).toContain('will not be reached.')
    expect(errorOf(run)).toMatch(reason)
    expect(run.requests).toHaveLength(5)
    expect(run.outputs.reached).toBeUndefined()
  },
)

test('without a build, an upload that failed ends the wait for one', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  const run = await scene.run({ 'wait-for': 'VALID', version: '1.2', 'build-number': '43' })
  expect(errorOf(run)).toMatch(/The upload of 1\.2 \(43\) is FAILED\.\n {2}90683/)
})

test('a build that Apple refused does not end the wait while a newer upload is on its way', async () => {
  await using scene = await startStatus()
  const { sandbox } = scene
  sandbox.addBuild({
    app: bundleId,
    version: '1.0',
    buildNumber: '1',
    processingState: 'INVALID',
    uploadedAt: sandbox.clock.now() - 60_000,
  })
  sandbox.addUpload({
    app: bundleId,
    version: '1.0',
    buildNumber: '2',
    state: 'PROCESSING',
    files: [{ fileName: 'App.ipa', fileSize: 5 }],
  })
  const running = scene.run({ 'wait-for': 'VALID' })
  await seen(sandbox, 'GET /v1/builds', 3)
  sandbox.advance(3_600_000)
  expect(succeeded(await running).outputs).toMatchObject({ reached: 'build:VALID', 'build-number': '2' })
})

test('a rejection during the wait is told with the submission as it is by then', async () => {
  await using scene = await startStatus()
  const { submission } = fill(scene.sandbox)
  const running = scene.run({ 'wait-for': 'PENDING_DEVELOPER_RELEASE' })
  await seen(scene.sandbox, 'GET /v1/apps/{id}/appStoreVersions', 4)
  scene.sandbox.reviewVerdict(submission.id, 'reject')
  const run = await running
  expect(errorOf(run)).toContain('Version 1.1 is REJECTED. The review submission is UNRESOLVED_ISSUES')
  expect(run.outputs).toMatchObject({
    'version-state': 'REJECTED',
    'submission-state': 'UNRESOLVED_ISSUES',
  })
  expect(run.writes).toEqual([])
})

test('as long as one of several states may still come, the wait goes on', async () => {
  await using scene = await startStatus()
  const { submission, version } = fill(scene.sandbox)
  scene.sandbox.reviewVerdict(submission.id, 'reject')
  const running = scene.run({ 'wait-for': 'PENDING_DEVELOPER_RELEASE, WAITING_FOR_REVIEW' })
  await seen(scene.sandbox, 'GET /v1/apps/{id}/appStoreVersions', 4)
  scene.sandbox.setVersionState(version.id, 'WAITING_FOR_REVIEW')
  expect(succeeded(await running).outputs.reached).toBe('version:WAITING_FOR_REVIEW')
})

test.each(['fail', 'succeed'])('at the deadline the step does as on-timeout: %s says', async (how) => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  const run = await scene.run({
    'wait-for': 'PENDING_DEVELOPER_RELEASE',
    timeout: '1500ms',
    'on-timeout': how,
  })
  expect(run.exitCode).toBe(how === 'fail' ? 1 : 0)
  expect(run.log).toMatch(/did not end within .* Seen last: version IN_REVIEW\./)
  expect(run.outputs).toMatchObject({ 'version-state': 'IN_REVIEW' })
  expect(run.outputs.reached).toBeUndefined()
})

test('with several platforms the one that is waited for is asked for', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  scene.sandbox.addVersion({ app: bundleId, versionString: '2.0', platform: 'MAC_OS' })
  expect(errorOf(await scene.run({ 'wait-for': 'VALID' }))).toContain(
    'The app is on IOS, MAC_OS. Say with platform which one wait-for is about.',
  )
  expect(succeeded(await scene.run({ 'wait-for': 'VALID', platform: 'ios' })).outputs.reached).toBe(
    'build:VALID',
  )
})

test('the version in the store does not stand in for a named one that is not there yet', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  const run = await scene.run({ 'wait-for': 'READY_FOR_DISTRIBUTION', version: '3.0', timeout: '1500ms' })
  expect(errorOf(run)).toContain('Seen last: version none yet')
})

test('names that Apple does not use are told before anything is sent', async () => {
  await using scene = await startStatus()
  const run = await scene.run({ 'wait-for': 'VALD, version:VALID' })
  expect(errorOf(run)).toMatch(
    /wait-for has names that Apple does not use:\n.*did you mean VALID[\s\S]*not of version/,
  )
  expect(run.requests).toEqual([])
})
