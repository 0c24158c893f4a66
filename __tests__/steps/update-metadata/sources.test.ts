import { app, editableInfo, type Files, listingScene, versionNamed } from '../../support/listing-scene.ts'

const folder = 'fastlane/metadata'

/** The same listing in each layout; what a layout has no place for is left out of it. */
const fastlane: Files = {
  [`${folder}/en-US/name.txt`]: 'Acme Lists\n',
  [`${folder}/en-US/subtitle.txt`]: 'Lists and plans\n',
  [`${folder}/en-US/privacy_url.txt`]: 'https://acme-lists.com/privacy\n',
  [`${folder}/en-US/description.txt`]: 'Lists.\r\n\r\nAnd plans.\r\n',
  [`${folder}/en-US/keywords.txt`]: 'list,plan\n',
  [`${folder}/en-US/promotional_text.txt`]: 'Now with plans\n',
  [`${folder}/en-US/release_notes.txt`]: 'Faster\n',
  [`${folder}/en-US/support_url.txt`]: 'https://acme-lists.com/support\n',
  [`${folder}/en-US/marketing_url.txt`]: 'https://acme-lists.com/\n',
  [`${folder}/default/support_url.txt`]: 'https://acme-lists.com/help\n',
  [`${folder}/de-DE/subtitle.txt`]: 'Listen und Pläne\n',
  [`${folder}/copyright.txt`]: '2026 Acme\n',
  [`${folder}/primary_category.txt`]: 'MZGenre.Games\n',
  [`${folder}/primary_first_sub_category.txt`]: 'GAMES_PUZZLE\n',
  [`${folder}/secondary_category.txt`]: 'UTILITIES\n',
  [`${folder}/review_information/first_name.txt`]: 'Ann\n',
  [`${folder}/review_information/last_name.txt`]: 'Archer\n',
  [`${folder}/review_information/phone_number.txt`]: '+1 415 555 0100\n',
  [`${folder}/review_information/email_address.txt`]: 'ann@acme-lists.com\n',
  [`${folder}/review_information/demo_user.txt`]: 'demo\n',
  [`${folder}/review_information/demo_password.txt`]: 'open-sesame\n',
  [`${folder}/review_information/notes.txt`]: 'Sign in first.\n',
  'fastlane/app_rating_config.json': JSON.stringify({
    CARTOON_FANTASY_VIOLENCE: 1,
    gamblingAndContests: false,
    lootBox: true,
  }),
}

const eas: Files = {
  'store.config.json': JSON.stringify({
    configVersion: 0,
    apple: {
      copyright: '2026 Acme',
      categories: [['GAMES', 'GAMES_PUZZLE'], 'UTILITIES'],
      info: {
        'en-US': {
          title: 'Acme Lists',
          subtitle: 'Lists and plans',
          privacyPolicyUrl: 'https://acme-lists.com/privacy',
          description: 'Lists.\n\nAnd plans.',
          keywords: ['list', 'plan'],
          promoText: 'Now with plans',
          releaseNotes: 'Faster',
          supportUrl: 'https://acme-lists.com/support',
          marketingUrl: 'https://acme-lists.com/',
        },
        'de-DE': { title: 'Acme', subtitle: 'Listen und Pläne', supportUrl: 'https://acme-lists.com/help' },
      },
      advisory: {
        violenceCartoonOrFantasy: 'INFREQUENT_OR_MILD',
        gambling: false,
        contests: 'NONE',
        lootBox: true,
      },
      review: {
        firstName: 'Ann',
        lastName: 'Archer',
        phone: '+1 415 555 0100',
        email: 'ann@acme-lists.com',
        demoUsername: 'demo',
        demoPassword: 'open-sesame',
        demoRequired: true,
        notes: 'Sign in first.',
      },
    },
  }),
}

const yaml: Files = {
  'app-store.yml': `
version:
  copyright: 2026 Acme
categories:
  primaryCategory: GAMES
  primarySubcategoryOne: GAMES_PUZZLE
  secondaryCategory: UTILITIES
ageRating:
  violenceCartoonOrFantasy: INFREQUENT_OR_MILD
  gambling: false
  contests: NONE
  lootBox: true
reviewDetail:
  contactFirstName: Ann
  contactLastName: Archer
  contactPhone: +1 415 555 0100
  contactEmail: ann@acme-lists.com
  demoAccountName: demo
  demoAccountPassword: open-sesame
  demoAccountRequired: true
  notes: Sign in first.
locales:
  default:
    supportUrl: https://acme-lists.com/help
  en-US:
    name: Acme Lists
    subtitle: Lists and plans
    privacyPolicyUrl: https://acme-lists.com/privacy
    description: |
      Lists.

      And plans.
    keywords: [list, plan]
    promotionalText: Now with plans
    whatsNew: Faster
    supportUrl: https://acme-lists.com/support
    marketingUrl: https://acme-lists.com/
  de-DE:
    subtitle: Listen und Pläne
`,
}

