import type { FaultRequest } from '../../../src/sandbox/faults.ts'
import type { ActionRun } from '../../support/run-action.ts'
import { arrived, type Scene, uploadScene } from '../../support/upload-scene.ts'

// Windows has no signals that a process could handle in this way.
const signalTest = process.platform === 'win32' ? test.skip : test.concurrent

/** Starts a run and cancels it, as the runner does, once `request` has arrived for the `count`th time. */
async function cancelAt(
  scene: Scene,
  { request, count = 1, inputs = {} }: { request: string; count?: number; inputs?: Record<string, string> },
): Promise<ActionRun & { tookMs: number }> {
  const action = scene.start(inputs)
  await arrived({ sandbox: scene.sandbox, process: action.process }, { request, count })
  const cancelledAt = performance.now()
  action.process.kill('SIGINT')
  const terminate = setTimeout(() => action.process.kill('SIGTERM'), 7_500)
  const kill = setTimeout(() => action.process.kill('SIGKILL'), 10_000)
  const run = await action.done
  clearTimeout(terminate)
  clearTimeout(kill)
  return { ...run, tookMs: performance.now() - cancelledAt }
}

function expectCancelled(run: ActionRun & { tookMs: number }): void {
  expect(run.exitCode).toBe(1)
  expect(run.tookMs).toBeLessThan(10_000)
  expect(run.annotations('error')).toHaveLength(1)
  expect(run.annotations('error')[0]).toMatch(/^The run was cancelled\./)
  expect(run.summary).toContain('### ⏹️ upload-build cancelled')
  expect(run.log).not.toMatch(/^ +at |bug of the action/m)
}

signalTest('a run that is cancelled while a part hangs takes its reservation back', async () => {
  await using scene = await uploadScene({ partSize: 10_000 })
  const { sandbox } = scene
  sandbox.faults.add({ on: 'PUT storage', times: 99, fault: { kind: 'hang' } })
  const run = await cancelAt(scene, { request: 'PUT storage' })
  expectCancelled(run)
  expect(sandbox.all('buildUploads')).toEqual([])
  expect(run.annotations('error')[0]).toContain(
    `The unfinished upload ${run.outputs['build-upload-id']} was removed.`,
  )
  expect(run.outputs).toMatchObject({ 'app-id': '6400000001', reached: 'reserved' })
})

signalTest.each<[string, FaultRequest['fault']]>([
  ['is slow', { kind: 'slow', ms: 1_000 }],
  ['never answers, but took effect', { kind: 'hang-after' }],
  ['never answers and took no effect', { kind: 'hang' }],
])('no reservation dangles after a cancel while POST /v1/buildUploads %s', async (_what, fault) => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  sandbox.faults.add({ on: 'POST /v1/buildUploads', fault })
  const run = await cancelAt(scene, { request: 'POST /v1/buildUploads' })
  expectCancelled(run)
  expect(sandbox.all('buildUploads')).toEqual([])
  expect(run.outputs['app-id']).toBe('6400000001')
})

signalTest('a reservation that lists show late is found and removed too', async () => {
  await using scene = await uploadScene({ stepPerRequestMs: 5_000, behaviour: { listLagMs: 6_000 } })
  const { sandbox } = scene
  sandbox.advance(3_600_000)
  sandbox.faults.add({ on: 'POST /v1/buildUploads', fault: { kind: 'hang-after' } })
  const run = await cancelAt(scene, { request: 'POST /v1/buildUploads' })
  expectCancelled(run)
  expect(sandbox.all('buildUploads')).toEqual([])
})

signalTest('a run that is cancelled during the reservation of the file takes the upload back', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({ on: 'POST /v1/buildUploadFiles', fault: { kind: 'hang-after' } })
  expectCancelled(await cancelAt(scene, { request: 'POST /v1/buildUploadFiles' }))
  expect(scene.sandbox.all('buildUploads')).toEqual([])
})

signalTest(
  'an upload that was committed when the run was cancelled is left to Apple, and said to be',
  async () => {
    await using scene = await uploadScene()
    scene.sandbox.faults.add({ on: 'PATCH /v1/buildUploadFiles/{id}', fault: { kind: 'hang-after' } })
    const run = await cancelAt(scene, { request: 'PATCH /v1/buildUploadFiles/{id}' })
    expectCancelled(run)
    expect(run.annotations('error')[0]).toMatch(/was complete before that; Apple goes on processing it/)
    expect(scene.sandbox.all('buildUploads')).toHaveLength(1)
  },
)

signalTest('where the API answers no more, the reservation is said to be kept', async () => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  sandbox.faults.add({ on: 'PUT storage', times: 99, fault: { kind: 'hang' } })
  sandbox.faults.add({ on: 'GET /v1/buildUploads/{id}', times: 99, fault: { kind: 'hang' } })
  const run = await cancelAt(scene, { request: 'PUT storage' })
  expectCancelled(run)
  expect(run.annotations('error')[0]).toContain(
    `The unfinished upload ${run.outputs['build-upload-id']} could not be removed in time and is kept`,
  )
})

signalTest('a run that is cancelled during processing keeps its outputs and touches nothing', async () => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  sandbox.outcome({ validAfterMs: 1e9 })
  const run = await cancelAt(scene, { request: 'GET /v1/builds/{id}', count: 2 })
  expectCancelled(run)
  expect(run.tookMs).toBeLessThan(5_000)
  expect(run.outputs).toMatchObject({
    'build-id': sandbox.all('builds')[0]?.id,
    'processing-state': 'PROCESSING',
    reached: 'processing',
  })
  expect(sandbox.all('buildUploads')).toHaveLength(1)
  expect(sandbox.trace().at(-1)).toBe('GET /v1/builds/{id}')
})

signalTest('a run that is cancelled before anything was reserved says so by its summary', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({ on: 'GET /v1/apps', times: 9, fault: { kind: 'hang' } })
  expectCancelled(await cancelAt(scene, { request: 'GET /v1/apps' }))
  expect(scene.sandbox.all('buildUploads')).toEqual([])
})
