import { errorOf, groupsOf, startTestFlight, succeeded, writesOf } from './support.ts'

type TestFlight = Awaited<ReturnType<typeof startTestFlight>>

function declare({ sandbox, app }: TestFlight, appEncryptionDeclarationState: string): string {
  return sandbox.add('appEncryptionDeclarations', {
    attributes: { appEncryptionDeclarationState, createdDate: '2026-01-01T00:00:00-08:00' },
    relations: { app: [app.id] },
  }).id
}

const answer = 'PATCH /v1/builds/{id}'
const attachment = 'PATCH /v1/builds/{id}/relationships/appEncryptionDeclaration'
const assignment = 'POST /v1/builds/{id}/relationships/betaGroups'

test('a missing answer is told before anything is done', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: null })
  testFlight.addGroup('Team', { isInternalGroup: true })
  const error = errorOf(
    await testFlight.run({ 'build-id': build.id, groups: 'Team', 'release-notes': 'Faster' }),
  )
  expect(error).toContain('has no answer about export compliance')
  expect(error).toContain('Set uses-non-exempt-encryption, or ITSAppUsesNonExemptEncryption in Info.plist.')
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('the answer false is given, and waited for until Apple has taken it in', async () => {
  await using testFlight = await startTestFlight({ stepPerRequestMs: 2_500 })
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: null })
  const group = testFlight.addGroup('Team', { isInternalGroup: true })
  const inputs = { 'build-id': build.id, groups: 'Team', 'uses-non-exempt-encryption': 'false' }
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([answer, assignment])
  expect(testFlight.sandbox.requests().every(({ status }) => status !== 422)).toBe(true)
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([group.id])
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('an answer that was given a moment ago is waited for, not given again', async () => {
  await using testFlight = await startTestFlight({ stepPerRequestMs: 2_500 })
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: null })
  testFlight.addGroup('Team', { isInternalGroup: true })
  const inputs = { 'build-id': build.id, 'uses-non-exempt-encryption': 'false' }
  testFlight.sandbox.faults.add({
    on: 'GET /v1/builds/{id}',
    skip: 1,
    times: 9,
    fault: { kind: 'status', status: 403, code: 'FORBIDDEN_ERROR' },
  })
  errorOf(await testFlight.run(inputs))
  testFlight.sandbox.faults.clear()
  succeeded(await testFlight.run({ ...inputs, groups: 'Team' }))
  expect(writesOf(testFlight.sandbox)).toEqual([assignment])
})

test('a build that shows itself ready before Apple lets it into groups is waited for', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  const group = testFlight.addGroup('Team', { isInternalGroup: true })
  testFlight.sandbox.faults.add({
    on: assignment,
    fault: { kind: 'status', status: 422, code: 'ENTITY_UNPROCESSABLE', detail: 'Build is not assignable.' },
  })
  const run = await testFlight.run({ 'build-id': build.id, groups: 'Team' })
  succeeded(run)
  expect(run.log).toContain('Apple does not give the build to testers yet')
  expect(writesOf(testFlight.sandbox)).toEqual([assignment, assignment])
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([group.id])
})

test('single testers wait for it as groups do', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42')
  testFlight.sandbox.addTester({ app: testFlight.app.id, email: 'known@garden.app' })
  for (const on of ['POST /v1/builds/{id}/relationships/individualTesters', 'POST /v1/betaTesters']) {
    testFlight.sandbox.faults.add({
      on,
      fault: {
        kind: 'status',
        status: 422,
        code: 'ENTITY_UNPROCESSABLE',
        detail: 'Build is not assignable.',
      },
    })
  }
  const testers = 'known@garden.app, new@garden.app'
  succeeded(await testFlight.run({ 'build-id': build.id, testers, 'submit-for-beta-review': 'false' }))
  expect(testFlight.sandbox.faults.remaining).toBe(0)
  const builds = testFlight.sandbox.all('betaTesters').map(({ relations }) => relations.builds)
  expect(builds).toEqual([[build.id], [build.id]])
})

test('the answer true attaches the approved declaration of the app', async () => {
  await using testFlight = await startTestFlight({ stepPerRequestMs: 2_500 })
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: null })
  testFlight.addGroup('Team', { isInternalGroup: true })
  declare(testFlight, 'REJECTED')
  const approved = declare(testFlight, 'APPROVED')
  const inputs = { 'build-id': build.id, groups: 'Team', 'uses-non-exempt-encryption': 'true' }
  succeeded(await testFlight.run(inputs))
  expect(writesOf(sandbox)).toEqual([answer, attachment, assignment])
  expect(sandbox.find('builds', build.id)?.relations.appEncryptionDeclaration).toEqual([approved])
  succeeded(await testFlight.run(inputs))
  expect(writesOf(sandbox)).toEqual([])
})

test('without an approved declaration the answer true is told to be of no use, before anything is done', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: null })
  testFlight.addGroup('Team', { isInternalGroup: true })
  declare(testFlight, 'IN_REVIEW')
  const inputs = { 'build-id': build.id, groups: 'Team', 'uses-non-exempt-encryption': 'true' }
  expect(errorOf(await testFlight.run(inputs))).toContain('has no approved encryption declaration')
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('a build whose package says true gets the declaration that it lacks', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: true })
  const group = testFlight.addGroup('Team', { isInternalGroup: true })
  const inputs = { 'build-id': build.id, groups: 'Team' }
  expect(errorOf(await testFlight.run(inputs))).toContain('has no approved encryption declaration')
  declare(testFlight, 'APPROVED')
  succeeded(await testFlight.run(inputs))
  expect(writesOf(testFlight.sandbox)).toEqual([attachment, assignment])
  expect(groupsOf(testFlight.sandbox, build.id)).toEqual([group.id])
})

test('an answer other than the one that stands is told, and never sent', async () => {
  await using testFlight = await startTestFlight()
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: false })
  const run = succeeded(await testFlight.run({ 'build-id': build.id, 'uses-non-exempt-encryption': 'true' }))
  expect(run.annotations('warning').join('\n')).toContain('the build has the answer false already')
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('a declaration that Apple still reviews is told', async () => {
  await using testFlight = await startTestFlight()
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: true })
  testFlight.addGroup('Team', { isInternalGroup: true })
  const id = declare(testFlight, 'IN_REVIEW')
  // The world has no control for attaching, so that a build is added with it.
  const attached = sandbox.add('builds', {
    attributes: { ...sandbox.find('builds', build.id)?.attributes, version: '43' },
    relations: { ...sandbox.find('builds', build.id)?.relations, appEncryptionDeclaration: [id] },
  })
  sandbox.add('buildBetaDetails', {
    id: attached.id,
    attributes: { autoNotifyEnabled: true },
    relations: { build: [attached.id] },
  })
  const error = errorOf(await testFlight.run({ 'build-id': attached.id, groups: 'Team' }))
  expect(error).toContain('Apple still reviews the encryption declaration of the build 1.2.0 (43)')
})
