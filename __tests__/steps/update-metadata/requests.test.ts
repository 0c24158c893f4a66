import { app, listingScene, locales, nineTexts } from '../../support/listing-scene.ts'

const writeRoutes = /^(POST|PATCH) \/v1\/(appStoreVersion|appInfo)Localizations/

test('40 locales that exist are written with 83 requests, several at once, and unchanged ones cost 3 and no write', async () => {
  await using scene = await listingScene({ versions: {}, latencyMs: 30, files: nineTexts(locales) })
  const localizations = Object.fromEntries(locales.map((locale) => [locale, { description: 'Old' }]))
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.0', state: 'READY_FOR_DISTRIBUTION' })
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.1', localizations })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.requests).toHaveLength(83)
  expect(run.writes.every((write) => writeRoutes.test(write))).toBe(true)
  expect(scene.mostAtOnce()).toBeGreaterThanOrEqual(4)
  expect(scene.texts('ja')).toMatchObject({ description: 'A fine app for lists, 1.', whatsNew: 'Faster, 1.' })
  expect(scene.appInfoTexts('ja')).toMatchObject({ name: 'Acme ja', subtitle: 'Lists 1' })

  const second = await scene.run()
  expect(second.requests).toHaveLength(3)
  expect(second.writes).toEqual([])
  expect(second.outputs).toMatchObject({ changes: '0', plan: '[]' })
  expect(second.log).toContain('Nothing to change.')
})

test('40 new locales are written with 84 requests, and none twice', async () => {
  await using scene = await listingScene({ files: nineTexts(locales) })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.requests).toHaveLength(84)
  expect(run.writes.filter((write) => write === 'POST /v1/appInfoLocalizations')).toEqual([])
  expect(scene.sandbox.requests().every(({ status }) => Number(status) < 400)).toBe(true)
  expect((await scene.run()).writes).toEqual([])
})

test('a plan of 40 locales stays below the size that GitHub shows, and opens by locale', async () => {
  await using scene = await listingScene({ versions: {} })
  const words = (seed: string) => Array.from({ length: 500 }, (_, index) => `${seed}${index}`).join(' ')
  const files = nineTexts(locales)
  const long = Object.keys(files).filter((name) => /description|release_notes/.test(name))
  await scene.write({ ...files, ...Object.fromEntries(long.map((name) => [name, words('|*')])) })
  const localizations = Object.fromEntries(
    locales.map((locale) => [locale, { description: words('<x'), whatsNew: words('y') }]),
  )
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.0', state: 'READY_FOR_DISTRIBUTION' })
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.1', localizations })
  const run = await scene.run({ 'dry-run': 'true' })
  expect(run.exitCode).toBe(0)
  expect(Buffer.byteLength(run.summary)).toBeLessThan(1_000_000)
  expect(run.summary.match(/<summary>/g)?.length).toBeGreaterThan(30)
  expect(run.plan).toHaveLength(80)
})
