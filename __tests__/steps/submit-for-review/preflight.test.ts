import type { JsonObject } from '../../../src/sandbox/json.ts'
import type { WorkflowInputs } from '../../support/run-action.ts'
import { bundleId, errorOf, type Scene, startReview, stateOf, succeeded, writesOf } from './support.ts'

interface Lack {
  what: string
  /** Takes away what is needed. */
  spoil: (scene: Scene) => void
  inputs?: WorkflowInputs
  says: string | RegExp
}

/** Changes all resources of a type that belong to what is prepared. */
const spoilAll =
  (type: string, attributes: JsonObject) =>
  ({ sandbox, version }: Scene) => {
    for (const { id, relations } of sandbox.all(type)) {
      if ((relations.appStoreVersion?.[0] ?? version.id) === version.id) sandbox.change(type, id, attributes)
    }
  }

const texts = (attributes: JsonObject) => spoilAll('appStoreVersionLocalizations', attributes)
const build = (attributes: JsonObject) => spoilAll('builds', attributes)
const nothing = () => undefined

const lacks: Lack[] = [
  ...['description', 'keywords', 'supportUrl'].map((name) => ({
    what: name,
    spoil: texts({ [name]: null }),
    says: `- ${name} is missing in en-US. Set it with the step update-metadata`,
  })),
  {
    what: "what's new",
    spoil: texts({ whatsNew: null }),
    says: "- What's new is missing in en-US; an update needs it",
  },
  {
    what: 'privacy policy',
    spoil: spoilAll('appInfoLocalizations', { privacyPolicyUrl: null }),
    says: '- privacyPolicyUrl is missing in en-US.',
  },
  {
    what: 'name',
    spoil: spoilAll('appInfoLocalizations', { name: '' }),
    says: '- name is missing in en-US.',
  },
  {
    what: 'copyright',
    spoil: ({ sandbox, version }) => sandbox.change('appStoreVersions', version.id, { copyright: null }),
    says: '- The copyright is missing.',
  },
  {
    what: 'review contact',
    spoil: spoilAll('appStoreReviewDetails', { contactPhone: null, contactEmail: '' }),
    says: '- The details for the reviewers lack contactPhone, contactEmail.',
  },
  {
    what: 'demo account',
    spoil: spoilAll('appStoreReviewDetails', { demoAccountRequired: true }),
    says: '- The details for the reviewers lack demoAccountName, demoAccountPassword.',
  },
  {
    what: 'age rating',
    spoil: spoilAll('ageRatingDeclarations', { lootBox: null, contests: null }),
    says: '- Questions about the age rating are not answered: contests, lootBox.',
  },
  {
    what: 'content rights',
    spoil: spoilAll('apps', { contentRightsDeclaration: null }),
    says: '- It is not said whether the app shows content of others',
  },
  {
    what: 'compliance',
    spoil: build({ usesNonExemptEncryption: null }),
    says: /- The question about export compliance of the build 1\.1 \(1\) is not answered\. Set uses-non-exempt-encryption/,
  },
  {
    what: 'declaration',
    spoil: build({ usesNonExemptEncryption: true }),
    says: /- The build 1\.1 \(1\) uses encryption that is not exempt/,
  },
  { what: 'expired build', spoil: build({ expired: true }), says: '- The build 1.1 (1) has expired.' },
  {
    what: 'invalid build',
    spoil: build({ processingState: 'INVALID' }),
    says: '- The build 1.1 (1) is INVALID after',
  },
  {
    what: 'internal build',
    spoil: build({ buildAudienceType: 'INTERNAL_ONLY' }),
    says: '- The build 1.1 (1) was exported for internal testing only.',
  },
  {
    what: 'build of another version',
    spoil: (scene) => scene.addBuild('9', { version: '1.3', id: 'other' }),
    inputs: { 'build-id': 'other', version: '1.1' },
    says: 'version is "1.1", but the build other has "1.3". Correct it, or leave it out.',
  },
  {
    what: 'failed picture',
    spoil: spoilAll('appScreenshots', {
      assetDeliveryState: {
        state: 'FAILED',
        errors: [{ code: 'X', description: 'Wrong size' }],
        warnings: [],
      },
    }),
    says: /- The screenshot 1\.png \(APP_IPHONE_\d+\) in en-US is FAILED: Wrong size\. Replace it\./,
  },
  {
    what: 'picture of the right size',
    spoil: spoilAll('appScreenshotSets', { screenshotDisplayType: 'APP_IPHONE_47' }),
    says: '- There is no screenshot for an iPhone of 6.9" or 6.5" in en-US, the primary locale (APP_IPHONE_67 or APP_IPHONE_65).',
  },
  {
    what: 'higher number',
    spoil: (scene) => scene.addBuild('1', { version: '0.9' }),
    inputs: { version: '0.9', 'build-number': '1' },
    says: '- The version 0.9 is not higher than 1.0, which is in the store.',
  },
  {
    what: 'date to come',
    spoil: nothing,
    inputs: { 'release-type': 'scheduled', 'earliest-release-date': '2020-01-01T00:00:00Z' },
    says: '- earliest-release-date 2020-01-01T00:00:00Z is in the past.',
  },
  {
    what: 'locale of the news',
    spoil: nothing,
    inputs: { 'whats-new': 'en-GB: Colour' },
    says: '- whats-new: the version has no texts in en-GB. It has en-US. The step update-metadata adds a locale.',
  },
  {
    what: 'short news',
    spoil: nothing,
    inputs: { 'whats-new': `A ${'x'.repeat(4000)}` },
    says: '- whats-new in en-US has 4002 characters, and Apple takes 4000.',
  },
]

