import { createHash } from 'node:crypto'
import { change, create, createVersion, infos, localize, startStore } from './store-support.ts'
import { dig, entity, errors, idOf, list } from './support.ts'

const type = 'appStoreVersionLocalizations'

test('texts that are too long or no addresses are told all at once', async () => {
  await using started = await startStore()
  const { client } = started
  const id = idOf(await createVersion(client, '1.0'))
  const texts = {
    description: 'x'.repeat(4001),
    keywords: 'x'.repeat(101),
    promotionalText: 'x'.repeat(171),
    supportUrl: 'ftp://example.com',
  }
  expect(errors(await localize(client, id, 'es-ES', texts))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG /data/attributes/description 'description' cannot be longer than '4000' characters.",
    'ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG /data/attributes/keywords Keywords for Spanish (Spain) cannot be longer than 100 characters.',
    "ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG /data/attributes/promotionalText 'promotionalText' cannot be longer than '170' characters.",
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/supportUrl 'ftp://example.com' is not a valid value for the attribute 'supportUrl'",
  ])
})

test('locales are those of the store, in their spelling, once each', async () => {
  await using started = await startStore()
  const { client } = started
  const id = idOf(await createVersion(client, '1.0'))
  expect(errors(await localize(client, id, 'de-de'))).toEqual([
    'ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/locale Check case sensitivity. May be: de-DE',
  ])
  expect(errors(await localize(client, id, 'xx'))).toEqual([
    'ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/locale The language specified is not listed for localization',
  ])
  expect(errors(await localize(client, id, 'en-US'))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE /data/attributes/locale There is an entity with same 'locale'",
  ])
})

test('a first version has nothing new, the next one has', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const first = idOf(await createVersion(client, '1.0'))
  const whatsNew = { whatsNew: 'Better' }
  expect(errors(await localize(client, first, 'de-DE', whatsNew))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID.INVALID_STATE /data/attributes/whatsNew Attribute 'whatsNew' cannot be edited at this time",
  ])
  sandbox.setVersionState(first, 'READY_FOR_DISTRIBUTION')
  const second = idOf(await createVersion(client, '1.1'))
  expect((await localize(client, second, 'de-DE', whatsNew)).status).toBe(201)
})

test('in the store the promotion and the addresses change, and nothing else', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const version = sandbox.addVersion({
    app: 'com.example.app',
    versionString: '1.0',
    state: 'READY_FOR_DISTRIBUTION',
  })
  const [localization] = sandbox.all(type)
  const id = localization?.id ?? ''
  const live = { promotionalText: 'Now', supportUrl: 'https://example.com/help' }
  expect((await change(client, type, id, live)).status).toBe(200)
  expect(errors(await change(client, type, id, { ...live, description: 'New', keywords: 'a' }))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID.INVALID_STATE /data/attributes/description The attribute 'description' can not be modified.",
    "ENTITY_ERROR.ATTRIBUTE.INVALID.INVALID_STATE /data/attributes/keywords The attribute 'keywords' can not be modified.",
  ])
  expect((await localize(client, version.id, 'de-DE')).status).toBe(409)
})

test('a version’s localization brings the app’s name along, unless another app has it', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const id = idOf(await createVersion(client, '1.0'))
  await localize(client, id, 'de-DE')
  expect((await infos(client))[0]?.names).toEqual(['en-US Example', 'de-DE Example'])
  const [info] = await infos(client)
  const again = { locale: 'de-DE', name: 'Beispiel' }
  const parents = { appInfo: ['appInfos', info?.id ?? ''] }
  expect(errors(await create(client, 'appInfoLocalizations', again, parents))[0]).toMatch('INVALID.DUPLICATE')
  sandbox.takeName('example', 'fr-FR')
  const taken = await localize(client, id, 'fr-FR')
  expect([taken.status, dig(taken.body, 'errors.0.title')]).toEqual([
    409,
    'Cannot add localization due to app name.',
  ])
  expect(sandbox.all(type)).toHaveLength(2)
  const french = { locale: 'fr-FR', name: 'Example' }
  expect(errors(await create(client, 'appInfoLocalizations', french, parents))[0]).toMatch(
    'ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE.DIFFERENT_ACCOUNT /data/attributes/name The app name you entered is already being used.',
  )
})

