import { change, create, createVersion, infos, localize, startStore } from './store-support.ts'
import { dig, errors, idOf, list } from './support.ts'

test('an empty text is none, or is kept', async () => {
  for (const [emptyStoreText, expected] of [
    ['null', null],
    ['kept', ''],
  ] as const) {
    await using started = await startStore({ behaviour: { emptyStoreText } })
    const { client } = started
    const id = idOf(await createVersion(client, '1.0'))
    const { body } = await localize(client, id, 'de-DE', { description: '' })
    expect(dig(body, 'data.attributes.description')).toBe(expected)
  }
})

test('keywords are counted in characters or in bytes, and emoji are taken or not', async () => {
  const keywords = 'ü'.repeat(60)
  await using lax = await startStore()
  const first = idOf(await createVersion(lax.client, '1.0'))
  expect(errors(await localize(lax.client, first, 'de-DE', { keywords, description: '🎉' }))).toEqual([])
  await using strict = await startStore({
    behaviour: { keywordsLengthUnit: 'bytes', emojiInStoreTexts: 'refused' },
  })
  const second = idOf(await createVersion(strict.client, '1.0'))
  expect(errors(await localize(strict.client, second, 'de-DE', { keywords, description: '🎉' }))).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/description Text for description contains invalid characters:'[🎉]'",
    'ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG /data/attributes/keywords Keywords for German (Germany) cannot be longer than 100 characters.',
  ])
})

test('a version in a submission not yet sent can be edited or not', async () => {
  for (const readyForReviewEdits of ['accepted', 'refused'] as const) {
    await using started = await startStore({ behaviour: { readyForReviewEdits } })
    const { client, sandbox } = started
    const { id } = sandbox.addVersion({
      app: 'com.example.app',
      versionString: '1.0',
      state: 'READY_FOR_REVIEW',
    })
    const answer = await change(client, 'appStoreVersions', id, { versionString: '1.1' })
    expect(answer.status).toBe(readyForReviewEdits === 'accepted' ? 200 : 409)
  }
})

test('a localized name brings texts of the version along or not', async () => {
  for (const infoLocalizationAddsVersionLocalization of [true, false]) {
    await using started = await startStore({ behaviour: { infoLocalizationAddsVersionLocalization } })
    const { client } = started
    const id = idOf(await createVersion(client, '1.0'))
    const [info] = await infos(client)
    const parents = { appInfo: ['appInfos', info?.id ?? ''] }
    await create(client, 'appInfoLocalizations', { locale: 'de-DE', name: 'Beispiel' }, parents)
    const { body } = await client.get(`/v1/appStoreVersions/${id}/appStoreVersionLocalizations`)
    const locales = list(body, 'data').map((localization) => dig(localization, 'attributes.locale'))
    expect(locales).toEqual(infoLocalizationAddsVersionLocalization ? ['en-US', 'de-DE'] : ['en-US'])
  }
})