test.each([
  { layout: 'fastlane', files: fastlane, path: folder },
  { layout: 'eas', files: eas, path: 'store.config.json' },
  { layout: 'app-store-yaml', files: yaml, path: 'app-store.yml' },
])(
  'a listing in the layout $layout is found by itself and arrives whole',
  async ({ layout, files, path }) => {
    await using scene = await listingScene({ files })
    const run = await scene.run()
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain(`Listing: ${path} (${layout}), 2 locales`)
    expect(scene.texts('en-US')).toMatchObject({
      description: 'Lists.\n\nAnd plans.',
      keywords: 'list,plan',
      promotionalText: 'Now with plans',
      whatsNew: 'Faster',
      supportUrl: 'https://acme-lists.com/support',
      marketingUrl: 'https://acme-lists.com/',
    })
    expect(scene.texts('de-DE')).toMatchObject({ supportUrl: 'https://acme-lists.com/help' })
    expect(scene.appInfoTexts('en-US')).toMatchObject({
      name: 'Acme Lists',
      subtitle: 'Lists and plans',
      privacyPolicyUrl: 'https://acme-lists.com/privacy',
    })
    expect(scene.appInfoTexts('de-DE')).toMatchObject({ name: 'Acme', subtitle: 'Listen und Pläne' })
    const { sandbox } = scene
    expect(versionNamed(sandbox, '1.1').attributes).toMatchObject({ copyright: '2026 Acme' })
    expect(editableInfo(sandbox)?.relations).toMatchObject({
      primaryCategory: ['GAMES'],
      primarySubcategoryOne: ['GAMES_PUZZLE'],
      secondaryCategory: ['UTILITIES'],
    })
    expect(sandbox.find('ageRatingDeclarations', editableInfo(sandbox)?.id ?? '')?.attributes).toMatchObject({
      violenceCartoonOrFantasy: 'INFREQUENT_OR_MILD',
      gambling: false,
      contests: 'NONE',
      lootBox: true,
    })
    expect(sandbox.all('appStoreReviewDetails')[0]?.attributes).toMatchObject({
      contactFirstName: 'Ann',
      contactLastName: 'Archer',
      contactPhone: '+1 415 555 0100',
      contactEmail: 'ann@acme-lists.com',
      demoAccountName: 'demo',
      demoAccountPassword: 'open-sesame',
      demoAccountRequired: true,
      notes: 'Sign in first.',
    })
    const shown = `${run.log.replaceAll('::add-mask::open-sesame', '')}${run.summary}${JSON.stringify(run.outputs)}`
    expect(shown).not.toContain('open-sesame')
    const second = await scene.run()
    expect(second.outputs.changes).toBe('0')
    expect(second.writes).toEqual([])
  },
)

test('two listings are an error that names both; metadata-path picks one', async () => {
  await using scene = await listingScene({ files: { ...eas, ...yaml } })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.requests).toEqual([])
  expect(run.annotations('error')).toEqual([
    expect.stringContaining('There are several listings: app-store.yml, store.config.json.'),
  ])
  expect((await scene.run({ 'metadata-path': 'app-store.yml' })).exitCode).toBe(0)
})

test('no listing, or one that is not there, is told with the places where they are looked for', async () => {
  await using scene = await listingScene()
  const none = await scene.run()
  expect(none.annotations('error')[0]).toContain(
    'There is no listing. Listings are found at fastlane/metadata',
  )
  const wrong = await scene.run({ 'metadata-path': 'metadata/ios' })
  expect(wrong.annotations('error')[0]).toContain('metadata-path metadata/ios does not exist')
})

test('an empty file leaves a field alone; `<clear>` and null clear it', async () => {
  await using scene = await listingScene({
    versions: {},
    files: { [`${folder}/en-US/promotional_text.txt`]: '' },
  })
  const texts = { description: 'Lists', promotionalText: 'Old', marketingUrl: 'https://acme-lists.com/' }
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.1', localizations: { 'en-US': texts } })
  expect((await scene.run()).writes).toEqual([])
  await scene.write({ [`${folder}/en-US/promotional_text.txt`]: '<clear>\n' })
  const cleared = await scene.run()
  expect(cleared.plan[0]?.fields).toEqual([{ name: 'promotionalText', from: 'Old', to: null }])
  expect(scene.texts('en-US')).toMatchObject({ ...texts, promotionalText: null })
  expect((await scene.run()).writes).toEqual([])

  await scene.write({
    fastlane: undefined,
    'app-store.yml': 'locales:\n  en-US:\n    marketingUrl: null\n    description:\n',
  })
  expect((await scene.run()).exitCode).toBe(0)
  expect(scene.texts('en-US')).toMatchObject({ description: 'Lists', marketingUrl: null })
})

test('a field that Apple must have cannot be cleared, and nothing is sent', async () => {
  await using scene = await listingScene({ files: { [`${folder}/en-US/name.txt`]: '<clear>' } })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.writes).toEqual([])
  expect(run.annotations('error')[0]).toContain('name')
})

test('words that change are marked in the summary, in a table of their locale', async () => {
  await using scene = await listingScene({
    versions: {},
    files: { [`${folder}/en-US/description.txt`]: 'Lists and | plans for <you>.' },
  })
  const localizations = { 'en-US': { description: 'Lists and | notes for <you>.' } }
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.1', localizations })
  const run = await scene.run({ 'dry-run': 'true' })
  expect(run.summary).toContain('<summary>en-US: update version texts</summary>')
  expect(run.summary).toContain(
    '| description | Lists and &#124; <del>notes</del> for &lt;you&gt;. | Lists and &#124; <ins>plans</ins> for &lt;you&gt;. |',
  )
})
