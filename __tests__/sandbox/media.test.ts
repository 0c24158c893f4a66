import { jpeg, png } from '../support/media-files.ts'
import { addSet, delivery, md5, upload } from './media-support.ts'
import { change, create, createVersion, startStore } from './store-support.ts'
import { dig, errors, idOf, list } from './support.ts'

async function startMedia(options: Parameters<typeof startStore>[0] = {}) {
  const started = await startStore(options)
  const version = idOf(await createVersion(started.client, '1.0'))
  const [localization] = started.sandbox.all('appStoreVersionLocalizations')
  const set = idOf(await addSet(started.client, localization?.id ?? '', 'APP_IPHONE_67'))
  return { ...started, version, localization: localization?.id ?? '', set }
}

test('a screenshot is reserved, sent in parts, committed and after a while complete', async () => {
  await using started = await startMedia({ partSize: 40 })
  const { client, sandbox, set } = started
  const bytes = png(1290, 2796)
  const { id, reserved, committed } = await upload(client, set, { bytes })
  const [first, second] = list(reserved.body, 'data.attributes.uploadOperations')
  expect(Object.keys(first ?? {}).sort()).toEqual(['length', 'method', 'offset', 'requestHeaders', 'url'])
  expect([first?.requestHeaders, second?.offset, second?.length]).toEqual([
    [{ name: 'Content-Type', value: 'image/png' }],
    40,
    24,
  ])
  expect(dig(committed.body, 'data.attributes')).toMatchObject({
    assetDeliveryState: { state: 'UPLOAD_COMPLETE', errors: [] },
    sourceFileChecksum: md5(bytes),
    uploadOperations: null,
  })
  sandbox.advance(2100)
  const { body } = await client.get(`/v1/appScreenshots/${id}`)
  expect(dig(body, 'data.attributes.assetDeliveryState.state')).toBe('COMPLETE')
  expect(dig(body, 'data.attributes.imageAsset')).toMatchObject({ width: 1290, height: 2796 })
  const again = { uploaded: true, sourceFileChecksum: md5(bytes) }
  expect((await change(client, 'appScreenshots', id, again)).status).toBe(200)
  expect((await change(client, 'appScreenshots', id, { ...again, sourceFileChecksum: 'x' })).status).toBe(409)
})

test('pictures fail for their size, an alpha channel, their checksum, and when they are none', async () => {
  await using started = await startMedia()
  const { client, sandbox, set } = started
  const files = [
    { bytes: png(2796, 1290) },
    { bytes: jpeg(1320, 2868), fileName: 'two.jpg' },
    { bytes: png(1290, 2795) },
    { bytes: png(1290, 2796, 6) },
    { bytes: Buffer.from('not a picture') },
    { bytes: png(1290, 2796), checksum: 'd41d8cd98f00b204e9800998ecf8427e' },
  ]
  const ids: string[] = []
  for (const file of files) ids.push((await upload(client, set, file)).id)
  sandbox.advance(2100)
  expect(await Promise.all(ids.map((id) => delivery(client, id)))).toEqual([
    ['COMPLETE'],
    ['COMPLETE'],
    ['FAILED', 'IMAGE_INCORRECT_DIMENSIONS'],
    ['FAILED', 'IMAGE_ALPHA_NOT_ALLOWED'],
    ['FAILED', 'IMAGE_TOOL_FAILURE'],
    ['FAILED', 'MD5_MISMATCH'],
  ])
})

