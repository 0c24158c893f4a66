import { said, uploadScene, writes } from '../../support/upload-scene.ts'

const minuteMs = 60_000

test('a token is signed anew before the old one ends, however long the wait', async () => {
  await using scene = await uploadScene({ tokenClock: 'sandbox', stepPerRequestMs: 2 * minuteMs })
  scene.sandbox.outcome({ appearsAfterMs: 30 * minuteMs, validAfterMs: 60 * minuteMs })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(scene.sandbox.requests().filter(({ status }) => status === 401)).toEqual([])
  expect(run.log.match(/^::add-mask::eyJ/gm)?.length).toBeGreaterThan(4)
})

test('a 401 at minute 11 of the wait is answered with a new token', async () => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  sandbox.outcome({ appearsAfterMs: 5 * minuteMs, validAfterMs: 20 * minuteMs })
  sandbox.faults.add({ on: 'GET /v1/builds/{id}', skip: 12, times: 2, fault: { kind: 'unauthorized' } })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  const refused = sandbox.requests().filter(({ status }) => status === 401)
  const committed = sandbox.requests().find(({ method }) => method === 'PATCH')
  expect(refused).toHaveLength(2)
  expect((refused[0]?.at ?? 0) - (committed?.at ?? 0)).toBeGreaterThan(11 * minuteMs)
  expect(run.outputs['processing-state']).toBe('VALID')
})

test('a token that Apple refuses for good ends the wait with advice, and what was reached stays set', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({ on: 'GET /v1/builds/{id}', times: 99, fault: { kind: 'unauthorized' } })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(/401 \(4 tries\)[\s\S]*What to do: Check that api-key-id/)
  expect(run.outputs['build-upload-id']).toBe(scene.sandbox.all('buildUploads')[0]?.id)
})

test('a build that appears after an hour is waited for', async () => {
  await using scene = await uploadScene()
  scene.sandbox.outcome({ appearsAfterMs: 65 * minuteMs, validAfterMs: 80 * minuteMs })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ 'processing-state': 'VALID', reached: 'processed' })
  // Each state is said once, however often it is seen.
  expect(said(run).match(/upload COMPLETE, no build yet/g)).toHaveLength(1)
  expect(said(run).match(/build PROCESSING/g)).toHaveLength(1)
})

