import { hostileApple, json } from '../../support/hostile-apple.ts'
import { said, uploadScene } from '../../support/upload-scene.ts'

const page = { data: [], links: { self: 'x' } }

test.each([
  ['another host', 'https://api.example.com/v1/apps?cursor=2'],
  ['another port', 'http://127.0.0.1:9/v1/apps?cursor=2'],
])('a next page on %s is refused, and no token goes there', async (_what, next) => {
  await using apple = await hostileApple((_request, response) =>
    json(response, 200, { ...page, links: { next } }),
  )
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-url': apple.url })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([expect.stringContaining('lies on another host')])
  expect(run.log).not.toContain('bug of the action')
  expect(apple.seen).toHaveLength(1)
})

test.each([
  ["Apple's own name", () => 'https://api.appstoreconnect.apple.com'],
  ['another name of loopback', (url: string) => url.replace('127.0.0.1', 'localhost')],
])('a next page under %s is asked for where requests go', async (_what, originOf) => {
  const next = (url: string) => `${originOf(url)}/v1/apps?cursor=2`
  await using apple = await hostileApple((request, response) => {
    const isFirst = !request.url?.includes('cursor=2')
    json(response, 200, { ...page, links: isFirst ? { next: next(`http://${request.headers.host}`) } : {} })
  })
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-url': apple.url })
  expect(run.annotations('error')).toEqual([expect.stringMatching(/^There is no app with the bundle id/)])
  expect(apple.seen[1]?.url).toBe('/v1/apps?cursor=2')
})

test('what is included is found where Apple leaves the linkage out', async () => {
  const train = { type: 'preReleaseVersions', id: 't', attributes: { version: '1.2.0', platform: 'IOS' } }
  const relationships = { preReleaseVersion: { links: { related: 'x' } } }
  const build = {
    type: 'builds',
    id: 'b',
    attributes: { version: '42', processingState: 'VALID' },
    relationships,
  }
  const upload = {
    type: 'buildUploads',
    id: 'u',
    attributes: {
      cfBundleShortVersionString: '1.2.0',
      cfBundleVersion: '42',
      platform: 'IOS',
      state: { state: 'COMPLETE' },
    },
  }
  const answers: Record<string, object> = {
    '/v1/apps': {
      data: [{ type: 'apps', id: '1', attributes: { bundleId: 'com.example.app', primaryLocale: 'en-US' } }],
    },
    '/v1/apps/1/buildUploads': { data: [upload] },
    '/v1/builds': { data: [] },
    '/v1/buildUploads/u': { data: upload, included: [build] },
    '/v1/builds/b': { data: build, included: [train] },
  }
  await using apple = await hostileApple((request, response) =>
    json(response, 200, answers[(request.url ?? '').split('?')[0] ?? ''] ?? {}),
  )
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-url': apple.url })
  expect(run.annotations('error')).toEqual([])
  expect(run.outputs).toMatchObject({ 'build-id': 'b', 'processing-state': 'VALID', reached: 'processed' })
  answers['/v1/builds'] = { data: [build], included: [train] }
  const listed = await scene.run({ 'api-url': apple.url, 'if-exists': 'fail' })
  expect(listed.annotations('error')).toEqual([expect.stringContaining('is there already (VALID)')])
})

test('a redirect is not followed', async () => {
  await using elsewhere = await hostileApple((_request, response) => json(response, 200, page))
  await using apple = await hostileApple((_request, response) => {
    response.writeHead(302, { location: `${elsewhere.url}/v1/apps` }).end()
  })
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-url': apple.url })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(/with 302/)
  expect(elsewhere.seen).toEqual([])
})

/** An Apple that reserves everything, and names this address for the part. */
function reserving(operation: (length: number) => object) {
  return hostileApple((request, response) => {
    const [path = ''] = (request.url ?? '').split('?')
    if (path === '/v1/apps') {
      const attributes = { bundleId: 'com.example.app', name: 'Example', primaryLocale: 'en-US' }
      json(response, 200, { data: [{ type: 'apps', id: '1', attributes }], links: {} })
    } else if (request.method === 'GET') json(response, 200, page)
    else if (request.method === 'DELETE') response.writeHead(204).end()
    else if (path === '/v1/buildUploads') json(response, 201, { data: { type: 'buildUploads', id: 'u' } })
    else {
      const attributes = { uploadOperations: [operation(30_000)] }
      json(response, 201, { data: { type: 'buildUploadFiles', id: 'f', attributes } })
    }
  })
}