test('names and subtitles have limits, and in the store only the addresses change', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const [info] = await infos(client)
  const id = info?.localizations[0] ?? ''
  const set = async (attributes: object) =>
    errors(await change(client, 'appInfoLocalizations', id, attributes))
  expect(await set({ name: 'x', subtitle: 'x'.repeat(31), privacyPolicyUrl: 'example.com' })).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/name 'name' cannot be shorter than '2' characters.",
    "ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG /data/attributes/subtitle 'subtitle' cannot be longer than '30' characters.",
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/privacyPolicyUrl 'example.com' is not a valid value for the attribute 'privacyPolicyUrl'",
  ])
  expect(await set({ name: null })).toHaveLength(1)
  expect(await set({ subtitle: '' })).toEqual([])
  expect((await client.delete(`/v1/appInfoLocalizations/${id}`)).status).toBe(409)
  sandbox.addVersion({ app: 'com.example.app', versionString: '1.0', state: 'READY_FOR_DISTRIBUTION' })
  expect(await set({ subtitle: 'New', privacyPolicyUrl: 'https://example.com' })).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID.INVALID_STATE /data/attributes/subtitle The attribute 'subtitle' can not be modified.",
  ])
  expect(await set({ privacyPolicyUrl: 'https://example.com' })).toEqual([])
})

test('categories form a tree, and an app takes one of each kind', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const path =
    '/v1/appCategories?filter[platforms]=MAC_OS&exists[parent]=false&include=subcategories&limit=200&limit[subcategories]=50'
  const { body } = await client.get(path)
  expect([list(body, 'data').length, list(body, 'included').length]).toEqual([25, 16])
  const [info] = await infos(client)
  const id = info?.id ?? ''
  const set = (categories: Record<string, string | null>) => {
    const relationships = Object.fromEntries(
      Object.entries(categories).map(([name, category]) => [
        name,
        { data: category && { type: 'appCategories', id: category } },
      ]),
    )
    return client.patch(`/v1/appInfos/${id}`, { data: { type: 'appInfos', id, relationships } })
  }
  expect(
    (await set({ primaryCategory: 'GAMES', primarySubcategoryOne: 'GAMES_WORD', secondaryCategory: 'BOOKS' }))
      .status,
  ).toBe(200)
  const chosen = async (name: string) => dig((await client.get(`/v1/appInfos/${id}/${name}`)).body, 'data.id')
  expect(await chosen('primarySubcategoryOne')).toBe('GAMES_WORD')
  await set({ secondaryCategory: null })
  expect(
    dig((await client.get(`/v1/appInfos/${id}/relationships/secondaryCategory`)).body, 'data'),
  ).toBeNull()
  expect(errors(await set({ primarySubcategoryTwo: 'STICKERS_ART', secondaryCategory: 'GAMES' }))).toEqual([
    "ENTITY_ERROR.RELATIONSHIP.INVALID /data/relationships/primarySubcategoryTwo 'STICKERS_ART' is not a valid value for the relationship 'primarySubcategoryTwo'",
    "ENTITY_ERROR.RELATIONSHIP.INVALID /data/relationships/secondaryCategory 'GAMES' is not a valid value for the relationship 'secondaryCategory'",
  ])
  expect((await set({ primaryCategory: 'CHESS' })).status).toBe(409)
  await set({ primaryCategory: 'NEWS' })
  expect(await chosen('primarySubcategoryOne')).toBeUndefined()
  sandbox.addVersion({ app: 'com.example.app', versionString: '1.0', state: 'IN_REVIEW' })
  expect(errors(await set({ primaryCategory: 'BOOKS' }))[0]).toMatch('RELATIONSHIP.INVALID.INVALID_STATE')
})

