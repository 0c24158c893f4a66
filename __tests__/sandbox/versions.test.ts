import { change, create, createVersion, infos, localize, startStore } from './store-support.ts'
import { dig, errors, idOf, list } from './support.ts'

test('an app has facts of its own, and versions only when they are asked for', async () => {
  await using started = await startStore()
  const { client, sandbox, app } = started
  expect(await infos(client)).toMatchObject([{ state: 'PREPARE_FOR_SUBMISSION', names: ['en-US Example'] }])
  expect(sandbox.all('appStoreVersions')).toEqual([])
  const other = sandbox.addApp({
    bundleId: 'com.example.other',
    platforms: ['IOS', 'MAC_OS'],
    hasFirstVersions: true,
  })
  const { body } = await client.get(
    `/v1/apps/${other.id}/appStoreVersions?filter[appStoreState]=PREPARE_FOR_SUBMISSION`,
  )
  expect(list(body, 'data').map((version) => dig(version, 'attributes.platform'))).toEqual(['IOS', 'MAC_OS'])
  expect(
    (await client.get(`/v1/apps/${app.id}/appStoreVersions?filter[appVersionState]=READY_FOR_SALE`)).status,
  ).toBe(400)
})

test('there is one version on its way for each platform, and numbers are used once', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const first = await createVersion(client, '1.0')
  expect(first.status).toBe(201)
  expect(dig(first.body, 'data.attributes')).toMatchObject({
    appVersionState: 'PREPARE_FOR_SUBMISSION',
    appStoreState: 'PREPARE_FOR_SUBMISSION',
    releaseType: 'AFTER_APPROVAL',
    versionString: '1.0',
  })
  expect(errors(await createVersion(client, '1.0'))).toEqual([
    'ENTITY_ERROR.RELATIONSHIP.INVALID /data/relationships/app You cannot create a new version of the App in the current state.',
  ])
  expect((await createVersion(client, '1.0', { platform: 'MAC_OS' })).status).toBe(201)
  sandbox.setVersionState(idOf(first), 'READY_FOR_DISTRIBUTION')
  expect(
    dig((await client.get(`/v1/appStoreVersions/${idOf(first)}`)).body, 'data.attributes.appStoreState'),
  ).toBe('READY_FOR_SALE')
  expect(errors(await createVersion(client, '1.0.0'))).toEqual([
    'ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE /data/attributes/versionString The version number has been previously used.',
  ])
  expect(errors(await createVersion(client, 'v2'))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/versionString 'v2' is not a valid value for the attribute 'versionString'",
  ])
  const second = await createVersion(client, '2.0')
  sandbox.setVersionState(idOf(second), 'READY_FOR_DISTRIBUTION')
  expect(sandbox.find('appStoreVersions', idOf(first))?.attributes.appVersionState).toBe(
    'REPLACED_WITH_NEW_VERSION',
  )
})

test('a version begins with the texts and the contact of the one before it, without what was new', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  sandbox.addVersion({
    app: 'com.example.app',
    versionString: '1.0',
    state: 'READY_FOR_DISTRIBUTION',
    copyright: '2026 Example',
    localizations: { 'de-DE': { description: 'Eine App', whatsNew: 'Alles', promotionalText: 'Jetzt' } },
    reviewDetail: { contactFirstName: 'Ann' },
  })
  const version = await createVersion(client, '1.1')
  expect(dig(version.body, 'data.attributes.copyright')).toBe('2026 Example')
  const path = `/v1/appStoreVersions/${idOf(version)}`
  const { body } = await client.get(`${path}/appStoreVersionLocalizations?filter[locale]=de-DE`)
  expect(dig(body, 'data.0.attributes')).toMatchObject({
    description: 'Eine App',
    whatsNew: null,
    promotionalText: null,
  })
  const detail = await client.get(`${path}/appStoreReviewDetail`)
  expect(dig(detail.body, 'data.attributes.contactFirstName')).toBe('Ann')
  expect(dig((await client.get(`${path}/build`)).body, 'data')).toBeNull()
  expect((await infos(client)).map(({ state }) => state)).toEqual([
    'READY_FOR_DISTRIBUTION',
    'PREPARE_FOR_SUBMISSION',
  ])
})

test('what is locked in a state is told attribute by attribute', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const { id } = sandbox.addVersion({
    app: 'com.example.app',
    versionString: '1.0',
    lockedAttributes: ['releaseType'],
  })
  const locked = (name: string) =>
    `ENTITY_ERROR.ATTRIBUTE.INVALID.INVALID_STATE /data/attributes/${name} The attribute '${name}' can not be modified.`
  expect(errors(await change(client, 'appStoreVersions', id, { releaseType: 'MANUAL' }))).toEqual([
    locked('releaseType'),
  ])
  sandbox.setVersionState(id, 'WAITING_FOR_REVIEW')
  const all = { versionString: '1.1', copyright: '2026' }
  expect(errors(await change(client, 'appStoreVersions', id, all))).toEqual([locked('versionString')])
  sandbox.setVersionState(id, 'PENDING_DEVELOPER_RELEASE')
  const date = { earliestReleaseDate: '2027-01-01T10:00:00Z' }
  expect(
    errors(await change(client, 'appStoreVersions', id, { ...all, ...date, releaseType: 'SCHEDULED' })),
  ).toEqual([locked('versionString'), locked('copyright'), locked('releaseType')])
  sandbox.setVersionState(id, 'REJECTED')
  expect((await change(client, 'appStoreVersions', id, all)).status).toBe(200)
})