test('an upload that Apple fails ends the step with every reason and what to do', async () => {
  await using scene = await uploadScene()
  scene.sandbox.outcome({
    upload: 'FAILED',
    errors: [
      { code: '90683', description: 'Missing purpose string in Info.plist.' },
      { code: '90186', description: "Invalid Pre-Release Train. The train version '1.2' is closed." },
      { code: '90725' },
    ],
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  const errors = run.annotations('error')
  expect(errors).toHaveLength(1)
  expect(errors[0]).toBe(
    [
      'Apple could not process the build 1.2.0 (42): FAILED.',
      '  ITMS-90683: Missing purpose string in Info.plist.',
      "  ITMS-90186: Invalid Pre-Release Train. The train version '1.2' is closed.",
      '  ITMS-90725: Apple gives no text here; the e-mail to the team has it.',
      'What to do: A purpose string is missing: add the named NS…UsageDescription key to Info.plist, with a sentence that tells the user why.',
      'What to do: This version is closed: it is approved, on sale, or lower than the one that is. Raise CFBundleShortVersionString, build again and upload that.',
      'What to do: The package was built with an SDK that Apple no longer takes (iOS 26 SDK, Xcode 26, since 28 April 2026). Build with a current Xcode.',
    ].join('\n'),
  )
  expect(run.outputs).toMatchObject({ 'processing-state': 'FAILED', reached: 'processing' })
  expect(run.outputs['build-upload-id']).toBeDefined()
  expect(run.summary).toContain('### ❌ upload-build failed')
  expect(run.summary).toContain('ITMS-90683')
  expect(run.summary).toContain('| State | FAILED |')
})

test.each(['INVALID', 'FAILED'] as const)(
  'a build that ends %s fails the step and stays named',
  async (build) => {
    await using scene = await uploadScene()
    scene.sandbox.outcome({ build })
    const run = await scene.run()
    expect(run.exitCode).toBe(1)
    expect(run.annotations('error')).toHaveLength(1)
    expect(run.annotations('error')[0]).toMatch(
      new RegExp(`1\\.2\\.0 \\(42\\): ${build}\\.\n.*e-mail to the team`),
    )
    expect(run.outputs).toMatchObject({
      'processing-state': build,
      reached: 'processing',
      'build-id': scene.sandbox.all('builds')[0]?.id,
    })
    expect(run.outputs['testflight-url']).toContain(run.outputs['build-id'])
  },
)

test('the reasons that the upload carries are told for a build that ends INVALID', async () => {
  await using scene = await uploadScene()
  scene.sandbox.outcome({
    build: 'INVALID',
    errors: [{ code: '90338', description: 'Non-public API usage.' }],
  })
  const run = await scene.run()
  expect(run.annotations('error')[0]).toMatch(/ITMS-90338: Non-public API usage\.\nWhat to do: .*private API/)
})

test('warnings and infos are told once, with their codes', async () => {
  await using scene = await uploadScene()
  scene.sandbox.outcome({
    warnings: [{ code: '90713', description: 'Missing icon.' }],
    infos: [{ code: '91000', description: 'By the way.' }],
    appearsAfterMs: 10 * minuteMs,
    validAfterMs: 12 * minuteMs,
    usesNonExemptEncryption: false,
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.annotations('warning')).toEqual([
    expect.stringMatching(/^Apple warns about this build:\n {2}ITMS-90713: Missing icon\.\nWhat to do: /),
  ])
  expect(said(run).match(/ITMS-91000: By the way\./g)).toHaveLength(1)
})

test('warnings are told also where the build is there at the first look', async () => {
  await using scene = await uploadScene({ stepPerRequestMs: 10 * minuteMs })
  scene.sandbox.outcome({
    warnings: [{ code: '90713', description: 'Missing icon.' }],
    usesNonExemptEncryption: false,
  })
  const run = await scene.run()
  expect(run.annotations('warning')).toHaveLength(1)
})

test('a build whose export compliance nobody answered is warned about', async () => {
  await using scene = await uploadScene()
  const run = await scene.run()
  expect(run.annotations('warning')).toEqual([expect.stringContaining('uses-non-exempt-encryption')])
})

test.each([
  ['GET /v1/buildUploads/{id}', { times: 2 }],
  ['GET /v1/builds/{id}', { times: 2 }],
  ['GET /v1/builds/{id}', { skip: 1, times: 2 }],
])('%s that finds nothing for a moment does not end the wait', async (on, when) => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({ on, ...when, fault: { kind: 'status', status: 404 } })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs['processing-state']).toBe('VALID')
})

test('an upload whose record is gone for good leads to its build all the same', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({
    on: 'GET /v1/buildUploads/{id}',
    times: 99,
    fault: { kind: 'status', status: 404 },
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs['processing-state']).toBe('VALID')
})

test.concurrent.each<
  [string, Parameters<Awaited<ReturnType<typeof uploadScene>>['sandbox']['faults']['add']>[0]['fault']]
>([
  ['503', { kind: 'status', status: 503 }],
  ['an HTML page with 502', { kind: 'html', status: 502 }],
  ['a reset', { kind: 'reset-before' }],
  ['a reset after the answer', { kind: 'reset-after' }],
  ['an answer that is cut off', { kind: 'truncate' }],
  ['a 429', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
  ['an old state', { kind: 'stale' }],
])('%s during the wait is outlived', async (_what, fault) => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  for (const on of ['GET /v1/buildUploads/{id}', 'GET /v1/builds', 'GET /v1/builds/{id}']) {
    sandbox.faults.add({ on, skip: on === 'GET /v1/builds' ? 1 : 0, fault })
  }
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs['processing-state']).toBe('VALID')
  expect(sandbox.faults.remaining).toBe(0)
})

