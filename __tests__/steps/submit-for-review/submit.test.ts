import {
  buildOf,
  bundleId,
  errorOf,
  startReview,
  stateOf,
  submissionsOf,
  succeeded,
  writesOf,
} from './support.ts'

test('a version that lacks nothing is submitted in 14 requests, and a second run asks 3 and writes nothing', async () => {
  await using scene = await startReview()
  const first = succeeded(await scene.run())
  // What is read side by side arrives in any order.
  expect([...scene.sandbox.trace()].sort()).toEqual([
    'GET /v1/appStoreVersionLocalizations/{id}/appScreenshotSets',
    ...['GET /v1/appStoreVersions/{id}', 'GET /v1/appStoreVersions/{id}'],
    'GET /v1/apps',
    'GET /v1/apps/{id}/appAvailabilityV2',
    'GET /v1/apps/{id}/appInfos',
    'GET /v1/apps/{id}/appPriceSchedule',
    'GET /v1/apps/{id}/reviewSubmissions',
    ...Array.from({ length: 3 }, () => 'GET /v1/reviewSubmissions/{id}'),
    'PATCH /v1/reviewSubmissions/{id}',
    'POST /v1/reviewSubmissionItems',
    'POST /v1/reviewSubmissions',
  ])
  expect(writesOf(scene)).toEqual([
    'POST /v1/reviewSubmissions',
    'POST /v1/reviewSubmissionItems',
    'PATCH /v1/reviewSubmissions/{id}',
  ])
  const [submission] = scene.sandbox.all('reviewSubmissions')
  expect(first.outputs).toMatchObject({
    'app-id': scene.app.id,
    'version-id': scene.version.id,
    version: '1.1',
    'build-id': scene.build.id,
    'build-number': '1',
    'submission-id': submission?.id,
    'submission-state': 'WAITING_FOR_REVIEW',
    'version-state': 'WAITING_FOR_REVIEW',
    'review-url': `https://appstoreconnect.apple.com/apps/${scene.app.id}/appstore/reviewsubmissions/details/${submission?.id}`,
    changes: '3',
  })
  const second = succeeded(await scene.run())
  expect([...scene.sandbox.trace()].sort()).toEqual([
    'GET /v1/appStoreVersions/{id}',
    'GET /v1/apps',
    'GET /v1/apps/{id}/reviewSubmissions',
  ])
  expect(second.outputs).toEqual({ ...first.outputs, plan: '[]', changes: '0' })
})

test('a version is made with its build, compliance, release, phases and news, and submitted', async () => {
  await using scene = await startReview()
  const { sandbox, version } = scene
  sandbox.setVersionState(version.id, 'READY_FOR_DISTRIBUTION')
  const build = scene.addBuild('7', { version: '1.2', usesNonExemptEncryption: null })
  scene.addBuild('6', { version: '1.2' })
  const inputs = {
    version: '1.2',
    'build-number': 'latest',
    'uses-non-exempt-encryption': 'false',
    'release-type': 'scheduled',
    'earliest-release-date': '2040-05-01T09:00:00+02:00',
    'phased-release': 'true',
    'whats-new': 'Faster.',
  }
  const dry = succeeded(await scene.run({ ...inputs, 'dry-run': 'true' }))
  expect(writesOf(scene)).toEqual([])
  expect(JSON.parse(dry.outputs.plan ?? '').map((one: { subject: string }) => one.subject)).toEqual([
    'version 1.2 for IOS',
    'version 1.2',
    'export compliance (usesNonExemptEncryption)',
    'build of version 1.2',
    "what's new in en-US",
    'phased release',
    'review submission for IOS',
    'version 1.2 to the review submission',
    'version 1.2 (7) for review',
  ])
  const run = succeeded(await scene.run(inputs))
  expect(run.outputs.changes).toBe('9')
  const id = run.outputs['version-id'] ?? ''
  expect(sandbox.find('appStoreVersions', id)?.attributes).toMatchObject({
    versionString: '1.2',
    releaseType: 'SCHEDULED',
    appVersionState: 'WAITING_FOR_REVIEW',
  })
  expect(buildOf(scene, id)).toBe('7')
  expect(sandbox.find('builds', build.id)?.attributes.usesNonExemptEncryption).toBe(false)
  expect(sandbox.all('appStoreVersionPhasedReleases')).toHaveLength(1)
  const texts = sandbox
    .all('appStoreVersionLocalizations')
    .find(({ relations }) => relations.appStoreVersion?.[0] === id)
  expect(texts?.attributes.whatsNew).toBe('Faster.')
  succeeded(await scene.run(inputs))
  expect(writesOf(scene)).toEqual([])
  expect(submissionsOf(scene)).toEqual(['WAITING_FOR_REVIEW 1'])
})

