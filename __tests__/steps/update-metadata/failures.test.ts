import type { Fault } from '../../../src/sandbox/faults.ts'
import { app, listingScene, type Scene } from '../../support/listing-scene.ts'

const files = {
  'guide.pdf': '%PDF',
  'app-store.yml': `
app: { contentRightsDeclaration: USES_THIRD_PARTY_CONTENT }
version: { copyright: 2026 Acme }
categories: { primaryCategory: GAMES }
ageRating: { lootBox: false }
reviewDetail: { contactFirstName: Ann, attachment: guide.pdf }
licenseAgreement: { agreementText: Be kind., territories: [USA] }
locales:
  en-US: { description: Lists, subtitle: Lists }
  de-DE: { description: Listen, name: Acme Listen }
`,
}

/** Everything that the listing says, as the store has it. */
function end({ sandbox, texts, appInfoTexts }: Scene) {
  const values = (type: string) => sandbox.all(type).map(({ attributes }) => attributes)
  return {
    counts: [
      'appStoreVersions',
      'appStoreVersionLocalizations',
      'appInfoLocalizations',
      'appStoreReviewDetails',
    ].map((type) => sandbox.all(type).length),
    english: [texts('en-US').description, appInfoTexts('en-US').subtitle],
    german: [texts('de-DE').description, appInfoTexts('de-DE').name],
    contact: values('appStoreReviewDetails').map(({ contactFirstName }) => contactFirstName),
    attachments: values('appStoreReviewAttachments').map(({ fileName, assetDeliveryState }) => [
      fileName,
      (assetDeliveryState as { state: string }).state,
    ]),
    agreements: values('endUserLicenseAgreements').map(({ agreementText }) => agreementText),
    rights: values('apps').map(({ contentRightsDeclaration }) => contentRightsDeclaration),
  }
}

const expected = {
  counts: [2, 3, 3, 1],
  english: ['Lists', 'Lists'],
  german: ['Listen', 'Acme Listen'],
  contact: ['Ann'],
  attachments: [['guide.pdf', 'COMPLETE']],
  agreements: ['Be kind.'],
  rights: ['USES_THIRD_PARTY_CONTENT'],
}

const versions = { '1.0': 'READY_FOR_DISTRIBUTION' } as const
const wanted = { version: '1.1' }

/** The kinds of writes of a whole run, which is right in the end. */
let known: Promise<string[]> | undefined

function writesOfAWholeRun(): Promise<string[]> {
  known ??= runWithoutFaults()
  return known
}

async function runWithoutFaults(): Promise<string[]> {
  await using scene = await listingScene({ versions, files })
  const { writes } = await scene.run(wanted)
  expect(end(scene)).toEqual(expected)
  return [...new Set(writes)]
}

const faults: readonly Fault[] = [
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'html-after', status: 503 },
  { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
  { kind: 'unauthorized' },
  { kind: 'status', status: 404, code: 'NOT_FOUND' },
]

test.concurrent.each(faults)(
  'when every kind of write meets $kind $status once, a few runs end right, and nothing is there twice',
  async (fault) => {
    const writes = await writesOfAWholeRun()
    expect(writes.length).toBeGreaterThanOrEqual(13)
    await using scene = await listingScene({ versions, files })
    for (const on of writes) scene.sandbox.faults.add({ on, fault })
    for (let runs = 1; runs <= writes.length; runs += 1) {
      const run = await scene.run(wanted)
      if (run.exitCode === 0) break
      expect(run.annotations('error')).toHaveLength(1)
    }
    expect(scene.sandbox.faults.remaining).toBe(0)
    expect(end(scene)).toEqual(expected)
    expect((await scene.run(wanted)).writes).toEqual([])
  },
  120_000,
)

test.concurrent('a write that took effect without an answer is never made twice, whichever it is', async () => {
  const writes = await writesOfAWholeRun()
  const outcomes = new Map<string, unknown>()
  const tasks = writes.map((on) => async () => {
    await using scene = await listingScene({ versions, files })
    scene.sandbox.faults.add({ on, fault: { kind: 'reset-after' } })
    const run = await scene.run(wanted)
    outcomes.set(on, run.exitCode === 0 ? end(scene) : run.annotations('error'))
  })
  const worker = async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) await task()
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  expect(outcomes).toEqual(new Map([...outcomes.keys()].map((on) => [on, expected])))
  expect(outcomes.size).toBe(writes.length)
}, 120_000)

test.concurrent('a locale that fails for good tells what was done and what was not, and the next run does the rest', async () => {
  const names = ['da', 'de-DE', 'en-US', 'fi', 'fr-FR', 'it', 'ja', 'ko', 'sv', 'tr']
  await using scene = await listingScene({
    files: Object.fromEntries(
      names.map((name) => [`fastlane/metadata/${name}/description.txt`, `About ${name}`]),
    ),
  })
  scene.sandbox.faults.add({
    on: 'POST /v1/appStoreVersionLocalizations',
    skip: 4,
    fault: { kind: 'status', status: 409, code: 'ENTITY_ERROR.ATTRIBUTE.INVALID', detail: 'Not this one.' },
  })
  const broken = await scene.run()
  expect(broken.exitCode).toBe(1)
  expect(broken.annotations('error')).toEqual([expect.stringContaining('Not this one.')])
  const lines = (start: string) => broken.log.split('\n').filter((line) => line.startsWith(start)).length
  expect(lines('Failed: ')).toBe(1)
  expect(lines('Done before: ')).toBe(scene.sandbox.all('appStoreVersionLocalizations').length - 2 + 1)
  expect(lines('Done before: ') + lines('Not done: ') + 1).toBe(10)
  expect(broken.outputs).toMatchObject({ changes: '10', version: '1.1' })
  const rest = await scene.run()
  expect(rest.exitCode).toBe(0)
  for (const name of names) expect(scene.texts(name)).toMatchObject({ description: `About ${name}` })
  expect((await scene.run()).writes).toEqual([])
})

test.concurrent('a service that stays unwell for one write ends the run with what was done', async () => {
  await using scene = await listingScene({
    files: {
      'fastlane/metadata/en-US/description.txt': 'Lists',
      'fastlane/metadata/en-US/subtitle.txt': 'Lists',
    },
  })
  scene.sandbox.faults.add({
    on: 'PATCH /v1/appInfoLocalizations/{id}',
    times: 1000,
    fault: { kind: 'status', status: 503, headers: { 'retry-after': '0' } },
  })
  const broken = await scene.run()
  expect(broken.exitCode).toBe(1)
  expect(broken.annotations('error')).toEqual([expect.stringContaining('503')])
  expect(broken.log).toContain('Done before: update version texts in en-US: description')
  scene.sandbox.faults.clear()
  expect((await scene.run()).writes).toEqual(['PATCH /v1/appInfoLocalizations/{id}'])
})

test.concurrent('texts that another hand wrote meanwhile are not an obstacle', async () => {
  await using scene = await listingScene({
    files: { 'fastlane/metadata/de-DE/description.txt': 'Listen' },
  })
  scene.sandbox.advance(60_000)
  scene.sandbox.behaviour.listLagMs = 4_500
  const id =
    scene.sandbox.all('appStoreVersions').find(({ attributes }) => attributes.versionString === '1.1')?.id ??
    ''
  scene.sandbox.add('appStoreVersionLocalizations', {
    attributes: { locale: 'de-DE', description: 'Alt' },
    relations: { appStoreVersion: [id] },
  })
  const run = await scene.run({ 'app-id': app.id })
  expect(run.exitCode).toBe(0)
  expect(scene.texts('de-DE')).toMatchObject({ description: 'Listen' })
})
