import { addItem, draft, send, startReview, states, submit } from './review-support.ts'
import { change, createVersion, startStore } from './store-support.ts'
import { dig, errors, idOf, list } from './support.ts'

const hourMs = 3_600_000

test('everything that a version lacks is told when it is added to a submission', async () => {
  await using started = await startStore()
  const { client, sandbox, app } = started
  sandbox.setPrivacyAnswers(app.id, 'missing')
  const version = idOf(await createVersion(client, '1.0'))
  const answer = await addItem(client, idOf(await draft(client)), version)
  expect(dig(answer.body, 'errors.0')).toMatchObject({
    status: '409',
    code: 'STATE_ERROR.ENTITY_STATE_INVALID',
    title: `appStoreVersions with id '${version}' is not in valid state.`,
    detail: 'This resource cannot be reviewed, please check associated errors to see why.',
  })
  const associated = Object.entries(dig(answer.body, 'errors.0.meta.associatedErrors') ?? {})
  const told = associated.map(([path, found]) => [
    path.replace(/[0-9a-f-]{36}|\d{10}/, 'ID'),
    list({ found }, 'found').map((error) => dig(error, 'source.pointer') ?? error.title),
  ])
  const [, ageRating] = told.find(([path]) => String(path).includes('ageRating')) ?? []
  expect(ageRating).toHaveLength(22)
  expect(told.filter(([path]) => !String(path).includes('ageRating'))).toEqual([
    ['/v1/appStoreVersions/ID', ['/data/relationships/build', '/data/relationships/appStoreReviewDetail']],
    [
      '/v1/appStoreVersionLocalizations/ID',
      ['/data/attributes/description', '/data/attributes/keywords', '/data/attributes/supportUrl'],
    ],
    ['/v1/appInfos/ID', ['/data/relationships/primaryCategory']],
    ['/v1/appInfoLocalizations/ID', ['/data/attributes/privacyPolicyUrl']],
    ['/v1/appScreenshotSets/', ['App screenshot missing (APP_IPHONE_65).']],
    [
      '/v1/apps/ID',
      [
        '/data/attributes/contentRightsDeclaration',
        '/data/relationships/appPriceSchedule',
        '/data/relationships/appAvailabilityV2',
      ],
    ],
    ['/v1/appDataUsages/', ['The request cannot be fulfilled because of the state of another resource.']],
  ])
  expect(sandbox.all('reviewSubmissionItems')).toEqual([])
})

test('a version goes from the draft over the review to its release on request', async () => {
  await using started = await startReview()
  const { client, sandbox, app, version } = started
  const submission = await draft(client)
  const id = idOf(submission)
  expect(dig(submission.body, 'data.attributes')).toEqual({
    platform: 'IOS',
    state: 'READY_FOR_REVIEW',
    submittedDate: null,
  })
  expect((await send(client, id)).status).toBe(409)
  expect((await addItem(client, id, version)).status).toBe(201)
  expect(await states(client, id, version)).toEqual(['READY_FOR_REVIEW', 'PREPARE_FOR_SUBMISSION'])
  sandbox.advance(2100)
  expect(await states(client, id, version)).toEqual(['READY_FOR_REVIEW', 'READY_FOR_REVIEW'])
  const sent = await send(client, id)
  expect(dig(sent.body, 'data.attributes.state')).toBe('WAITING_FOR_REVIEW')
  expect(String(dig(sent.body, 'data.attributes.submittedDate'))).toMatch(/Z$/)
  expect((await send(client, id)).status).toBe(409)
  sandbox.advance(7 * hourMs)
  expect(await states(client, id, version)).toEqual(['IN_REVIEW', 'IN_REVIEW'])
  sandbox.advance(24 * hourMs)
  expect(await states(client, id, version)).toEqual(['COMPLETE', 'PENDING_DEVELOPER_RELEASE'])

  const release = () =>
    client.post('/v1/appStoreVersionReleaseRequests', {
      data: {
        type: 'appStoreVersionReleaseRequests',
        relationships: { appStoreVersion: { data: { type: 'appStoreVersions', id: version } } },
      },
    })
  expect((await release()).status).toBe(201)
  expect((await release()).status).toBe(409)
  expect((await states(client, id, version))[1]).toBe('PROCESSING_FOR_DISTRIBUTION')
  sandbox.advance(601_000)
  expect((await states(client, id, version))[1]).toBe('READY_FOR_DISTRIBUTION')
  const { body } = await client.get(`/v1/apps/${app.id}/appInfos`)
  expect(list(body, 'data').map((info) => dig(info, 'attributes.state'))).toEqual(['READY_FOR_DISTRIBUTION'])
})