test('a commit without all parts is refused, and processing ends as it was asked to or not at all', async () => {
  await using started = await startMedia()
  const { client, sandbox, set } = started
  const attributes = { fileName: 'one.png', fileSize: 64 }
  const parents = { appScreenshotSet: ['appScreenshotSets', set] }
  const ghost = idOf(await create(client, 'appScreenshots', attributes, parents))
  expect((await change(client, 'appScreenshots', ghost, { uploaded: true })).status).toBe(409)
  expect(await delivery(client, ghost)).toEqual(['AWAITING_UPLOAD'])
  sandbox.assetOutcome({ fileName: 'one.png', errors: [{ code: 'IMAGE_TOOL_FAILURE', description: 'Busy' }] })
  sandbox.assetOutcome({ never: true })
  const failed = await upload(client, set, { bytes: png(1290, 2796) })
  const stuck = await upload(client, set, { bytes: png(1290, 2796) })
  sandbox.advance(3_600_000)
  expect(await delivery(client, failed.id)).toEqual(['FAILED', 'IMAGE_TOOL_FAILURE'])
  expect(await delivery(client, stuck.id)).toEqual(['UPLOAD_COMPLETE'])
})

test('a set is there once for each kind of device, of the version’s platform', async () => {
  await using started = await startMedia()
  const { client, sandbox, set, localization } = started
  expect(errors(await addSet(client, localization, 'APP_IPHONE_67'))[0]).toMatch(
    'ATTRIBUTE.INVALID.DUPLICATE',
  )
  expect(errors(await addSet(client, localization, 'APP_DESKTOP'))[0]).toMatch(
    '/data/attributes/screenshotDisplayType',
  )
  expect(errors(await addSet(client, localization, 'APP_IPHONE_69'))[0]).toMatch(
    '/data/attributes/screenshotDisplayType',
  )
  await upload(client, set, { bytes: png(1290, 2796) })
  expect((await client.delete(`/v1/appScreenshotSets/${set}`)).status).toBe(204)
  expect(sandbox.all('appScreenshots')).toEqual([])
  expect((await addSet(client, localization, 'APP_IPHONE_67')).status).toBe(201)
})

test('a set has ten screenshots at most, ghosts among them, and its order is set by a complete list', async () => {
  await using started = await startMedia()
  const { client, sandbox, set, version, localization } = started
  const add = () =>
    create(
      client,
      'appScreenshots',
      { fileName: 'one.png', fileSize: 64 },
      {
        appScreenshotSet: ['appScreenshotSets', set],
      },
    )
  const ids: string[] = []
  for (let count = 0; count < 10; count += 1) ids.push(idOf(await add()))
  expect((await add()).status).toBe(409)
  const order = (wanted: readonly string[]) =>
    client.patch(`/v1/appScreenshotSets/${set}/relationships/appScreenshots`, {
      data: wanted.map((id) => ({ type: 'appScreenshots', id })),
    })
  expect((await order(ids.slice(1))).status).toBe(409)
  const reversed = ids.toReversed()
  expect((await order(reversed)).status).toBe(204)
  const read = async () => {
    const { body } = await client.get(`/v1/appScreenshotSets/${set}/relationships/appScreenshots?limit=50`)
    return list(body, 'data').map(({ id }) => id)
  }
  expect(await read()).toEqual(reversed)
  await client.delete(`/v1/appScreenshots/${ids[0]}`)
  expect(await read()).toEqual(reversed.slice(0, 9))
  const path = `/v1/appStoreVersionLocalizations/${localization}/appScreenshotSets`
  const { body } = await client.get(`${path}?include=appScreenshots&limit=200&limit[appScreenshots]=50`)
  expect(list(body, 'data.0.relationships.appScreenshots.data').map(({ id }) => id)).toEqual(
    reversed.slice(0, 9),
  )
  const bare = await client.get(path)
  expect(dig(bare.body, 'data.0.relationships.appScreenshots.data')).toBeUndefined()

  sandbox.setVersionState(version, 'WAITING_FOR_REVIEW')
  expect(errors(await order(reversed.slice(0, 9)))).toEqual([
    "STATE_ERROR Can't Reorder Assets after Submission appScreenshots",
  ])
  expect([(await add()).status, (await client.delete(`/v1/appScreenshots/${ids[1]}`)).status]).toEqual([
    409, 409,
  ])
})

