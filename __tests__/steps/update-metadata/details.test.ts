import { app, editableInfo, listingScene, versionNamed } from '../../support/listing-scene.ts'

const yaml = (text: string) => ({ 'app-store.yml': text })

test('release type and date are set, and the date goes with the type', async () => {
  await using scene = await listingScene({
    files: yaml('version: { releaseType: SCHEDULED, earliestReleaseDate: 2099-05-01T08:00:00Z }'),
  })
  expect((await scene.run()).exitCode).toBe(0)
  const version = () => versionNamed(scene.sandbox, '1.1').attributes
  expect(version().releaseType).toBe('SCHEDULED')
  expect(Date.parse(`${version().earliestReleaseDate}`)).toBe(Date.parse('2099-05-01T08:00:00Z'))
  expect((await scene.run()).writes).toEqual([])
  await scene.write(yaml('version: { releaseType: MANUAL }'))
  expect((await scene.run()).exitCode).toBe(0)
  expect(version()).toMatchObject({ releaseType: 'MANUAL', earliestReleaseDate: null })
  expect((await scene.run()).writes).toEqual([])
})

test('a phased release comes and goes', async () => {
  await using scene = await listingScene({ files: yaml('version: { phasedRelease: true }') })
  expect((await scene.run()).writes).toEqual(['POST /v1/appStoreVersionPhasedReleases'])
  expect((await scene.run()).writes).toEqual([])
  await scene.write(yaml('version: { phasedRelease: false }'))
  expect((await scene.run()).writes).toEqual(['DELETE /v1/appStoreVersionPhasedReleases/{id}'])
  expect((await scene.run()).writes).toEqual([])
})

test('content rights and categories are set and cleared', async () => {
  await using scene = await listingScene({
    files: yaml(
      'app: { contentRightsDeclaration: USES_THIRD_PARTY_CONTENT }\ncategories: { primaryCategory: GAMES, primarySubcategoryOne: GAMES_WORD, secondaryCategory: UTILITIES }',
    ),
  })
  expect((await scene.run()).exitCode).toBe(0)
  expect(scene.sandbox.all('apps')[0]?.attributes.contentRightsDeclaration).toBe('USES_THIRD_PARTY_CONTENT')
  expect((await scene.run()).writes).toEqual([])
  await scene.write(yaml('categories: { primarySubcategoryOne: null, secondaryCategory: null }'))
  expect((await scene.run()).exitCode).toBe(0)
  const { primaryCategory, primarySubcategoryOne, secondaryCategory } =
    editableInfo(scene.sandbox)?.relations ?? {}
  expect([primaryCategory, primarySubcategoryOne ?? [], secondaryCategory ?? []]).toEqual([['GAMES'], [], []])
  expect((await scene.run()).writes).toEqual([])
})

test('a license agreement is made, changed, and taken back, with its territories', async () => {
  await using scene = await listingScene({
    files: yaml('licenseAgreement: { agreementText: Be kind., territories: [USA, DEU] }'),
  })
  const agreement = () => scene.sandbox.all('endUserLicenseAgreements')[0]
  expect((await scene.run()).exitCode).toBe(0)
  expect(agreement()?.attributes.agreementText).toBe('Be kind.')
  expect(agreement()?.relations.territories?.toSorted()).toEqual(['DEU', 'USA'])
  expect((await scene.run()).writes).toEqual([])
  await scene.write(yaml('licenseAgreement: { territories: [USA, FRA] }'))
  expect((await scene.run()).writes).toEqual(['PATCH /v1/endUserLicenseAgreements/{id}'])
  expect(agreement()?.attributes.agreementText).toBe('Be kind.')
  expect(agreement()?.relations.territories?.toSorted()).toEqual(['FRA', 'USA'])
  await scene.write(yaml('licenseAgreement: { agreementText: null }'))
  expect((await scene.run()).writes).toEqual(['DELETE /v1/endUserLicenseAgreements/{id}'])
  expect((await scene.run()).writes).toEqual([])
})

test('territories alone are no agreement', async () => {
  await using scene = await listingScene({ files: yaml('licenseAgreement: { territories: [USA] }') })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([expect.stringContaining('has no agreementText')])
})

