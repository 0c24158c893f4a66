import { createHash } from 'node:crypto'
import { listingScene, type Scene } from '../../../support/listing-scene.ts'
import { png } from '../../../support/media-files.ts'
import { localizationOf, pictures } from './support.ts'

const one = png(1290, 2796, { pixels: 'one' })
const two = png(1290, 2796, { pixels: 'two' })

function seed(scene: Scene): void {
  scene.sandbox.addScreenshots({
    localization: localizationOf(scene.sandbox, 'en-US'),
    slot: 'APP_IPHONE_67',
    files: [
      { fileName: 'first.png', content: one.toString('base64') },
      { fileName: '../../second.png', content: two.toString('base64') },
    ],
  })
}

test.each([
  [
    'app-store.yml',
    {},
    ['screenshots/en-US/APP_IPHONE_67/01-first.png', 'screenshots/en-US/APP_IPHONE_67/02-second.png'],
  ],
  [
    'fastlane',
    { 'fastlane/metadata/en-US/name.txt': 'Acme' },
    ['fastlane/screenshots/en-US/0_APP_IPHONE_67_0.png', 'fastlane/screenshots/en-US/1_APP_IPHONE_67_1.png'],
  ],
])(
  'into %s pictures are fetched in order, and neither the next push nor the next pull changes anything',
  async (_, files, expected) => {
    await using scene = await listingScene({ files })
    seed(scene)
    const run = await scene.run({ mode: 'pull' })
    expect(run.exitCode).toBe(0)
    const pulled = await scene.files()
    expect(
      Object.keys(pulled)
        .filter((name) => name.endsWith('.png'))
        .sort(),
    ).toEqual(expected)
    const push = await scene.run()
    expect(push.exitCode).toBe(0)
    expect(push.writes).toEqual([])
    const again = await scene.run({ mode: 'pull' })
    expect(again.requests.filter((request) => request.includes('storage'))).toEqual([])
    expect(await scene.files()).toEqual(pulled)
  },
)

test('sets that share a folder are all known again by the next push', async () => {
  await using scene = await listingScene({ files: { 'fastlane/metadata/en-US/name.txt': 'Acme' } })
  const localization = localizationOf(scene.sandbox, 'en-US')
  const sizes = { APP_IPHONE_67: [1290, 2796], APP_IPAD_PRO_129: [2048, 2732], APP_WATCH_ULTRA: [410, 502] }
  for (const [slot, [width = 0, height = 0]] of Object.entries(sizes)) {
    const content = png(width, height, { pixels: slot }).toString('base64')
    scene.sandbox.addScreenshots({ localization, slot, files: [{ fileName: 'first.png', content }] })
  }
  await scene.run({ mode: 'pull' })
  const sums = (await scene.files())['fastlane/screenshots/en-US/.checksums.json'] ?? '{}'
  expect(Object.keys(JSON.parse(sums))).toHaveLength(3)
  expect((await scene.run()).writes).toEqual([])
})

test('pictures that the files have already, under whatever name, are not fetched', async () => {
  const files = {
    'fastlane/metadata/en-US/name.txt': 'Acme',
    'fastlane/screenshots/en-US/a home.png': one,
    'fastlane/screenshots/en-US/b list.png': two,
  }
  await using scene = await listingScene({ files })
  seed(scene)
  const before = await scene.files()
  const run = await scene.run({ mode: 'pull' })
  expect(run.requests.filter((request) => request.includes('storage'))).toEqual([])
  expect(Object.keys(await scene.files())).toEqual(expect.arrayContaining(Object.keys(before)))
})

test('a picture that was changed at Apple takes the place of the one in the files', async () => {
  await using scene = await listingScene({
    files: { 'fastlane/metadata/en-US/name.txt': 'Acme', ...pictures({ 'en-US': ['old.png'] }) },
  })
  seed(scene)
  const run = await scene.run({ mode: 'pull' })
  expect(run.log).toContain('Removed: fastlane/screenshots/en-US/old.png')
  expect(Object.keys(await scene.files())).not.toContain('fastlane/screenshots/en-US/old.png')
})

test('a dry run of a pull tells what would be fetched, and writes no file', async () => {
  await using scene = await listingScene({})
  seed(scene)
  const run = await scene.run({ mode: 'pull', 'dry-run': 'true' })
  const to = `MD5 ${createHash('md5').update(one).digest('hex')}`
  expect(run.plan).toMatchObject([
    { action: 'create', subject: 'files of screenshots of APP_IPHONE_67 in en-US', fields: [{ to }, {}] },
    { action: 'update', subject: 'files of app-store.yml' },
  ])
  expect(await scene.files()).toEqual({})
})

test('a film of which Apple gives only a stream is told, and its file stays', async () => {
  await using scene = await listingScene({ files: { 'fastlane/metadata/en-US/name.txt': 'Acme' } })
  scene.sandbox.addPreviews({
    localization: localizationOf(scene.sandbox, 'en-US'),
    slot: 'IPHONE_67',
    files: [{ fileName: 'film.mp4' }],
  })
  const run = await scene.run({ mode: 'pull' })
  expect(run.exitCode).toBe(0)
  expect(run.log).toMatch(/::warning::The previews of IPHONE_67 in en-US are not written: .*film\.mp4/)
})