test.each([
  ['the metadata service of a cloud', 'http://169.254.169.254/latest/meta-data'],
  ['a private network', 'https://10.0.0.1/part'],
  ['a private network in IPv6', 'https://[fd00::1]/part'],
  ['plain http on a public host', 'http://storage.example.com/part'],
  ['a file', 'file:///etc/passwd'],
  ['no address', 'not a url'],
])('a part that is to go to %s is refused at once', async (_what, url) => {
  await using apple = await reserving((length) => ({ method: 'PUT', url, offset: 0, length }))
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-url': apple.url })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([
    expect.stringMatching(/address for a part of the file is refused|without a usable address/),
  ])
  expect(run.log).not.toContain('bug of the action')
})

test('exactly the headers that Apple names go with a part, and no token', async () => {
  await using storage = await hostileApple((_request, response) => response.writeHead(403).end())
  await using apple = await reserving((length) => ({
    method: 'PUT',
    url: `${storage.url}/part?X-Signature=secret`,
    offset: 0,
    length,
    requestHeaders: [
      { name: 'Content-Type', value: 'application/octet-stream' },
      { name: 'x-amz-checksum', value: 'abc' },
    ],
  }))
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-url': apple.url }, { environment: { RUNNER_DEBUG: '1' } })
  expect(run.exitCode).toBe(1)
  expect(said(run)).not.toContain('X-Signature')
  const { host: _host, connection: _connection, ...headers } = storage.seen[0]?.headers ?? {}
  expect(headers).toEqual({
    'content-type': 'application/octet-stream',
    'x-amz-checksum': 'abc',
    'content-length': '30000',
  })
})

test('a length that Apple names among the headers of a part is sent once', async () => {
  await using storage = await hostileApple((_request, response) => response.writeHead(403).end())
  await using apple = await reserving((length) => ({
    method: 'PUT',
    url: `${storage.url}/part`,
    offset: 0,
    length,
    requestHeaders: [
      { name: 'Content-Type', value: 'application/octet-stream' },
      { name: 'Content-Length', value: String(length) },
    ],
  }))
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-url': apple.url })
  expect(storage.seen[0]?.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': '30000',
  })
  expect(run.annotations('error')[0]).toContain('with 403')
})

test('a redirect of the storage is not followed', async () => {
  await using elsewhere = await hostileApple((_request, response) => response.writeHead(200).end())
  await using storage = await hostileApple((_request, response) => {
    response.writeHead(307, { location: `${elsewhere.url}/part` }).end()
  })
  await using apple = await reserving((length) => ({ url: `${storage.url}/part`, offset: 0, length }))
  await using scene = await uploadScene()
  const run = await scene.run({ 'api-url': apple.url })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toContain('307')
  expect(elsewhere.seen).toEqual([])
})

test('what Apple says cannot command the runner, the terminal or the summary', async () => {
  const hostile =
    '\u001b[31mred\n::set-output name=build-id::evil\n##[add-mask]x <script>alert(1)</script> [link](https://evil.example) `code`'
  await using scene = await uploadScene()
  scene.sandbox.change('apps', '6400000001', { name: hostile })
  scene.sandbox.outcome({
    upload: 'FAILED',
    errors: [{ code: '90683', description: hostile }],
    warnings: [{ code: '1', description: hostile }],
    infos: [{ code: '2', description: hostile }],
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.log).not.toMatch(/^::set-output|##\[/m)
  expect(run.log).not.toContain('\u001b')
  expect(Object.values(run.outputs)).not.toContain('evil')
  expect(run.summary).not.toMatch(/<script|\[link\]|`code`|##\[|^::/m)
  expect(run.summary).not.toContain('\u001b')
})

test('what the workflow says cannot command the runner either', async () => {
  const hostile = 'New\n::error::evil\n::stop-commands::x\n##[group]y'
  await using scene = await uploadScene()
  const run = await scene.run({ 'release-notes': hostile, 'dry-run': 'true' })
  expect(run.exitCode).toBe(0)
  expect(run.log).not.toMatch(/^::(error|stop-commands)::|##\[/m)
  expect(JSON.parse(run.outputs.plan ?? '')[1].to).toBe(hostile)
})
