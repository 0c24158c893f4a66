import { makeStoreIpa } from '../../../src/tools/store-packages.ts'
import { uploadScene, writes } from '../../support/upload-scene.ts'

const version = { CFBundleShortVersionString: '1.2.0', CFBundleVersion: '42' }
const wrong = () =>
  makeStoreIpa({ info: { ...version, UILaunchScreen: undefined }, files: { '.DS_Store': 'x', 'a.a': 'x' } })
const rules = 'loose-library, launch-screen'

test('what Apple would refuse ends the step before anything is sent, with all findings annotated', async () => {
  await using scene = await uploadScene({ file: { name: 'App.ipa', bytes: await wrong() } })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(writes(scene.sandbox)).toEqual([])
  expect(run.annotations('error')).toHaveLength(2)
  expect(run.annotations('warning')).toEqual([expect.stringContaining('finder-files')])
  expect(run.log).toContain(`Apple would refuse App.ipa (${rules}); nothing was sent.`)
  expect(run.log).toContain(`skip-validation: ${rules}.`)
  expect(run.summary).toContain('| Validation | errors: 2, warnings: 1 |')
})

test('a dry run tells it as well', async () => {
  await using scene = await uploadScene({ file: { name: 'App.ipa', bytes: await wrong() } })
  const run = await scene.run({ 'dry-run': 'true' })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toHaveLength(2)
})

test.each([
  ['all', 'true', []],
  ['rules and families', 'launch-screen\nstructure', []],
  ['one of two', 'launch-screen', ['loose-library']],
])('the check leaves out %s', async (_, skipped, left) => {
  await using scene = await uploadScene({ file: { name: 'App.ipa', bytes: await wrong() } })
  const run = await scene.run({ 'skip-validation': skipped })
  expect(run.exitCode).toBe(left.length === 0 ? 0 : 1)
  expect(run.annotations('error').map((text) => /^([a-z-]+)[:,]/m.exec(text)?.[1])).toEqual(left)
})

test('a rule that does not exist is told with the nearest', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ 'skip-validation': 'lunch-screen' })
  expect(run.annotations('error')).toEqual([
    expect.stringContaining(
      'skip-validation has "lunch-screen", which this step does not check; did you mean launch-screen?',
    ),
  ])
  expect(scene.sandbox.trace()).toEqual([])
})

test('a build that is there already is taken up without a second look at its package', async () => {
  await using scene = await uploadScene({ file: { name: 'App.ipa', bytes: await wrong() } })
  scene.sandbox.addBuild({ app: 'com.example.app', version: '1.2.0', buildNumber: '42' })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(run.annotations('error')).toEqual([])
})

test('a build number of four integers is told before anything is sent', async () => {
  await using scene = await uploadScene({ ipa: { buildNumber: '131.0.6778.73' } })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('one to three integers with periods between them')
  expect(scene.sandbox.requests()).toEqual([])
})
