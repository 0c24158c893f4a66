import { setImmediate } from 'node:timers/promises'
import { bundleId, errorOf, startReview, submissionsOf, succeeded, writesOf } from './support.ts'

test('a build that Apple still processes is waited for', async () => {
  await using scene = await startReview()
  scene.addBuild('8', { processingState: 'PROCESSING' })
  const run = await scene.run({ 'build-number': '8', timeout: '2s', 'on-timeout': 'succeed' })
  expect(run.log).toMatch(/Processing of 1\.1 \(8\) did not end within .*Nothing was changed\./)
  expect(writesOf(scene)).toEqual([])
})

test('what else is lacking is told before a build is waited for', async () => {
  await using scene = await startReview()
  const { sandbox } = scene
  scene.addBuild('8', { processingState: 'PROCESSING' })
  for (const { id } of sandbox.all('appStoreReviewDetails'))
    sandbox.change('appStoreReviewDetails', id, { contactEmail: '' })
  expect(errorOf(await scene.run({ 'build-number': '8' }))).toMatch(/ lack contactEmail\. /)
})

test('a build that was processed meanwhile is submitted', async () => {
  await using scene = await startReview()
  const { sandbox } = scene
  const { id } = scene.addBuild('8', { processingState: 'PROCESSING' })
  const running = scene.run({ 'build-number': '8' })
  while (!sandbox.trace().includes('GET /v1/builds/{id}')) await setImmediate()
  sandbox.change('builds', id, { processingState: 'VALID' })
  succeeded(await running)
  expect(submissionsOf(scene)).toEqual(['WAITING_FOR_REVIEW 1'])
})

test('on-timeout does not let a run succeed that has only waited for another submission to end', async () => {
  await using scene = await startReview({ state: 'WAITING_FOR_REVIEW' })
  scene.sandbox.addReviewSubmission({ app: bundleId, state: 'CANCELING', versions: [scene.version.id] })
  const error = errorOf(await scene.run({ timeout: '1s', 'on-timeout': 'succeed' }))
  expect(error).toContain('Nothing was changed. Run the step again.')
})

test('a first version in review is not to be released in phases', async () => {
  await using scene = await startReview({ state: 'WAITING_FOR_REVIEW', isFirst: true })
  scene.sandbox.addReviewSubmission({
    app: bundleId,
    state: 'WAITING_FOR_REVIEW',
    versions: [scene.version.id],
  })
  const error = errorOf(await scene.run({ 'phased-release': 'true' }))
  expect(error).toContain('phased-release: 1.1 is the first version for IOS')
  expect(writesOf(scene)).toEqual([])
})

test('a picture that failed in another locale is told with the locale', async () => {
  await using scene = await startReview()
  const { sandbox, version } = scene
  const texts = { description: 'a', keywords: 'b', supportUrl: 'https://www.example.com', whatsNew: 'c' }
  const { id } = sandbox.add('appStoreVersionLocalizations', {
    attributes: { locale: 'de-DE', ...texts },
    relations: { appStoreVersion: [version.id] },
  })
  const files = [{ fileName: 'a.png', state: 'FAILED' as const }]
  sandbox.addScreenshots({ localization: id, slot: 'APP_IPHONE_67', files })
  expect(errorOf(await scene.run())).toMatch(/- The screenshot a\.png \(APP_IPHONE_67\) in de-DE is FAILED/)
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
