import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { bundleId, errorOf, fill, seen, startStatus, succeeded } from './support.ts'

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
