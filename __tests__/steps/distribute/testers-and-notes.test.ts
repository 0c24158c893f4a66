import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder } from '../../support/packages.ts'
import { bundleId, errorOf, notesOf, startTestFlight, succeeded, writesOf } from './support.ts'

test('testers get the build: new ones are made, known ones added, and those who have it left alone', async () => {
  await using testFlight = await startTestFlight()
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42')
  sandbox.addTester({ app: bundleId, email: 'Known@example.com' })
  const testers = 'new.person@example.com, known@example.com\nKNOWN@example.com'
  const run = succeeded(await testFlight.run({ 'build-id': build.id, testers }))
  expect(writesOf(sandbox)).toEqual([
    'POST /v1/builds/{id}/relationships/individualTesters',
    'POST /v1/betaTesters',
  ])
  const having = sandbox.all('betaTesters').filter(({ relations }) => relations.builds?.includes(build.id))
  expect(having.map(({ attributes }) => attributes.email)).toEqual([
    'Known@example.com',
    'new.person@example.com',
  ])
  expect(run.annotations('notice').join('\n')).toContain('is not submitted for beta review')
  const again = succeeded(await testFlight.run({ 'build-id': build.id, testers }))
  expect(writesOf(sandbox)).toEqual([])
  for (const { log, outputs, summary } of [run, again])
    expect(`${log}${JSON.stringify(outputs)}${summary}`).not.toMatch(/(known|new\.person)@/i)
})

test('a wrong address is told, without showing it, before any request', async () => {
  await using testFlight = await startTestFlight()
  const run = await testFlight.run({ 'build-id': 'x', testers: 'fine@example.com\nsecretname.example.com' })
  expect(errorOf(run)).toContain('testers has "s…", which is no e-mail address')
  expect(run.log).not.toContain('secretname')
  expect(testFlight.sandbox.trace()).toEqual([])
})

test('a tester whom the service knows already, although it did not list him, is no failure', async () => {
  await using testFlight = await startTestFlight({ behaviour: { existingTester: 'refused' } })
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42')
  const tester = sandbox.addTester({ app: bundleId, email: 'known@example.com' })
  sandbox.faults.add({ on: 'GET /v1/betaTesters', fault: { kind: 'stale' } })
  succeeded(await testFlight.run({ 'build-id': build.id, testers: 'known@example.com' }))
  expect(sandbox.find('betaTesters', tester.id)?.relations.builds).toEqual([build.id])
})

const german = { 'en-US': 'Faster', 'de-DE': 'Schneller' }

test('notes come as a text, a file, a map, a folder of locales, or fastlane has them', async () => {
  await using testFlight = await startTestFlight()
  await inFolder(async (folder) => {
    const at = (name: string) => join(folder, name)
    for (const name of ['flat', 'lanes/en-US', 'lanes/de-DE']) mkdirSync(at(name), { recursive: true })
    writeFileSync(at('notes.txt'), 'From a file\n')
    writeFileSync(at('notes.yml'), 'en-US: Faster\nde-DE: Schneller\n')
    writeFileSync(at('notes.json'), JSON.stringify(german))
    for (const [locale, text] of Object.entries(german)) {
      writeFileSync(at(`flat/${locale}.txt`), text)
      writeFileSync(at(`lanes/${locale}/release_notes.txt`), text)
    }
    const forms: [string, Record<string, string>][] = [
      ['Two lines\nof text', { 'en-US': 'Two lines\nof text' }],
      [at('notes.txt'), { 'en-US': 'From a file' }],
      ['en-US: Faster\nde-DE: Schneller', german],
      [JSON.stringify(german), german],
      [at('notes.yml'), german],
      [at('notes.json'), german],
      [at('flat'), german],
      [at('lanes'), german],
    ]
    await Promise.all(
      forms.map(async ([given, expected], index) => {
        const build = testFlight.addBuild(String(index + 1))
        succeeded(await testFlight.run({ 'build-id': build.id, 'release-notes': given }))
        expect(notesOf(testFlight.sandbox, build.id)).toEqual(expected)
      }),
    )
  })
})

test.each(['characters', 'bytes'] as const)(
  'notes are cut to what the service takes, counted in %s, cleaned, and that is said',
  async (unit) => {
    await using testFlight = await startTestFlight({ behaviour: { notesLengthUnit: unit } })
    const build = testFlight.addBuild('42')
    const text = `Fixed 🎉 <all> ${'ü'.repeat(4100)}`
    const run = succeeded(await testFlight.run({ 'build-id': build.id, 'release-notes': text }))
    expect(notesOf(testFlight.sandbox, build.id)['en-US']).toMatch(/^Fixed all> ü+…$/)
    const warnings = run.annotations('warning').join('\n')
    expect(warnings).toContain('Removed from the release notes in en-US, since Apple refuses it: 🎉 <')
    expect(warnings).toMatch(
      /release notes in en-US were cut from 41\d\d to \d+ characters; Apple takes 4000/,
    )
  },
)

