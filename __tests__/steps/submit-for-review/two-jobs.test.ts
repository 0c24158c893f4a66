import type { Behaviour } from '../../../src/sandbox/behaviour.ts'
import { startReview, stateOf, submissionsOf, succeeded } from './support.ts'

/** How often, since who is first at what differs from time to time. */
const times = 2

test.each([
  ['', {}],
  [', where a draft keeps a second one from being made', { draftBlocksSubmission: true }],
  [', where a draft can be ended', { draftCancel: 'accepted' }],
] as [string, Partial<Behaviour>][])(
  'two jobs at once end with one submission%s',
  async (_, behaviour) => {
    for (let count = 0; count < times; count += 1) {
      await using scene = await startReview({ behaviour })
      for (const run of await scene.runTwice()) succeeded(run)
      expect(stateOf(scene, scene.version.id)).toBe('WAITING_FOR_REVIEW')
      const sent = submissionsOf(scene).filter((one) => one.startsWith('WAITING_FOR_REVIEW'))
      expect(sent).toEqual(['WAITING_FOR_REVIEW 1'])
      // At most the draft of the one that came late is left, and is empty.
      const drafts = submissionsOf(scene).filter((one) => one.startsWith('READY_FOR_REVIEW'))
      expect(drafts.filter((one) => one !== 'READY_FOR_REVIEW 0')).toEqual([])
      if (behaviour.draftCancel === 'accepted' || behaviour.draftBlocksSubmission) expect(drafts).toEqual([])
    }
  },
  60_000,
)

test('two jobs with two builds end with one of them in review, and the other told', async () => {
  await using scene = await startReview()
  scene.addBuild('2')
  const runs = await scene.runTwice({ 'build-number': '1' }, { 'build-number': '2' })
  const [sent] = submissionsOf(scene).filter((one) => one.startsWith('WAITING_FOR_REVIEW'))
  expect(sent).toBe('WAITING_FOR_REVIEW 1')
  const failed = runs.filter(({ exitCode }) => exitCode !== 0)
  expect(failed.length).toBeLessThanOrEqual(1)
  for (const run of failed) {
    expect(run.annotations('error')).toHaveLength(1)
    expect(run.log).not.toContain('This is a bug of the action')
  }
})

test('two jobs that make the version, with all that belongs to it, end with one of everything', async () => {
  await using scene = await startReview({ state: 'READY_FOR_DISTRIBUTION' })
  scene.addBuild('7', { version: '1.2', usesNonExemptEncryption: null })
  const inputs = {
    version: '1.2',
    'build-number': '7',
    'uses-non-exempt-encryption': 'false',
    'release-type': 'manual',
    'phased-release': 'true',
    'whats-new': 'Faster.',
  }
  for (const run of await scene.runTwice(inputs)) succeeded(run)
  const made = scene.sandbox
    .all('appStoreVersions')
    .filter(({ attributes }) => attributes.versionString === '1.2')
  expect(made.map(({ attributes }) => attributes.appVersionState)).toEqual(['WAITING_FOR_REVIEW'])
  expect(scene.sandbox.all('appStoreVersionPhasedReleases')).toHaveLength(1)
  expect(submissionsOf(scene).filter((one) => one.startsWith('WAITING'))).toEqual(['WAITING_FOR_REVIEW 1'])
})

test('two jobs that rename the same draft end with one submission', async () => {
  await using scene = await startReview()
  scene.addBuild('7', { version: '1.2' })
  for (const run of await scene.runTwice({ version: '1.2', 'build-number': '7' })) succeeded(run)
  expect(submissionsOf(scene).filter((one) => one.startsWith('WAITING'))).toEqual(['WAITING_FOR_REVIEW 1'])
})
