import { app, listingScene } from '../../../support/listing-scene.ts'
import { localizationOf, md5Of, pictures, shown, toApi } from './support.ts'

const iphone = 'APP_IPHONE_67'

test('what is still processed counts as there, and is waited for', async () => {
  const files = pictures({ 'en-US': 2 })
  await using scene = await listingScene({ files, behaviour: { assetProcessingMs: 3_600_000 } })
  const first = await scene.run({ timeout: '3s' })
  expect(first.exitCode).toBe(1)
  expect(first.log).toContain('Run the step again: it sends nothing twice.')
  expect(shown(scene.sandbox)).toEqual([`en-US ${iphone}: 1.png UPLOAD_COMPLETE, 2.png UPLOAD_COMPLETE`])
  scene.sandbox.clock.advance(3_600_000)
  const second = await scene.run()
  expect(second.writes).toEqual([])
  expect(second.exitCode).toBe(0)
})

test('dead reservations and files that Apple refused go before new ones are sent, and other files when these are processed', async () => {
  const files = pictures({ 'en-US': ['a.png', 'b.png'] })
  await using scene = await listingScene({ files })
  scene.sandbox.addScreenshots({
    localization: localizationOf(scene.sandbox, 'en-US'),
    slot: iphone,
    files: [
      { fileName: 'old.png' },
      { fileName: 'ghost.png', state: 'AWAITING_UPLOAD' },
      { fileName: 'a.png', state: 'FAILED', sourceFileChecksum: md5Of(files, 'en-US/a.png') },
    ],
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(shown(scene.sandbox)).toEqual([`en-US ${iphone}: a.png, b.png`])
  const writes = toApi(run.writes)
  expect(writes.slice(0, 2)).toEqual(['DELETE /v1/appScreenshots/{id}', 'DELETE /v1/appScreenshots/{id}'])
  expect(writes.at(-1)).toBe('DELETE /v1/appScreenshots/{id}')
  expect(run.plan.map(({ action }) => action)).toEqual(['upload', 'delete'])
})

test('a picture that is there twice is left once, and the names of files do not matter', async () => {
  const files = pictures({ 'en-US': ['a.png', 'b.png'] })
  await using scene = await listingScene({ files })
  const sums = { a: md5Of(files, 'en-US/a.png'), b: md5Of(files, 'en-US/b.png') }
  scene.sandbox.addScreenshots({
    localization: localizationOf(scene.sandbox, 'en-US'),
    slot: iphone,
    files: [
      { fileName: 'x.png', sourceFileChecksum: sums.a },
      { fileName: 'x.png', sourceFileChecksum: sums.a },
      { fileName: 'x.png', sourceFileChecksum: sums.b.toUpperCase() },
    ],
  })
  const run = await scene.run()
  expect(toApi(run.writes)).toEqual(['DELETE /v1/appScreenshots/{id}'])
  expect(shown(scene.sandbox)).toEqual([`en-US ${iphone}: x.png, x.png`])
})

test('a full set is exchanged one for one, so that it is never empty', async () => {
  const files = pictures({ 'en-US': Array.from({ length: 10 }, (_, index) => `new${index}.png`) })
  await using scene = await listingScene({ files })
  const old = Array.from({ length: 10 }, (_, index) => ({ fileName: `old${index}.png` }))
  scene.sandbox.addScreenshots({
    localization: localizationOf(scene.sandbox, 'en-US'),
    slot: iphone,
    files: old,
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  let standing = 10
  for (const write of toApi(run.writes)) {
    if (write.startsWith('DELETE')) standing -= 1
    if (write.startsWith('POST')) standing += 1
    expect(standing).toBeGreaterThanOrEqual(9)
    expect(standing).toBeLessThanOrEqual(10)
  }
  expect(shown(scene.sandbox)[0]).toBe(
    `en-US ${iphone}: ${Array.from({ length: 10 }, (_, index) => `new${index}.png`).join(', ')}`,
  )
})

test('a version that is made takes over its pictures, and only what differs is sent', async () => {
  const files = pictures({ 'en-US': ['a.png', 'b.png'] })
  await using scene = await listingScene({ files, versions: { '1.0': 'PREPARE_FOR_SUBMISSION' } })
  await scene.run()
  const [version] = scene.sandbox.all('appStoreVersions')
  scene.sandbox.setVersionState(version?.id ?? '', 'READY_FOR_DISTRIBUTION')
  await scene.write(pictures({ 'en-US': ['b.png'] }, { suffix: 'anew' }))
  const run = await scene.run({ version: '1.1' })
  expect(run.exitCode).toBe(0)
  expect(shown(scene.sandbox, '1.1')).toEqual([`en-US ${iphone}: a.png, b.png`])
  expect(run.writes.filter((write) => write === 'POST /v1/appScreenshots')).toHaveLength(1)
  expect(shown(scene.sandbox, '1.0')).toEqual([`en-US ${iphone}: a.png, b.png`])
})

test('a locale that has pictures is made, and its texts need not be in the files', async () => {
  await using scene = await listingScene({ files: pictures({ 'de-DE': 1 }) })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(shown(scene.sandbox)).toEqual([`de-DE ${iphone}: 1.png`])
  expect(run.writes).toContain('POST /v1/appStoreVersionLocalizations')
})

test('a locale that has pictures alone is not one of those that shall go', async () => {
  const texts = { 'fastlane/metadata/en-US/description.txt': 'Lists.' }
  await using scene = await listingScene({ files: { ...texts, ...pictures({ 'de-DE': 1 }) } })
  await scene.run()
  const run = await scene.run({ 'remove-locales': 'true', preview: 'preview.html' })
  expect(run.writes).toEqual([])
  expect(shown(scene.sandbox)).toEqual([`de-DE ${iphone}: 1.png`])
  expect((await scene.files())['preview.html']).toContain('Nothing changes.')
})

test('sets for other devices stay, unless they shall go', async () => {
  await using scene = await listingScene({ files: pictures({ 'en-US': 1 }) })
  const localization = localizationOf(scene.sandbox, 'en-US')
  scene.sandbox.addScreenshots({ localization, slot: 'APP_IPHONE_65', files: [{ fileName: 'old.png' }] })
  await scene.run()
  expect(shown(scene.sandbox)).toContain('en-US APP_IPHONE_65: old.png')
  const run = await scene.run({ 'remove-sets': 'true' })
  expect(toApi(run.writes)).toEqual(['DELETE /v1/appScreenshotSets/{id}'])
  expect(shown(scene.sandbox)).toEqual([`en-US ${iphone}: 1.png`])
})

test('a dry run tells what would be done and sends nothing', async () => {
  const files = pictures({ 'en-US': ['a.png'] })
  await using scene = await listingScene({ files })
  const localization = localizationOf(scene.sandbox, 'en-US')
  scene.sandbox.addScreenshots({ localization, slot: iphone, files: [{ fileName: 'old.png' }] })
  const run = await scene.run({ 'dry-run': 'true', 'bundle-id': app.bundleId })
  expect(run.writes).toEqual([])
  const subject = `screenshots of ${iphone} in en-US`
  expect(run.plan).toMatchObject([
    {
      action: 'upload',
      subject,
      fields: [{ name: 'a.png', from: null, to: `MD5 ${md5Of(files, 'en-US/a.png')}` }],
    },
    { action: 'delete', subject, fields: [{ name: 'old.png', to: null }] },
  ])
})

test.each(['PATCH /v1/appScreenshots/{id}', 'DELETE /v1/appScreenshots/{id}'])(
  'what Apple does not find for a moment does not end the run: %s',
  async (on) => {
    await using scene = await listingScene({ files: pictures({ 'en-US': 2 }) })
    const localization = localizationOf(scene.sandbox, 'en-US')
    const ghost = { fileName: 'ghost.png', state: 'AWAITING_UPLOAD' as const }
    scene.sandbox.addScreenshots({ localization, slot: iphone, files: [ghost] })
    scene.sandbox.faults.add({ on, fault: { kind: 'status', status: 404, code: 'NOT_FOUND' } })
    const run = await scene.run()
    expect(run.exitCode).toBe(0)
    expect(shown(scene.sandbox)).toEqual([`en-US ${iphone}: 1.png, 2.png`])
  },
)
