import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../../../src/sandbox/faults.ts'
import { errorOf, startRelease, succeeded } from './support.ts'

const request = 'POST /v1/appStoreVersionReleaseRequests'
const create = 'POST /v1/appStoreVersionPhasedReleases'
const update = 'PATCH /v1/appStoreVersionPhasedReleases/{id}'

const faults: [name: string, fault: Fault][] = [
  ['503 before the effect', { kind: 'html', status: 503 }],
  ['503 after the effect', { kind: 'html-after', status: 503 }],
  ['a reset before the effect', { kind: 'reset-before' }],
  ['a reset after the effect', { kind: 'reset-after' }],
  ['an answer that is cut off', { kind: 'truncate' }],
  ['a 401', { kind: 'unauthorized' }],
  ['a 429', { kind: 'status', status: 429, code: 'RATE_LIMIT_EXCEEDED', headers: { 'retry-after': '0' } }],
]

// Side by side, since looking whether an unclear request took effect takes some seconds.
test.concurrent.each(faults)('%s at each write still ends with one release in phases', async (_, fault) => {
  await using scene = await startRelease()
  for (const on of [create, request]) scene.sandbox.faults.add({ on, fault })
  succeeded(await scene.run({ 'phased-release': 'enable' }))
  expect(scene.sandbox.faults.remaining).toBe(0)
  expect(scene.stateOf()).toBe('PROCESSING_FOR_DISTRIBUTION')
  expect(scene.phasesOf()).toEqual(['INACTIVE'])
  expect(succeeded(await scene.run({ 'phased-release': 'enable' })).writes).toEqual([])
})

test.concurrent.each(faults)('%s while a phased release is paused ends with it paused', async (_, fault) => {
  await using scene = await startRelease({
    state: 'READY_FOR_DISTRIBUTION',
    phases: 'ACTIVE',
    behaviour: { repeatedPhasedState: 'refused' },
  })
  scene.sandbox.faults.add({ on: update, fault })
  expect(succeeded(await scene.run({ 'phased-release': 'pause' })).outputs).toMatchObject({
    'phased-release-state': 'PAUSED',
  })
})

test.concurrent('a failure on the way is told with what was done before, and the next run ends it', async () => {
  await using scene = await startRelease()
  scene.sandbox.faults.add({
    on: request,
    fault: { kind: 'status', status: 403, code: 'FORBIDDEN_ERROR', title: 'This request is forbidden' },
  })
  const run = await scene.run({ 'phased-release': 'enable' })
  expect(errorOf(run)).toContain('The role of the key is too low')
  expect(run.log).toContain('Done before: create phased release of version 1.1 (IOS)')
  expect(succeeded(await scene.run({ 'phased-release': 'enable' })).writes).toEqual([request])
})

test.concurrent('two jobs at once release once, and both succeed', async () => {
  await using scene = await startRelease({ latencyMs: 30 })
  const runs = await Promise.all([
    scene.run({ 'phased-release': 'enable' }),
    scene.run({ 'phased-release': 'enable' }),
  ])
  for (const run of runs) succeeded(run)
  expect(scene.sandbox.all('appStoreVersionReleaseRequests')).toHaveLength(1)
  expect(scene.phasesOf()).toEqual(['INACTIVE'])
})

test.concurrent('a refusal comes with the state that the version has by then', async () => {
  await using scene = await startRelease()
  scene.sandbox.faults.add({
    on: request,
    times: 9,
    fault: {
      kind: 'status',
      status: 409,
      code: 'STATE_ERROR',
      title: 'Not now.',
      detail: 'A paper is missing.',
    },
  })
  const error = errorOf(await scene.run())
  expect(error).toContain('STATE_ERROR: Not now. A paper is missing.')
  expect(error).toContain('Version 1.1 (IOS) was not released. It still waits for its developer')
})

test.concurrent('reads that lag behind the release are waited for', async () => {
  await using scene = await startRelease()
  scene.sandbox.faults.add({ on: 'GET /v1/appStoreVersions/{id}', times: 2, fault: { kind: 'stale' } })
  expect(succeeded(await scene.run()).outputs['version-state']).toBe('PROCESSING_FOR_DISTRIBUTION')
})

test.concurrent('waiting ends in the store, and says each state once', async () => {
  await using scene = await startRelease({ phases: 'INACTIVE', behaviour: { distributionMs: 6_000 } })
  scene.sandbox.faults.add({
    on: 'GET /v1/appStoreVersions/{id}',
    skip: 2,
    times: 2,
    fault: { kind: 'html', status: 502 },
  })
  const run = succeeded(await scene.run({ 'wait-for-release': 'true' }))
  expect(run.outputs).toMatchObject({
    'version-state': 'READY_FOR_DISTRIBUTION',
    'phased-release-state': 'ACTIVE',
    'phased-release-day': '1',
    'phased-release-percentage': '1',
  })
  const said = run.log.split('\n').filter((line) => line.startsWith('Release of 1.1 (IOS): '))
  expect(said).toEqual([
    'Release of 1.1 (IOS): PROCESSING_FOR_DISTRIBUTION',
    expect.stringMatching(/^Release of 1\.1 \(IOS\): READY_FOR_DISTRIBUTION \(after/),
  ])
})

test.concurrent.each(['fail', 'succeed'])(
  'at the deadline of a wait the step does as on-timeout: %s says',
  async (how) => {
    await using scene = await startRelease({ stepPerRequestMs: 0 })
    const run = await scene.run({ 'wait-for-release': 'true', timeout: '2s', 'on-timeout': how })
    expect(run.exitCode).toBe(how === 'fail' ? 1 : 0)
    expect(run.log).toMatch(/did not end within .*Seen last: PROCESSING_FOR_DISTRIBUTION/)
    expect(run.outputs['version-state']).toBe('PROCESSING_FOR_DISTRIBUTION')
  },
)

test.concurrent('a version that is taken back while it is waited for ends the wait', async () => {
  await using scene = await startRelease({
    state: 'PENDING_DEVELOPER_RELEASE',
    version: { releaseType: 'SCHEDULED', earliestReleaseDate: new Date(Date.now() + 1e8).toISOString() },
  })
  const running = scene.run({ 'wait-for-release': 'true' })
  const { sandbox } = scene
  const looks = () => sandbox.trace().filter((one) => one === 'GET /v1/appStoreVersions/{id}').length
  const latest = Date.now() + 30_000
  while (looks() === 0 && Date.now() < latest) await pause(5)
  sandbox.setVersionState(scene.version.id, 'DEVELOPER_REJECTED')
  expect(errorOf(await running)).toContain('became DEVELOPER_REJECTED')
})
