import { bundleId, errorOf, startTestFlight, succeeded } from './support.ts'

const named = { 'bundle-id': bundleId, version: '1.2.0', 'build-number': '42' }

test('a build is picked by its id, and everything known of it is an output', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const run = succeeded(await testFlight.run({ 'build-id': build.id }))
  expect(run.outputs).toMatchObject({
    'app-id': testFlight.app.id,
    'build-id': build.id,
    version: '1.2.0',
    'build-number': '42',
    platform: 'IOS',
    'internal-build-state': 'READY_FOR_BETA_TESTING',
    'external-build-state': 'READY_FOR_BETA_SUBMISSION',
    'beta-review-state': 'NOT_SUBMITTED',
    'testflight-url': `https://appstoreconnect.apple.com/apps/${testFlight.app.id}/testflight/ios/${build.id}`,
    changes: '0',
    plan: '[]',
  })
})

test('version and build number pick a build, and the same number elsewhere is not taken', async () => {
  await using testFlight = await startTestFlight()
  testFlight.addBuild('42', { version: '1.1.0' })
  const build = testFlight.addBuild('42')
  testFlight.addBuild('43')
  const run = succeeded(await testFlight.run(named))
  expect(run.outputs['build-id']).toBe(build.id)
})

test('a build of several platforms lists its candidates until the platform is named', async () => {
  await using testFlight = await startTestFlight()
  const ios = testFlight.addBuild('42')
  const mac = testFlight.addBuild('42', { platform: 'MAC_OS' })
  const error = errorOf(await testFlight.run(named))
  expect(error).toContain('Several builds fit. Add version or platform, or name one by build-id:')
  expect(error).toContain(`1.2.0 (42) IOS, VALID, build-id ${ios.id}`)
  expect(error).toContain(`1.2.0 (42) MAC_OS, VALID, build-id ${mac.id}`)
  const run = succeeded(await testFlight.run({ ...named, platform: 'macos' }))
  expect(run.outputs).toMatchObject({ 'build-id': mac.id, platform: 'MAC_OS' })
})

test('latest is the highest build, not the newest, and no expired or refused one', async () => {
  await using testFlight = await startTestFlight()
  testFlight.addBuild('9')
  const highest = testFlight.addBuild('10')
  testFlight.addBuild('8', { uploadedAt: Date.now() + 60_000 })
  testFlight.addBuild('11', { expired: true })
  testFlight.addBuild('12', { processingState: 'INVALID' })
  testFlight.addBuild('99', { version: '1.1.0' })
  const run = succeeded(await testFlight.run({ 'bundle-id': bundleId, 'build-number': 'Latest' }))
  expect(run.outputs['build-id']).toBe(highest.id)
})

test('latest over several platforms lists the highest of each', async () => {
  await using testFlight = await startTestFlight()
  testFlight.addBuild('4')
  testFlight.addBuild('5')
  testFlight.addBuild('7', { platform: 'TV_OS' })
  const error = errorOf(await testFlight.run({ 'bundle-id': bundleId, 'build-number': 'latest' }))
  expect(error).toContain('1.2.0 (5) IOS')
  expect(error).toContain('1.2.0 (7) TV_OS')
  expect(error).not.toContain('1.2.0 (4)')
})

test('latest of a version is the highest of that version', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('5', { version: '1.1' })
  testFlight.addBuild('7')
  const run = succeeded(
    await testFlight.run({ 'bundle-id': bundleId, version: '1.1.0', 'build-number': 'latest' }),
  )
  expect(run.outputs['build-id']).toBe(build.id)
})

test('an unknown number names the nearest one and lists what there is', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('1042')
  const error = errorOf(await testFlight.run({ ...named, 'build-number': '1043' }))
  expect(error).toContain('Example has no build 1.2.0 (1043); did you mean 1.2.0 (1042)?')
  expect(error).toContain(`build-id ${build.id}`)
})

test('a number that only another version or platform has is told as that', async () => {
  await using testFlight = await startTestFlight()
  testFlight.addBuild('42', { version: '1.1.0' })
  const error = errorOf(await testFlight.run(named))
  expect(error).toContain('Example has no build 1.2.0 (42); did you mean 1.1.0 (42)?')
  const other = errorOf(await testFlight.run({ ...named, version: '1.1', platform: 'MAC_OS' }))
  expect(other).toContain('Example has no build 1.1 (42) for MAC_OS; did you mean 1.1.0 (42) for IOS?')
})

test('latest says that there is none when every build has expired', async () => {
  await using testFlight = await startTestFlight()
  testFlight.addBuild('42', { expired: true })
  const error = errorOf(await testFlight.run({ 'bundle-id': bundleId, 'build-number': 'latest' }))
  expect(error).toContain('Example has no build that can be tested (latest)')
  expect(error).toContain('1.2.0 (42) IOS, expired')
})

test('an app without builds says so', async () => {
  await using testFlight = await startTestFlight()
  expect(errorOf(await testFlight.run(named))).toContain('Example has no build yet. Upload one first')
})

test('a build without a name, or without an app, is told before any request', async () => {
  await using testFlight = await startTestFlight()
  expect(errorOf(await testFlight.run({ 'bundle-id': bundleId }))).toContain('Name the build: build-id')
  expect(errorOf(await testFlight.run({ 'build-number': '42' }))).toContain('needs app-id or bundle-id')
  expect(testFlight.sandbox.trace()).toEqual([])
})

test('what contradicts a build id is told all at once', async () => {
  await using testFlight = await startTestFlight()
  const { id } = testFlight.addBuild('42')
  const wrong = { version: '2.0', 'build-number': '41', platform: 'TV_OS', 'app-id': '1' }
  const error = errorOf(await testFlight.run({ 'build-id': id, ...wrong }))
  for (const text of ['version is "2.0"', 'build-number is "41"', 'platform is "TV_OS"', 'app-id is "1"'])
    expect(error).toContain(text)
  succeeded(await testFlight.run({ 'build-id': id, 'build-number': 'LATEST', version: '1.2' }))
})

test('a build id that is not there is told with where it comes from', async () => {
  await using testFlight = await startTestFlight()
  const id = '00000000-0000-4000-8000-000000000000'
  const error = errorOf(await testFlight.run({ 'build-id': id }))
  expect(error).toContain(`There is no build with the id ${id}`)
  expect(error).toContain('upload-build gives the id as build-id')
})

test('a bundle id is compared exactly, though the service finds longer ones', async () => {
  await using testFlight = await startTestFlight()
  testFlight.sandbox.addApp({ bundleId: `${bundleId}.watch`, name: 'Watch' })
  const build = testFlight.addBuild('42')
  expect(succeeded(await testFlight.run(named)).outputs['build-id']).toBe(build.id)
  const error = errorOf(await testFlight.run({ ...named, 'bundle-id': 'com.example.ap' }))
  expect(error).toContain(`did you mean ${bundleId}?`)
})

test('of more builds than a page holds the right one is taken', async () => {
  await using testFlight = await startTestFlight()
  for (let number = 1; number <= 230; number += 1) testFlight.addBuild(String(number))
  const run = succeeded(await testFlight.run({ 'bundle-id': bundleId, 'build-number': 'latest' }))
  expect(run.outputs['build-number']).toBe('230')
})
