import type { Fault } from '../../../src/sandbox/faults.ts'
import { app, reserved, run, start, startStore, writes } from './support.ts'

const wanted = { reserve: 'true', version: '1.2.0', platform: 'IOS' }

test.concurrent('the number is reserved by creating its upload', async () => {
  await using sandbox = await startStore()
  sandbox.addBuild({ app, version: '1.2.0', buildNumber: '42' })
  const { outputs, exitCode, summary } = await run(sandbox, wanted)
  const [upload] = sandbox.all('buildUploads')
  expect(exitCode).toBe(0)
  expect(outputs).toMatchObject({
    'build-number': '43',
    'latest-build-number': '42',
    'build-upload-id': upload?.id,
    changes: '1',
  })
  expect(upload?.attributes).toMatchObject({
    cfBundleShortVersionString: '1.2.0',
    cfBundleVersion: '43',
    platform: 'IOS',
  })
  expect(summary).toContain(String(upload?.id))
  expect(sandbox.trace()).toEqual([
    'GET /v1/apps',
    'GET /v1/builds',
    'GET /v1/apps/{id}/buildUploads',
    'POST /v1/buildUploads',
    'GET /v1/apps/{id}/buildUploads',
    'GET /v1/apps/{id}/buildUploads',
  ])
})

test.concurrent('a dry run tells what it would reserve and sends nothing but GETs', async () => {
  await using sandbox = await startStore()
  const { outputs, log } = await run(sandbox, { ...wanted, 'dry-run': 'true' })
  expect(writes(sandbox)).toEqual([])
  expect(log).toContain('Would reserve build number 1 of 1.2.0 for IOS')
  expect(outputs).toMatchObject({ 'build-number': '1', changes: '1' })
  expect(outputs).not.toHaveProperty('build-upload-id')
})

test.concurrent.each([
  ['Apple lets reservations share a number', { reservationBlocksNumber: false }],
  ['Apple refuses a second reservation', { reservationBlocksNumber: true }],
  ['the lists are late', { reservationBlocksNumber: false, listLagMs: 1_500 }],
  ['the lists are late and Apple refuses', { reservationBlocksNumber: true, listLagMs: 1_500 }],
])('jobs at the same time get different numbers when %s', async (_, behaviour) => {
  await using sandbox = await startStore({ behaviour, latencyMs: 20 })
  sandbox.addBuild({ app, version: '1.2.0', buildNumber: '42' })
  sandbox.advance(2_000)
  const runs = await Promise.all([1, 2, 3].map(() => run(sandbox, wanted)))
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
  const numbers = runs.map(({ outputs }) => outputs['build-number'])
  expect(new Set(numbers).size).toBe(3)
  // What was reserved in vain is gone again, so each upload that is left is somebody's.
  const ids = runs.map(({ outputs }) => outputs['build-upload-id'])
  expect(
    sandbox
      .all('buildUploads')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids.sort())
  expect(reserved(sandbox).sort()).toEqual(numbers.sort())
})

test.concurrent('a reservation that came first keeps the number, whatever shows it late', async () => {
  await using sandbox = await startStore({ behaviour: { listLagMs: 1_000 } })
  const first = sandbox.addUpload({ app, version: '1.2.0', buildNumber: '1', state: 'AWAITING_UPLOAD' })
  const { outputs } = await run(sandbox, wanted)
  expect(outputs['build-number']).toBe('2')
  expect(sandbox.all('buildUploads').map(({ id }) => id)).toEqual([first.id, outputs['build-upload-id']])
})

test.concurrent('a number that Apple calls used leads beyond the highest that Apple names', async () => {
  await using sandbox = await startStore({
    behaviour: { risingBuildNumbers: 'always', uploadRecordVanishes: true },
  })
  sandbox.faults.add({
    on: 'POST /v1/buildUploads',
    fault: {
      kind: 'status',
      status: 409,
      code: 'ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE',
      detail: "The bundle version must be higher than the previously uploaded version: '80'",
      meta: { previousBundleVersion: '80' },
    },
  })
  const { outputs } = await run(sandbox, { ...wanted, increment: '5' })
  expect(outputs['build-number']).toBe('85')
})

test.concurrent('the platform is asked for unless the app has one alone', async () => {
  await using sandbox = await startStore()
  const { platform: _, ...withoutPlatform } = wanted
  const none = await run(sandbox, withoutPlatform)
  expect(none.annotations('error')[0]).toMatch(/^platform is missing\. .* no build or upload yet/)
  sandbox.addBuild({ app, version: '1.2.0', buildNumber: '5' })
  expect((await run(sandbox, withoutPlatform)).outputs['build-number']).toBe('6')
  sandbox.addBuild({ app, version: '1.2.0', buildNumber: '9', platform: 'TV_OS' })
  const several = await run(sandbox, withoutPlatform)
  expect(several.annotations('error')[0]).toContain('1.2.0 (9) for TV_OS')
  expect(reserved(sandbox)).toEqual(['6'])
})

const faults: [string, Fault][] = [
  ['a reset before it', { kind: 'reset-before' }],
  ['a reset after it', { kind: 'reset-after' }],
  ['a 503 before it', { kind: 'html', status: 503 }],
  ['a 502 after it', { kind: 'html-after', status: 502 }],
  ['a truncated answer', { kind: 'truncate' }],
  ['a 429', { kind: 'status', status: 429 }],
  ['a 404 for an app that exists', { kind: 'status', status: 404 }],
]
test.concurrent.each(faults)(
  'a reservation with %s still ends with a number of its own',
  async (_, fault) => {
    await using sandbox = await startStore()
    sandbox.faults.add({ on: 'POST /v1/buildUploads', fault })
    const { outputs, exitCode } = await run(sandbox, wanted)
    expect(exitCode).toBe(0)
    const own = sandbox.find('buildUploads', outputs['build-upload-id'] ?? '')
    expect(own?.attributes.cfBundleVersion).toBe(outputs['build-number'])
    // Whether an upload that shows up after an unclear answer is ours cannot be known: it keeps its number, and we take another.
    const numbers = reserved(sandbox)
    expect(new Set(numbers).size).toBe(numbers.length)
  },
)

test.concurrent('a cancelled run takes its reservation back', async () => {
  await using sandbox = await startStore({ behaviour: { listLagMs: 60_000 } })
  const { process: child, done } = start(sandbox, wanted)
  while (sandbox.all('buildUploads').length === 0 && child.exitCode === null)
    await new Promise((resolve) => setImmediate(resolve))
  child.kill('SIGTERM')
  const { exitCode, log } = await done
  expect(exitCode).toBe(1)
  expect(log).toMatch(/The reservation \S+ was removed\./)
  expect(sandbox.all('buildUploads')).toEqual([])
})

test.concurrent('a reservation that cannot be confirmed is taken back, and the run fails', async () => {
  await using sandbox = await startStore()
  sandbox.faults.add({
    on: 'GET /v1/apps/{id}/buildUploads',
    skip: 1,
    fault: { kind: 'status', status: 403 },
  })
  const { exitCode } = await run(sandbox, wanted)
  expect(exitCode).toBe(1)
  expect(sandbox.all('buildUploads')).toEqual([])
})