test('items are linked to their version only when it is asked for', async () => {
  await using started = await startReview()
  const { client, version } = started
  const id = await submit(client, version)
  const bare = await client.get(`/v1/reviewSubmissions/${id}/items`)
  expect(dig(bare.body, 'data.0.relationships')).toBeUndefined()
  const full = await client.get(`/v1/reviewSubmissions/${id}/items?include=appStoreVersion`)
  expect(dig(full.body, 'data.0.relationships.appStoreVersion.data.id')).toBe(version)
  const [app] = client.sandbox.all('apps')
  const query = `filter[app]=${app?.id}&filter[platform]=IOS&filter[state]=WAITING_FOR_REVIEW&include=appStoreVersionForReview,items`
  const found = await client.get(`/v1/reviewSubmissions?${query}`)
  expect(dig(found.body, 'data.0.relationships.appStoreVersionForReview.data.id')).toBe(version)
  expect((await client.get('/v1/reviewSubmissions')).status).toBe(400)
})

test('a version is in one submission, and one submission of a platform is in progress; drafts pile up', async () => {
  await using started = await startReview()
  const { client, version } = started
  const [first, second] = [idOf(await draft(client)), idOf(await draft(client))]
  await addItem(client, first, version)
  const told = async () => {
    const { body } = await addItem(client, second, version)
    return dig(body, 'errors.0.meta.associatedErrors')
  }
  expect(await told()).toMatchObject({
    '/v1/reviewSubmissionItems': [
      {
        detail: `appStoreVersions with id ${version} was already added to another reviewSubmission with id ${first}`,
      },
    ],
  })
  await send(client, first)
  expect(await told()).toMatchObject({
    '/v1/reviewSubmissionItems': [
      {
        detail: `appStoreVersions with id ${version} is already in another reviewSubmission with id ${first} still in progress`,
      },
    ],
  })
  expect(errors(await draft(client))).toEqual([
    `STATE_ERROR There is another reviewSubmissions with id ${first} still in progress`,
  ])
  expect((await draft(client, 'MAC_OS')).status).toBe(201)
  expect((await client.delete(`/v1/reviewSubmissions/${first}`)).status).toBe(403)
})

test('a submission takes versions of its own platform', async () => {
  await using started = await startReview()
  const { client, version } = started
  expect(errors(await addItem(client, idOf(await draft(client, 'TV_OS')), version))).toEqual([
    'ENTITY_ERROR.RELATIONSHIP.INVALID /data/relationships/appStoreVersion Supported platforms are not compatible',
  ])
})

test('canceling takes a while and gives the version back to its developer', async () => {
  await using started = await startReview()
  const { client, sandbox, version } = started
  const id = await submit(client, version)
  const cancel = () => change(client, 'reviewSubmissions', id, { canceled: true })
  expect(dig((await cancel()).body, 'data.attributes.state')).toBe('CANCELING')
  expect(await states(client, id, version)).toEqual(['CANCELING', 'WAITING_FOR_REVIEW'])
  sandbox.advance(31_000)
  expect(await states(client, id, version)).toEqual(['COMPLETE', 'DEVELOPER_REJECTED'])
  expect(dig((await cancel()).body, 'errors.0')).toMatchObject({
    title: 'Resource state is invalid',
    detail: 'Resource is not in cancellable state',
  })
  sandbox.advance(48 * hourMs)
  expect(await states(client, id, version)).toEqual(['COMPLETE', 'DEVELOPER_REJECTED'])
  await submit(client, version)
  expect(sandbox.find('appStoreVersions', version)?.attributes.appVersionState).toBe('WAITING_FOR_REVIEW')
})