async function told({ what, spoil, inputs, says }: Lack) {
  await using scene = await startReview()
  spoil(scene)
  const run = await scene.run(inputs)
  const error = errorOf(run)
  expect({ what, annotations: run.annotations('error').length, writes: writesOf(scene) }).toEqual({
    what,
    annotations: 1,
    writes: [],
  })
  if (typeof says === 'string') expect(error).toContain(says)
  else expect(error).toMatch(says)
}

const atOnce = 4

test('each thing that Apple would refuse is told before anything is changed', async () => {
  const waiting = [...lacks]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await told(next)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}, 60_000)

test('all that a bare app lacks is told in one message', async () => {
  await using scene = await startReview()
  const { sandbox } = scene
  const bare = sandbox.addApp({ bundleId: 'com.example.bare', name: 'Bare' })
  const { id } = sandbox.addVersion({ app: bare.id, versionString: '1.0' })
  const run = await scene.run({
    'bundle-id': 'com.example.bare',
    'whats-new': 'All',
    'phased-release': 'true',
  })
  const error = errorOf(run)
  expect(run.annotations('error')).toHaveLength(1)
  expect(error).toMatch(
    /^1[0-9] things keep version 1\.0 for IOS from being reviewed; nothing was changed:\n- /,
  )
  for (const words of [
    'phased-release: 1.0 is the first version for IOS',
    'The copyright is missing',
    'The version has no build. Name one with build-id or build-number',
    'description is missing in en-US',
    'keywords is missing in en-US',
    'supportUrl is missing in en-US',
    'whats-new: 1.0 is the first version for IOS, and Apple takes no news for it. Leave whats-new out.',
    'There is no screenshot for an iPhone',
    'The details for the reviewers lack contactFirstName, contactLastName, contactPhone, contactEmail',
    'privacyPolicyUrl is missing in en-US',
    'The app has no primary category',
    'Questions about the age rating are not answered: ',
    'The app has no price, not even free',
    'The app is sold nowhere yet',
  ])
    expect(error).toContain(words)
  expect(writesOf(scene)).toEqual([])
  expect(stateOf(scene, id)).toBe('PREPARE_FOR_SUBMISSION')
})

test('what only Apple knows is shown in full, and the draft is used once it is mended', async () => {
  await using scene = await startReview()
  scene.sandbox.setPrivacyAnswers(bundleId, 'unpublished')
  const error = errorOf(await scene.run())
  expect(error).toContain('This resource cannot be reviewed, please check associated errors to see why.')
  expect(error).toContain('(of /v1/appDataUsages/): ')
  expect(error).toContain("You must have published answers to your app's data usages.")
  expect(error).toContain('What to do: ')
  scene.sandbox.setPrivacyAnswers(bundleId, 'published')
  succeeded(await scene.run())
  expect(writesOf(scene)).not.toContain('POST /v1/reviewSubmissions')
})

const wrong: [WorkflowInputs, string][] = [
  [{ 'release-type': 'scheduled' }, 'earliest-release-date must say when'],
  [
    { 'release-type': 'manual', 'earliest-release-date': '2040-01-01T00:00:00Z' },
    'goes with release-type: scheduled, not with manual',
  ],
  [{ 'earliest-release-date': '2040-01-01T00:30:00Z' }, 'whole hours only, such as 2040-01-01T00:00:00Z'],
  [{ 'earliest-release-date': '2040-01-01T09:00:00' }, 'without a zone'],
  [{ 'earliest-release-date': 'soon' }, 'must be a date with time and zone'],
  [{ 'earliest-release-date': '2040-02-31T09:00:00Z' }, 'must be a date with time and zone'],
  [{ cancel: 'true', 'wait-for-review': 'true' }, 'Leave out one of cancel and wait-for-review'],
]

test('what the inputs alone say wrong is told before anything is asked', async () => {
  await using scene = await startReview()
  await Promise.all(
    wrong.map(async ([inputs, words]) => expect(errorOf(await scene.run(inputs))).toContain(words)),
  )
  expect(scene.sandbox.trace()).toEqual([])
})

test('an encryption declaration that Apple has approved is attached', async () => {
  await using scene = await startReview()
  const { sandbox, app, build } = scene
  sandbox.change('builds', build.id, { usesNonExemptEncryption: true })
  const attributes = { appEncryptionDeclarationState: 'APPROVED', createdDate: '2026-01-01T00:00:00Z' }
  sandbox.add('appEncryptionDeclarations', { attributes, relations: { app: [app.id] } })
  succeeded(await scene.run())
  expect(writesOf(scene)[0]).toBe('PATCH /v1/builds/{id}/relationships/appEncryptionDeclaration')
  succeeded(await scene.run())
  expect(writesOf(scene)).toEqual([])
})
