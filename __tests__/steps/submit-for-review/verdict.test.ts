import { errorOf, startReview, succeeded, writesOf } from './support.ts'

/** Four hours with each request, so that the review of a day ends within a few looks. */
const slow = { stepPerRequestMs: 4 * 3_600_000 }

test('the verdict is waited for, and an approval said', async () => {
  await using scene = await startReview({ ...slow })
  const run = succeeded(await scene.run({ 'wait-for-review': 'true', 'release-type': 'manual' }))
  expect(run.outputs).toMatchObject({
    'version-state': 'PENDING_DEVELOPER_RELEASE',
    'submission-state': 'COMPLETE',
  })
  expect(run.log).toContain('Apple has approved version 1.1.')
  succeeded(await scene.run({ 'wait-for-review': 'true' }))
  expect(writesOf(scene)).toEqual([])
})

test.each([
  ['reject', 'REJECTED'],
  ['unresolved', 'METADATA_REJECTED'],
  ['invalid-binary', 'INVALID_BINARY'],
] as const)('the verdict %s ends the step with what the API shows of it', async (reviewVerdict, state) => {
  await using scene = await startReview({ ...slow, behaviour: { reviewVerdict } })
  const run = await scene.run({ 'wait-for-review': 'true' })
  const error = errorOf(run)
  expect(error).toContain(`Apple has not approved version 1.1: it is ${state}.`)
  expect(error).toContain('\n  version 1.1: REJECTED\n')
  expect(error).toContain(
    `https://appstoreconnect.apple.com/apps/${scene.app.id}/appstore/reviewsubmissions/details/${run.outputs['submission-id']}`,
  )
  expect(run.outputs).toMatchObject({ 'version-state': state, 'submission-state': 'UNRESOLVED_ISSUES' })
})

test.each(['fail', 'succeed'])(
  'when the time is over while Apple reviews, on-timeout decides: %s',
  async (way) => {
    await using scene = await startReview()
    const run = await scene.run({ 'wait-for-review': 'true', timeout: '3s', 'on-timeout': way })
    expect(run.exitCode).toBe(way === 'fail' ? 1 : 0)
    expect(run.log).toMatch(/Review of 1\.1 did not end within .*\. Seen last: WAITING_FOR_REVIEW/)
    expect(run.outputs['submission-state']).toBe('WAITING_FOR_REVIEW')
  },
)