test.each([false, true])(
  'a locale that the app lacks is told, and added where the service asks for it (%p)',
  async (isNeeded) => {
    await using testFlight = await startTestFlight({
      behaviour: { buildLocalizationNeedsAppLocalization: isNeeded },
    })
    const { sandbox } = testFlight
    const build = testFlight.addBuild('42')
    const inputs = {
      'build-id': build.id,
      'release-notes': JSON.stringify(german),
      'beta-description': 'What it is.',
    }
    const run = succeeded(await testFlight.run(inputs))
    expect(run.annotations('notice').join('\n')).toContain('The app has no TestFlight texts in de-DE.')
    expect(notesOf(sandbox, build.id)).toEqual(german)
    const texts = sandbox.all('betaAppLocalizations').map(({ attributes }) => attributes)
    expect(texts).toMatchObject([
      { locale: 'en-US', description: 'What it is.' },
      ...(isNeeded ? [{ locale: 'de-DE', description: 'What it is.' }] : []),
    ])
    const again = succeeded(await testFlight.run(inputs))
    expect(writesOf(sandbox)).toEqual([])
    expect(again.log).not.toContain('has no TestFlight texts')
  },
)

test('texts of the app in a new locale are made before the notes that need them', async () => {
  await using testFlight = await startTestFlight({
    behaviour: { buildLocalizationNeedsAppLocalization: true },
  })
  const build = testFlight.addBuild('42')
  succeeded(
    await testFlight.run({
      'build-id': build.id,
      'release-notes': JSON.stringify(german),
      'beta-description': 'en-US: What it is.\nde-DE: Was es ist.',
      'feedback-email': 'de-DE: rueckmeldung@example.com',
      'marketing-url': 'https://example.com',
    }),
  )
  expect(testFlight.sandbox.all('betaAppLocalizations').map(({ attributes }) => attributes)).toMatchObject([
    { locale: 'en-US', description: 'What it is.', marketingUrl: 'https://example.com' },
    { locale: 'de-DE', description: 'Was es ist.', feedbackEmail: 'rueckmeldung@example.com' },
  ])
  expect(notesOf(testFlight.sandbox, build.id)).toEqual(german)
})

test('a localization that Apple makes between the look and the write is written to', async () => {
  await using testFlight = await startTestFlight()
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42')
  sandbox.add('betaBuildLocalizations', {
    attributes: { locale: 'de-DE', whatsNew: null },
    relations: { build: [build.id] },
  })
  sandbox.faults.add({ on: 'GET /v1/builds/{id}', fault: { kind: 'stale' } })
  succeeded(await testFlight.run({ 'build-id': build.id, 'release-notes': JSON.stringify(german) }))
  expect(notesOf(sandbox, build.id)).toEqual(german)
})

test('what was written is read back until the service shows it', async () => {
  await using testFlight = await startTestFlight()
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42')
  testFlight.addGroup('Team', { isInternalGroup: true })
  sandbox.faults.add({ on: 'GET /v1/builds/{id}', skip: 1, fault: { kind: 'stale' } })
  const inputs = { 'build-id': build.id, 'release-notes': 'Faster', groups: 'Team' }
  const run = succeeded(await testFlight.run(inputs))
  expect(sandbox.trace().filter((request) => request === 'GET /v1/builds/{id}')).toHaveLength(3)
  expect(run.log).toContain('Done, and shown by App Store Connect.')
})

test('lists that lag behind do not make the same twice', async () => {
  await using testFlight = await startTestFlight({
    stepPerRequestMs: 20_000,
    behaviour: { listLagMs: 60_000 },
  })
  const { sandbox } = testFlight
  testFlight.addBuild('41')
  const build = testFlight.addBuild('42')
  testFlight.addGroup('Team', { isInternalGroup: true })
  sandbox.advance(120_000)
  const inputs = {
    'bundle-id': bundleId,
    version: '1.2.0',
    'build-number': '42',
    'release-notes': JSON.stringify(german),
    groups: 'Team',
  }
  succeeded(await testFlight.run(inputs))
  succeeded(await testFlight.run(inputs))
  expect(notesOf(sandbox, build.id)).toEqual(german)
  expect(sandbox.all('betaBuildLocalizations')).toHaveLength(3)
})

test('wrong addresses of pages and people are all told before anything is done', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const error = errorOf(
    await testFlight.run({
      'build-id': build.id,
      'feedback-email': 'nobody',
      'marketing-url': 'example.com',
      'review-contact-phone': '12345',
      'review-contact-email': 'nobody',
      'demo-account-required': 'true',
    }),
  )
  for (const text of [
    'feedback-email in en-US is "nobody", which is no e-mail address.',
    'marketing-url in en-US is "example.com", which is no URL with http or https.',
    'review-contact-phone is "12345"',
    'review-contact-email is "nobody", which is no e-mail address.',
    'Set demo-account-name and demo-account-password.',
  ])
    expect(error).toContain(text)
  expect(writesOf(testFlight.sandbox)).toEqual([])
})
