import { listingScene } from '../../support/listing-scene.ts'
import { png } from '../../support/media-files.ts'

const folder = 'fastlane/metadata'
const files = {
  [`${folder}/en-US/description.txt`]: 'Lists with a bomb \u{1F4A3} in them.',
  [`${folder}/en-US/promotional_text.txt`]: 'Coming soon',
}

test('a check that is left out is left to Apple, and the others stay', async () => {
  await using scene = await listingScene({ files })
  const refused = await scene.run()
  expect(refused.exitCode).toBe(1)
  expect(refused.writes).toEqual([])
  const run = await scene.run({ 'skip-validation': 'listing-characters' })
  expect(run.exitCode).toBe(0)
  expect(scene.texts('en-US').description).toContain('\u{1F4A3}')
  expect(run.annotations('warning').join('\n')).toContain('Coming soon')
})

test('all checks are left out at once, and nothing is said of the values', async () => {
  await using scene = await listingScene({ files })
  const run = await scene.run({ 'skip-validation': 'true', 'dry-run': 'true' })
  expect(run.exitCode).toBe(0)
  expect(run.requests.every((request) => request.startsWith('GET '))).toBe(true)
  expect(run.annotations('warning')).toEqual([])
})

test('a screenshot with an alpha channel goes to Apple where that is wanted', async () => {
  const picture = png(1290, 2796, 6)
  await using scene = await listingScene({ files: { 'fastlane/screenshots/en-US/one.png': picture } })
  const inputs = { 'dry-run': 'true' }
  expect((await scene.run(inputs)).exitCode).toBe(1)
  const run = await scene.run({ ...inputs, 'skip-validation': 'media-alpha' })
  expect(run.exitCode).toBe(0)
  expect(run.plan.map(({ subject }) => subject).join('\n')).toContain('screenshots of APP_IPHONE_67 in en-US')
})

test('what cannot be read cannot be left out', async () => {
  await using scene = await listingScene({ files: { ...files, [`${folder}/de-de/name.txt`]: 'Listen' } })
  const run = await scene.run({ 'skip-validation': 'true' })
  expect(run.exitCode).toBe(1)
  const named = await scene.run({ 'skip-validation': 'listing-locale' })
  expect(named.annotations('error')).toEqual([
    expect.stringContaining('skip-validation has "listing-locale", which this step does not check'),
  ])
})
