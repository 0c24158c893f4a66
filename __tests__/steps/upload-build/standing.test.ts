import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { app, arrived, type Scene, uploadScene, writes } from '../../support/upload-scene.ts'

const identity = { app: app.bundleId, version: app.version, buildNumber: app.buildNumber }

function stateOf(sandbox: Sandbox, id: string): unknown {
  const state = sandbox.find('buildUploads', id)?.attributes.state
  return typeof state === 'object' && state && 'state' in state ? state.state : undefined
}

/** An earlier run that was killed when this many parts were stored and the next was on its way. */
async function interrupted({ sandbox, start }: Scene, { stored }: { stored: number }): Promise<string> {
  sandbox.faults.add({ on: 'PUT storage', skip: stored, times: 99, fault: { kind: 'hang' } })
  const action = start({ concurrency: '1' })
  await arrived({ sandbox, process: action.process }, { request: 'PUT storage', count: stored + 1 })
  action.process.kill('SIGKILL')
  await action.done
  sandbox.faults.clear()
  sandbox.clearRequests()
  const [upload] = sandbox.all('buildUploads')
  return upload?.id ?? ''
}

test.each([
  ['with the same number in another version', { ...identity, version: '1.3.0' }],
  ['on another platform', { ...identity, platform: 'TV_OS' }],
  ['with another number', { ...identity, buildNumber: '41' }],
])('neither a build nor an upload %s is taken for ours', async (_what, other) => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  const build = sandbox.addBuild(other)
  const upload = sandbox.addUpload(other)
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs['build-id']).not.toBe(build.id)
  expect(run.outputs['build-upload-id']).not.toBe(upload.id)
  expect(writes(sandbox)[0]).toBe('POST /v1/buildUploads')
  expect(sandbox.all('builds')).toHaveLength(2)
})

test.each([
  ['1.2', '42', '1.2.0', '42'],
  ['1.2.0', '42', '1.2', '42'],
  ['1.02', '042', '1.2', '42'],
  ['2', '7.0', '2.0.0', '7.0'],
])('a package of %s (%s) finds its build that Apple lists as %s (%s)', async (...forms) => {
  const [version, buildNumber, listedVersion, listedNumber] = forms
  await using scene = await uploadScene({ ipa: { version, buildNumber } })
  const build = scene.sandbox.addBuild({
    app: app.bundleId,
    version: listedVersion,
    buildNumber: listedNumber,
    usesNonExemptEncryption: false,
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs['build-id']).toBe(build.id)
  expect(writes(scene.sandbox)).toEqual([])
})

test('a build 7 is not the build 7.0', async () => {
  await using scene = await uploadScene({ ipa: { buildNumber: '7' } })
  scene.sandbox.addBuild({ ...identity, buildNumber: '7.0' })
  await scene.run({ 'wait-for-processing': 'false' })
  expect(writes(scene.sandbox)[0]).toBe('POST /v1/buildUploads')
})

test('a version in another form is sent as the package has it and found as Apple lists it', async () => {
  await using scene = await uploadScene({ ipa: { version: '1.02', buildNumber: '007' } })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ version: '1.02', 'build-number': '007', 'processing-state': 'VALID' })
  expect(scene.sandbox.all('buildUploads')[0]?.attributes).toMatchObject({
    cfBundleShortVersionString: '1.02',
    cfBundleVersion: '007',
  })
})

test('a valid build is adopted with a notice, and nothing is written', async () => {
  await using scene = await uploadScene()
  const build = scene.sandbox.addBuild({ ...identity, usesNonExemptEncryption: false })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({
    'build-id': build.id,
    'processing-state': 'VALID',
    reached: 'processed',
  })
  expect(run.annotations('notice').join()).toContain('The build 1.2.0 (42) is there already (VALID)')
  expect(run.annotations('warning')).toEqual([])
  expect(writes(scene.sandbox)).toEqual([])
})

test('a build that is adopted without a wait tells how far it is', async () => {
  await using scene = await uploadScene()
  scene.sandbox.addBuild(identity)
  const run = await scene.run({ 'wait-for-processing': 'false' })
  expect(run.outputs).toMatchObject({ 'processing-state': 'VALID', reached: 'processed' })
})

test('a build that is being processed is followed to its end', async () => {
  await using scene = await uploadScene()
  await scene.run({ 'wait-for-processing': 'false' })
  scene.sandbox.advance(100_000)
  scene.sandbox.clearRequests()
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.annotations('notice').join()).toContain('is there already (PROCESSING)')
  expect(run.outputs).toMatchObject({ 'processing-state': 'VALID', reached: 'processed' })
  expect(writes(scene.sandbox)).toEqual([])
})

