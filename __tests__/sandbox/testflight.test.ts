import { dig, entity, errors, idOf, list } from './support.ts'
import { build, describeApp, startTestFlight, states, submit, toBuild } from './testflight-support.ts'

const hourMs = 3_600_000

test('export compliance is answered once and takes a while to settle', async () => {
  await using started = await startTestFlight()
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
  await using started = await startTestFlight()
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
  await using started = await startTestFlight()
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
  await using started = await startTestFlight()
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
  await using started = await startTestFlight()
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

test('testers are told of a build only with auto-notify off and the build outside', async () => {
  await using started = await startTestFlight()
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

test('encryption that is not exempt keeps a build back until its declaration is approved', async () => {
  await using started = await startTestFlight()
  const { client, sandbox, app } = started
  const { id } = build(client, '1', { usesNonExemptEncryption: true })
  const attributes = {
    appDescription: 'An app',
    containsProprietaryCryptography: false,
    containsThirdPartyCryptography: true,
    availableOnFrenchStore: true,
  }
  const relations = { app: { type: 'apps', id: app.id } }
  const declaration = await client.post(
    '/v1/appEncryptionDeclarations',
    entity('appEncryptionDeclarations', attributes, relations),
  )
  expect(await states(client, id)).toEqual(['MISSING_EXPORT_COMPLIANCE', 'MISSING_EXPORT_COMPLIANCE'])
  const body = { data: { type: 'appEncryptionDeclarations', id: idOf(declaration) } }
  expect((await client.patch(`/v1/builds/${id}/relationships/appEncryptionDeclaration`, body)).status).toBe(
    204,
  )
  expect((await states(client, id))[0]).toBe('IN_EXPORT_COMPLIANCE_REVIEW')
  sandbox.change('appEncryptionDeclarations', idOf(declaration), {
    appEncryptionDeclarationState: 'APPROVED',
  })
  expect((await states(client, id))[0]).toBe('READY_FOR_BETA_TESTING')
})
