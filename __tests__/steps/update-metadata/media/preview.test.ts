import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listingScene } from '../../../support/listing-scene.ts'
import { localizationOf, pictures } from './support.ts'

const texts = {
  'fastlane/metadata/en-US/description.txt': 'Lists for <everybody> & more.',
  'fastlane/metadata/de-DE/description.txt': 'Listen für alle.',
}

test('a dry run writes a page with what changes, with pictures of the store and of the files', async () => {
  await using scene = await listingScene({ files: { ...texts, ...pictures({ 'en-US': ['new.png'] }) } })
  scene.sandbox.addScreenshots({
    localization: localizationOf(scene.sandbox, 'en-US'),
    slot: 'APP_IPHONE_67',
    files: [{ fileName: 'old.png' }],
  })
  const run = await scene.run({ 'dry-run': 'true', preview: 'out/preview.html' })
  expect(run.exitCode).toBe(0)
  expect(run.writes).toEqual([])
  const page = await readFile(join(scene.folder, 'out/preview.html'), 'utf8')
  expect(page).toContain('&lt;everybody&gt; &amp; more.')
  expect(page).toContain('old.png')
  expect(page).toContain('new.png')
  expect(page).toContain('Listen für alle.')
  expect(page.match(/background-image:url\(data:image/g)?.length).toBe(2)
  expect(run.summary).toContain('out/preview.html')
  const toImages = scene.sandbox.requests().filter(({ path }) => path.startsWith('/images/'))
  expect(toImages.map(({ hasAuthorization }) => hasAuthorization)).toEqual([false])
})

test('a picture that cannot be fetched leaves its name on the page, and the run goes on', async () => {
  await using scene = await listingScene({ files: texts })
  scene.sandbox.addScreenshots({
    localization: localizationOf(scene.sandbox, 'en-US'),
    slot: 'APP_IPHONE_67',
    files: [{ fileName: 'old.png' }],
  })
  scene.sandbox.faults.add({ on: 'GET storage', times: 9, fault: { kind: 'status', status: 503 } })
  const run = await scene.run({ preview: 'preview.html' })
  expect(run.exitCode).toBe(0)
  expect(run.log).toMatch(/::warning::The preview shows the name in place of a picture: .*old\.png/)
  expect((await scene.files())['preview.html']).toContain('old.png')
})
