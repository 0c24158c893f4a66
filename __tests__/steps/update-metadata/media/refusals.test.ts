import { listingScene } from '../../../support/listing-scene.ts'
import { film, png } from '../../../support/media-files.ts'
import { localizationOf, pictures, shown, toApi } from './support.ts'

test('files that Apple would refuse are told at their place, all at once, before anything is asked', async () => {
  await using scene = await listingScene({
    files: {
      'fastlane/screenshots/en-US/1.png': png(1000, 2000),
      'fastlane/screenshots/en-US/2.png': png(1290, 2796, 6),
      'fastlane/screenshots/en-US/3.png': 'no picture',
      'fastlane/screenshots/xx-YY/1.png': png(1290, 2796),
    },
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.requests).toEqual([])
  for (const name of ['en-US/1.png', 'en-US/2.png', 'en-US/3.png', 'xx-YY']) {
    expect(run.log).toMatch(new RegExp(`^::error file=fastlane/screenshots/${name}`, 'm'))
  }
  expect(run.log).toContain('1080×2340 (APP_IPHONE_58)')
})

test('a picture that Apple cannot process fails the step with its reasons at the file, and is replaced by the next run', async () => {
  await using scene = await listingScene({ files: pictures({ 'en-US': 2 }) })
  const localization = localizationOf(scene.sandbox, 'en-US')
  scene.sandbox.addScreenshots({ localization, slot: 'APP_IPHONE_67', files: [{ fileName: 'old.png' }] })
  scene.sandbox.assetOutcome({
    fileName: '2.png',
    errors: [{ code: 'IMAGE_TOOL_FAILURE', description: 'The image cannot be opened.' }],
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.log).toMatch(
    /^::error file=fastlane\/screenshots\/en-US\/2\.png.*Apple refused 2\.png: IMAGE_TOOL_FAILURE: The image cannot be opened\./m,
  )
  expect(shown(scene.sandbox)).toEqual(['en-US APP_IPHONE_67: old.png, 1.png, 2.png FAILED'])
  const second = await scene.run()
  expect(second.exitCode).toBe(0)
  expect(shown(scene.sandbox)).toEqual(['en-US APP_IPHONE_67: 1.png, 2.png'])
})

test.each(['WAITING_FOR_REVIEW', 'IN_REVIEW', 'READY_FOR_DISTRIBUTION'] as const)(
  'of a version in %s nothing is sent, and the message says why',
  async (state) => {
    await using scene = await listingScene({ files: pictures({ 'en-US': 1 }), versions: { '1.1': state } })
    const run = await scene.run({ version: '1.1' })
    expect(run.exitCode).toBe(1)
    expect(toApi(run.writes)).toEqual([])
    expect(run.log).toContain(state)
    const lenient = await scene.run({ version: '1.1', 'if-locked': 'skip' })
    expect(lenient.exitCode).toBe(0)
    expect(lenient.writes).toEqual([])
  },
)

test.each(['WAITING_FOR_REVIEW', 'READY_FOR_REVIEW'] as const)(
  'where a version in %s takes no new files, the old ones stay and the rest is done',
  async (state) => {
    await using scene = await listingScene({
      files: { 'fastlane/app_previews/en-US/1.mp4': film(886, 1920), ...pictures({ 'en-US': 1 }) },
      versions: { '1.0': 'PREPARE_FOR_SUBMISSION' },
    })
    const localization = localizationOf(scene.sandbox, 'en-US', '1.0')
    scene.sandbox.addPreviews({ localization, slot: 'IPHONE_67', files: [{ fileName: 'old.mp4' }] })
    const [version] = scene.sandbox.all('appStoreVersions')
    scene.sandbox.setVersionState(version?.id ?? '', state)
    const run = await scene.run({ version: '1.0', 'if-locked': 'skip' })
    expect(run.annotations('error')).toEqual([])
    expect(run.log).toContain(
      'Left as they are, since the new ones were not sent: previews of IPHONE_67 in en-US',
    )
    expect(run.writes.filter((write) => write.startsWith('DELETE'))).toEqual([])
    expect(shown(scene.sandbox, '1.0', 'appPreviews')).toEqual(['en-US IPHONE_67: old.mp4'])
  },
)
