import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listingScene } from '../../../support/listing-scene.ts'
import { localizationOf, md5Of, pictures } from './support.ts'

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

test('what the files hold already by the sum of what they were made from is shown as unchanged', async () => {
  await using scene = await listingScene({ files: texts })
  scene.sandbox.addScreenshots({
    localization: localizationOf(scene.sandbox, 'en-US'),
    slot: 'APP_IPHONE_67',
    files: [{ fileName: 'old.png' }],
  })
  await scene.run({ mode: 'pull' })
  const run = await scene.run({ preview: 'preview.html', 'dry-run': 'true' })
  expect(run.plan.filter(({ subject }) => subject.includes('screenshots'))).toEqual([])
  const page = (await scene.files())['preview.html'] ?? ''
  expect(page).toContain('old.png')
  expect(page).not.toMatch(/<li class="shot (comes|goes|moves)/)
})

test('a picture that Apple could not process was not shown, so that its successor is new', async () => {
  const files = pictures({ 'en-US': ['a.png'] })
  await using scene = await listingScene({ files })
  scene.sandbox.addScreenshots({
    localization: localizationOf(scene.sandbox, 'en-US'),
    slot: 'APP_IPHONE_67',
    files: [
      { fileName: 'a.png', state: 'FAILED', sourceFileChecksum: md5Of(files, 'en-US/a.png') },
      { fileName: 'ghost.png', state: 'AWAITING_UPLOAD' },
    ],
  })
  await scene.run({ preview: 'preview.html', 'dry-run': 'true' })
  const page = (await scene.files())['preview.html'] ?? ''
  expect(page).not.toContain('ghost.png')
  expect(page.match(/<li class="shot \w+/g)).toEqual(['<li class="shot comes'])
})
