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
  await using scene = await startInReview(4_000)
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
