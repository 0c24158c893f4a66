import { type Client, connect, dig, entity, errors, idOf, list } from './support.ts'

const hourMs = 3_600_000

async function start(options: Parameters<typeof connect>[0] = {}) {
  const client = await connect(options)
  const app = client.sandbox.addApp({ bundleId: 'com.example.app', name: 'Example' })
  return { client, sandbox: client.sandbox, app, [Symbol.asyncDispose]: () => client.sandbox.close() }
}

function build(client: Client, buildNumber: string, more: object = {}) {
  const settled = { app: 'com.example.app', version: '1.0', buildNumber, usesNonExemptEncryption: false }
  return client.sandbox.addBuild({ ...settled, ...more })
}

async function states(client: Client, buildId: string) {
  const { body } = await client.get(`/v1/builds/${buildId}/buildBetaDetail`)
  return [dig(body, 'data.attributes.internalBuildState'), dig(body, 'data.attributes.externalBuildState')]
}

const submit = (client: Client, id: string) =>
  client.post(
    '/v1/betaAppReviewSubmissions',
    entity('betaAppReviewSubmissions', {}, { build: { type: 'builds', id } }),
  )

async function describeApp(client: Client) {
  const [localization] = client.sandbox.all('betaAppLocalizations')
  const [detail] = client.sandbox.all('betaAppReviewDetails')
  const attributes = { description: 'An app', feedbackEmail: 'feedback@example.com' }
  await client.patch(`/v1/betaAppLocalizations/${localization?.id}`, {
    data: { type: 'betaAppLocalizations', id: localization?.id, attributes },
  })
  const contact = {
    contactFirstName: 'A',
    contactLastName: 'B',
    contactPhone: '+44 20 7946 0000',
    contactEmail: 'a@b.cd',
  }
  return client.patch(`/v1/betaAppReviewDetails/${detail?.id}`, {
    data: { type: 'betaAppReviewDetails', id: detail?.id, attributes: contact },
  })
}

const toBuild = (client: Client, buildId: string, ids: readonly string[]) =>
  client.post(`/v1/builds/${buildId}/relationships/betaGroups`, {
    data: ids.map((id) => ({ type: 'betaGroups', id })),
  })

test('export compliance is answered once and takes a while to settle', async () => {
  await using started = await start()
  const { client, sandbox } = started
  const { id } = build(client, '1', { usesNonExemptEncryption: null })
  expect(await states(client, id)).toEqual(['MISSING_EXPORT_COMPLIANCE', 'MISSING_EXPORT_COMPLIANCE'])
  const answer = () =>
    client.patch(`/v1/builds/${id}`, {
      data: { type: 'builds', id, attributes: { usesNonExemptEncryption: false } },
    })
  expect((await answer()).status).toBe(200)
  expect(errors(await answer())).toEqual([
    'ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/usesNonExemptEncryption You cannot update when the value is already set.',
  ])
  const group = sandbox.addGroup({ app: 'com.example.app', name: 'Friends' })
  const early = await toBuild(client, id, [group.id])
  expect([early.status, ...errors(early)]).toEqual([
    422,
    'ENTITY_UNPROCESSABLE Build is not in an externally assignable state.',
  ])
  sandbox.advance(15_000)
  expect(await states(client, id)).toEqual(['READY_FOR_BETA_TESTING', 'READY_FOR_BETA_SUBMISSION'])
  expect((await toBuild(client, id, [group.id])).status).toBe(204)
  expect((await toBuild(client, id, [group.id])).status).toBe(204)
})

test('one group with automatic access refuses the whole list, and the automatic group has the build by itself', async () => {
  await using started = await start()
  const { client, sandbox } = started
  const { id } = build(client, '1')
  const friends = sandbox.addGroup({ app: 'com.example.app', name: 'Friends' })
  const team = sandbox.addGroup({
    app: 'com.example.app',
    name: 'Team',
    isInternalGroup: true,
    hasAccessToAllBuilds: true,
  })
  const refused = await toBuild(client, id, [friends.id, team.id])
  expect([refused.status, ...errors(refused)]).toEqual([
    422,
    'ENTITY_UNPROCESSABLE Cannot add internal group to a build.',
  ])
  const { body } = await client.get(`/v1/builds/${id}?include=betaGroups`)
  expect(dig(body, 'data.relationships.betaGroups.data')).toEqual([])
  expect(await states(client, id)).toEqual(['IN_BETA_TESTING', 'READY_FOR_BETA_SUBMISSION'])
})

