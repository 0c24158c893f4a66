import { app, listingScene, locales } from '../../../support/listing-scene.ts'
import { inLocales, pictures, shown, toApi } from './support.ts'

test('ten locales with six pictures each take at most 150 requests, and none to write the second time', async () => {
  await using scene = await listingScene({ versions: {}, files: pictures(inLocales(10, 6)) })
  const localizations = Object.fromEntries(locales.slice(0, 10).map((locale) => [locale, {}]))
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.0', state: 'READY_FOR_DISTRIBUTION' })
  scene.sandbox.addVersion({ app: app.bundleId, versionString: '1.1', localizations })
  const first = await scene.run()
  expect(first.exitCode).toBe(0)
  expect(shown(scene.sandbox)).toEqual(
    locales.slice(0, 10).map((locale) => `${locale} APP_IPHONE_67: 1.png, 2.png, 3.png, 4.png, 5.png, 6.png`),
  )
  expect(toApi(first.writes)).toHaveLength(130)
  expect(toApi(first.requests).length).toBeLessThanOrEqual(150)
  const second = await scene.run()
  expect(second.writes).toEqual([])
  expect(second.requests.length).toBeLessThanOrEqual(14)
  expect(second.plan).toEqual([])
})

test('one picture that changes takes its own requests alone', async () => {
  await using scene = await listingScene({ files: pictures({ 'en-US': 3 }) })
  await scene.run()
  await scene.write(pictures({ 'en-US': ['2.png'] }, { suffix: 'anew' }))
  const { writes, exitCode } = await scene.run()
  expect(exitCode).toBe(0)
  expect(toApi(writes)).toEqual([
    'POST /v1/appScreenshots',
    'PATCH /v1/appScreenshots/{id}',
    'DELETE /v1/appScreenshots/{id}',
    'PATCH /v1/appScreenshotSets/{id}/relationships/appScreenshots',
  ])
  expect(shown(scene.sandbox)).toEqual(['en-US APP_IPHONE_67: 1.png, 2.png, 3.png'])
})

test('another order takes one request for each set', async () => {
  const files = pictures({ 'en-US': 3 })
  await using scene = await listingScene({ files })
  await scene.run()
  const first = files['fastlane/screenshots/en-US/1.png']
  await scene.write({
    'fastlane/screenshots/en-US/1.png': undefined,
    'fastlane/screenshots/en-US/4.png': first,
  })
  const { writes } = await scene.run()
  expect(writes).toEqual(['PATCH /v1/appScreenshotSets/{id}/relationships/appScreenshots'])
  expect(shown(scene.sandbox)).toEqual(['en-US APP_IPHONE_67: 2.png, 3.png, 1.png'])
})

test('pictures that take more requests than the key has left are told before they are sent', async () => {
  await using scene = await listingScene({ files: pictures({ 'en-US': 6 }), rateLimit: 16 })
  const run = await scene.run({ timeout: '2s' })
  expect(run.log).toMatch(
    /::warning::The screenshots and previews take about 15 requests, and this key has \d+ left/,
  )
})