test('what was rejected is sent again in the same submission, or canceled and stays rejected', async () => {
  await using started = await startReview()
  const { client, sandbox, version } = started
  const id = await submit(client, version)
  sandbox.reviewVerdict(id, 'reject')
  expect(await states(client, id, version)).toEqual(['UNRESOLVED_ISSUES', 'REJECTED'])
  expect((await send(client, id)).status).toBe(200)
  sandbox.reviewVerdict(id, 'unresolved')
  expect(await states(client, id, version)).toEqual(['UNRESOLVED_ISSUES', 'METADATA_REJECTED'])
  await change(client, 'reviewSubmissions', id, { canceled: true })
  sandbox.advance(31_000)
  expect(await states(client, id, version)).toEqual(['COMPLETE', 'METADATA_REJECTED'])
})

test('an item leaves a draft by deletion and a submission by being removed', async () => {
  await using started = await startReview()
  const { client, sandbox, version } = started
  const id = idOf(await draft(client))
  const item = idOf(await addItem(client, id, version))
  sandbox.advance(2100)
  expect((await change(client, 'reviewSubmissionItems', item, { removed: true })).status).toBe(409)
  expect((await client.delete(`/v1/reviewSubmissionItems/${item}`)).status).toBe(204)
  expect(await states(client, id, version)).toEqual(['READY_FOR_REVIEW', 'PREPARE_FOR_SUBMISSION'])
  const again = idOf(await addItem(client, id, version))
  await send(client, id)
  expect((await client.delete(`/v1/reviewSubmissionItems/${again}`)).status).toBe(409)
  const removed = await change(client, 'reviewSubmissionItems', again, { removed: true })
  expect(dig(removed.body, 'data.attributes.state')).toBe('REMOVED')
  expect(await states(client, id, version)).toEqual(['COMPLETE', 'DEVELOPER_REJECTED'])
})

test('a draft is canceled or not, and blocks another or not, as Apple is in two minds', async () => {
  await using started = await startReview({
    behaviour: { draftCancel: 'accepted', draftBlocksSubmission: true, resubmissionNeedsResolvedItems: true },
  })
  const { client, sandbox, version } = started
  const id = idOf(await draft(client))
  expect((await draft(client)).status).toBe(409)
  await addItem(client, id, version)
  await change(client, 'reviewSubmissions', id, { canceled: true })
  expect(await states(client, id, version)).toEqual(['COMPLETE', 'PREPARE_FOR_SUBMISSION'])
  const second = await submit(client, version)
  sandbox.reviewVerdict(second, 'invalid-binary')
  expect((await send(client, second)).status).toBe(409)
  const { body } = await client.get(`/v1/reviewSubmissions/${second}/items`)
  await change(client, 'reviewSubmissionItems', String(dig(body, 'data.0.id')), { resolved: true })
  expect((await send(client, second)).status).toBe(200)
})

test('price and availability are read where there are any', async () => {
  await using started = await startStore()
  const { client, sandbox, app } = started
  const path = `/v1/apps/${app.id}`
  const missing = await client.get(`${path}/appAvailabilityV2`)
  expect([missing.status, dig(missing.body, 'errors.0.detail')]).toEqual([
    404,
    'The resource AppAvailabilities does not exist.',
  ])
  expect(dig((await client.get(`${path}/appPriceSchedule`)).body, 'data')).toBeNull()
  sandbox.setPrice(app.id)
  sandbox.setAvailability(app.id, ['DEU'])
  const prices = await client.get(
    `/v1/appPriceSchedules/${app.id}/manualPrices?include=appPricePoint,territory&limit=200`,
  )
  expect(list(prices.body, 'included').map(({ type }) => type)).toEqual(['appPricePoints', 'territories'])
  const { body } = await client.get(
    `/v2/appAvailabilities/${app.id}/territoryAvailabilities?limit=200&include=territory`,
  )
  const soldIn = list(body, 'data').filter((territory) => dig(territory, 'attributes.available') === true)
  expect([list(body, 'data').length, soldIn.length]).toEqual([175, 1])
})