test.concurrent('a request that hangs is tried again after request-timeout', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({ on: 'GET /v1/buildUploads/{id}', fault: { kind: 'hang' } })
  const run = await scene.run({ 'request-timeout': '300ms' })
  expect(run.exitCode).toBe(0)
})

test.concurrent('a deadline tells what was seen last, and that the upload itself succeeded', async () => {
  await using scene = await uploadScene()
  scene.sandbox.outcome({ never: true })
  const run = await scene.run({ timeout: '8s' })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([
    expect.stringMatching(
      /^Processing of 1\.2\.0 \(42\) did not end within \d\.\d s\. Seen last: upload COMPLETE, no build yet\. The upload itself succeeded/,
    ),
  ])
  expect(run.outputs.reached).toBe('committed')
})

test.concurrent('on-timeout: succeed ends well once the upload is committed', async () => {
  await using scene = await uploadScene()
  scene.sandbox.outcome({ never: true })
  const run = await scene.run({ timeout: '8s', 'on-timeout': 'succeed' })
  expect(run.exitCode).toBe(0)
  expect(run.annotations('error')).toEqual([])
  expect(run.annotations('warning').join()).toContain('as on-timeout says')
  expect(run.outputs.reached).toBe('committed')
})

test.concurrent('on-timeout: succeed does not hide an upload that did not end in time', async () => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  sandbox.faults.add({ on: 'PUT storage', times: 99, fault: { kind: 'hang' } })
  const run = await scene.run({ timeout: '8s', 'on-timeout': 'succeed' })
  expect(run.exitCode).toBe(1)
  const id = sandbox.all('buildUploads')[0]?.id
  expect(run.annotations('error')[0]).toMatch(
    new RegExp(`did not end within 8.0 s.*The upload ${id} is unfinished and kept`),
  )
  expect(run.outputs).toMatchObject({ reached: 'reserved', 'build-upload-id': id })
})

test('wait-for-processing: false ends after the commit', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ 'wait-for-processing': 'false' })
  expect(run.exitCode).toBe(0)
  expect(run.outputs.reached).toBe('committed')
  expect(scene.sandbox.trace().at(-1)).toBe('PATCH /v1/buildUploadFiles/{id}')
})

test('wait-for-processing: false with release notes waits for the build to appear, and no longer', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ 'wait-for-processing': 'false', 'release-notes': 'New things' })
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ reached: 'processing', 'processing-state': 'PROCESSING' })
  expect(writes(scene.sandbox).at(-1)).toBe('PATCH /v1/betaBuildLocalizations/{id}')
  expect(scene.sandbox.all('betaBuildLocalizations').map(({ attributes }) => attributes.whatsNew)).toEqual([
    'New things',
  ])
})

test.concurrent('a deadline during processing leaves the build named', async () => {
  await using scene = await uploadScene()
  scene.sandbox.outcome({ validAfterMs: 10_000 * minuteMs })
  const run = await scene.run({ timeout: '8s' })
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({
    'build-id': scene.sandbox.all('builds')[0]?.id,
    'processing-state': 'PROCESSING',
    reached: 'processing',
  })
})

test.concurrent('a pause that Apple asks for beyond the deadline ends the wait at once', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({
    on: 'GET /v1/buildUploads/{id}',
    times: 99,
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '7200' } },
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(
    /Apple answered 429\. It asks to wait 2 h, which is longer than the time that is left\.[\s\S]*What to do: .*budget/,
  )
  expect(scene.sandbox.trace().filter((request) => request === 'GET /v1/buildUploads/{id}')).toHaveLength(1)
})