test('a film is processed longer than its bytes, and its frame can be chosen again', async () => {
  await using started = await startMedia({ behaviour: { previewProcessingResetsFrame: true } })
  const { client, sandbox, version, localization } = started
  const parents = { appStoreVersionLocalization: ['appStoreVersionLocalizations', localization] }
  const set = idOf(await create(client, 'appPreviewSets', { previewType: 'IPHONE_67' }, parents))
  const film = { type: 'appPreviews' as const, fileName: 'one.mov', bytes: Buffer.from('a film') }
  const { id, reserved } = await upload(client, set, film)
  expect(dig(reserved.body, 'data.attributes')).toMatchObject({
    mimeType: 'video/quicktime',
    previewFrameTimeCode: '00:00:05:00',
  })
  sandbox.advance(2100)
  const { body } = await client.get(`/v1/appPreviews/${id}`)
  expect([
    dig(body, 'data.attributes.assetDeliveryState.state'),
    dig(body, 'data.attributes.videoDeliveryState.state'),
    dig(body, 'data.attributes.videoUrl'),
  ]).toEqual(['COMPLETE', 'PROCESSING', null])
  sandbox.advance(120_000)
  expect(await delivery(client, id, 'appPreviews')).toEqual(['COMPLETE'])
  expect(errors(await change(client, 'appPreviews', id, { previewFrameTimeCode: '5 seconds' }))).toHaveLength(
    1,
  )
  const changed = await change(client, 'appPreviews', id, { previewFrameTimeCode: '00:00:07:00' })
  expect(dig(changed.body, 'data.attributes.previewFrameImage.state.state')).toBe('PROCESSING')
  sandbox.advance(2100)
  const later = await client.get(`/v1/appPreviews/${id}`)
  expect(dig(later.body, 'data.attributes.previewFrameImage.state.state')).toBe('COMPLETE')
  for (let count = 0; count < 2; count += 1) await upload(client, set, film)
  const fourth = await create(
    client,
    'appPreviews',
    { fileName: 'a.mp4', fileSize: 1 },
    {
      appPreviewSet: ['appPreviewSets', set],
    },
  )
  expect(fourth.status).toBe(409)
  sandbox.setVersionState(version, 'WAITING_FOR_REVIEW')
  expect((await client.delete(`/v1/appPreviews/${id}`)).status).toBe(204)
})

test('the next version has the finished pictures of the one before, in their order, and no ghosts', async () => {
  await using started = await startMedia()
  const { client, sandbox, version, localization } = started
  sandbox.addScreenshots({
    localization,
    slot: 'APP_IPHONE_65',
    files: [
      { fileName: 'b.png', sourceFileChecksum: 'b' },
      { fileName: 'ghost.png', state: 'AWAITING_UPLOAD' },
      { fileName: 'a.png', sourceFileChecksum: 'a' },
    ],
  })
  sandbox.setVersionState(version, 'READY_FOR_DISTRIBUTION')
  const next = idOf(await createVersion(client, '1.1'))
  const { body } = await client.get(`/v1/appStoreVersions/${next}/appStoreVersionLocalizations`)
  const path = `/v1/appStoreVersionLocalizations/${dig(body, 'data.0.id')}/appScreenshotSets`
  const sets = await client.get(`${path}?filter[screenshotDisplayType]=APP_IPHONE_65&include=appScreenshots`)
  expect(list(sets.body, 'included').map((picture) => dig(picture, 'attributes.sourceFileChecksum'))).toEqual(
    ['b', 'a'],
  )
})

test('a routing app says once where it can be used', async () => {
  await using started = await startMedia()
  const { client, version } = started
  const add = () =>
    create(
      client,
      'routingAppCoverages',
      { fileName: 'area.geojson', fileSize: 10 },
      {
        appStoreVersion: ['appStoreVersions', version],
      },
    )
  expect([(await add()).status, (await add()).status]).toEqual([201, 409])
  const { body } = await client.get(`/v1/appStoreVersions/${version}/routingAppCoverage`)
  expect(dig(body, 'data.attributes.assetDeliveryState.state')).toBe('AWAITING_UPLOAD')
})
