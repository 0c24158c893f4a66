import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createProxy } from 'proxy'
import { uploadScene } from '../support/upload-scene.ts'

const fixtures = join(import.meta.dirname, '../fixtures/tls')
const tls = {
  cert: readFileSync(join(fixtures, 'localhost.pem')),
  key: readFileSync(join(fixtures, 'localhost.key')),
}
const trust = { NODE_EXTRA_CA_CERTS: join(fixtures, 'ca.pem') }

/** A proxy on a port of its own, and where it was asked to connect to. */
async function startProxy({ authenticate }: { authenticate?: () => boolean } = {}) {
  const tunnels: string[] = []
  const requests: string[] = []
  const server = createProxy()
  if (authenticate) server.authenticate = authenticate
  server.on('connect', ({ url }) => tunnels.push(url ?? ''))
  server.on('request', ({ url }) => requests.push(url ?? ''))
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    tunnels,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function hostOf(url: string): string {
  return new URL(url).host
}

test.each(['HTTPS_PROXY', 'https_proxy'])('%s carries the API and the parts', async (name) => {
  await using proxy = await startProxy()
  await using scene = await uploadScene({ tls, partSize: 10_000 })
  const run = await scene.run({}, { environment: { ...trust, [name]: proxy.url } })
  expect(run.exitCode).toBe(0)
  expect(run.outputs['processing-state']).toBe('VALID')
  const { url, storageUrl } = scene.sandbox
  expect(new Set(proxy.tunnels)).toEqual(new Set([hostOf(url), hostOf(storageUrl)]))
  expect(scene.sandbox.uploadedBytes(run.outputs['build-upload-id'] ?? '')).toEqual(scene.bytes)
})

test('HTTP_PROXY carries plain http', async () => {
  await using proxy = await startProxy()
  await using scene = await uploadScene()
  const run = await scene.run({ 'wait-for-processing': 'false' }, { environment: { HTTP_PROXY: proxy.url } })
  expect(run.exitCode).toBe(0)
  expect(proxy.tunnels.length + proxy.requests.length).toBeGreaterThan(0)
})

test.each(['127.0.0.1', '*', 'localhost,127.0.0.1'])('NO_PROXY=%s goes past the proxy', async (exempt) => {
  await using proxy = await startProxy()
  await using scene = await uploadScene({ tls })
  const run = await scene.run(
    { 'wait-for-processing': 'false' },
    { environment: { ...trust, HTTPS_PROXY: proxy.url, NO_PROXY: exempt } },
  )
  expect(run.exitCode).toBe(0)
  expect([...proxy.tunnels, ...proxy.requests]).toEqual([])
})

test('without the CA of the server the error names the certificate', async () => {
  await using scene = await uploadScene({ tls })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([
    expect.stringMatching(/the certificate of the server is not trusted \(\w+\)/),
  ])
  expect(scene.sandbox.requests()).toEqual([])
})

test('a proxy that asks for a password is named as the cause, at once', async () => {
  await using proxy = await startProxy({ authenticate: () => false })
  await using scene = await uploadScene({ tls })
  const run = await scene.run({}, { environment: { ...trust, HTTPS_PROXY: proxy.url } })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([expect.stringMatching(/the proxy refused: .*407/)])
})

test('a proxy that does not answer is named by a connection that cannot be made', async () => {
  await using scene = await uploadScene({ tls })
  const run = await scene.run({}, { environment: { ...trust, HTTPS_PROXY: 'http://127.0.0.1:9' } })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([expect.stringMatching(/no connection \(ECONNREFUSED\)/)])
})