test.each(['INVALID', 'FAILED'] as const)(
  'a build that is %s fails with what is known of it',
  async (state) => {
    await using scene = await uploadScene()
    const build = scene.sandbox.addBuild({ ...identity, processingState: state })
    const run = await scene.run()
    expect(run.exitCode).toBe(1)
    expect(run.annotations('error')).toHaveLength(1)
    expect(run.annotations('error')[0]).toContain(`1.2.0 (42): ${state}`)
    expect(run.outputs).toMatchObject({ 'build-id': build.id, 'processing-state': state })
    expect(writes(scene.sandbox)).toEqual([])
  },
)

test('an expired build is not adopted, and the next number is advised', async () => {
  await using scene = await uploadScene()
  const build = scene.sandbox.addBuild({ ...identity, expired: true })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(/has expired\. Raise CFBundleVersion/)
  expect(run.outputs['build-id']).toBe(build.id)
  expect(writes(scene.sandbox)).toEqual([])
})

test('if-exists: fail refuses what is there, and says how to go on with it', async () => {
  await using scene = await uploadScene()
  scene.sandbox.addBuild(identity)
  const run = await scene.run({ 'if-exists': 'fail' })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(
    /is there already \(VALID\), and if-exists is "fail".*if-exists: adopt/,
  )
  expect(writes(scene.sandbox)).toEqual([])
})

test('if-exists: fail lets a new number pass', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ 'if-exists': 'fail', 'wait-for-processing': 'false' })
  expect(run.exitCode).toBe(0)
})

test.concurrent('an upload in PROCESSING is followed to its build, not made again', async () => {
  await using scene = await uploadScene()
  scene.sandbox.outcome({ uploadAfterMs: 300_000, validAfterMs: 400_000 })
  const first = await scene.run({ 'wait-for-processing': 'false' })
  scene.sandbox.clearRequests()
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.annotations('notice').join()).toContain('An upload of 1.2.0 (42) is there already (PROCESSING)')
  expect(run.outputs).toMatchObject({
    'build-upload-id': first.outputs['build-upload-id'],
    'processing-state': 'VALID',
  })
  expect(writes(scene.sandbox)).toEqual([])
})

test.concurrent('an upload that is COMPLETE without a build is waited for, not made again', async () => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  const upload = sandbox.addUpload({ ...identity, state: 'COMPLETE' })
  const run = await scene.run({ timeout: '8s' })
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ 'build-upload-id': upload.id, reached: 'committed' })
  expect(run.annotations('error')[0]).toMatch(/did not end within.*Run the step again to wait on/)
  expect(writes(sandbox)).toEqual([])
})

test('an upload that failed for this very file fails again at once, with the reasons', async () => {
  await using scene = await uploadScene()
  const upload = scene.sandbox.addUpload({
    ...identity,
    state: 'FAILED',
    errors: [{ code: '90683', description: 'Missing purpose string.' }],
    files: [{ fileName: 'App.ipa', fileSize: scene.bytes.length }],
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(
    /FAILED\.\n {2}ITMS-90683: Missing purpose string\.\nWhat to do: .*Info\.plist/,
  )
  expect(run.outputs).toMatchObject({ 'build-upload-id': upload.id, 'processing-state': 'FAILED' })
  expect(writes(scene.sandbox)).toEqual([])
})

test('an upload that failed for another file is told, and this one is tried', async () => {
  await using scene = await uploadScene({ behaviour: { failedUploadUsesNumber: false } })
  const failed = {
    ...identity,
    state: 'FAILED' as const,
    errors: [{ code: '90683', description: 'Missing purpose string.' }],
    files: [{ fileName: 'App.ipa', fileSize: 17 }],
  }
  const upload = scene.sandbox.addUpload(failed)
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.annotations('notice').join('\n')).toContain('ITMS-90683: Missing purpose string.')
  expect(run.outputs['build-upload-id']).not.toBe(upload.id)
  expect(run.outputs['processing-state']).toBe('VALID')
})

test('a failed upload that keeps its number leads to the advice to raise it', async () => {
  await using scene = await uploadScene()
  scene.sandbox.addUpload({ ...identity, state: 'FAILED', files: [{ fileName: 'App.ipa', fileSize: 17 }] })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(/DUPLICATE[\s\S]*What to do: .*Raise CFBundleVersion/)
})

test('a reservation without a file is continued', async () => {
  await using scene = await uploadScene()
  const upload = scene.sandbox.addUpload({ ...identity, state: 'AWAITING_UPLOAD' })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ 'build-upload-id': upload.id, 'processing-state': 'VALID' })
  expect(writes(scene.sandbox)).toEqual([
    'POST /v1/buildUploadFiles',
    'PUT storage',
    'PATCH /v1/buildUploadFiles/{id}',
  ])
})

