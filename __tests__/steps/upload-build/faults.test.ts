import type { Fault } from '../../../src/sandbox/faults.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { app, said, uploadScene, writes } from '../../support/upload-scene.ts'

const noWait = { 'wait-for-processing': 'false' }

/** Short only where it must pass: on a busy machine a short one passes by itself. */
function timeoutFor({ kind }: Fault): Record<string, string> {
  return kind.startsWith('hang') ? { 'request-timeout': '2s' } : {}
}

function states(sandbox: Sandbox): unknown[] {
  return sandbox
    .all('buildUploads')
    .map(({ attributes: { state } }) =>
      typeof state === 'object' && state && 'state' in state ? state.state : state,
    )
}

const unclear: readonly [string, Fault][] = [
  ['a reset before it', { kind: 'reset-before' }],
  ['a reset after it', { kind: 'reset-after' }],
  ['503 instead of it', { kind: 'status', status: 503 }],
  ['an HTML 503 after it', { kind: 'html-after', status: 503 }],
  ['an answer that is cut off', { kind: 'truncate' }],
  ['no answer after it', { kind: 'hang-after' }],
]

const clear: readonly [string, Fault][] = [
  ['a 429', { kind: 'status', status: 429 }],
  ['a 429 with Retry-After', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
  ['a 401', { kind: 'unauthorized' }],
]

const delivery = ['POST /v1/buildUploads', 'POST /v1/buildUploadFiles', 'PATCH /v1/buildUploadFiles/{id}']
const settings = [
  'PATCH /v1/builds/{id}',
  'PATCH /v1/betaBuildLocalizations/{id}',
  'POST /v1/betaBuildLocalizations',
]

const cases = [
  ...unclear.flatMap(([name, fault]) =>
    [...delivery.map((one) => [one]), settings].map((on) => [on.join(', '), name, on, fault] as const),
  ),
  ...clear.map(([name, fault]) => ['every write', name, [...delivery, ...settings], fault] as const),
]

test.concurrent.each(cases)(
  '%s with %s ends right, with one upload and one build',
  async (_requests, _name, requests, fault) => {
    await using scene = await uploadScene()
    const { sandbox } = scene
    for (const on of requests) sandbox.faults.add({ on, fault })
    const run = await scene.run({
      ...timeoutFor(fault),
      'uses-non-exempt-encryption': 'false',
      'release-notes': '{"en-US":"New things","de-DE":"Neue Dinge"}',
    })
    expect(run.exitCode).toBe(0)
    expect(sandbox.faults.remaining).toBe(0)
    expect(states(sandbox)).toEqual(['COMPLETE'])
    expect(sandbox.all('buildUploadFiles')).toHaveLength(1)
    expect(sandbox.all('builds').map(({ attributes }) => attributes.usesNonExemptEncryption)).toEqual([false])
    const texts = sandbox.all('betaBuildLocalizations').map(({ attributes }) => attributes.whatsNew)
    expect(texts.toSorted()).toEqual(['Neue Dinge', 'New things'])
    expect(sandbox.uploadedBytes(run.outputs['build-upload-id'] ?? '')).toEqual(scene.bytes)
  },
)

test.concurrent.each<[string, Fault]>([
  ['503', { kind: 'status', status: 503 }],
  ['408', { kind: 'status', status: 408 }],
  ['429', { kind: 'status', status: 429 }],
  ['a reset', { kind: 'reset-before' }],
  ['a reset after the bytes', { kind: 'reset-after' }],
  ['an HTML 502', { kind: 'html', status: 502 }],
  ['no answer', { kind: 'hang' }],
  ['no answer after the bytes', { kind: 'hang-after' }],
])('a part that meets %s is sent again by itself', async (_name, fault) => {
  await using scene = await uploadScene({ partSize: 10_000 })
  const { sandbox } = scene
  sandbox.faults.add({ on: 'PUT storage', skip: 1, fault })
  const run = await scene.run({ ...timeoutFor(fault), ...noWait })
  expect(run.exitCode).toBe(0)
  expect(writes(sandbox).filter((request) => request === 'PUT storage')).toHaveLength(5)
  expect(states(sandbox)).toEqual([expect.stringMatching(/^(PROCESSING|COMPLETE)$/)])
  expect(sandbox.uploadedBytes(run.outputs['build-upload-id'] ?? '')).toEqual(scene.bytes)
})

test('addresses that have expired are reserved anew, and the old reservation is removed', async () => {
  await using scene = await uploadScene({ partSize: 10_000 })
  const { sandbox } = scene
  // One refusal ends the reservation, and how many parts are on their way by then is chance.
  sandbox.faults.add({ on: 'PUT storage', fault: { kind: 'expired-part' } })
  const run = await scene.run(noWait)
  expect(run.exitCode).toBe(0)
  expect(states(sandbox)).toEqual(['PROCESSING'])
  expect(said(run)).toContain('The upload is reserved anew')
  expect(writes(sandbox).filter((request) => request === 'POST /v1/buildUploads')).toHaveLength(2)
})

test('addresses that are refused again and again end in a clear error', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({ on: 'PUT storage', times: 99, fault: { kind: 'expired-part' } })
  const run = await scene.run(noWait)
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([
    expect.stringMatching(/refused .*403.*proxy or firewall.*is kept/s),
  ])
  expect(states(scene.sandbox)).toEqual(['AWAITING_UPLOAD'])
  scene.sandbox.faults.clear()
  expect((await scene.run(noWait)).exitCode).toBe(0)
  expect(states(scene.sandbox)).toEqual(['PROCESSING'])
})