test('beta review asks for description and contact, one build of a version at a time, and waves later ones through', async () => {
  await using started = await start()
  const { client, sandbox } = started
  const [one, two] = [build(client, '1'), build(client, '2')]
  const group = sandbox.addGroup({ app: 'com.example.app', name: 'Friends' })
  expect(errors(await submit(client, one.id))).toEqual([
    'ENTITY_UNPROCESSABLE Beta App Description is required to submit a build for external testing.',
  ])
  await describeApp(client)
  const submission = await submit(client, one.id)
  expect(dig(submission.body, 'data.attributes.betaReviewState')).toBe('WAITING_FOR_REVIEW')
  expect(errors(await submit(client, two.id))).toEqual([
    'ENTITY_UNPROCESSABLE.ANOTHER_BUILD_IN_REVIEW Another build in the same train is already in beta review.',
  ])
  await toBuild(client, one.id, [group.id])
  expect(await states(client, one.id)).toEqual(['READY_FOR_BETA_TESTING', 'WAITING_FOR_BETA_REVIEW'])
  sandbox.advance(7 * hourMs)
  expect((await states(client, one.id))[1]).toBe('IN_BETA_REVIEW')
  sandbox.betaVerdict(one.id, 'APPROVED')
  expect((await states(client, one.id))[1]).toBe('BETA_APPROVED')
  sandbox.advance(6000)
  expect((await states(client, one.id))[1]).toBe('IN_BETA_TESTING')
  await submit(client, two.id)
  sandbox.advance(11_000)
  expect((await states(client, two.id))[1]).toBe('READY_FOR_BETA_TESTING')
  const gone = await client.delete(`/v1/betaAppReviewSubmissions/${idOf(submission)}`)
  expect([gone.status, ...errors(gone)]).toEqual([
    403,
    "FORBIDDEN_ERROR The resource 'betaAppReviewSubmissions' does not allow 'DELETE'. Allowed operations are: GET_COLLECTION, CREATE, GET_INSTANCE",
  ])
})

test('expiring a build takes it out of review', async () => {
  await using started = await start()
  const { client } = started
  const { id } = build(client, '1')
  await describeApp(client)
  await submit(client, id)
  await client.patch(`/v1/builds/${id}`, { data: { type: 'builds', id, attributes: { expired: true } } })
  expect(await states(client, id)).toEqual(['EXPIRED', 'EXPIRED'])
  const { status, body } = await client.get(`/v1/builds/${id}/betaAppReviewSubmission`)
  expect([status, dig(body, 'data')]).toEqual([200, null])
})

test('notes are refused for what TestFlight can not show, for their length and for a locale that is there', async () => {
  await using started = await start()
  const { client } = started
  const { id } = build(client, '1')
  const relations = { build: { type: 'builds', id } }
  const add = async (locale: string, whatsNew: string) =>
    errors(
      await client.post(
        '/v1/betaBuildLocalizations',
        entity('betaBuildLocalizations', { locale, whatsNew }, relations),
      ),
    )
  expect(await add('en-US', 'Hello')).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE /data/attributes/locale There is an entity with same 'locale'",
  ])
  expect(await add('de-DE', '🎉 <b> ✓ e\u0301')).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/whatsNew Text for whatsNew contains invalid characters:'[🎉, <, ✓, \u0301]'",
  ])
  expect(await add('de-DE', 'x'.repeat(4001))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG /data/attributes/whatsNew 'whatsNew' cannot be longer than '4000' characters.",
  ])
  expect(await add('de-de', '')).toEqual([
    'ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/locale Check case sensitivity. May be: de-DE',
  ])
  expect(await add('de-DE', 'Größer → besser • schöner… — „ja“ © ® ™ 日本語 שלום\n> & \u0644\u064E')).toEqual(
    [],
  )
  const { body } = await client.get(`/v1/betaBuildLocalizations?filter[build]=${id}&filter[locale]=DE-de`)
  expect(list(body, 'data')).toHaveLength(1)
})

