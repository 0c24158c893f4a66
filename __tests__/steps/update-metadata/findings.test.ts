import { app, listingScene, locales, nineTexts } from '../../support/listing-scene.ts'

const folder = 'fastlane/metadata'

test('errors of the files stop the run before anything is asked, one annotation each, at file and line', async () => {
  await using scene = await listingScene({
    files: {
      [`${folder}/en-US/subtitle.txt`]: 'A subtitle that is a good deal longer than Apple takes',
      [`${folder}/en-US/support_url.txt`]: 'acme-lists.com/support',
      [`${folder}/en-US/description.txt`]: 'Lists',
      [`${folder}/de-de/description.txt`]: 'Listen',
      'fastlane/app_rating_config.json': '{\n  "gambling": "perhaps"\n}\n',
    },
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.writes).toEqual([])
  expect(placesOf(run.log, 'error')).toEqual([`${folder}/de-de`, 'fastlane/app_rating_config.json:2'])
  // Lengths and addresses are looked at when the version is known.
  await scene.write({ [`${folder}/de-de`]: undefined, 'fastlane/app_rating_config.json': undefined })
  const next = await scene.run()
  expect(next.exitCode).toBe(1)
  expect(next.writes).toEqual([])
  expect(placesOf(next.log, 'error')).toEqual([
    `${folder}/en-US/subtitle.txt:1`,
    `${folder}/en-US/support_url.txt:1`,
  ])
  expect(next.log).toContain('2 errors in the listing; nothing was sent')
})

test('a finding in a text of several lines stands at its line', async () => {
  await using scene = await listingScene({
    files: { [`${folder}/en-US/description.txt`]: 'Lists.\n\nWith a bomb \u{1F4A3} in it.\n' },
  })
  const run = await scene.run()
  expect(placesOf(run.log, 'error')).toEqual([`${folder}/en-US/description.txt:3`])
})

test('what a rule says about 40 locales is one annotation that names them all', async () => {
  const files = Object.fromEntries(
    Object.entries(nineTexts(locales)).map(([name, text]) => [
      name,
      name.endsWith('marketing_url.txt') ? 'https://example.com/' : text,
    ]),
  )
  await using scene = await listingScene({ files })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  const warnings = run.annotations('warning').filter((text) => text.includes('example.com'))
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain('The same at 39 more places:')
  expect(warnings[0]).toContain(`${folder}/zh-Hant/marketing_url.txt:1: `)
  // What Apple has taken is not told again.
  const second = await scene.run()
  expect(second.annotations('warning').filter((text) => text.includes('example.com'))).toEqual([])
})

test('many errors of one kind do not hide those of another', async () => {
  const files = Object.fromEntries(
    locales.map((locale) => [`${folder}/${locale}/subtitle.txt`, 'far longer than thirty characters are']),
  )
  await using scene = await listingScene({
    files: { ...files, [`${folder}/vi/support_url.txt`]: 'no address' },
  })
  const run = await scene.run()
  expect(run.annotations('error')).toHaveLength(2)
  expect(run.annotations('error').join()).toContain('supportUrl of vi')
})

test('annotations are at paths of the repository, however metadata-path is written', async () => {
  await using scene = await listingScene({ files: { [`${folder}/en-US/subtitle.txt`]: 'x'.repeat(31) } })
  for (const path of [`./${folder}/`, `${scene.folder}/fastlane/metadata`, 'fastlane']) {
    const run = await scene.run({ 'metadata-path': path })
    expect(placesOf(run.log, 'error')).toEqual([`${folder}/en-US/subtitle.txt:1`])
  }
})

test('texts that App Store Connect holds are not told about, though the rules speak against them', async () => {
  await using scene = await listingScene({
    versions: {},
    files: { [`${folder}/en-US/keywords.txt`]: 'beta, beta ,' },
  })
  scene.sandbox.addVersion({
    app: app.bundleId,
    versionString: '1.0',
    localizations: { 'en-US': { keywords: 'beta, beta ,' } },
    reviewDetail: { contactPhone: '555 1234' },
  })
  await scene.write({ [`${folder}/review_information/phone_number.txt`]: '555 1234' })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.annotations('error')).toEqual([])
  expect([...run.annotations('warning'), ...run.annotations('notice')].join()).not.toMatch(/beta|555/)
})

function placesOf(log: string, kind: string): string[] {
  return [...log.matchAll(new RegExp(`^::${kind} ([^:]*)::`, 'gm'))].map(([, properties = '']) => {
    const { file = '', line } = Object.fromEntries(
      properties.split(',').map((property) => property.split('=')),
    )
    return line === undefined ? file : `${file}:${line}`
  })
}
