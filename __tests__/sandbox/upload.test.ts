import { type Client, connect, dig, entity, errors, idOf, list } from './support.ts'

const uploadAttributes = { cfBundleShortVersionString: '1.2.0', cfBundleVersion: '42', platform: 'IOS' }

async function reserve(client: Client, attributes: object = {}) {
  const [app] = client.sandbox.all('apps')
  const relations = { app: { type: 'apps', id: app?.id ?? '' } }
  return client.post(
    '/v1/buildUploads',
    entity('buildUploads', { ...uploadAttributes, ...attributes }, relations),
  )
}

async function reserveFile(client: Client, uploadId: string, fileSize = 25) {
  const attributes = { fileName: 'App.ipa', fileSize, assetType: 'ASSET', uti: 'com.apple.ipa' }
  const relations = { buildUpload: { type: 'buildUploads', id: uploadId } }
  return client.post('/v1/buildUploadFiles', entity('buildUploadFiles', attributes, relations))
}

function commit(client: Client, fileId: string, attributes: object = { uploaded: true }) {
  return client.patch(`/v1/buildUploadFiles/${fileId}`, {
    data: { type: 'buildUploadFiles', id: fileId, attributes },
  })
}

async function putParts(operations: readonly object[], bytes: Buffer): Promise<number[]> {
  const answers = operations.map(async (operation) => {
    const [offset, length] = [Number(dig(operation, 'offset')), Number(dig(operation, 'length'))]
    const headers = list(operation, 'requestHeaders').map(({ name, value }): [string, string] => [
      String(name),
      String(value),
    ])
    const body = new Uint8Array(bytes.subarray(offset, offset + length))
    return (await fetch(String(dig(operation, 'url')), { method: 'PUT', headers, body })).status
  })
  return Promise.all(answers)
}

async function uploadAll(client: Client, attributes: object = {}) {
  const upload = await reserve(client, attributes)
  const file = await reserveFile(client, idOf(upload))
  await putParts(list(file.body, 'data.attributes.uploadOperations'), Buffer.alloc(25, 'x'))
  const committed = await commit(client, idOf(file))
  return { uploadId: idOf(upload), fileId: idOf(file), committed }
}

async function start(options: Parameters<typeof connect>[0] = {}) {
  const client = await connect({ partSize: 10, keepBytes: true, ...options })
  client.sandbox.addApp({ bundleId: 'com.example.app', name: 'Example', platforms: ['IOS', 'MAC_OS'] })
  return client
}

test('an upload goes from the reservation over its parts to a build', async () => {
  await using client = await start()
  const { sandbox } = client
  const upload = await reserve(client)
  expect(upload.status).toBe(201)
  expect(dig(upload.body, 'data.attributes.state')).toEqual({
    errors: [],
    warnings: [],
    infos: [],
    state: 'AWAITING_UPLOAD',
  })
  const file = await reserveFile(client, idOf(upload))
  const operations = list(file.body, 'data.attributes.uploadOperations')
  expect(operations.map(({ offset, length, partNumber }) => [offset, length, partNumber])).toEqual([
    [0, 10, 1],
    [10, 10, 2],
    [20, 5, 3],
  ])
  expect(String(operations[0]?.url)).toMatch(sandbox.storageUrl)
  const bytes = Buffer.from('The bytes of a little app')
  expect(await putParts(operations, bytes)).toEqual([200, 200, 200])
  const committed = await commit(client, idOf(file))
  expect(committed.status).toBe(200)
  expect(dig(committed.body, 'data.attributes.assetDeliveryState.state')).toBe('COMPLETE')
  expect(dig(committed.body, 'data.attributes.uploadOperations')).toBeNull()
  expect(sandbox.uploadedBytes(idOf(upload))).toEqual(bytes)

  const look = async () => {
    const { body } = await client.get(`/v1/buildUploads/${idOf(upload)}?include=build`)
    const state = [dig(body, 'data.attributes.state.state'), dig(body, 'data.relationships.build.data.type')]
    return [...state, dig(body, 'included.0.attributes.processingState')]
  }
  expect(await look()).toEqual(['PROCESSING', undefined, undefined])
  sandbox.advance(61_000)
  expect(await look()).toEqual(['COMPLETE', undefined, undefined])
  sandbox.advance(30_000)
  expect(await look()).toEqual(['COMPLETE', 'builds', 'PROCESSING'])
  sandbox.advance(150_000)
  expect(await look()).toEqual(['COMPLETE', 'builds', 'VALID'])
  expect(sandbox.trace()).toEqual([
    'POST /v1/buildUploads',
    'POST /v1/buildUploadFiles',
    'PUT storage',
    'PUT storage',
    'PUT storage',
    'PATCH /v1/buildUploadFiles/{id}',
    'GET /v1/buildUploads/{id}',
    'GET /v1/buildUploads/{id}',
    'GET /v1/buildUploads/{id}',
    'GET /v1/buildUploads/{id}',
  ])
})

