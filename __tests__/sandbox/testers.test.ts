import { dig, entity, errors, idOf, list } from './support.ts'
import { build, startTestFlight, toBuild } from './testflight-support.ts'

test('an internal group takes users of the team alone, and a tester belongs to one app', async () => {
  await using started = await startTestFlight()
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
  await using started = await startTestFlight()
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

test('only builds that can be installed are worth an invitation, and an accepted one is not repeated', async () => {
  await using started = await startTestFlight()
  const { client, sandbox, app } = started
  sandbox.addUser('user@example.com')
  const team = sandbox.addGroup({ app: app.id, name: 'Team', isInternalGroup: true })
  const user = sandbox.addTester({ app: app.id, email: 'user@example.com', groups: [team.id] })
  const accepted = sandbox.addTester({ app: app.id, email: 'other@example.com', state: 'ACCEPTED' })
  const invite = async (id: string) => {
    const relations = { app: { type: 'apps', id: app.id }, betaTester: { type: 'betaTesters', id } }
    const answer = await client.post(
      '/v1/betaTesterInvitations',
      entity('betaTesterInvitations', {}, relations),
    )
    return [answer.status, ...errors(answer)]
  }
  expect(await invite(user.id)).toEqual([
    409,
    'STATE_ERROR.TESTER_INVITE.NO_INSTALLABLE_BUILDS Tester has no installable build',
  ])
  expect((await invite(accepted.id))[1]).toMatch('STATE_ERROR.TESTER_INVITE.ALREADY_ACCEPTED')
  const { id } = build(client, '1')
  expect((await toBuild(client, id, [team.id])).status).toBe(204)
  expect(await invite(user.id)).toEqual([201])
})