test('the age rating is declared on the facts in preparation, with answers that agree', async () => {
  await using started = await startStore()
  const { client, sandbox } = started
  const [info] = await infos(client)
  const { body } = await client.get(`/v1/appInfos/${info?.id}/ageRatingDeclaration`)
  const id = String(dig(body, 'data.id'))
  expect(dig(body, 'data.attributes')).toMatchObject({ contests: null, ageRatingOverrideV2: 'NONE' })
  const set = async (attributes: object) =>
    errors(await change(client, 'ageRatingDeclarations', id, attributes))
  expect(await set({ contests: 'SOME', gamblingAndContests: false })).toHaveLength(2)
  expect(await set({ socialMedia: true })).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/socialMedia 'socialMedia' can only be true if 'userGeneratedContent' is true",
  ])
  expect(await set({ socialMedia: true, userGeneratedContent: true, contests: 'INFREQUENT' })).toEqual([])
  sandbox.addVersion({ app: 'com.example.app', versionString: '1.0', state: 'IN_REVIEW' })
  expect((await set({ contests: 'NONE' }))[0]).toMatch('INVALID.INVALID_STATE /data/attributes/contests')
})

test('an app’s primary locale is one that it has, and its bundle id stays once there is a build', async () => {
  await using started = await startStore()
  const { client, sandbox, app } = started
  const set = async (attributes: object) => errors(await change(client, 'apps', app.id, attributes))
  expect(await set({ primaryLocale: 'de-DE' })).toHaveLength(1)
  expect(await set({ contentRightsDeclaration: 'DOES_NOT_USE_THIRD_PARTY_CONTENT' })).toEqual([])
  expect(await set({ bundleId: 'com.example.new' })).toEqual([])
  sandbox.addBuild({ app: app.id, version: '1.0', buildNumber: '1' })
  expect((await set({ bundleId: 'com.example.newer' }))[0]).toMatch('INVALID_STATE /data/attributes/bundleId')
})

test('an attachment for the reviewers is reserved, sent in parts and checked by its checksum', async () => {
  await using started = await startStore({ partSize: 4 })
  const { client, sandbox } = started
  const version = idOf(await createVersion(client, '1.0'))
  const parents = { appStoreVersion: ['appStoreVersions', version] }
  const detail = idOf(await create(client, 'appStoreReviewDetails', {}, parents))
  const bytes = Buffer.from('Read me')
  const upload = async (checksum: string) => {
    const attributes = { fileName: 'notes.txt', fileSize: bytes.length }
    const owner = { appStoreReviewDetail: ['appStoreReviewDetails', detail] }
    const reserved = await create(client, 'appStoreReviewAttachments', attributes, owner)
    for (const { url, offset, length } of list(reserved.body, 'data.attributes.uploadOperations')) {
      const body = new Uint8Array(bytes.subarray(Number(offset), Number(offset) + Number(length)))
      await fetch(String(url), {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body,
      })
    }
    const committed = { uploaded: true, sourceFileChecksum: checksum }
    return change(client, 'appStoreReviewAttachments', idOf(reserved), committed)
  }
  const good = await upload(createHash('md5').update(bytes).digest('hex'))
  const bad = await upload('00000000000000000000000000000000')
  expect(dig(good.body, 'data.attributes.assetDeliveryState.state')).toBe('UPLOAD_COMPLETE')
  sandbox.advance(3000)
  const { body } = await client.get(`/v1/appStoreReviewDetails/${detail}/appStoreReviewAttachments`)
  expect(list(body, 'data').map((file) => dig(file, 'attributes.assetDeliveryState.state'))).toEqual([
    'COMPLETE',
    'FAILED',
  ])
  expect((await client.delete(`/v1/appStoreReviewAttachments/${idOf(bad)}`)).status).toBe(204)
})

test('an agreement of the app’s own belongs to territories, and there is one at most', async () => {
  await using started = await startStore()
  const { client, app } = started
  const relations = { app: { type: 'apps', id: app.id }, territories: [{ type: 'territories', id: 'DEU' }] }
  const add = () =>
    client.post(
      '/v1/endUserLicenseAgreements',
      entity('endUserLicenseAgreements', { agreementText: 'Be nice' }, relations),
    )
  const agreement = await add()
  expect([agreement.status, (await add()).status]).toEqual([201, 409])
  const { body } = await client.get(`/v1/endUserLicenseAgreements/${idOf(agreement)}/territories`)
  expect(dig(body, 'data.0.attributes.currency')).toBe('EUR')
  const own = await client.get(`/v1/apps/${app.id}/endUserLicenseAgreement`)
  expect(dig(own.body, 'data.id')).toBe(idOf(agreement))
  expect(dig((await client.get('/v1/territories?limit=200')).body, 'meta.paging.total')).toBe(175)
})