test.concurrent.each([
  'POST /v1/buildUploads',
  'POST /v1/buildUploadFiles',
  'PATCH /v1/buildUploadFiles/{id}',
])('%s that fails for ever ends in a clear error, and a later run ends right', async (on) => {
  await using scene = await uploadScene()
  const { sandbox } = scene
  sandbox.faults.add({ on, times: 999, fault: { kind: 'status', status: 500 } })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([
    expect.stringMatching(
      /Apple answered 500[\s\S]*UNEXPECTED_ERROR[\s\S]*What to do: [\s\S]*Apple's request id: /,
    ),
  ])
  expect(run.log).not.toMatch(/^ +at /m)
  expect(sandbox.requests().length).toBeLessThan(40)
  sandbox.faults.clear()
  expect((await scene.run()).exitCode).toBe(0)
  expect(states(sandbox)).toEqual(['COMPLETE'])
})

test.concurrent('an app that is not found for a moment at POST /v1/buildUploads is waited for', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({
    on: 'POST /v1/buildUploads',
    times: 3,
    fault: {
      kind: 'status',
      status: 404,
      detail: `There is no resource of type 'apps' with id '${app.id}'`,
    },
  })
  const run = await scene.run(noWait)
  expect(run.exitCode).toBe(0)
  expect(states(scene.sandbox)).toEqual(['PROCESSING'])
})

test.concurrent.each([true, false])(
  'a reservation that lists show late leaves no second one (it blocks the number: %s)',
  async (reservationBlocksNumber) => {
    await using scene = await uploadScene({
      stepPerRequestMs: 5_000,
      behaviour: { listLagMs: 22_000, reservationBlocksNumber },
    })
    scene.sandbox.advance(3_600_000)
    scene.sandbox.faults.add({ on: 'POST /v1/buildUploads', fault: { kind: 'reset-after' } })
    const run = await scene.run()
    expect(run.exitCode).toBe(0)
    expect(states(scene.sandbox)).toEqual(['COMPLETE'])
    expect(scene.sandbox.all('builds')).toHaveLength(1)
  },
)

test.concurrent.each(['refused', 'accepted'] as const)(
  'a commit whose answer is lost is not made twice (a repeat is %s)',
  async (repeatedCommit) => {
    await using scene = await uploadScene({ behaviour: { repeatedCommit } })
    scene.sandbox.faults.add({ on: 'PATCH /v1/buildUploadFiles/{id}', fault: { kind: 'reset-after' } })
    const run = await scene.run(noWait)
    expect(run.exitCode).toBe(0)
    expect(writes(scene.sandbox).filter((request) => request.startsWith('PATCH'))).toHaveLength(1)
    expect(run.outputs.reached).toBe('committed')
  },
)

test.concurrent('a budget that is nearly used up slows the run down, and it is said once', async () => {
  await using scene = await uploadScene({ rateLimit: 36_000 })
  const { sandbox } = scene
  sandbox.faults.add({
    on: 'GET /v1/apps',
    fault: {
      kind: 'status',
      status: 503,
      headers: { 'x-rate-limit': 'user-hour-lim:36000;user-hour-rem:100;' },
    },
  })
  const run = await scene.run(noWait)
  expect(run.exitCode).toBe(0)
  expect(run.log.match(/Only 100 of 36000 requests are left in this hour/g)).toHaveLength(1)
})

test.concurrent('a budget that is used up ends with the advice about it', async () => {
  await using scene = await uploadScene({ rateLimit: 5, sendsRetryAfter: true, stepPerRequestMs: 0 })
  const run = await scene.run({ timeout: '20s' })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(
    /Apple answered 429\. It asks to wait (1 h|\d+ min)[\s\S]*budget of this key|What to do/,
  )
  expect(run.annotations('warning')).toHaveLength(1)
})

test.concurrent.each([
  ['nothing listens', 'http://127.0.0.1:9', /no connection \(ECONNREFUSED\) \(5 tries\)/],
  ['the host has no address', 'https://api.invalid', /no connection \((ENOTFOUND|EAI_AGAIN)\) \(5 tries\)/],
])('where %s the error is clear', async (_what, url, message) => {
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-url': url })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([expect.stringMatching(message)])
  expect(run.log).not.toMatch(/^ +at |bug of the action/m)
  expect(run.outputs).toMatchObject({ version: '1.2.0', reached: 'checked' })
})

test('a release note that Apple refuses fails the step, and the build stays uploaded', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({
    on: 'PATCH /v1/betaBuildLocalizations/{id}',
    fault: {
      kind: 'status',
      status: 409,
      code: 'ENTITY_ERROR.ATTRIBUTE.INVALID',
      detail: 'invalid characters',
    },
  })
  const run = await scene.run({ 'uses-non-exempt-encryption': 'false', 'release-notes': 'New things' })
  expect(run.exitCode).toBe(1)
  expect(said(run)).toContain('Done before: upload App.ipa')
  expect(run.outputs['build-id']).toBe(scene.sandbox.all('builds')[0]?.id)
  const second = await scene.run({ 'uses-non-exempt-encryption': 'false', 'release-notes': 'New things' })
  expect(second.exitCode).toBe(0)
  expect(states(scene.sandbox)).toEqual(['COMPLETE'])
})
