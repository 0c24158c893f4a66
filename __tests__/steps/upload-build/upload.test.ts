import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeIpa, makePkg } from '../../../src/tools/packages.ts'
import { makeStorePkg } from '../../../src/tools/store-packages.ts'
import { app, course, said, uploadScene, writes } from '../../support/upload-scene.ts'

const reserveAndSend = [
  'GET /v1/apps',
  'GET /v1/apps/{id}/buildUploads',
  'GET /v1/builds',
  'POST /v1/buildUploads',
  'POST /v1/buildUploadFiles',
  'PUT storage',
  'PATCH /v1/buildUploadFiles/{id}',
]

test('an .ipa becomes a processed build, with these requests and no other', async () => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  const [upload] = sandbox.all('buildUploads')
  const [build] = sandbox.all('builds')
  expect(run.outputs).toEqual({
    'app-id': app.id,
    'build-id': build?.id,
    'build-upload-id': upload?.id,
    version: '1.2.0',
    'build-number': '42',
    platform: 'IOS',
    'processing-state': 'VALID',
    'testflight-url': `https://appstoreconnect.apple.com/apps/${app.id}/testflight/ios/${build?.id}`,
    reached: 'processed',
    plan: '[{"action":"upload","subject":"App.ipa","from":null,"to":null}]',
    changes: '1',
  })
  expect(course(sandbox)).toEqual([
    ...reserveAndSend,
    'GET /v1/buildUploads/{id}',
    'GET /v1/builds',
    'GET /v1/builds/{id}',
  ])
  expect(sandbox.requests()).toHaveLength(15)
  expect(sandbox.uploadedBytes(upload?.id ?? '')).toEqual(scene.bytes)
  expect(run.annotations('error')).toEqual([])
})

test('the summary tells app, version, size, time, throughput, state, a link and the number of requests', async () => {
  await using scene = await uploadScene()
  const { summary } = await scene.run()
  expect(summary).toContain('### ✅ upload-build succeeded')
  const page = `https://appstoreconnect.apple.com/apps/${app.id}`
  expect(summary).toContain(`| App | [Example](${page}) |`)
  expect(summary).toContain(`| Build | [1.2.0 (42) for IOS](${page}/testflight/ios/`)
  expect(summary).toMatch(/\| Size \| \d+\.\d kB \|/)
  expect(summary).toMatch(/\| Upload \| [\d.]+ kB in \d+\.\d s, [\d.]+ [kM]B\/s \|/)
  expect(summary).toContain('| State | VALID |')
  expect(summary).toContain('14 requests to App Store Connect, 3586 of 3600 left in this hour · ')
})

test('a .pkg is uploaded for macOS as what it is', async () => {
  const bytes = await makeStorePkg({ version: '1.2.0', buildNumber: '42' })
  await using scene = await uploadScene({ file: { name: 'App.pkg', bytes } })
  const run = await scene.run({ 'wait-for-processing': 'false' })
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ platform: 'MAC_OS', reached: 'committed' })
  const [file] = scene.sandbox.all('buildUploadFiles')
  expect(file?.attributes).toMatchObject({
    fileName: 'App.pkg',
    uti: 'com.apple.pkg',
    fileSize: bytes.length,
    assetType: 'ASSET',
  })
  expect(scene.sandbox.uploadedBytes(run.outputs['build-upload-id'] ?? '')).toEqual(bytes)
})

test.each([
  ['TV_OS', 'tvos'],
  ['VISION_OS', 'visionos'],
] as const)('the platform %s is read from the package', async (platform, inUrl) => {
  await using scene = await uploadScene({ ipa: { platform } })
  const run = await scene.run()
  expect(run.outputs).toMatchObject({ platform, 'processing-state': 'VALID' })
  expect(run.outputs['testflight-url']).toContain(`/testflight/${inUrl}/`)
  expect(scene.sandbox.all('buildUploads')[0]?.attributes.platform).toBe(platform)
})