test('every answer of the age rating arrives, and an answer that needs another is refused before anything is sent', async () => {
  const levels =
    'alcoholTobaccoOrDrugUseOrReferences contests gamblingSimulated gunsOrOtherWeapons horrorOrFearThemes matureOrSuggestiveThemes medicalOrTreatmentInformation profanityOrCrudeHumor sexualContentGraphicAndNudity sexualContentOrNudity violenceCartoonOrFantasy violenceRealistic violenceRealisticProlongedGraphicOrSadistic'.split(
      ' ',
    )
  const flags =
    'advertising ageAssurance gambling healthOrWellnessTopics lootBox messagingAndChat parentalControls socialMedia socialMediaAgeRestricted unrestrictedWebAccess userGeneratedContent'.split(
      ' ',
    )
  const answers = {
    ...Object.fromEntries(levels.map((name) => [name, 'INFREQUENT'])),
    ...Object.fromEntries(flags.map((name) => [name, true])),
    ageRatingOverrideV2: 'SIXTEEN_PLUS',
    koreaAgeRatingOverride: 'FIFTEEN_PLUS',
    developerAgeRatingInfoUrl: 'https://acme-lists.com/age',
  }
  await using scene = await listingScene({ files: yaml(JSON.stringify({ ageRating: answers })) })
  expect((await scene.run()).writes).toEqual(['PATCH /v1/ageRatingDeclarations/{id}'])
  const id = editableInfo(scene.sandbox)?.id ?? ''
  expect(scene.sandbox.find('ageRatingDeclarations', id)?.attributes).toMatchObject(answers)
  expect((await scene.run()).writes).toEqual([])
  await scene.write(yaml('ageRating: { socialMedia: true, userGeneratedContent: false }'))
  const refused = await scene.run()
  expect([refused.exitCode, refused.writes]).toEqual([1, []])
})

test('a review attachment is sent, kept while its bytes are the same, replaced, and removed', async () => {
  const listing = yaml('reviewDetail: { contactFirstName: Ann, attachment: files/guide.pdf }')
  await using scene = await listingScene({ files: { ...listing, 'files/guide.pdf': '%PDF one' } })
  const names = () =>
    scene.sandbox.all('appStoreReviewAttachments').map(({ attributes }) => attributes.fileName)
  const first = await scene.run()
  expect(first.exitCode).toBe(0)
  expect(first.writes).toEqual([
    'POST /v1/appStoreReviewDetails',
    'POST /v1/appStoreReviewAttachments',
    'PUT storage',
    'PATCH /v1/appStoreReviewAttachments/{id}',
  ])
  expect(names()).toEqual(['guide.pdf'])
  expect((await scene.run()).writes).toEqual([])
  await scene.write({ 'files/guide.pdf': '%PDF two' })
  expect((await scene.run()).writes).toEqual([
    'POST /v1/appStoreReviewAttachments',
    'PUT storage',
    'PATCH /v1/appStoreReviewAttachments/{id}',
    'DELETE /v1/appStoreReviewAttachments/{id}',
  ])
  expect(names()).toEqual(['guide.pdf'])
  await scene.write(yaml('reviewDetail: { attachment: null }'))
  expect((await scene.run()).writes).toEqual(['DELETE /v1/appStoreReviewAttachments/{id}'])
  expect(names()).toEqual([])
})

test('a new version gets the attachment as well, and no second one', async () => {
  await using scene = await listingScene({
    versions: {},
    files: { ...yaml('reviewDetail: { attachment: guide.pdf }'), 'guide.pdf': '%PDF' },
  })
  const reviewDetail = { contactFirstName: 'Ann' }
  scene.sandbox.addVersion({
    app: app.bundleId,
    versionString: '1.0',
    state: 'READY_FOR_DISTRIBUTION',
    reviewDetail,
  })
  expect((await scene.run({ version: '1.1' })).exitCode).toBe(0)
  expect(scene.sandbox.all('appStoreReviewAttachments')).toHaveLength(1)
  expect((await scene.run({ version: '1.1' })).writes).toEqual([])
})

test('an attachment that is not there is told at its place, and nothing is sent', async () => {
  await using scene = await listingScene({ files: yaml('reviewDetail:\n  attachment: gone.pdf\n') })
  const run = await scene.run()
  expect([run.exitCode, run.writes]).toEqual([1, []])
  expect(run.log).toContain(
    '::error title=update-metadata,file=app-store.yml,line=2::The review attachment gone.pdf',
  )
})

test('an attachment that Apple refuses is told with its reasons', async () => {
  await using scene = await listingScene({
    files: { ...yaml('reviewDetail: { attachment: guide.pdf }'), 'guide.pdf': '%PDF' },
  })
  scene.sandbox.assetOutcome({ errors: [{ code: 'FILE_TOOL_FAILURE', description: 'No paper.' }] })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([expect.stringContaining('FILE_TOOL_FAILURE: No paper.')])
  expect((await scene.run()).exitCode).toBe(0)
  expect(scene.sandbox.all('appStoreReviewAttachments')).toHaveLength(1)
})
