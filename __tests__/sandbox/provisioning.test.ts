import { connect, dig, list } from './support.ts'

test('bundle ids are found by how they begin, with their capabilities, and are only read', async () => {
  await using client = await connect()
  const { sandbox } = client
  const { id } = sandbox.add('bundleIds', {
    attributes: { identifier: 'com.example.app', name: 'Example', platform: 'IOS' },
  })
  sandbox.add('bundleIds', {
    attributes: { identifier: 'com.example.app.share', name: 'Share', platform: 'IOS' },
  })
  sandbox.add('bundleIdCapabilities', {
    attributes: { capabilityType: 'PUSH_NOTIFICATIONS' },
    relations: { bundleId: [id] },
  })
  const path = '/v1/bundleIds?filter[identifier]=com.example.app&include=bundleIdCapabilities'
  const { status, body } = await client.get(path)
  expect(status).toBe(200)
  expect(list(body, 'data').map((item) => dig(item, 'attributes.identifier'))).toEqual([
    'com.example.app',
    'com.example.app.share',
  ])
  expect(list(body, 'included').map((item) => dig(item, 'attributes.capabilityType'))).toEqual([
    'PUSH_NOTIFICATIONS',
  ])
  const refused = await client.delete(`/v1/bundleIds/${id}`)
  expect(refused.status).toBeGreaterThanOrEqual(400)
  expect(sandbox.find('bundleIds', id)).toBeDefined()
})

test('certificates and profiles are filtered by their types, profiles with what they are for', async () => {
  await using client = await connect()
  const { sandbox } = client
  const expirationDate = '2027-01-01T00:00:00.000+00:00'
  const { id } = sandbox.add('bundleIds', { attributes: { identifier: 'com.example.app' } })
  for (const certificateType of ['DISTRIBUTION', 'DEVELOPMENT'])
    sandbox.add('certificates', { attributes: { certificateType, expirationDate } })
  for (const profileType of ['IOS_APP_STORE', 'IOS_APP_ADHOC'])
    sandbox.add('profiles', { attributes: { profileType, expirationDate }, relations: { bundleId: [id] } })
  const certificates = await client.get('/v1/certificates?filter[certificateType]=DISTRIBUTION')
  expect(list(certificates.body, 'data')).toHaveLength(1)
  const profiles = await client.get('/v1/profiles?filter[profileType]=IOS_APP_STORE&include=bundleId')
  expect(list(profiles.body, 'data').map((item) => dig(item, 'relationships.bundleId.data.id'))).toEqual([id])
  expect(dig(list(profiles.body, 'included')[0] ?? null, 'attributes.identifier')).toBe('com.example.app')
})