test('a draft with another number is renamed, and the release type is only sent when asked for', async () => {
  await using scene = await startReview()
  const build = scene.addBuild('3', { version: '1.2' })
  const run = succeeded(await scene.run({ 'build-id': build.id }))
  expect(run.outputs).toMatchObject({ version: '1.2', 'version-id': scene.version.id, changes: '5' })
  expect(scene.sandbox.find('appStoreVersions', scene.version.id)?.attributes).toMatchObject({
    versionString: '1.2',
    releaseType: 'AFTER_APPROVAL',
  })
  const [patch] = scene.sandbox
    .requests()
    .filter(({ template }) => template === '/v1/appStoreVersions/{id}')
    .filter(({ method }) => method === 'PATCH')
  expect(JSON.stringify(patch)).not.toContain('releaseType')
  expect(stateOf(scene, scene.version.id)).toBe('WAITING_FOR_REVIEW')
})

test('unset leaves a phased release alone, and false takes it away', async () => {
  await using scene = await startReview()
  const attributes = { phasedReleaseState: 'INACTIVE' }
  scene.sandbox.add('appStoreVersionPhasedReleases', {
    attributes,
    relations: { appStoreVersion: [scene.version.id] },
  })
  succeeded(await scene.run())
  expect(scene.sandbox.all('appStoreVersionPhasedReleases')).toHaveLength(1)
  succeeded(await scene.run({ 'phased-release': 'false' }))
  expect(writesOf(scene)).toEqual(['DELETE /v1/appStoreVersionPhasedReleases/{id}'])
  succeeded(await scene.run({ 'phased-release': 'true', 'release-type': 'manual' }))
  expect(writesOf(scene)).toEqual([
    'PATCH /v1/appStoreVersions/{id}',
    'POST /v1/appStoreVersionPhasedReleases',
  ])
})

test('another version in review is told, and gives way to the new number only where that is asked for', async () => {
  await using scene = await startReview({ state: 'WAITING_FOR_REVIEW' })
  const { sandbox, version } = scene
  sandbox.addReviewSubmission({ app: bundleId, state: 'WAITING_FOR_REVIEW', versions: [version.id] })
  scene.addBuild('7', { version: '1.2' })
  const inputs = { version: '1.2', 'build-number': '7' }
  expect(errorOf(await scene.run(inputs))).toContain(
    'Version 1.2 cannot be made: 1.1 is WAITING_FOR_REVIEW, and Apple has one version at a time that is not in the store yet. Wait for its verdict; with if-submission-exists: cancel it is taken back',
  )
  expect(writesOf(scene)).toEqual([])
  succeeded(await scene.run({ ...inputs, 'if-submission-exists': 'cancel' }))
  expect(sandbox.find('appStoreVersions', version.id)?.attributes).toMatchObject({
    versionString: '1.2',
    appVersionState: 'WAITING_FOR_REVIEW',
  })
  expect(submissionsOf(scene)).toEqual(['COMPLETE 0', 'WAITING_FOR_REVIEW 1'])
})

test('a version that is wrong or missing is told with those there are', async () => {
  await using scene = await startReview({ state: 'READY_FOR_DISTRIBUTION' })
  expect(errorOf(await scene.run())).toContain(
    'Example has no version on IOS to submit: 1.1 is READY_FOR_DISTRIBUTION. Name the next one with the input version',
  )
  expect(errorOf(await scene.run({ version: '1.2', 'build-number': '4' }))).toMatch(
    /Example has no build 1\.2 \(4\) for IOS that can be submitted.*\n.*1\.0 \(1\) IOS, VALID, build-id .*\n.*1\.1 \(1\) IOS, VALID/,
  )
  expect(errorOf(await scene.run({ cancel: 'true', version: '1.9' }))).toContain(
    'no version 1.9 on IOS to take back. It has: 1.1 (READY_FOR_DISTRIBUTION), 1.0 (REPLACED_WITH_NEW_VERSION).',
  )
})

test.each([
  ['renamed', {}, 60_000],
  ['made', { state: 'READY_FOR_DISTRIBUTION' }, 2_000],
] as const)(
  'where lists show late that a version was %s, a second run right after the first ends the same',
  async (_, options, listLagMs) => {
    await using scene = await startReview({ ...options, behaviour: { listLagMs } })
    scene.addBuild('7', { version: '1.2' })
    scene.sandbox.advance(120_000)
    const inputs = { version: '1.2', 'build-number': '7', 'whats-new': 'Faster.', 'release-type': 'manual' }
    const first = succeeded(await scene.run(inputs))
    expect(first.outputs['submission-state']).toBe('WAITING_FOR_REVIEW')
    succeeded(await scene.run(inputs))
    expect(submissionsOf(scene)).toEqual(['WAITING_FOR_REVIEW 1'])
    expect(buildOf(scene, first.outputs['version-id'] ?? '')).toBe('7')
  },
)

test('what a version in review does not take any more is told and left', async () => {
  await using scene = await startReview({ state: 'IN_REVIEW' })
  scene.sandbox.addReviewSubmission({ app: bundleId, state: 'IN_REVIEW', versions: [scene.version.id] })
  const run = succeeded(await scene.run({ 'release-type': 'manual', 'whats-new': 'Other news' }))
  expect(run.annotations('warning')).toEqual([
    expect.stringContaining(
      'releaseType differs from the inputs, and is left as it is in the state IN_REVIEW',
    ),
    expect.stringContaining(
      "What's new in en-US differs from whats-new, and cannot change in the state IN_REVIEW",
    ),
  ])
  expect(writesOf(scene)).toEqual([])
})
