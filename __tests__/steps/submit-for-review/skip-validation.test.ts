import { errorOf, startReview } from './support.ts'

test('a check that is left out is left to Apple, and the others stay', async () => {
  await using scene = await startReview()
  const { sandbox, version } = scene
  for (const { id, relations } of sandbox.all('appStoreVersionLocalizations'))
    if (relations.appStoreVersion?.[0] === version.id)
      sandbox.change('appStoreVersionLocalizations', id, { keywords: null })
  sandbox.change('appStoreVersions', version.id, { copyright: null })
  const both = errorOf(await scene.run())
  expect(both).toContain('2 things keep version 1.1')
  const one = errorOf(await scene.run({ 'skip-validation': 'texts' }))
  expect(one).toContain('1 thing keeps version 1.1')
  expect(one).toContain('The copyright is missing.')
  // The sandbox, as Apple, refuses what lacks something.
  const none = await scene.run({ 'skip-validation': 'true' })
  expect(none.exitCode).toBe(1)
  expect(errorOf(none)).not.toContain('nothing was changed')
})

test('what the inputs ask for is looked at in any case', async () => {
  await using scene = await startReview()
  const run = await scene.run({ 'skip-validation': 'true', 'whats-new': 'en-GB: Colour' })
  expect(errorOf(run)).toContain('whats-new: the version has no texts in en-GB.')
})

test('a check that there is not is told with those that there are', async () => {
  await using scene = await startReview()
  const run = await scene.run({ 'skip-validation': 'picture' })
  expect(errorOf(run)).toContain(
    'skip-validation has "picture", which this step does not check; did you mean pictures? It takes true, false, or names such as version, build, texts',
  )
})
