import type { Behaviour } from '../../src/sandbox/behaviour.ts'
import { connect, dig, entity, idOf, list } from './support.ts'

/** An app with one upload of one part, up to its commit. */
async function start(behaviour: Partial<Behaviour>, hasParts = true) {
  const client = await connect({ behaviour })
  const { sandbox } = client
  const app = sandbox.addApp({ bundleId: 'com.example.app' })
  const reserve = (more: object = {}) => {
    const attributes = { cfBundleShortVersionString: '1.0', cfBundleVersion: '1', platform: 'IOS', ...more }
    return client.post(
      '/v1/buildUploads',
      entity('buildUploads', attributes, { app: { type: 'apps', id: app.id } }),
    )
  }
  const uploadId = idOf(await reserve())
  const attributes = { fileName: 'App.ipa', fileSize: 3, assetType: 'ASSET', uti: 'com.apple.ipa' }
  const relations = { buildUpload: { type: 'buildUploads', id: uploadId } }
  const file = await client.post('/v1/buildUploadFiles', entity('buildUploadFiles', attributes, relations))
  const [operation = {}] = list(file.body, 'data.attributes.uploadOperations')
  const headers = { 'content-type': 'application/octet-stream' }
  if (hasParts) await fetch(String(operation.url), { method: 'PUT', headers, body: 'abc' })
  const commit = () =>
    client.patch(`/v1/buildUploadFiles/${idOf(file)}`, {
      data: { type: 'buildUploadFiles', id: idOf(file), attributes: { uploaded: true } },
    })
  return {
    client,
    sandbox,
    reserve,
    uploadId,
    operation,
    commit,
    [Symbol.asyncDispose]: () => sandbox.close(),
  }
}

const stateOf = (value: unknown) => dig(value, 'data.attributes.assetDeliveryState.state')

test('a build has the id of its upload or one of its own', async () => {
  for (const buildIdEqualsUploadId of [true, false]) {
    await using started = await start({ buildIdEqualsUploadId })
    const { sandbox, commit, uploadId } = started
    await commit()
    sandbox.advance(300_000)
    expect(sandbox.find('builds', uploadId) !== undefined).toBe(buildIdEqualsUploadId)
  }
})

test('a commit answers that all is done or that only the upload is, and its repeat is refused or accepted', async () => {
  await using strict = await start({})
  expect(stateOf((await strict.commit()).body)).toBe('COMPLETE')
  expect((await strict.commit()).status).toBe(409)
  await using lax = await start({ commitAnswer: 'UPLOAD_COMPLETE', repeatedCommit: 'accepted' })
  expect(stateOf((await lax.commit()).body)).toBe('UPLOAD_COMPLETE')
  lax.sandbox.advance(6000)
  expect(stateOf((await lax.commit()).body)).toBe('COMPLETE')
})

test('missing parts refuse the commit or fail the upload', async () => {
  await using strict = await start({}, false)
  expect((await strict.commit()).status).toBe(409)
  await using lax = await start({ missingParts: 'failed' }, false)
  expect(stateOf((await lax.commit()).body)).toBe('FAILED')
  expect(dig(lax.sandbox.find('buildUploads', lax.uploadId), 'attributes.state.state')).toBe('FAILED')
})

test('a failed upload and an unfinished one use up their number or do not', async () => {
  for (const failedUploadUsesNumber of [true, false]) {
    await using started = await start({ failedUploadUsesNumber })
    const { sandbox, commit, reserve } = started
    sandbox.outcome({ upload: 'FAILED' })
    await commit()
    sandbox.advance(300_000)
    expect((await reserve()).status).toBe(failedUploadUsesNumber ? 409 : 201)
  }
  for (const reservationBlocksNumber of [true, false]) {
    await using started = await start({ reservationBlocksNumber })
    expect((await started.reserve()).status).toBe(reservationBlocksNumber ? 409 : 201)
  }
})

test('numbers have to rise on macOS over all versions, everywhere, or not at all', async () => {
  const higher = { cfBundleShortVersionString: '2.0', cfBundleVersion: '0', platform: 'MAC_OS' }
  for (const [risingBuildNumbers, expected] of [
    ['macos', [409, 201]],
    ['always', [201, 409]],
    ['never', [201, 201]],
  ] as const) {
    await using started = await start({ risingBuildNumbers })
    const { sandbox, reserve } = started
    for (const platform of ['IOS', 'MAC_OS'])
      sandbox.addBuild({ app: 'com.example.app', version: '1.0', buildNumber: '5', platform })
    const onMac = await reserve(higher)
    const lower = await reserve({ cfBundleVersion: '4' })
    expect([risingBuildNumbers, onMac.status, lower.status]).toEqual([risingBuildNumbers, ...expected])
  }
})

test('entity tags are there before the bytes or only after them', async () => {
  await using after = await start({})
  expect(after.operation.entityTag).toBeNull()
  await using before = await start({ entityTags: 'before-put' })
  expect(before.operation.entityTag).toMatch(/^[0-9a-f]{32}$/)
})

test('the record of an upload stays or goes when its build is valid', async () => {
  for (const uploadRecordVanishes of [true, false]) {
    await using started = await start({ uploadRecordVanishes })
    const { client, sandbox, commit, uploadId } = started
    await commit()
    sandbox.advance(300_000)
    expect((await client.get(`/v1/buildUploads/${uploadId}`)).status).toBe(uploadRecordVanishes ? 404 : 200)
  }
})

test('an empty relation to one is null or not found', async () => {
  for (const emptyToOne of ['null', 'not-found'] as const) {
    await using started = await start({ emptyToOne })
    const { client, sandbox } = started
    const { id } = sandbox.addBuild({ app: 'com.example.app', version: '1.0', buildNumber: '5' })
    const answer = await client.get(`/v1/builds/${id}/betaAppReviewSubmission`)
    expect([answer.status, dig(answer.body, 'data')]).toEqual(
      emptyToOne === 'null' ? [200, null] : [404, undefined],
    )
  }
})
