import { app, listingScene } from '../../support/listing-scene.ts'

const folder = 'fastlane/metadata'

test('a new locale is made once: its app info comes with the texts of the version', async () => {
  await using scene = await listingScene({
    files: {
      [`${folder}/en-US/description.txt`]: 'Lists',
      [`${folder}/de-DE/name.txt`]: 'Acme Listen',
      [`${folder}/de-DE/description.txt`]: 'Listen',
      [`${folder}/fr-FR/`]: '',
    },
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.writes.toSorted()).toEqual([
    'PATCH /v1/appInfoLocalizations/{id}',
    'PATCH /v1/appStoreVersionLocalizations/{id}',
    'POST /v1/appStoreVersionLocalizations',
    'POST /v1/appStoreVersionLocalizations',
  ])
  expect(scene.appInfoTexts('de-DE')).toMatchObject({ name: 'Acme Listen' })
  expect(scene.appInfoTexts('fr-FR')).toMatchObject({ name: 'Acme' })
  expect((await scene.run()).writes).toEqual([])
})

test('locales that the listing does not have go with remove-locales alone, and the primary one stays', async () => {
  await using scene = await listingScene({
    versions: {},
    files: { [`${folder}/de-DE/description.txt`]: 'Listen' },
  })
  const localizations = { 'de-DE': { description: 'Listen' }, it: { description: 'Liste' } }
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.0', localizations })
  expect((await scene.run()).plan).toEqual([])
  const run = await scene.run({ 'remove-locales': 'true' })
  expect(run.exitCode).toBe(0)
  expect(run.plan.map(({ action, subject }) => `${action} ${subject}`)).toEqual(['delete locale it'])
  expect(run.annotations('warning').join()).toContain('en-US is the primary locale of the app and stays')
  expect(run.writes).toEqual([
    'DELETE /v1/appStoreVersionLocalizations/{id}',
    'DELETE /v1/appInfoLocalizations/{id}',
  ])
  expect(scene.appInfoTexts('it')).toEqual({})
  expect((await scene.run({ 'remove-locales': 'true' })).writes).toEqual([])
})

test('half of a locale that a broken run left is removed by the next', async () => {
  await using scene = await listingScene({
    versions: {},
    files: { [`${folder}/en-US/description.txt`]: 'Lists' },
  })
  const localizations = { 'en-US': { description: 'Lists' }, it: { description: 'Liste' } }
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.0', localizations })
  scene.sandbox.faults.add({
    on: 'DELETE /v1/appInfoLocalizations/{id}',
    fault: { kind: 'status', status: 409, code: 'STATE_ERROR' },
  })
  expect((await scene.run({ 'remove-locales': 'true' })).exitCode).toBe(1)
  expect(scene.appInfoTexts('it')).toMatchObject({ locale: 'it' })
  const second = await scene.run({ 'remove-locales': 'true' })
  expect(second.writes).toEqual(['DELETE /v1/appInfoLocalizations/{id}'])
  expect(scene.appInfoTexts('it')).toEqual({})
})

test('a locale of the version before goes from a new version, too', async () => {
  await using scene = await listingScene({
    versions: {},
    files: { [`${folder}/en-US/description.txt`]: 'Lists' },
  })
  const localizations = { it: { description: 'Liste' } }
  scene.sandbox.addVersion({
    app: app.bundleId,
    versionString: '1.0',
    state: 'READY_FOR_DISTRIBUTION',
    localizations,
  })
  const run = await scene.run({ version: '1.1', 'remove-locales': 'true' })
  expect(run.exitCode).toBe(0)
  expect(scene.texts('it')).toEqual({})
  expect(scene.texts('it', '1.0')).toMatchObject({ description: 'Liste' })
})

test('the primary locale can move, and the one before can go with the same run', async () => {
  await using scene = await listingScene({
    files: { 'app-store.yml': 'app: { primaryLocale: de-DE }\nlocales:\n  de-DE: { description: Listen }\n' },
  })
  const run = await scene.run({ 'remove-locales': 'true' })
  expect(run.exitCode).toBe(0)
  expect(scene.sandbox.all('apps')[0]?.attributes.primaryLocale).toBe('de-DE')
  expect(scene.texts('en-US')).toEqual({})
  expect((await scene.run({ 'remove-locales': 'true' })).writes).toEqual([])
})

test('where the name of the app is taken in a language, the name of the listing comes first', async () => {
  await using scene = await listingScene({
    files: { [`${folder}/ja/description.txt`]: 'リスト', [`${folder}/ja/name.txt`]: 'Acme リスト' },
  })
  scene.sandbox.takeName('Acme', 'ja')
  expect((await scene.run()).exitCode).toBe(0)
  expect(scene.appInfoTexts('ja')).toMatchObject({ name: 'Acme リスト' })
  expect(scene.texts('ja')).toMatchObject({ description: 'リスト' })
  expect((await scene.run()).writes).toEqual([])
})

test('a name that another account has is told in Apple’s words', async () => {
  await using scene = await listingScene({ files: { [`${folder}/en-US/name.txt`]: 'Famous' } })
  scene.sandbox.takeName('Famous')
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([expect.stringContaining('already being used')])
})