test('a number that is used in its train can not be reserved again', async () => {
  await using client = await start()
  await uploadAll(client, { cfBundleVersion: '007' })
  const again = await reserve(client, { cfBundleShortVersionString: '1.02', cfBundleVersion: '7' })
  expect(again.status).toBe(409)
  expect(errors(again)).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE /data/attributes/cfBundleVersion The bundle version must be higher than the previously uploaded version: '7'",
  ])
  expect(dig(again.body, 'errors.0.meta')).toEqual({ previousBundleVersion: '7' })
  expect((await reserve(client, { cfBundleShortVersionString: '1.3', cfBundleVersion: '7' })).status).toBe(
    201,
  )
  expect((await reserve(client, { platform: 'MAC_OS', cfBundleVersion: '7' })).status).toBe(201)
})

test('the platform must belong to the app, and an unknown app is 404', async () => {
  await using client = await start()
  expect(errors(await reserve(client, { platform: 'TV_OS' }))[0]).toMatch('/data/attributes/platform')
  const body = entity('buildUploads', uploadAttributes, { app: { type: 'apps', id: '1' } })
  const unknown = await client.post('/v1/buildUploads', body)
  expect([unknown.status, ...errors(unknown)]).toEqual([
    404,
    "NOT_FOUND data/id There is no resource of type 'apps' with id '1'",
  ])
})

test('a commit is refused while parts are missing, with a checksum of the file, and when repeated', async () => {
  await using client = await start()
  const file = await reserveFile(client, idOf(await reserve(client)))
  expect((await commit(client, idOf(file))).status).toBe(409)
  await putParts(list(file.body, 'data.attributes.uploadOperations'), Buffer.alloc(25))
  const sourceFileChecksums = { file: { hash: 'abc', algorithm: 'SHA_256' } }
  expect(errors(await commit(client, idOf(file), { uploaded: true, sourceFileChecksums }))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/sourceFileChecksums 'Checksums{file=File{hash=abc, algorithm=SHA_256}}' is not a valid value for the attribute 'sourceFileChecksums'",
  ])
  expect((await commit(client, idOf(file))).status).toBe(200)
  expect((await commit(client, idOf(file))).status).toBe(409)
})

test('storage refuses a token, a wrong length, other headers, chunks and expired addresses', async () => {
  await using client = await start()
  const { sandbox } = client
  const file = await reserveFile(client, idOf(await reserve(client)), 10)
  const url = String(dig(file.body, 'data.attributes.uploadOperations.0.url'))
  const put = async (length: number, headers: Record<string, string> = {}) => {
    const all = { 'content-type': 'application/octet-stream', ...headers }
    return (await fetch(url, { method: 'PUT', headers: all, body: new Uint8Array(length) })).status
  }
  expect(await put(10, { authorization: 'Bearer x' })).toBe(400)
  expect(await put(9)).toBe(400)
  expect(await put(10, { 'content-type': 'text/plain' })).toBe(403)
  const body = new Blob([new Uint8Array(10)]).stream()
  const chunked = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body,
    duplex: 'half',
  })
  expect(chunked.status).toBe(411)
  expect((await fetch(url.replace(/Signature=.{5}/, 'Signature=aaaaa'), { method: 'PUT' })).status).toBe(403)
  expect(await put(10)).toBe(200)
  expect(await put(10)).toBe(200)
  sandbox.advance(8 * 24 * 3_600_000)
  expect(await put(10)).toBe(403)
})

test('processing ends as it was asked to, and a failed upload becomes no build', async () => {
  await using client = await start()
  const { sandbox } = client
  sandbox.outcome({
    buildNumber: '42',
    upload: 'FAILED',
    errors: [{ code: '90683', description: 'Missing purpose string' }, { code: '90725' }],
  })
  const { uploadId } = await uploadAll(client)
  sandbox.advance(3_600_000)
  const { body } = await client.get(`/v1/buildUploads/${uploadId}?include=build`)
  expect(dig(body, 'data.attributes.state')).toEqual({
    errors: [{ code: '90683', description: 'Missing purpose string' }, { code: '90725' }],
    warnings: [],
    infos: [],
    state: 'FAILED',
  })
  expect(dig(body, 'data.relationships.build.data')).toBeNull()
  expect(sandbox.all('builds')).toEqual([])
})

test('uploads are listed by app with filters on what was reserved', async () => {
  await using client = await start()
  const { sandbox } = client
  const [app] = sandbox.all('apps')
  sandbox.addUpload({ app: 'com.example.app', version: '1.0', buildNumber: '1', state: 'FAILED' })
  sandbox.addUpload({ app: 'com.example.app', version: '1.0', buildNumber: '2', state: 'AWAITING_UPLOAD' })
  const path = `/v1/apps/${app?.id}/buildUploads?filter[state]=AWAITING_UPLOAD,PROCESSING&filter[cfBundleShortVersionString]=1.0`
  const { body } = await client.get(path)
  expect(list(body, 'data').map((upload) => dig(upload, 'attributes.cfBundleVersion'))).toEqual(['2'])
  const [failed, open] = sandbox.all('buildUploads')
  expect((await client.delete(`/v1/buildUploads/${open?.id}`)).status).toBe(204)
  expect((await client.delete(`/v1/buildUploads/${failed?.id}`)).status).toBe(409)
})