test('a file of many parts arrives byte for byte, and no part waits for another', async () => {
  await using scene = await uploadScene({ partSize: 4_000 })
  const { sandbox } = scene
  // While the first part hangs all others are sent, so that its second try comes last.
  sandbox.faults.add({ on: 'PUT storage', fault: { kind: 'hang' } })
  const run = await scene.run({ 'request-timeout': '1s', 'wait-for-processing': 'false' })
  expect(run.exitCode).toBe(0)
  const parts = sandbox.requests().filter(({ origin }) => origin === 'storage')
  const count = Math.ceil(scene.bytes.length / 4_000)
  expect(parts).toHaveLength(count + 1)
  expect(parts.at(-1)?.path).toBe(parts[0]?.path)
  expect(new Set(parts.map(({ path }) => path)).size).toBe(count)
  expect(sandbox.uploadedBytes(run.outputs['build-upload-id'] ?? '')).toEqual(scene.bytes)
})

test('concurrency: 1 sends one part after the other', async () => {
  await using scene = await uploadScene({ partSize: 4_000 })
  const { sandbox } = scene
  sandbox.faults.add({ on: 'PUT storage', fault: { kind: 'status', status: 503 } })
  await scene.run({ concurrency: '1', 'wait-for-processing': 'false' })
  const numbers = sandbox
    .requests()
    .flatMap(({ origin, path }) => (origin === 'storage' ? [Number(path.split('/').at(-1))] : []))
  const count = Math.ceil(scene.bytes.length / 4_000)
  expect(numbers).toEqual([1, ...Array.from({ length: count }, (_, index) => index + 1)])
})

test('app-path may be a pattern', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ 'app-path': '*.ipa', 'wait-for-processing': 'false' })
  expect(run.exitCode).toBe(0)
  expect(run.outputs['build-number']).toBe('42')
})

test('a pattern with two matches lists both and sends nothing', async () => {
  await using scene = await uploadScene()
  await writeFile(join(scene.folder, 'Other.ipa'), scene.bytes)
  const run = await scene.run({ 'app-path': '*.ipa' })
  expect(run.exitCode).toBe(1)
  const [error, ...more] = run.annotations('error')
  expect(more).toEqual([])
  expect(error).toContain('App.ipa')
  expect(error).toContain('Other.ipa')
  expect(scene.sandbox.requests()).toEqual([])
})

test.each([
  ['what is not a package', 'App.ipa', async () => Buffer.from('This is no archive at all, just some text.')],
  ['an empty file', 'App.ipa', async () => Buffer.alloc(0)],
  ['an archive that is cut off', 'App.ipa', async () => (await makeIpa()).subarray(0, 300)],
  ['an archive without an app', 'App.ipa', async () => makeIpa({ appPath: 'Elsewhere/Example.app' })],
  ['a component package', 'App.pkg', async () => makePkg({ isComponent: true })],
  ['a file that is not there', 'App.apk', async () => Buffer.from('x')],
])('%s is told before anything is sent', async (_what, name, make) => {
  await using scene = await uploadScene({ file: { name, bytes: await make() } })
  const run = await scene.run(name === 'App.apk' ? { 'app-path': 'Missing.ipa' } : {})
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toHaveLength(1)
  expect(run.log).not.toContain('bug of the action')
  expect(run.log).not.toMatch(/^ +at /m)
  expect(scene.sandbox.requests()).toEqual([])
})

test('every difference between the inputs and the package is told at once, before anything is sent', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({
    'bundle-id': 'com.example.other',
    platform: 'macos',
    version: '1.3',
    'build-number': '43',
  })
  expect(run.exitCode).toBe(1)
  const [error = ''] = run.annotations('error')
  for (const name of ['bundle-id', 'platform', 'version', 'build-number']) {
    expect(error).toMatch(new RegExp(`^${name} is ".*", but App.ipa says ".*"`, 'm'))
  }
  expect(scene.sandbox.requests()).toEqual([])
})

test('inputs that say the same in another form agree with the package', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({
    'app-id': app.id,
    'app-type': 'ios',
    version: '1.2',
    'build-number': '042',
    'wait-for-processing': 'false',
  })
  expect(run.exitCode).toBe(0)
  expect(scene.sandbox.trace()[0]).toBe('GET /v1/apps/{id}')
})