test('a date needs a scheduled release and names a whole hour', async () => {
  await using started = await startStore()
  const { client } = started
  const id = idOf(await createVersion(client, '1.0'))
  const set = async (attributes: object) => errors(await change(client, 'appStoreVersions', id, attributes))
  expect(await set({ releaseType: 'SCHEDULED' })).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.REQUIRED /data/attributes/earliestReleaseDate You must provide a value for the attribute 'earliestReleaseDate' with this request",
  ])
  const scheduled = { releaseType: 'SCHEDULED', earliestReleaseDate: '2027-01-01T10:30:00+01:00' }
  expect(await set(scheduled)).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/earliestReleaseDate '2027-01-01T10:30:00+01:00' is not a valid value for the attribute 'earliestReleaseDate'",
  ])
  expect(await set({ ...scheduled, earliestReleaseDate: '2027-01-01T10:00:00+01:00' })).toEqual([])
  const { body } = await client.get(`/v1/appStoreVersions/${id}`)
  expect(dig(body, 'data.attributes.earliestReleaseDate')).toBe('2027-01-01T01:00:00-08:00')
  expect(await set({ releaseType: 'MANUAL' })).toHaveLength(1)
  expect(await set({ releaseType: 'MANUAL', earliestReleaseDate: null })).toEqual([])
})

test('a build is attached only if it fits, and null takes it off', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const id = idOf(await createVersion(client, '1.1'))
  const add = (more: object) =>
    sandbox.addBuild({ app: 'com.example.app', version: '1.1', buildNumber: '1', ...more }).id
  const attach = (buildId: string) =>
    client.patch(`/v1/appStoreVersions/${id}/relationships/build`, { data: { type: 'builds', id: buildId } })
  const refused =
    'ENTITY_ERROR.RELATIONSHIP.INVALID /data/relationships/build The specified pre-release build could not be added.'
  for (const unfit of [
    { version: '1.0' },
    { platform: 'MAC_OS' },
    { processingState: 'PROCESSING' },
    { expired: true },
    { buildAudienceType: 'INTERNAL_ONLY' },
  ]) {
    expect([unfit, ...errors(await attach(add(unfit)))]).toEqual([unfit, refused])
  }
  const build = add({})
  expect((await attach(build)).status).toBe(204)
  const { body } = await client.get(`/v1/appStoreVersions/${id}?include=build`)
  expect(dig(body, 'included.0.id')).toBe(build)
  const data = { type: 'appStoreVersions', id, relationships: { build: { data: null } } }
  expect((await client.patch(`/v1/appStoreVersions/${id}`, { data })).status).toBe(200)
  expect(dig((await client.get(`/v1/appStoreVersions/${id}/build`)).body, 'data')).toBeNull()
  sandbox.setVersionState(id, 'IN_REVIEW')
  expect(errors(await attach(build))[0]).toMatch('ENTITY_ERROR.RELATIONSHIP.INVALID.INVALID_STATE')
})

test('a draft beside a released version can be deleted, and takes its texts and the copied facts along', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const only = sandbox.addVersion({ app: 'com.example.app', versionString: '1.0' })
  expect((await client.delete(`/v1/appStoreVersions/${only.id}`)).status).toBe(409)
  sandbox.setVersionState(only.id, 'READY_FOR_DISTRIBUTION')
  const draft = idOf(await createVersion(client, '1.1'))
  expect((await infos(client)).length).toBe(2)
  expect((await client.delete(`/v1/appStoreVersions/${draft}`)).status).toBe(204)
  expect((await infos(client)).map(({ state }) => state)).toEqual(['READY_FOR_DISTRIBUTION'])
  expect(sandbox.all('appStoreVersionLocalizations')).toHaveLength(1)
})

test('review details are made once for a version, with a contact that can be called and an account that can be used', async () => {
  await using started = await startStore()
  const { client } = started
  const id = idOf(await createVersion(client, '1.0'))
  const add = (attributes: object) =>
    create(client, 'appStoreReviewDetails', attributes, { appStoreVersion: ['appStoreVersions', id] })
  expect(errors(await add({ contactPhone: '555' }))).toEqual([
    'ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/contactPhone The format of the phone number is invalid',
  ])
  expect(errors(await add({ demoAccountRequired: true, demoAccountName: 'me' }))[0]).toMatch(
    'demoAccountPassword',
  )
  const detail = await add({ contactPhone: '+1-555-555-5555' })
  expect(detail.status).toBe(201)
  expect((await add({})).status).toBe(409)
  const notes = { notes: 'x'.repeat(4001) }
  expect(errors(await change(client, 'appStoreReviewDetails', idOf(detail), notes))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG /data/attributes/notes 'notes' cannot be longer than '4000' characters.",
  ])
})

test('a list shows a new version after a while, its own address at once', async () => {
  await using started = await startStore({ behaviour: { listLagMs: 5000 } })
  const { client, sandbox, app } = started
  sandbox.advance(6000)
  const id = idOf(await createVersion(client, '1.0'))
  const count = async () =>
    list((await client.get(`/v1/apps/${app.id}/appStoreVersions`)).body, 'data').length
  expect([await count(), (await client.get(`/v1/appStoreVersions/${id}`)).status]).toEqual([0, 200])
  sandbox.advance(6000)
  expect(await count()).toBe(1)
  expect((await localize(client, id, 'de-DE')).status).toBe(201)
})
