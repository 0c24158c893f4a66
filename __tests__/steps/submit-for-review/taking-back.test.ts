import { setImmediate } from 'node:timers/promises'
import type { Fault } from '../../../src/sandbox/faults.ts'
import {
  bundleId,
  errorOf,
  type Scene,
  startReview,
  stateOf,
  submissionsOf,
  succeeded,
  writesOf,
} from './support.ts'

async function startInReview(cancelingMs = 2_000): Promise<Scene> {
  const scene = await startReview({ state: 'IN_REVIEW', behaviour: { cancelingMs } })
  scene.sandbox.addReviewSubmission({ app: bundleId, state: 'IN_REVIEW', versions: [scene.version.id] })
  return scene
}

test('a version is taken back until its submission has ended and it can be edited, also by two jobs at once', async () => {
  await using scene = await startInReview(30_000)
  for (const run of await scene.runTwice({ cancel: 'true' })) {
    expect(succeeded(run).outputs).toMatchObject({
      'version-state': 'DEVELOPER_REJECTED',
      'submission-state': 'COMPLETE',
    })
  }
  expect(submissionsOf(scene)).toEqual(['COMPLETE 0'])
  expect(succeeded(await scene.run()).outputs['version-state']).toBe('WAITING_FOR_REVIEW')
})

test('a dry run of taking back sends nothing but reads', async () => {
  await using scene = await startInReview()
  const run = succeeded(await scene.run({ cancel: 'true', 'dry-run': 'true' }))
  expect(writesOf(scene)).toEqual([])
  expect(run.outputs).toMatchObject({ changes: '1', 'submission-state': 'IN_REVIEW' })
})

test('a submission that is on its way out is waited for before anything is decided', async () => {
  const hourMs = 3_600_000
  await using scene = await startInReview(hourMs)
  const first = await scene.run({ cancel: 'true', timeout: '1s', 'on-timeout': 'succeed' })
  expect(succeeded(first).outputs['submission-state']).toBe('CANCELING')
  expect(errorOf(await scene.run({ timeout: '1s' }))).toMatch(
    /The review submission that ends did not end within .*CANCELING\. Nothing was changed\. Run the step again\./,
  )
  expect(writesOf(scene)).toEqual([])
  scene.sandbox.advance(hourMs - 60_000)
  const run = succeeded(await scene.run())
  expect(run.log).toMatch(/The review submission that ends: \S+ CANCELING\n/)
  expect(stateOf(scene, scene.version.id)).toBe('WAITING_FOR_REVIEW')
})

test('where nothing is under way, it is the newest version that is said to be in no review', async () => {
  await using scene = await startReview({ state: 'READY_FOR_DISTRIBUTION' })
  const run = succeeded(await scene.run({ cancel: 'true' }))
  expect(run.log).toContain('Version 1.1 is READY_FOR_DISTRIBUTION and in no review submission')
})

test('a review that ends in an approval while it is taken back is told, and not waited for', async () => {
  await using scene = await startReview({ state: 'PENDING_DEVELOPER_RELEASE' })
  const { sandbox, version } = scene
  const { id } = sandbox.addReviewSubmission({
    app: bundleId,
    state: 'COMPLETING',
    versions: [version.id],
  })
  const running = scene.run({ cancel: 'true', timeout: '1m' })
  while (!sandbox.trace().includes('GET /v1/reviewSubmissions/{id}')) await setImmediate()
  sandbox.change('reviewSubmissions', id, { state: 'COMPLETE' })
  expect(errorOf(await running)).toBe(
    'The review of version 1.1 ended before it was taken back: it is PENDING_DEVELOPER_RELEASE. An approved version is withdrawn in App Store Connect, on the page of the version.',
  )
})

const faults: Fault[] = [
  { kind: 'reset-after' },
  { kind: 'html-after', status: 503 },
  { kind: 'unauthorized' },
]

test.each(faults)('taking back lives through $kind', async (fault) => {
  await using scene = await startInReview()
  scene.sandbox.faults.add({ on: 'PATCH /v1/reviewSubmissions/{id}', fault })
  const run = succeeded(await scene.run({ cancel: 'true' }))
  expect(run.outputs['version-state']).toBe('DEVELOPER_REJECTED')
  expect(scene.sandbox.faults.remaining).toBe(0)
})
