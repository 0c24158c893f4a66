import { app, listingScene, versionNamed } from '../../support/listing-scene.ts'

const texts = {
  'fastlane/metadata/en-US/description.txt': 'A fine app for lists.',
  'fastlane/metadata/en-US/promotional_text.txt': 'Now with plans',
}
const promotion = { 'fastlane/metadata/en-US/promotional_text.txt': 'Now with plans' }

test('without a number the draft is edited', async () => {
  await using scene = await listingScene({ files: texts })
  const run = await scene.run()
  expect(run.outputs).toMatchObject({
    'app-id': app.id,
    version: '1.1',
    'version-id': versionNamed(scene.sandbox, '1.1').id,
    'version-state': 'PREPARE_FOR_SUBMISSION',
    changes: '1',
  })
  expect(run.writes).toEqual(['PATCH /v1/appStoreVersionLocalizations/{id}'])
  expect(scene.texts('en-US')).toMatchObject({ description: 'A fine app for lists.' })
})

test('a draft with another number takes the one that is asked for', async () => {
  await using scene = await listingScene({ files: texts })
  const run = await scene.run({ version: '1.2' })
  expect(run.exitCode).toBe(0)
  expect(run.writes).toEqual([
    'PATCH /v1/appStoreVersions/{id}',
    'PATCH /v1/appStoreVersionLocalizations/{id}',
  ])
  expect(run.outputs.version).toBe('1.2')
  expect(scene.texts('en-US', '1.2')).toMatchObject({ promotionalText: 'Now with plans' })
  expect((await scene.run({ version: '1.2' })).writes).toEqual([])
})

test('a new version is made with what the one before had, as the plan foretold', async () => {
  await using scene = await listingScene({ versions: {}, files: texts })
  scene.sandbox.addVersion({
    app: app.bundleId,
    versionString: '1.0',
    state: 'READY_FOR_DISTRIBUTION',
    localizations: { 'de-DE': { description: 'Eine App', keywords: 'liste' } },
  })
  await scene.write({
    'fastlane/metadata/de-DE/description.txt': 'Eine App',
    'fastlane/metadata/de-DE/release_notes.txt': 'Schneller',
    'fastlane/metadata/de-DE/name.txt': 'Acme Listen',
    'fastlane/metadata/fr-FR/name.txt': 'Acme Listes',
    'fastlane/metadata/it/description.txt': 'Una app',
    'fastlane/metadata/it/name.txt': 'Acme',
    'fastlane/metadata/primary_category.txt': 'UTILITIES',
    'fastlane/metadata/copyright.txt': '2026 Acme',
  })
  const foretold = await scene.run({ version: '1.1', 'dry-run': 'true' })
  expect(foretold.writes).toEqual([])
  expect(foretold.outputs['version-id']).toBeUndefined()
  // The app info to edit comes with the version, and is listed late.
  scene.sandbox.behaviour.listLagMs = 4_000
  const run = await scene.run({ version: '1.1' })
  expect(run.exitCode).toBe(0)
  expect(run.plan).toEqual(foretold.plan)
  expect(run.outputs['version-id']).toBe(versionNamed(scene.sandbox, '1.1').id)
  expect(scene.texts('de-DE')).toMatchObject({ keywords: 'liste', whatsNew: 'Schneller' })
  expect(scene.appInfoTexts('de-DE')).toMatchObject({ name: 'Acme Listen' })
  expect(scene.appInfoTexts('fr-FR')).toMatchObject({ name: 'Acme Listes' })
  expect(scene.appInfoTexts('it')).toMatchObject({ name: 'Acme' })
  scene.sandbox.behaviour.listLagMs = 0
  expect((await scene.run({ version: '1.1' })).writes).toEqual([])
})

test('a version under review is not pushed aside for another number', async () => {
  await using scene = await listingScene({
    versions: { '1.0': 'READY_FOR_DISTRIBUTION', '1.1': 'WAITING_FOR_REVIEW' },
    files: texts,
  })
  const run = await scene.run({ version: '1.2' })
  expect(run.exitCode).toBe(1)
  expect(run.writes).toEqual([])
  expect(run.annotations('error')).toEqual([
    expect.stringMatching(/^Version 1\.2 cannot be made: 1\.1 is WAITING_FOR_REVIEW/),
  ])
})