test.concurrent.each(['before-put', 'after-put'] as const)(
  'a reservation with some parts stored is continued with the parts that are missing (entity tags %s)',
  async (entityTags) => {
    await using scene = await uploadScene({ partSize: 10_000, behaviour: { entityTags } })
    const { sandbox } = scene
    const uploadId = await interrupted(scene, { stored: 2 })
    expect(stateOf(sandbox, uploadId)).toBe('AWAITING_UPLOAD')
    const run = await scene.run()
    expect(run.exitCode).toBe(0)
    expect(run.outputs['build-upload-id']).toBe(uploadId)
    expect(writes(sandbox)).toEqual(['PUT storage', 'PUT storage', 'PATCH /v1/buildUploadFiles/{id}'])
    expect(sandbox.uploadedBytes(uploadId)).toEqual(scene.bytes)
  },
)

test.concurrent('a part that is stored with other bytes is sent again', async () => {
  await using scene = await uploadScene({ partSize: 10_000 })
  const { sandbox } = scene
  const uploadId = await interrupted(scene, { stored: 2 })
  const changed = Buffer.from(scene.bytes)
  changed.writeUInt8(changed.readUInt8(8_000) ^ 1, 8_000)
  await writeFile(join(scene.folder, 'App.ipa'), changed)
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs['build-upload-id']).toBe(uploadId)
  expect(writes(sandbox).filter((request) => request === 'PUT storage')).toHaveLength(3)
  expect(sandbox.uploadedBytes(uploadId)).toEqual(changed)
})

test('a reservation of another file is replaced, and none is left over', async () => {
  await using scene = await uploadScene()
  const upload = scene.sandbox.addUpload({
    ...identity,
    state: 'AWAITING_UPLOAD',
    files: [{ fileName: 'Other.ipa', fileSize: 17 }],
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(writes(scene.sandbox)[0]).toBe('DELETE /v1/buildUploads/{id}')
  expect(scene.sandbox.find('buildUploads', upload.id)).toBeUndefined()
  expect(scene.sandbox.all('buildUploads')).toHaveLength(1)
})

test.concurrent('a reservation whose addresses have expired is replaced', async () => {
  await using scene = await uploadScene({ partSize: 10_000 })
  const { sandbox } = scene
  const uploadId = await interrupted(scene, { stored: 1 })
  sandbox.advance(8 * 24 * 3_600_000)
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs['build-upload-id']).not.toBe(uploadId)
  expect(sandbox.all('buildUploads')).toHaveLength(1)
})

test('an upload that is committed but still shown as awaiting is followed, not taken for unfinished', async () => {
  await using scene = await uploadScene({
    behaviour: { processingBeginsAfterMs: 600_000, commitAnswer: 'UPLOAD_COMPLETE' },
  })
  const { sandbox } = scene
  sandbox.outcome({ uploadAfterMs: 700_000, validAfterMs: 900_000 })
  const first = await scene.run({ 'wait-for-processing': 'false' })
  const uploadId = first.outputs['build-upload-id'] ?? ''
  expect(stateOf(sandbox, uploadId)).toBe('AWAITING_UPLOAD')
  sandbox.clearRequests()
  const second = await scene.run()
  expect(second.exitCode).toBe(0)
  expect(second.outputs).toMatchObject({ 'build-upload-id': uploadId, 'processing-state': 'VALID' })
  expect(writes(sandbox)).toEqual([])
})

test.concurrent.each<[string, Parameters<typeof uploadScene>[0]]>([
  ['build ids that equal upload ids', { behaviour: { buildIdEqualsUploadId: true } }],
  ['upload records that vanish', { behaviour: { uploadRecordVanishes: true } }],
  ['builds that are listed late', { behaviour: { processingBuildsListed: false } }],
  ['entity tags before anything is stored', { behaviour: { entityTags: 'before-put' } }],
  ['files that take time to complete', { behaviour: { commitAnswer: 'UPLOAD_COMPLETE' } }],
  ['lists that lag', { behaviour: { listLagMs: 60_000 } }],
  ['localizations of the build before', { behaviour: { localizationsFromPreviousBuild: true } }],
  ['to-one relations that are not found', { behaviour: { emptyToOne: 'not-found' } }],
  ['entity tags that are no MD5 of the part', { hashParts: false }],
])('%s change nothing of the end', async (_what, options) => {
  await using scene = await uploadScene({ partSize: 20_000, ...options })
  scene.sandbox.addBuild({ ...identity, buildNumber: '41' })
  scene.sandbox.advance(3_600_000)
  const inputs = { 'uses-non-exempt-encryption': 'false', 'release-notes': 'New things' }
  const first = await scene.run(inputs)
  expect(first.exitCode).toBe(0)
  expect(first.outputs).toMatchObject({ 'processing-state': 'VALID', reached: 'processed' })
  scene.sandbox.clearRequests()
  const second = await scene.run(inputs)
  expect(second.exitCode).toBe(0)
  expect(second.outputs['build-id']).toBe(first.outputs['build-id'])
  expect(writes(scene.sandbox)).toEqual([])
})
