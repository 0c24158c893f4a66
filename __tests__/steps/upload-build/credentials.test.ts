import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionRun } from '../../support/run-action.ts'
import { said, uploadScene, writes } from '../../support/upload-scene.ts'

const dryRun = { 'dry-run': 'true' }

function keyLines(pem: string): string[] {
  return pem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'))
}

/** All that may be seen by others: the log without the commands that hide, outputs and summary. */
function shown(run: ActionRun): string {
  const log = run.log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  return [...log, JSON.stringify(run.outputs), run.summary].join('\n')
}

function masks({ log }: ActionRun): string[] {
  return [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, secret = '']) => secret)
}

test.each<[string, (pem: string) => string]>([
  ['as downloaded', (pem) => pem],
  ['with CRLF', (pem) => pem.replaceAll('\n', '\r\n')],
  ['with literal \\n', (pem) => pem.replaceAll('\n', '\\n')],
  ['on one line', (pem) => pem.replaceAll('\n', ' ')],
  ['without its armour', (pem) => keyLines(pem).join('\n')],
  ['in base64', (pem) => Buffer.from(pem).toString('base64')],
  [
    'in base64 with line breaks',
    (pem) =>
      Buffer.from(pem)
        .toString('base64')
        .replace(/(.{76})/g, '$1\n'),
  ],
  ['in quotes', (pem) => `"${pem.trim()}"`],
])('a key %s is accepted, and no line of it is shown', async (_form, write) => {
  await using scene = await uploadScene()
  const { privateKey } = scene.sandbox.team
  const run = await scene.run(
    { ...dryRun, 'api-private-key': write(privateKey) },
    { environment: { RUNNER_DEBUG: '1' } },
  )
  expect(run.exitCode).toBe(0)
  for (const line of keyLines(privateKey)) expect(shown(run)).not.toContain(line)
  expect(shown(run)).not.toContain(Buffer.from(privateKey).toString('base64').slice(40, 80))
  expect(said(run)).toMatch(/fingerprint SHA256:\S{43}/)
})

test('a key may be named by its path', async () => {
  await using scene = await uploadScene()
  await writeFile(join(scene.folder, 'AuthKey_TEST.p8'), scene.sandbox.team.privateKey)
  const run = await scene.run({ ...dryRun, 'api-private-key': 'AuthKey_TEST.p8' })
  expect(run.exitCode).toBe(0)
  for (const line of keyLines(scene.sandbox.team.privateKey)) {
    expect(masks(run)).toContain(line)
    expect(shown(run)).not.toContain(line)
  }
})

test('ids may carry quotes and blanks', async () => {
  await using scene = await uploadScene()
  const { keyId, issuerId } = scene.sandbox.team
  const run = await scene.run({ ...dryRun, 'api-key-id': ` "${keyId} " `, 'issuer-id': `'${issuerId}'\n` })
  expect(run.exitCode).toBe(0)
})

test('an individual key needs no issuer', async () => {
  await using scene = await uploadScene()
  const { keyId, privateKey } = scene.sandbox.individual
  const run = await scene.run({ 'api-key-id': keyId, 'issuer-id': '', 'api-private-key': privateKey })
  expect(run.exitCode).toBe(0)
  expect(run.outputs['processing-state']).toBe('VALID')
  const keys = scene.sandbox.requests().flatMap(({ origin, keyId: used }) => (origin === 'api' ? [used] : []))
  expect(new Set(keys)).toEqual(new Set([keyId]))
})

test('ids that are swapped are told before anything is sent', async () => {
  await using scene = await uploadScene()
  const { keyId, issuerId } = scene.sandbox.team
  const run = await scene.run({ 'api-key-id': issuerId, 'issuer-id': keyId })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toContain('api-key-id and issuer-id look swapped')
  expect(scene.sandbox.requests()).toEqual([])
})

test('a key that Apple does not know fails after one more try, with advice', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-key-id': 'ABCDEFGHIJ' })
  expect(run.exitCode).toBe(1)
  expect(scene.sandbox.trace()).toEqual(['GET /v1/apps', 'GET /v1/apps'])
  expect(run.annotations('error')).toHaveLength(1)
  expect(run.annotations('error')[0]).toMatch(
    /401[\s\S]*NOT_AUTHORIZED[\s\S]*api-key-id, issuer-id and api-private-key belong together/,
  )
})

test('no secret is shown in log, outputs or summary, not even in the debug log', async () => {
  await using scene = await uploadScene({ partSize: 20_000 })
  const { sandbox } = scene
  sandbox.faults.add({ on: 'GET /v1/builds', fault: { kind: 'unauthorized' } })
  sandbox.faults.add({ on: 'PUT storage', fault: { kind: 'status', status: 503 } })
  const run = await scene.run({}, { environment: { RUNNER_DEBUG: '1' } })
  expect(run.exitCode).toBe(0)
  const all = shown(run)
  for (const line of keyLines(sandbox.team.privateKey)) expect(all).not.toContain(line)
  expect(all).not.toMatch(/eyJ[\w-]+\.|Bearer|authorization|X-Signature|X-Expires|\/parts\//i)
  expect(all).toMatch(/^::debug::POST \/v1\/buildUploads 201 \d+ ms [0-9a-f-]{36}$/m)
  const tokens = masks(run).filter((secret) => /^eyJ/.test(secret))
  expect(tokens).toHaveLength(2)
})

test('what is secret is masked before the first line of the log', async () => {
  await using scene = await uploadScene()
  const run = await scene.run(dryRun)
  const lines = run.log.split('\n')
  const firstShown = lines.findIndex((line) => !line.startsWith('::add-mask::'))
  const before = lines.slice(0, firstShown).join('\n')
  const { privateKey } = scene.sandbox.team
  for (const line of keyLines(privateKey)) expect(before).toContain(`::add-mask::${line}\n`)
  expect(before).toContain(Buffer.from(privateKey.trim()).toString('base64'))
  expect(before).toContain(`::add-mask::${privateKey.trim().replaceAll('\n', '%0A')}`)
})

test('a key that cannot be read is told without a word of it', async () => {
  await using scene = await uploadScene()
  const cut = scene.sandbox.team.privateKey.slice(0, 150)
  const run = await scene.run({ 'api-private-key': cut })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(/^api-private-key .*(damaged or cut off|not complete base64)/)
  for (const line of keyLines(cut)) expect(shown(run)).not.toContain(line)
  expect(scene.sandbox.requests()).toEqual([])
})

test('the token goes to the API alone', async () => {
  await using scene = await uploadScene({ partSize: 10_000 })
  await scene.run()
  const byOrigin = (origin: string) =>
    scene.sandbox.requests().flatMap((one) => (one.origin === origin ? [one.hasAuthorization] : []))
  expect(new Set(byOrigin('api'))).toEqual(new Set([true]))
  expect(byOrigin('storage').length).toBeGreaterThan(2)
  expect(new Set(byOrigin('storage'))).toEqual(new Set([false]))
  expect(writes(scene.sandbox)).toContain('PUT storage')
})
