import { bundleId, errorOf, groupsOf, notesOf, startTestFlight, succeeded, writesOf } from './support.ts'

const named = { 'bundle-id': bundleId, version: '1.2.0', 'build-number': '42', platform: 'IOS' }
/** Each request moves the clock of the service by this much. */
const stepPerRequestMs = 20_000

test('a build in processing is waited for, and then distributed', async () => {
  await using testFlight = await startTestFlight({ stepPerRequestMs: 1_000 })
  const group = testFlight.addGroup('Team', { isInternalGroup: true })
  const build = testFlight.addBuild('42', { processingState: 'PROCESSING' })
  testFlight.sandbox.clock.schedule(testFlight.sandbox.clock.now() + 10_000, () => {
    testFlight.sandbox.change('builds', build.id, { processingState: 'VALID' })
  })
  const run = succeeded(
    await testFlight.run({ 'build-id': build.id, groups: 'Team', 'release-notes': 'Faster' }),
  )
  expect(run.log).toContain('Processing of 1.2.0 (42): build PROCESSING')
  expect(run.log).toMatch(/Processing of 1\.2\.0 \(42\): build VALID \(after/)
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([group.id])
})

test.each([
  { detailMissingWhileProcessing: false },
  { detailMissingWhileProcessing: true },
  { detailMissingWhileProcessing: true, emptyToOne: 'not-found' as const },
])('an upload in processing is followed to its build and its details (%j)', async (behaviour) => {
  await using testFlight = await startTestFlight({ stepPerRequestMs, behaviour })
  const { sandbox } = testFlight
  const group = testFlight.addGroup('Team', { isInternalGroup: true })
  sandbox.outcome({ usesNonExemptEncryption: false, detailAfterMs: 100_000 })
  sandbox.addUpload({ app: bundleId, version: '1.2.0', buildNumber: '42', state: 'PROCESSING' })
  const run = succeeded(await testFlight.run({ ...named, groups: 'Team', 'release-notes': 'Faster' }))
  const [build] = sandbox.all('builds')
  expect(run.outputs['build-id']).toBe(build?.id)
  expect(groupsOf(sandbox, build?.id ?? '')).toEqual([group.id])
  expect(notesOf(sandbox, build?.id ?? '')).toEqual({ 'en-US': 'Faster' })
})

test('an upload in processing is found without the platform too', async () => {
  await using testFlight = await startTestFlight({ stepPerRequestMs })
  testFlight.sandbox.outcome({ usesNonExemptEncryption: false })
  testFlight.sandbox.addUpload({ app: bundleId, version: '1.2.0', buildNumber: '42', state: 'PROCESSING' })
  const { platform: _, ...withoutPlatform } = named
  expect(succeeded(await testFlight.run(withoutPlatform)).outputs.platform).toBe('IOS')
})

test('a failed upload ends the wait at once, with the reasons', async () => {
  await using testFlight = await startTestFlight()
  testFlight.sandbox.addUpload({
    app: bundleId,
    version: '1.2.0',
    buildNumber: '42',
    state: 'FAILED',
    errors: [{ code: '90683', description: 'Missing purpose string.' }],
  })
  const error = errorOf(await testFlight.run(named))
  expect(error).toContain('Apple could not process the build 1.2.0 (42): FAILED.')
  expect(error).toContain('ITMS-90683: Missing purpose string.')
  expect(error).toContain('What to do: A purpose string is missing')
})

test('an upload that fails while it is waited for tells the reasons', async () => {
  await using testFlight = await startTestFlight({ stepPerRequestMs })
  testFlight.sandbox.outcome({ upload: 'FAILED', errors: [{ code: '90035', description: 'Bad signature.' }] })
  testFlight.sandbox.addUpload({ app: bundleId, version: '1.2.0', buildNumber: '42', state: 'PROCESSING' })
  const error = errorOf(await testFlight.run(named))
  expect(error).toContain('ITMS-90035: Bad signature.')
})

test.each(['INVALID', 'FAILED'] as const)(
  'a build that is %s fails at once with the reasons of its upload',
  async (processingState) => {
    await using testFlight = await startTestFlight()
    const upload = testFlight.sandbox.addUpload({
      app: bundleId,
      version: '1.2.0',
      buildNumber: '42',
      errors: [{ code: '90338', description: 'Private API.' }],
    })
    const build = testFlight.addBuild('42', { processingState, uploadId: upload.id })
    const run = await testFlight.run({ 'build-id': build.id })
    expect(errorOf(run)).toContain(`the build 1.2.0 (42): ${processingState}.`)
    expect(errorOf(run)).toContain('ITMS-90338: Private API.')
    expect(run.outputs).toMatchObject({ 'build-id': build.id, 'app-id': testFlight.app.id })
  },
)

test('a wrong group, and a text that is nothing, are told before any wait', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42', { processingState: 'PROCESSING' })
  testFlight.addGroup('Friends')
  const error = errorOf(await testFlight.run({ 'build-id': build.id, groups: 'Freinds' }))
  expect(error).toContain('did you mean "Friends"?')
  expect(testFlight.sandbox.trace()).toHaveLength(2)
  const other = errorOf(await testFlight.run({ 'build-id': build.id, 'release-notes': '🎉' }))
  expect(other).toContain('Nothing is left of the release notes')
  expect(testFlight.sandbox.trace()).toHaveLength(2)
})

test('a build for internal testing only is told before the wait', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42', {
    processingState: 'PROCESSING',
    buildAudienceType: 'INTERNAL_ONLY',
  })
  testFlight.addGroup('Friends')
  const inputs = { 'build-id': build.id, groups: 'Friends', 'submit-for-beta-review': 'false' }
  expect(errorOf(await testFlight.run(inputs))).toContain('uploaded for internal testing only')
  expect(testFlight.sandbox.trace()).toHaveLength(2)
})

test.each([
  ['fail', 1],
  ['succeed', 0],
] as const)(
  'when the time is over while the build is processed, on-timeout: %s decides',
  async (onTimeout, exitCode) => {
    await using testFlight = await startTestFlight()
    const build = testFlight.addBuild('42', { processingState: 'PROCESSING' })
    const run = await testFlight.run({
      'build-id': build.id,
      timeout: '900ms',
      'on-timeout': onTimeout,
    })
    expect(run.exitCode).toBe(exitCode)
    expect(run.log).toContain('Processing of 1.2.0 (42) did not end within')
    expect(run.log).toContain('Seen last: build PROCESSING.')
    expect(run.outputs['build-id']).toBe(build.id)
    expect(writesOf(testFlight.sandbox)).toEqual([])
  },
)
