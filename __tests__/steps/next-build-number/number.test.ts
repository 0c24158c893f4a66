import { highestOf, nextNumber } from '../../../src/steps/next-build-number/highest.ts'
import { app, run, startStore, writes } from './support.ts'

test.each([
  [[], {}, '1'],
  [['9', '10'], {}, '11'],
  [['1.9', '1.10'], {}, '1.11'],
  [['2024.11.3', '2024.9.30'], {}, '2024.11.4'],
  [['42'], { increment: 10 }, '52'],
  [['42'], { minimum: '100' }, '100'],
  [['142'], { minimum: '100' }, '143'],
  [['42'], { minimum: '2026.1.0' }, '2026.1.0'],
  [['007'], {}, '8'],
  [['9007199254740993'], {}, '9007199254740994'],
  [['42', 'beta', ''], {}, '43'],
])('after %j with %j comes %s', (numbers, options, expected) => {
  const used = numbers.map((buildNumber) => ({ buildNumber, version: '1.0', platform: 'IOS' }))
  expect(nextNumber(highestOf(used)?.buildNumber, { increment: 1, ...options })).toBe(expected)
})

test('the highest number counts over builds and uploads in every state, with three requests', async () => {
  await using sandbox = await startStore()
  sandbox.addBuild({ app, version: '1.0', buildNumber: '9' })
  sandbox.addBuild({ app, version: '1.1', buildNumber: '10', processingState: 'INVALID' })
  for (const [buildNumber, state] of [
    ['11', 'FAILED'],
    ['12', 'PROCESSING'],
    ['13', 'AWAITING_UPLOAD'],
  ] as const) {
    const { outputs } = await run(sandbox)
    expect(outputs['build-number']).toBe(buildNumber)
    sandbox.addUpload({ app, version: '1.2', buildNumber, state })
  }
  sandbox.clearRequests()
  const { outputs, exitCode, summary } = await run(sandbox)
  expect(exitCode).toBe(0)
  expect(outputs).toMatchObject({
    'build-number': '14',
    'latest-build-number': '13',
    'latest-version': '1.2',
  })
  expect(summary).toContain('| Next build number | 14 |')
  expect(sandbox.trace()).toEqual(['GET /v1/apps', 'GET /v1/builds', 'GET /v1/apps/{id}/buildUploads'])
})

test('a version has numbers of its own, found in any form that Apple knows it by', async () => {
  await using sandbox = await startStore()
  sandbox.addBuild({ app, version: '1.0', buildNumber: '500' })
  sandbox.addBuild({ app, version: '2.0', buildNumber: '3' })
  const own = await run(sandbox, { version: '2', platform: 'IOS' })
  expect(own.outputs).toMatchObject({ 'build-number': '4', 'latest-version': '2.0' })
  const none = await run(sandbox, { version: '3.0', platform: 'IOS' })
  expect(none.outputs['build-number']).toBe('1')
  expect(none.outputs).not.toHaveProperty('latest-build-number')
  const overall = await run(sandbox, { version: '2.0', platform: 'IOS', scope: 'app' })
  expect(overall.outputs['build-number']).toBe('501')
})

test('platforms are kept apart, and without one the number is free on all', async () => {
  await using sandbox = await startStore()
  sandbox.addBuild({ app, version: '1.0', buildNumber: '7' })
  sandbox.addBuild({ app, version: '1.0', buildNumber: '30', platform: 'TV_OS' })
  expect((await run(sandbox, { platform: 'IOS' })).outputs['build-number']).toBe('8')
  expect((await run(sandbox, { platform: 'tvOS' })).outputs['build-number']).toBe('31')
  const { outputs, log } = await run(sandbox)
  expect(outputs['build-number']).toBe('31')
  expect(log).toContain('1.0 (7) for IOS')
})

test('on macOS the number rises over all versions, and that is said', async () => {
  await using sandbox = await startStore()
  sandbox.addBuild({ app, version: '1.0', buildNumber: '50', platform: 'MAC_OS' })
  sandbox.addBuild({ app, version: '2.0', buildNumber: '4' })
  const mac = await run(sandbox, { platform: 'MAC_OS', version: '2.0' })
  expect(mac.outputs).toMatchObject({ 'build-number': '51', 'latest-version': '1.0' })
  expect(mac.annotations('notice').join()).toMatch(/On macOS a build number must rise over all versions/)
  expect((await run(sandbox, { platform: 'IOS', version: '2.0' })).outputs['build-number']).toBe('5')
  expect((await run(sandbox, { version: '2.0' })).outputs['build-number']).toBe('51')
})

test('every page of a long list is read', async () => {
  await using sandbox = await startStore()
  for (let number = 450; number > 0; number -= 1)
    sandbox.addBuild({ app, version: '1.0', buildNumber: String(number) })
  const { outputs } = await run(sandbox, { platform: 'IOS' })
  expect(outputs['build-number']).toBe('451')
  expect(sandbox.trace().filter((request) => request === 'GET /v1/builds')).toHaveLength(3)
})

test('what is no number is left out with a word', async () => {
  await using sandbox = await startStore()
  sandbox.addBuild({ app, version: '1.0', buildNumber: '3' })
  sandbox.addBuild({ app, version: '1.0', buildNumber: '1.0b2' })
  const { outputs, annotations } = await run(sandbox)
  expect(outputs['build-number']).toBe('4')
  expect(annotations('notice').join()).toContain('since they are not numbers: "1.0b2"')
})

test('wrong inputs are told at once, and a number beyond what Apple takes is refused', async () => {
  await using sandbox = await startStore()
  const wrong = await run(sandbox, { minimum: '1.2.3.4', increment: '0' })
  expect(wrong.annotations('error')[0]).toBe(
    [
      'minimum is "1.2.3.4", but must be one to three whole numbers joined by periods.',
      'increment is "0", but must be a whole number from 1 to 1000000.',
    ].join('\n'),
  )
  const incomplete = await run(sandbox, { reserve: 'true' })
  expect(incomplete.annotations('error')[0]).toMatch(/^version is missing\./)
  expect(sandbox.trace()).toEqual([])
  sandbox.addBuild({ app, version: '1.0', buildNumber: '9'.repeat(18) })
  const full = await run(sandbox)
  expect(full.exitCode).toBe(1)
  expect(full.annotations('error')[0]).toMatch(/would be 1000000000000000000, but .* at most 18 characters/)
  expect(writes(sandbox)).toEqual([])
})