test('an internal group takes users of the team alone, and a tester belongs to one app', async () => {
  await using started = await start()
  const { client, sandbox } = started
  sandbox.addUser('user@example.com')
  const team = sandbox.addGroup({ app: 'com.example.app', name: 'Team', isInternalGroup: true })
  const friends = sandbox.addGroup({ app: 'com.example.app', name: 'Friends' })
  const add = (email: string, groupId: string) =>
    client.post(
      '/v1/betaTesters',
      entity('betaTesters', { email }, { betaGroups: [{ type: 'betaGroups', id: groupId }] }),
    )
  expect(errors(await add('stranger@example.com', team.id))).toEqual([
    'STATE_ERROR Tester(s) cannot be assigned',
  ])
  const user = await add('user@example.com', team.id)
  expect(user.status).toBe(201)
  expect(dig(user.body, 'data.attributes.state')).toBe('NOT_INVITED')
  expect(idOf(await add('USER@example.com', friends.id))).toBe(idOf(user))
  const body = { data: [{ type: 'betaTesters', id: idOf(user) }] }
  expect((await client.post(`/v1/betaGroups/${team.id}/relationships/betaTesters`, body)).status).toBe(409)
  expect((await client.delete(`/v1/betaGroups/${friends.id}/relationships/betaTesters`, body)).status).toBe(
    204,
  )
  const { body: found } = await client.get(
    '/v1/betaTesters?filter[email]=user@example.com&include=betaGroups,apps',
  )
  expect(list(found, 'data.0.relationships.betaGroups.data').map(({ id }) => id)).toEqual([team.id])
  expect((await client.delete(`/v1/betaTesters/${idOf(user)}`)).status).toBe(204)
  expect(sandbox.all('betaTesters')).toEqual([])
})

test('a group is made, switches its public link on and off, and keeps what can only be set at its creation', async () => {
  await using started = await start()
  const { client, app } = started
  const relations = { app: { type: 'apps', id: app.id } }
  const group = await client.post(
    '/v1/betaGroups',
    entity('betaGroups', { name: 'Public', publicLinkEnabled: true }, relations),
  )
  const link = dig(group.body, 'data.attributes.publicLink')
  expect(link).toMatch(/^https:\/\/testflight\.apple\.com\/join\/\w{8}$/)
  const id = idOf(group)
  const change = (attributes: object) =>
    client.patch(`/v1/betaGroups/${id}`, { data: { type: 'betaGroups', id, attributes } })
  expect(dig((await change({ publicLinkEnabled: false })).body, 'data.attributes.publicLink')).toBeNull()
  expect(dig((await change({ publicLinkEnabled: true })).body, 'data.attributes.publicLink')).toBe(link)
  expect(errors(await change({ isInternalGroup: true }))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.NOT_ALLOWED /data/attributes/isInternalGroup The attribute 'isInternalGroup' can not be included in a 'UPDATE' request",
  ])
  expect((await client.delete(`/v1/betaGroups/${id}`)).status).toBe(204)
  expect((await client.get(`/v1/betaGroups/${id}`)).status).toBe(404)
})

test('testers are told of a build only with auto-notify off and the build outside', async () => {
  await using started = await start()
  const { client } = started
  const { id } = build(client, '1')
  const notify = async () =>
    errors(
      await client.post(
        '/v1/buildBetaNotifications',
        entity('buildBetaNotifications', {}, { build: { type: 'builds', id } }),
      ),
    )
  expect(await notify()).toEqual(['STATE_ERROR.ENTITY_STATE_INVALID Auto-notify already enabled'])
  const attributes = { autoNotifyEnabled: false }
  await client.patch(`/v1/buildBetaDetails/${id}`, { data: { type: 'buildBetaDetails', id, attributes } })
  expect(await notify()).toEqual([
    'STATE_ERROR.ENTITY_STATE_INVALID Build is not in externally testable state.',
  ])
})
