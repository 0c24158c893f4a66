import type { Fault } from '../../src/sandbox/faults.ts'
import { connect, dig, entity, errors, list } from './support.ts'

async function start() {
  const client = await connect()
  const app = client.sandbox.addApp({ bundleId: 'com.example.app' })
  const group = () => entity('betaGroups', { name: 'Friends' }, { app: { type: 'apps', id: app.id } })
  const create = () => client.post('/v1/betaGroups', group())
  const hit = (fault: Fault) => client.sandbox.faults.add({ on: 'POST /v1/betaGroups', fault })
  const count = () => client.sandbox.all('betaGroups').length
  return { client, create, hit, count, [Symbol.asyncDispose]: () => client.sandbox.close() }
}

test('a fault of status or HTML keeps a request from its effect, once', async () => {
  await using started = await start()
  const { create, hit, count } = started
  hit({ kind: 'status', status: 429, headers: { 'retry-after': '7' } })
  const refused = await create()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7'])
  expect(errors(refused)[0]).toMatch('RATE_LIMIT_EXCEEDED')
  hit({ kind: 'html', status: 502 })
  const html = await create()
  expect([html.status, html.headers.get('content-type'), count()]).toEqual([502, 'text/html', 0])
  expect((await create()).status).toBe(201)
})

test('a connection can be cut before the effect, after it, or in the middle of the answer', async () => {
  await using started = await start()
  const { client, create, hit, count } = started
  hit({ kind: 'reset-before' })
  await expect(create()).rejects.toThrow()
  expect(count()).toBe(0)
  hit({ kind: 'reset-after' })
  await expect(create()).rejects.toThrow()
  expect(count()).toBe(1)
  hit({ kind: 'truncate' })
  await expect(create()).rejects.toThrow()
  expect(count()).toBe(2)
  hit({ kind: 'html-after', status: 504 })
  expect([(await create()).status, count()]).toEqual([504, 3])
  expect(client.sandbox.requests().map(({ status }) => status)).toEqual(['reset', 'reset', 'truncated', 504])
})

test('a hanging request does not keep the sandbox from closing', async () => {
  await using started = await start()
  const { client, create, hit } = started
  hit({ kind: 'hang' })
  const hanging = create().catch((error: unknown) => error)
  while (client.sandbox.requests().at(-1)?.status !== 'hang') await new Promise(setImmediate)
  await client.sandbox.close()
  expect(String(await hanging)).toMatch('fetch failed')
})

test('a stale read shows what was there before the last write, and a lag keeps lists behind for a while', async () => {
  await using started = await start()
  const { client, create } = started
  const { sandbox } = client
  const names = async () => list((await client.get('/v1/betaGroups')).body, 'data').length
  await create()
  sandbox.faults.add({ on: 'GET /v1/betaGroups', fault: { kind: 'stale' } })
  expect([await names(), await names()]).toEqual([0, 1])
  sandbox.behaviour.listLagMs = 5000
  sandbox.advance(10_000)
  const [group] = sandbox.all('betaGroups')
  await client.delete(`/v1/betaGroups/${group?.id}`)
  expect(await names()).toBe(1)
  sandbox.advance(6000)
  expect(await names()).toBe(0)
})

test('a valid token can be refused once', async () => {
  await using started = await start()
  const { create, hit } = started
  hit({ kind: 'unauthorized' })
  expect([(await create()).status, (await create()).status]).toEqual([401, 201])
})

test('the sandbox is steered over HTTP without a token and without a trace', async () => {
  await using started = await start()
  const { client } = started
  const { sandbox } = client
  const control = async (method: string, path: string, body?: object) => {
    const response = await fetch(sandbox.url + path, { method, ...(body && { body: JSON.stringify(body) }) })
    return { status: response.status, body: await response.text() }
  }
  expect((await control('GET', '/sandbox')).body).toMatch('/sandbox/faults')
  const fault = { on: 'GET /v1/apps', skip: 1, times: 2, fault: { kind: 'status', status: 503 } }
  expect((await control('POST', '/sandbox/faults', fault)).status).toBe(200)
  expect((await control('POST', '/sandbox/faults', { on: '*', fault: { kind: 'unheard' } })).status).toBe(400)
  await control('POST', '/sandbox/apps', { bundleId: 'com.example.other' })
  const before = sandbox.clock.now()
  await control('POST', '/sandbox/clock', { advanceMs: 60_000 })
  expect(sandbox.clock.now() - before).toBeGreaterThanOrEqual(60_000)
  const answers = []
  for (let index = 0; index < 4; index += 1) answers.push((await client.get('/v1/apps')).status)
  expect(answers).toEqual([200, 503, 503, 200])
  const recorded: unknown = JSON.parse((await control('GET', '/sandbox/requests')).body)
  expect(dig(recorded, '3.operation')).toBe('AppsGetCollection')
  await control('DELETE', '/sandbox/requests')
  expect(sandbox.trace()).toEqual([])
  const version = await control('POST', '/sandbox/versions', {
    app: 'com.example.other',
    versionString: '1.0',
  })
  const { id }: { id: string } = JSON.parse(version.body)
  expect((await control('PATCH', '/sandbox/versions', { id, complete: true })).status).toBe(200)
  expect((await control('PATCH', '/sandbox/versions', { id, state: 'SOLD' })).status).toBe(400)
  const submission = { app: 'com.example.other', state: 'IN_REVIEW', versions: [id] } as const
  const review = sandbox.addReviewSubmission(submission)
  const verdict = { submission: review.id, verdict: 'approve' }
  expect((await control('POST', '/sandbox/verdicts', verdict)).status).toBe(200)
  expect((await control('POST', '/sandbox/verdicts', { verdict: 'approve' })).body).toBe(
    'No submission is in review\n',
  )
  expect((await control('POST', '/sandbox/verdicts', { ...verdict, verdict: 'perhaps' })).status).toBe(400)
  expect((await control('POST', '/sandbox/assets', { fileName: '1.png', never: true })).status).toBe(200)
  await control('PATCH', '/sandbox/behaviour', { buildIdEqualsUploadId: true })
  expect(sandbox.behaviour.buildIdEqualsUploadId).toBe(true)
  expect((await control('PATCH', '/sandbox/behaviour', { unheard: 1 })).status).toBe(400)
  expect((await control('PATCH', '/sandbox/behaviour', { testerRemoval: 500 })).body).toBe(
    "'testerRemoval' takes 204 or 202\n",
  )
})
