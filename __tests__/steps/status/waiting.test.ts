import type { Fault } from '../../../src/sandbox/faults.ts'
import { bundleId, errorOf, fill, seen, startStatus, succeeded } from './support.ts'

test.concurrent('a state that is there already ends the wait at the first look', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  const run = succeeded(await scene.run({ 'wait-for': 'VALID, IN_REVIEW' }))
  expect(run.outputs.reached).toBe('build:VALID')
  expect(run.requests).toHaveLength(5)
  expect(run.log).toContain('IN_REVIEW is taken as version:IN_REVIEW.')
  expect(run.summary).toContain('| Reached | build:VALID |')
})

test.concurrent('a review is followed by the clock until its verdict, with GETs alone, and each state is said once', async () => {
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

test.concurrent('a build is waited for by the clock from its upload on, through failing reads', async () => {
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

test.concurrent.each(['fail', 'succeed'])(
  'at the deadline the step does as on-timeout: %s says',
  async (how) => {
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
  },
)

test.concurrent('with several platforms the one that is waited for is asked for', async () => {
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

test.concurrent('the version in the store does not stand in for a named one that is not there yet', async () => {
  await using scene = await startStatus()
  fill(scene.sandbox)
  const run = await scene.run({ 'wait-for': 'READY_FOR_DISTRIBUTION', version: '3.0', timeout: '1500ms' })
  expect(errorOf(run)).toContain('Seen last: version none yet')
})

test.concurrent('names that Apple does not use are told before anything is sent', async () => {
  await using scene = await startStatus()
  const run = await scene.run({ 'wait-for': 'VALD, version:VALID' })
  expect(errorOf(run)).toMatch(
    /wait-for has names that Apple does not use:\n.*did you mean VALID[\s\S]*not of version/,
  )
  expect(run.requests).toEqual([])
})

const faults: [name: string, fault: Fault][] = [
  ['a reset', { kind: 'reset-before' }],
  ['an answer that is cut off', { kind: 'truncate' }],
  ['a 500', { kind: 'status', status: 500, code: 'UNEXPECTED_ERROR' }],
  ['a 401', { kind: 'unauthorized' }],
  ['a 429', { kind: 'status', status: 429, code: 'RATE_LIMIT_EXCEEDED', headers: { 'retry-after': '0' } }],
]

test.concurrent.each(faults)(
  '%s at each read of the first look and of the next does not end the wait',
  async (_, fault) => {
    await using scene = await startStatus()
    const { sandbox } = scene
    const { version } = fill(sandbox)
    for (const on of ['GET /v1/apps', 'GET /v1/builds', 'GET /v1/reviewSubmissions'])
      sandbox.faults.add({ on, fault })
    sandbox.faults.add({ on: 'GET /v1/apps/{id}/appStoreVersions', skip: 1, fault })
    const running = scene.run({ 'wait-for': 'PENDING_DEVELOPER_RELEASE' })
    await seen(sandbox, 'GET /v1/apps/{id}/appStoreVersions', 3)
    sandbox.setVersionState(version.id, 'PENDING_DEVELOPER_RELEASE')
    expect(succeeded(await running).outputs).toMatchObject({
      reached: 'version:PENDING_DEVELOPER_RELEASE',
      'build-number': '42',
      'submission-state': 'IN_REVIEW',
    })
  },
)
