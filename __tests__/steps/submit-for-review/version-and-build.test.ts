import { errorOf, startReview, succeeded, writesOf } from './support.ts'

test('a build that Apple still processes is waited for', async () => {
  await using scene = await startReview()
  scene.addBuild('8', { processingState: 'PROCESSING' })
  const run = await scene.run({ 'build-number': '8', timeout: '2s', 'on-timeout': 'succeed' })
  expect(run.log).toMatch(/Processing of 1\.1 \(8\) did not end within .*Nothing was changed\./)
  expect(writesOf(scene)).toEqual([])
})

test('a build of another app is told by its own name', async () => {
  await using scene = await startReview()
  const { id } = scene.sandbox.addApp({ bundleId: 'com.example.other', name: 'Other' })
  const build = scene.sandbox.addBuild({ app: id, version: '1.1', buildNumber: '1' })
  const [error, other] = await Promise.all(
    [{}, { cancel: 'true' }].map(async (more) => errorOf(await scene.run({ 'build-id': build.id, ...more }))),
  )
  expect(error).toBe(
    `The build ${build.id} belongs to the app ${id}, but Example has the id ${scene.app.id}. Correct build-id, or the app.`,
  )
  expect(other).toBe(error)
})

test.each([
  ['PROCESSING_FOR_DISTRIBUTION', 'Wait until it is there, for example with the step release'],
  ['PENDING_APPLE_RELEASE', 'Wait until it is there, for example with the step release'],
  ['PENDING_DEVELOPER_RELEASE', 'Wait until it is released, or release it (step release).'],
] as const)('there is no room for a version beside one that is %s', async (state, advice) => {
  await using scene = await startReview({ state })
  scene.addBuild('7', { version: '1.2' })
  const error = errorOf(await scene.run({ version: '1.2', 'build-number': '7', 'whats-new': 'Faster.' }))
  expect(error).toContain(`Version 1.2 cannot be made: 1.1 is ${state}, and Apple has one version at a time`)
  expect(error).toContain(advice)
  expect(writesOf(scene)).toEqual([])
})

test('a new version gets its release type whatever the one before has', async () => {
  await using scene = await startReview({ state: 'READY_FOR_DISTRIBUTION' })
  const { sandbox, version } = scene
  sandbox.change('appStoreVersions', version.id, { releaseType: 'MANUAL' })
  scene.addBuild('7', { version: '1.2' })
  const inputs = {
    version: '1.2',
    'build-number': '7',
    'whats-new': 'Faster.',
    'release-type': 'manual',
  }
  succeeded(await scene.run(inputs))
  expect(writesOf(scene).slice(0, 2)).toEqual([
    'POST /v1/appStoreVersions',
    'PATCH /v1/appStoreVersions/{id}',
  ])
  succeeded(await scene.run(inputs))
  expect(writesOf(scene)).toEqual([])
})