test('an app that the key does not see is told with those that it sees and the nearest', async () => {
  await using scene = await uploadScene({ ipa: { bundleId: 'com.example.ap' } })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(
    /There is no app with the bundle id com\.example\.ap among .* did you mean com\.example\.app\?\n {2}com\.example\.app \(6400000001, Example\)/,
  )
  expect(writes(scene.sandbox)).toEqual([])
})

test('an app whose bundle id only begins with the one of the package is not taken for it', async () => {
  await using scene = await uploadScene({ ipa: { bundleId: 'com.example' } })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(writes(scene.sandbox)).toEqual([])
})

test('export compliance and release notes are set on this build and read back', async () => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  const run = await scene.run({
    'uses-non-exempt-encryption': 'false',
    'release-notes': '{"en-US":"New things","de-DE":"Neue Dinge"}',
  })
  expect(run.exitCode).toBe(0)
  const id = run.outputs['build-id'] ?? ''
  expect(sandbox.find('builds', id)?.attributes.usesNonExemptEncryption).toBe(false)
  const notes = sandbox.all('betaBuildLocalizations').map(({ attributes, relations }) => ({
    build: relations.build?.[0],
    locale: attributes.locale,
    text: attributes.whatsNew,
  }))
  expect(notes).toHaveLength(2)
  expect(notes).toEqual(
    expect.arrayContaining([
      { build: id, locale: 'en-US', text: 'New things' },
      { build: id, locale: 'de-DE', text: 'Neue Dinge' },
    ]),
  )
  expect(run.outputs.changes).toBe('4')
  expect(run.annotations('warning')).toEqual([])
  const firstWrite = sandbox.trace().findLastIndex((request) => !request.startsWith('GET '))
  expect(sandbox.trace().slice(firstWrite + 1)).toContain('GET /v1/betaBuildLocalizations')
})

test('export compliance that Info.plist answers is left alone', async () => {
  await using scene = await uploadScene({ ipa: { extraInfo: { ITSAppUsesNonExemptEncryption: false } } })
  scene.sandbox.outcome({ usesNonExemptEncryption: false })
  const run = await scene.run({ 'uses-non-exempt-encryption': 'true' })
  expect(run.exitCode).toBe(0)
  expect(run.annotations('warning')[0]).toContain('the build has the answer false already')
  expect(scene.sandbox.trace()).not.toContain('PATCH /v1/builds/{id}')
})

test('a dry run sends GETs alone and sets the plan', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({
    'dry-run': 'true',
    'uses-non-exempt-encryption': 'false',
    'release-notes': 'New things',
  })
  expect(run.exitCode).toBe(0)
  expect(scene.sandbox.trace()).toEqual(['GET /v1/apps', 'GET /v1/apps/{id}/buildUploads', 'GET /v1/builds'])
  expect(run.outputs.changes).toBe('3')
  expect(JSON.parse(run.outputs.plan ?? '')).toEqual([
    { action: 'upload', subject: 'App.ipa', from: null, to: null },
    { action: 'update', subject: 'export compliance (usesNonExemptEncryption)', from: null, to: 'false' },
    { action: 'update', subject: 'release notes in en-US', from: null, to: 'New things' },
  ])
  expect(said(run)).toContain('Would upload App.ipa')
})

test('a second run of a finished upload writes nothing and succeeds', async () => {
  await using scene = await uploadScene()
  const inputs = { 'uses-non-exempt-encryption': 'false', 'release-notes': 'New things' }
  const first = await scene.run(inputs)
  scene.sandbox.clearRequests()
  const second = await scene.run(inputs)
  expect(second.exitCode).toBe(0)
  expect(writes(scene.sandbox)).toEqual([])
  expect(second.outputs).toMatchObject({
    'build-id': first.outputs['build-id'],
    'build-upload-id': first.outputs['build-upload-id'],
    'processing-state': 'VALID',
    reached: 'processed',
    changes: '0',
    plan: '[]',
  })
  expect(second.annotations('notice').join()).toContain('The build 1.2.0 (42) is there already (VALID)')
  expect(scene.sandbox.requests().length).toBeLessThanOrEqual(7)
})