test('the live version takes a promotional text, and says once what it does not take', async () => {
  await using scene = await listingScene({
    versions: { '1.0': 'READY_FOR_DISTRIBUTION' },
    files: promotion,
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(scene.texts('en-US', '1.0')).toMatchObject({ promotionalText: 'Now with plans' })
  // Nothing is missing for a review, for there is none to come.
  expect(run.annotations('warning').join()).not.toContain('Apple asks for it')

  await scene.write({
    'fastlane/metadata/en-US/description.txt': 'Other',
    'fastlane/metadata/en-US/support_url.txt': 'https://acme-lists.com/support',
    'fastlane/metadata/en-US/name.txt': 'Acme Lists',
    'fastlane/metadata/de-DE/promotional_text.txt': 'Neu',
  })
  const refused = await scene.run()
  expect(refused.exitCode).toBe(1)
  expect(refused.writes).toEqual([])
  const [message = '', ...others] = refused.annotations('error')
  expect(others).toEqual([])
  expect(message.split('\n').slice(0, 4)).toEqual([
    'Version 1.0 is READY_FOR_DISTRIBUTION, its app info READY_FOR_DISTRIBUTION, and these values cannot change in that state:',
    '  version texts in de-DE: promotionalText',
    '  version texts in en-US: description',
    '  app info texts in en-US: name',
  ])

  const skipped = await scene.run({ 'if-locked': 'skip' })
  expect(skipped.exitCode).toBe(0)
  expect(skipped.annotations('warning').join()).toContain('these values cannot change')
  expect(skipped.writes).toEqual(['PATCH /v1/appStoreVersionLocalizations/{id}'])
  expect(scene.texts('en-US', '1.0')).toMatchObject({ supportUrl: 'https://acme-lists.com/support' })
})

test('in review everything but the promotional text is locked, and that is one error and no write', async () => {
  await using scene = await listingScene({
    versions: { '1.0': 'READY_FOR_DISTRIBUTION', '1.1': 'IN_REVIEW' },
    files: {
      ...texts,
      'fastlane/metadata/en-US/support_url.txt': 'https://acme-lists.com/support',
      'fastlane/metadata/en-US/subtitle.txt': 'Lists',
      'fastlane/metadata/review_information/notes.txt': 'Sign in first.',
    },
  })
  const run = await scene.run()
  expect(run.writes).toEqual([])
  expect(run.annotations('error')).toHaveLength(1)
  expect(run.annotations('error')[0]).toContain('  version texts in en-US: description, supportUrl')
  expect(run.annotations('error')[0]).toContain('  app info texts in en-US: subtitle')
  expect(run.annotations('error')[0]).toContain('  review details: notes')
  const skipped = await scene.run({ 'if-locked': 'skip' })
  expect(skipped.exitCode).toBe(0)
  expect(scene.texts('en-US')).toMatchObject({ promotionalText: 'Now with plans' })
})

test.each(['READY_FOR_REVIEW', 'WAITING_FOR_REVIEW'] as const)(
  'in %s Apple decides, and its first refusal ends the run',
  async (state) => {
    await using scene = await listingScene({
      versions: { '1.0': 'READY_FOR_DISTRIBUTION', '1.1': state },
      files: { ...texts, 'fastlane/metadata/en-US/subtitle.txt': 'Lists' },
    })
    const run = await scene.run()
    expect(run.exitCode).toBe(1)
    expect(run.writes).toHaveLength(1)
    expect(run.annotations('error')).toHaveLength(1)
    expect(run.annotations('error')[0]).toContain('INVALID_STATE')
    expect(run.log).toContain('Not done: update app info texts in en-US: subtitle')
    const skipped = await scene.run({ 'if-locked': 'skip' })
    expect(skipped.exitCode).toBe(0)
  },
)

test('where Apple takes edits before the review, they are made', async () => {
  await using scene = await listingScene({
    versions: { '1.0': 'READY_FOR_DISTRIBUTION', '1.1': 'READY_FOR_REVIEW' },
    files: { ...texts, 'fastlane/metadata/en-US/subtitle.txt': 'Lists' },
    behaviour: { readyForReviewEdits: 'accepted' },
  })
  expect((await scene.run()).exitCode).toBe(0)
  expect(scene.texts('en-US')).toMatchObject({ description: 'A fine app for lists.' })
  expect(scene.appInfoTexts('en-US')).toMatchObject({ subtitle: 'Lists' })
})

test('with versions on several platforms the platform must be said', async () => {
  await using scene = await listingScene({ files: texts })
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.1', platform: 'MAC_OS' })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')[0]).toMatch(/has versions for .*MAC_OS.* Say with platform/)
  const mac = await scene.run({ platform: 'macos' })
  expect(mac.outputs).toMatchObject({ platform: 'MAC_OS', version: '1.1' })
  expect(scene.texts('en-US').description).toBeUndefined()
})

test("what's new is not sent with a first version, and that is said", async () => {
  await using scene = await listingScene({
    versions: { '1.0': 'PREPARE_FOR_SUBMISSION' },
    files: { ...texts, 'fastlane/metadata/en-US/release_notes.txt': 'All is new' },
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(scene.texts('en-US', '1.0').whatsNew ?? null).toBeNull()
  expect(run.annotations('warning').join()).toContain('whatsNew of en-US is not sent')
  expect((await scene.run()).writes).toEqual([])
})

test('an app without a version gets the one that is named, and asks for a name', async () => {
  await using scene = await listingScene({ versions: {}, files: texts })
  const unnamed = await scene.run()
  expect(unnamed.annotations('error')[0]).toContain('has no version on IOS yet')
  const run = await scene.run({ version: '1.0' })
  expect(run.exitCode).toBe(0)
  expect(scene.texts('en-US', '1.0')).toMatchObject({ description: 'A fine app for lists.' })
})
