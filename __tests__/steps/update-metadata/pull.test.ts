import { readFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { app, listingScene } from '../../support/listing-scene.ts'

const localizations = {
  'en-US': {
    description: 'Lists.\n\n"Plans": yes # no\n',
    keywords: 'list,plan',
    promotionalText: 'Now',
    whatsNew: 'Faster',
    supportUrl: 'https://acme-lists.com/support',
    marketingUrl: 'https://acme-lists.com/',
  },
  'de-DE': { description: 'Listen', keywords: 'liste' },
}

async function full(files = {}) {
  const scene = await listingScene({ versions: {}, files })
  const { sandbox } = scene
  const standard = { app: app.bundleId, localizations, copyright: '2026 Acme' }
  sandbox.addVersion({ ...standard, versionString: '1.0', state: 'READY_FOR_DISTRIBUTION' })
  sandbox.addVersion({
    ...standard,
    versionString: '1.1',
    releaseType: 'MANUAL',
    earliestReleaseDate: '2020-01-01T00:00:00Z',
    reviewDetail: {
      contactFirstName: 'Ann',
      contactLastName: 'Archer',
      contactPhone: '555 0100',
      contactEmail: 'ann@acme-lists.com',
      demoAccountName: 'demo',
      demoAccountPassword: 'open-sesame',
      demoAccountRequired: true,
      notes: 'Sign in.',
    },
  })
  return scene
}

test.each(['fastlane/metadata', 'store.config.json', 'app-store.yml'])(
  'what is pulled into %s and pushed again changes nothing',
  async (path) => {
    await using scene = await full({
      'seed.yml': `
categories: { primaryCategory: GAMES, primarySubcategoryOne: GAMES_WORD }
ageRating: { lootBox: true, gambling: false, contests: NONE, violenceRealistic: INFREQUENT, ageRatingOverrideV2: SIXTEEN_PLUS }
app: { contentRightsDeclaration: USES_THIRD_PARTY_CONTENT }
licenseAgreement: { agreementText: Be kind., territories: [USA, DEU] }
locales: { en-US: { subtitle: Lists, privacyPolicyUrl: "https://acme-lists.com/privacy" } }
`,
    })
    expect((await scene.run({ 'metadata-path': 'seed.yml' })).exitCode).toBe(0)
    const pulled = await scene.run({ mode: 'pull', 'metadata-path': path })
    expect(pulled.exitCode).toBe(0)
    expect(pulled.writes).toEqual([])
    const files = await scene.files()
    expect(Object.values(files).join('\n')).not.toContain('open-sesame')
    expect(`${pulled.log.replaceAll('::add-mask::open-sesame', '')}${pulled.summary}`).not.toContain(
      'open-sesame',
    )
    const pushed = await scene.run({ 'metadata-path': path })
    expect(pushed.annotations('error')).toEqual([])
    expect(pushed.exitCode).toBe(0)
    expect(pushed.outputs.changes).toBe('0')
    expect(pushed.writes).toEqual([])
    await scene.run({ mode: 'pull', 'metadata-path': path })
    expect(await scene.files()).toEqual(files)
  },
)

test('without a listing, app-store.yml is written; a dry run writes nothing', async () => {
  await using scene = await full()
  const dry = await scene.run({ mode: 'pull', 'dry-run': 'true' })
  expect(dry.exitCode).toBe(0)
  expect(await scene.files()).toEqual({})
  expect((await scene.run({ mode: 'pull' })).exitCode).toBe(0)
  expect(Object.keys(await scene.files())).toEqual(['app-store.yml'])
})

test('the published schema accepts what is pulled, and refuses a key that is misspelt', async () => {
  await using scene = await full()
  await scene.run({ mode: 'pull' })
  const schema = JSON.parse(await readFile('docs/app-store.schema.json', 'utf8'))
  const accepts = new Ajv({ strict: false, validateFormats: false }).compile(schema)
  const listing = parse((await scene.files())['app-store.yml'] ?? '')
  accepts(listing)
  expect(accepts.errors).toBeNull()
  expect(accepts({ ...listing, catgories: {} })).toBe(false)
})

test('passwords in the files stay as they are', async () => {
  await using scene = await full({
    'app-store.yml': 'reviewDetail:\n  demoAccountPassword: from-a-vault\n',
  })
  expect((await scene.run({ mode: 'pull' })).exitCode).toBe(0)
  const text = (await scene.files())['app-store.yml']
  expect(text).toContain('from-a-vault')
  expect(text).not.toContain('open-sesame')
})

test.each(['fastlane/metadata', 'app-store.yml', 'store.config.json'])(
  'names of locales that would lead out of %s are left out',
  async (path) => {
    await using scene = await full()
    for (const locale of [
      '../../../evil',
      '/tmp/evil',
      'C:\\evil',
      '..',
      '',
      '__proto__',
      'constructor',
      'en-US/../../x',
    ]) {
      const version = scene.sandbox.all('appStoreVersions').at(-1)
      scene.sandbox.add('appStoreVersionLocalizations', {
        attributes: { locale, description: 'evil' },
        relations: { appStoreVersion: [version?.id ?? ''] },
      })
    }
    const run = await scene.run({ mode: 'pull', 'metadata-path': path })
    expect(run.exitCode).toBe(0)
    expect(run.annotations('warning').join('\n')).toContain('is not a locale')
    expect(Object.values(await scene.files()).join('\n')).not.toContain('evil')
    expect((await scene.run({ 'metadata-path': path })).exitCode).toBe(0)
  },
)

test('a version that is not there cannot be pulled', async () => {
  await using scene = await full()
  scene.sandbox.setVersionState(
    scene.sandbox.all('appStoreVersions').at(-1)?.id ?? '',
    'READY_FOR_DISTRIBUTION',
  )
  const run = await scene.run({ mode: 'pull', version: '9.9' })
  expect(run.annotations('error')).toEqual([expect.stringContaining('has no version 9.9')])
  expect(await scene.files()).toEqual({})
})
