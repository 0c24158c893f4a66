import {
  bundleId,
  describeApp,
  groupsOf,
  notesOf,
  reviewInputs,
  startTestFlight,
  succeeded,
  writesOf,
} from './support.ts'

const notes = JSON.stringify({ 'en-US': 'Faster', 'de-DE': 'Schneller', 'fr-FR': 'Plus rapide' })

test.each([
  ['its id', (id: string) => ({ 'build-id': id })],
  ['version and number', () => ({ 'bundle-id': bundleId, version: '1.2.0', 'build-number': '42' })],
])(
  'a build named by %s reaches 2 groups with notes in 3 locales in 9 requests, and a second run writes nothing',
  async (_, name) => {
    await using testFlight = await startTestFlight()
    const { sandbox } = testFlight
    const build = testFlight.addBuild('42')
    testFlight.addGroup('Friends')
    testFlight.addGroup('Team', { isInternalGroup: true })
    describeApp(sandbox)
    const inputs = { ...name(build.id), groups: 'Friends,Team', 'release-notes': notes }
    const run = succeeded(await testFlight.run(inputs))
    expect(sandbox.trace()).toEqual([
      ...('build-id' in inputs
        ? ['GET /v1/builds/{id}', 'GET /v1/apps/{id}']
        : ['GET /v1/apps', 'GET /v1/builds']),
      'GET /v1/builds',
      'PATCH /v1/betaBuildLocalizations/{id}',
      'POST /v1/betaBuildLocalizations',
      'POST /v1/betaBuildLocalizations',
      'POST /v1/builds/{id}/relationships/betaGroups',
      'POST /v1/betaAppReviewSubmissions',
      'GET /v1/builds/{id}',
    ])
    expect(run.outputs).toMatchObject({ changes: '5', 'beta-review-state': 'WAITING_FOR_REVIEW' })
    expect(notesOf(sandbox, build.id)).toEqual(JSON.parse(notes))
    expect(groupsOf(sandbox, build.id)).toHaveLength(2)
    const again = succeeded(await testFlight.run(inputs))
    expect(sandbox.trace()).toHaveLength(2)
    expect(writesOf(sandbox)).toEqual([])
    expect(again.outputs).toMatchObject({
      changes: '0',
      plan: '[]',
      'beta-review-state': 'WAITING_FOR_REVIEW',
    })
    expect(again.log).toContain('Nothing to change.')
    expect(again.log).toContain('The build 1.2.0 (42) is in beta review already: WAITING_FOR_REVIEW.')
  },
)

test('a dry run sends nothing but GETs, and tells the plan', async () => {
  await using testFlight = await startTestFlight()
  const { sandbox } = testFlight
  const older = testFlight.addBuild('41')
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: null })
  testFlight.addGroup('Friends')
  const old = testFlight.addGroup('Old', { isInternalGroup: true })
  sandbox.change('builds', build.id, {})
  const inputs = {
    'build-id': build.id,
    groups: 'Friends, Fresh',
    'create-groups': 'internal',
    testers: 'someone@example.com',
    'release-notes': notes,
    'uses-non-exempt-encryption': 'false',
    'notify-testers': 'false',
    'expire-previous-builds': 'true',
    'remove-from-groups': 'Old',
    'demo-account-required': 'true',
    'demo-account-name': 'demo',
    'demo-account-password': 'correct-horse',
    ...reviewInputs,
  }
  const run = succeeded(
    await testFlight.run({ ...inputs, 'dry-run': 'true', 'wait-for-beta-review': 'true' }),
  )
  expect(writesOf(sandbox)).toEqual([])
  const plan: { action: string; subject: string }[] = JSON.parse(run.outputs.plan ?? '')
  expect(run.outputs.changes).toBe(String(plan.length))
  expect(plan.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
    'update export compliance (usesNonExemptEncryption)',
    'update TestFlight texts in en-US (description, feedbackEmail)',
    'update release notes in en-US',
    'update release notes in de-DE',
    'update release notes in fr-FR',
    'update beta review details (contactFirstName, contactLastName, contactPhone, contactEmail, demoAccountRequired, demoAccountName, demoAccountPassword)',
    'update notification of testers',
    'create internal group "Fresh"',
    'update groups of the build: add "Friends", "Fresh"',
    'create tester s…@example.com of the build',
    'submit build 1.2.0 (42) for beta review',
    'update build 1.2.0 (41): expire it',
  ])
  for (const { action, subject } of plan) expect(run.log).toContain(`Would ${action} ${subject}`)
  expect(sandbox.find('builds', older.id)?.attributes.expired).toBe(false)
  expect(groupsOf(sandbox, build.id)).not.toContain(old.id)
  expect(run.summary).toContain(`Plan: ${plan.length} changes, nothing was sent`)
  expect(run.summary).not.toContain('correct-horse')

  const done = succeeded(await testFlight.run(inputs))
  expect(done.outputs.plan).toBe(run.outputs.plan)
  succeeded(await testFlight.run(inputs))
  expect(writesOf(sandbox)).toEqual([])
})
