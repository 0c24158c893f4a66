import { describeApp, startTestFlight, submitted, succeeded, writesOf } from './support.ts'

async function startTested(autoNotifyEnabled: boolean) {
  const testFlight = await startTestFlight()
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42')
  const group = testFlight.addGroup('Friends')
  describeApp(sandbox)
  submitted(sandbox, build.id, 'APPROVED')
  sandbox.change('buildBetaDetails', build.id, { autoNotifyEnabled })
  succeeded(await testFlight.run({ 'build-id': build.id, groups: 'Friends' }))
  const isAuto = () => sandbox.find('buildBetaDetails', build.id)?.attributes.autoNotifyEnabled
  return { ...testFlight, build, group, isAuto }
}

test('notify-testers: false switches notification off, and a second run writes nothing', async () => {
  await using testFlight = await startTested(true)
  const inputs = { 'build-id': testFlight.build.id, 'notify-testers': 'false' }
  succeeded(await testFlight.run(inputs))
  expect(testFlight.isAuto()).toBe(false)
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('notify-testers: true tells testers of a build that they have, once, and those to come', async () => {
  await using testFlight = await startTested(false)
  const inputs = { 'build-id': testFlight.build.id, 'notify-testers': 'true' }
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([
    'POST /v1/buildBetaNotifications',
    'PATCH /v1/buildBetaDetails/{id}',
  ])
  expect(testFlight.isAuto()).toBe(true)
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([])
  expect(testFlight.sandbox.all('buildBetaNotifications')).toHaveLength(1)
})

test('that testers are told by themselves already is no failure', async () => {
  await using testFlight = await startTested(false)
  const { sandbox, build } = testFlight
  succeeded(await testFlight.run({ 'build-id': build.id, 'release-notes': 'Faster' }))
  sandbox.change('buildBetaDetails', build.id, { autoNotifyEnabled: true })
  sandbox.faults.add({ on: 'GET /v1/builds/{id}', fault: { kind: 'stale' } })
  succeeded(await testFlight.run({ 'build-id': build.id, 'notify-testers': 'true' }))
  expect(sandbox.requests().map(({ status }) => status)).toContain(409)
  expect(testFlight.isAuto()).toBe(true)
})

async function startWithOlderBuilds() {
  const testFlight = await startTestFlight()
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42')
  const old = testFlight.addBuild('9')
  const oldVersion = testFlight.addBuild('99', { version: '1.1.0' })
  const inReview = testFlight.addBuild('40')
  submitted(sandbox, inReview.id)
  const newer = testFlight.addBuild('100')
  const mac = testFlight.addBuild('1', { platform: 'MAC_OS' })
  const expired = () =>
    sandbox
      .all('builds')
      .filter(({ attributes }) => attributes.expired)
      .map(({ id }) => id)
  return { ...testFlight, build, old, oldVersion, inReview, newer, mac, expired }
}

test('expire-previous-builds: true spares builds in review, other platforms and newer builds', async () => {
  await using testFlight = await startWithOlderBuilds()
  const inputs = { 'build-id': testFlight.build.id, 'expire-previous-builds': 'true' }
  const run = succeeded(await testFlight.run(inputs))
  expect(testFlight.expired()).toEqual([testFlight.old.id, testFlight.oldVersion.id])
  expect(run.annotations('notice').join('\n')).toContain('Not expired: 1.2.0 (40) (in a review).')
  expect(run.outputs.changes).toBe('2')
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('expire-previous-builds: all takes those in review too', async () => {
  await using testFlight = await startWithOlderBuilds()
  succeeded(await testFlight.run({ 'build-id': testFlight.build.id, 'expire-previous-builds': 'all' }))
  expect(testFlight.expired()).toEqual([testFlight.old.id, testFlight.oldVersion.id, testFlight.inReview.id])
})

test('expire-previous-builds does not expire what is expired already', async () => {
  await using testFlight = await startTestFlight()
  testFlight.addBuild('41', { expired: true })
  const build = testFlight.addBuild('42')
  succeeded(await testFlight.run({ 'build-id': build.id, 'expire-previous-builds': 'all' }))
  expect(writesOf(testFlight.sandbox)).toEqual([])
})
