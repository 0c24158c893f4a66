import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { token } from '../../sandbox/support.ts'
import {
  describeApp,
  errorOf,
  groupsOf,
  reviewInputs,
  startTestFlight,
  submitted,
  succeeded,
  writesOf,
} from './support.ts'

const submission = 'POST /v1/betaAppReviewSubmissions'
const assignment = 'POST /v1/builds/{id}/relationships/betaGroups'
const expiry = 'PATCH /v1/builds/{id}'

/** A described app with an external group and the build 42. */
async function startReady(options: Parameters<typeof startTestFlight>[0] = {}) {
  const testFlight = await startTestFlight(options)
  const build = testFlight.addBuild('42')
  const group = testFlight.addGroup('Friends')
  describeApp(testFlight.sandbox)
  return { ...testFlight, build, group, inputs: { 'build-id': build.id, groups: 'Friends' } }
}

test.each(['refused', 'unexpected-error'] as const)(
  'all that beta review needs is told at once, with the inputs that set it (%s)',
  async (missingReviewContact) => {
    await using testFlight = await startTestFlight({ behaviour: { missingReviewContact } })
    const { sandbox } = testFlight
    const build = testFlight.addBuild('42')
    testFlight.addGroup('Friends')
    sandbox.change('betaAppReviewDetails', testFlight.app.id, { demoAccountRequired: true })
    const inputs = { 'build-id': build.id, groups: 'Friends' }
    const error = errorOf(await testFlight.run({ ...inputs, 'review-notes': 'Hello' }))
    for (const text of [
      'a description of the app in en-US. Set beta-description.',
      'a feedback e-mail address in en-US. Set feedback-email.',
      'Set review-contact-first-name, review-contact-last-name, review-contact-phone, review-contact-email.',
      'Set demo-account-name and demo-account-password.',
    ])
      expect(error).toContain(text)
    expect(writesOf(sandbox)).toEqual([])
    const account = { 'demo-account-name': 'demo', 'demo-account-password': 'correct-horse' }
    succeeded(await testFlight.run({ ...inputs, ...reviewInputs, ...account }))
    expect(sandbox.find('betaAppReviewDetails', testFlight.app.id)?.attributes).toMatchObject({
      contactFirstName: 'Ada',
      contactLastName: 'Byron',
      contactPhone: '+44 20 7946 0000',
      contactEmail: 'contact@example.com',
      demoAccountName: 'demo',
      demoAccountPassword: 'correct-horse',
    })
    succeeded(await testFlight.run({ ...inputs, ...reviewInputs, ...account }))
    expect(writesOf(sandbox)).toEqual([])
  },
)

test('auto submits for external groups alone; true always; false never, which is said', async () => {
  await using testFlight = await startReady()
  const { sandbox, build } = testFlight
  testFlight.addGroup('Team', { isInternalGroup: true })
  succeeded(await testFlight.run({ 'build-id': build.id, groups: 'Team' }))
  expect(writesOf(sandbox)).toEqual([assignment])
  const quiet = succeeded(await testFlight.run({ ...testFlight.inputs, 'submit-for-beta-review': 'false' }))
  expect(writesOf(sandbox)).toEqual([assignment])
  expect(quiet.annotations('notice').join('\n')).toContain('before which no external tester gets it')
  succeeded(await testFlight.run({ 'build-id': build.id, 'submit-for-beta-review': 'true' }))
  expect(writesOf(sandbox)).toEqual([submission])
})

test.each(['WAITING_FOR_REVIEW', 'IN_REVIEW'])(
  'a build that is %s is not submitted again, in one clear line',
  async (state) => {
    await using testFlight = await startReady()
    submitted(testFlight.sandbox, testFlight.build.id, state)
    const run = succeeded(await testFlight.run({ ...testFlight.inputs, 'submit-for-beta-review': 'true' }))
    expect(run.log).toContain(`The build 1.2.0 (42) is in beta review already: ${state}.`)
    expect(writesOf(testFlight.sandbox)).toEqual([assignment])
    expect(run.outputs['beta-review-state']).toBe(state)
  },
)

test('a rejected build is told as that, before anything is done', async () => {
  await using testFlight = await startReady()
  submitted(testFlight.sandbox, testFlight.build.id, 'REJECTED')
  const run = await testFlight.run(testFlight.inputs)
  expect(errorOf(run)).toContain('Beta review has rejected the build 1.2.0 (42).')
  expect(writesOf(testFlight.sandbox)).toEqual([])
  expect(run.outputs).toMatchObject({
    'beta-review-state': 'REJECTED',
    'external-build-state': 'BETA_REJECTED',
    'internal-build-state': 'READY_FOR_BETA_TESTING',
  })
  expect(run.summary).toContain('Example')
})

test.each([422, 409] as const)(
  'a submission that somebody else made in between is no failure (%s)',
  async (repeatedReviewSubmission) => {
    await using testFlight = await startReady({ behaviour: { repeatedReviewSubmission } })
    const { sandbox, build } = testFlight
    submitted(sandbox, build.id)
    sandbox.faults.add({ on: 'GET /v1/builds/{id}', fault: { kind: 'stale' } })
    const run = succeeded(await testFlight.run(testFlight.inputs))
    expect(run.outputs['beta-review-state']).toBe('WAITING_FOR_REVIEW')
    expect(sandbox.all('betaAppReviewSubmissions')).toHaveLength(1)
  },
)

test('with another build in review, skip leaves this one unsubmitted and says so; the groups get it', async () => {
  await using testFlight = await startReady()
  const { sandbox, build, group } = testFlight
  submitted(sandbox, testFlight.addBuild('41').id)
  const run = succeeded(await testFlight.run(testFlight.inputs))
  expect(run.annotations('warning').join('\n')).toContain('Build 1.2.0 (41) is in beta review')
  expect(writesOf(sandbox)).toEqual([assignment])
  expect(groupsOf(sandbox, build.id)).toEqual([group.id])
  expect(run.outputs['beta-review-state']).toBe('NOT_SUBMITTED')
})

test('with another build in review, fail fails before anything is done', async () => {
  await using testFlight = await startReady()
  submitted(testFlight.sandbox, testFlight.addBuild('41').id)
  const error = errorOf(await testFlight.run({ ...testFlight.inputs, 'if-in-review': 'fail' }))
  expect(error).toContain('if-in-review is "fail". With replace the other one is expired.')
  expect(writesOf(testFlight.sandbox)).toEqual([])
})

test('with another build in review, replace expires that one, once, and submits this one', async () => {
  await using testFlight = await startReady()
  const { sandbox } = testFlight
  const other = testFlight.addBuild('41')
  submitted(sandbox, other.id, 'IN_REVIEW')
  const inputs = { ...testFlight.inputs, 'if-in-review': 'replace', 'expire-previous-builds': 'all' }
  const run = succeeded(await testFlight.run(inputs))
  expect(writesOf(sandbox)).toEqual([assignment, expiry, submission])
  expect(sandbox.find('builds', other.id)?.attributes.expired).toBe(true)
  expect(run.outputs['beta-review-state']).toBe('WAITING_FOR_REVIEW')
})

test('a build of another version or platform in review is not in the way', async () => {
  await using testFlight = await startReady()
  submitted(testFlight.sandbox, testFlight.addBuild('41', { version: '1.1.0' }).id)
  submitted(testFlight.sandbox, testFlight.addBuild('42', { platform: 'MAC_OS' }).id)
  succeeded(await testFlight.run({ ...testFlight.inputs, 'if-in-review': 'fail' }))
  expect(writesOf(testFlight.sandbox)).toEqual([assignment, submission])
})

test.each(['skip', 'replace', 'fail'])(
  'a build that overtakes this one on its way into review: %s',
  async (ifInReview) => {
    await using testFlight = await startReady()
    const { sandbox } = testFlight
    const other = testFlight.addBuild('41')
    await touch(sandbox, testFlight.group.id)
    submitted(sandbox, other.id)
    // The look before acting sees the state from before the other one was submitted.
    sandbox.faults.add({ on: 'GET /v1/builds', fault: { kind: 'stale' } })
    const run = await testFlight.run({ ...testFlight.inputs, 'if-in-review': ifInReview })
    expect(groupsOf(sandbox, testFlight.build.id)).toEqual([testFlight.group.id])
    expect(run.outputs['group-ids']).toBe(testFlight.group.id)
    const isReplaced = ifInReview === 'replace'
    expect(sandbox.find('builds', other.id)?.attributes.expired).toBe(isReplaced)
    expect(run.outputs['beta-review-state']).toBe(isReplaced ? 'WAITING_FOR_REVIEW' : 'NOT_SUBMITTED')
    expect(run.exitCode).toBe(ifInReview === 'fail' ? 1 : 0)
    if (!isReplaced) expect(run.log).toContain('was not submitted for beta review: Another build')
  },
)

test.each([
  ['skip', 0],
  ['fail', 1],
] as const)(
  'a limit of submissions leaves the rest done, and if-in-review: %s decides',
  async (ifInReview, exitCode) => {
    await using testFlight = await startReady()
    testFlight.sandbox.faults.add({
      on: submission,
      fault: {
        kind: 'status',
        status: 422,
        code: 'ENTITY_UNPROCESSABLE',
        title: 'Submission limit reached.',
        detail: 'You have reached the limit of builds submitted for beta review in a day.',
      },
    })
    const inputs = { ...testFlight.inputs, 'if-in-review': ifInReview }
    const run = await testFlight.run(inputs)
    expect(run.exitCode).toBe(exitCode)
    expect(run.log).toContain('was not submitted for beta review: You have reached the limit')
    expect(run.outputs['group-ids']).toBe(testFlight.group.id)
    succeeded(await testFlight.run(inputs))
    expect(writesOf(testFlight.sandbox)).toEqual([submission])
  },
)

test('a missing beta contract comes with advice, and what was done before is told and set', async () => {
  await using testFlight = await startReady()
  testFlight.sandbox.faults.add({
    on: submission,
    fault: {
      kind: 'status',
      status: 422,
      code: 'ENTITY_UNPROCESSABLE.BETA_CONTRACT_MISSING',
      title: 'Beta contract is missing.',
      detail: 'Beta contract is missing for the app.',
    },
  })
  const run = await testFlight.run({ ...testFlight.inputs, 'release-notes': 'Faster' })
  expect(errorOf(run)).toContain('ENTITY_UNPROCESSABLE.BETA_CONTRACT_MISSING')
  expect(errorOf(run)).toContain('What to do: Apple sees no valid beta testing agreement for this app.')
  expect(run.log).toContain('Done before: update release notes in en-US')
  expect(run.log).toContain('Failed: submit build 1.2.0 (42) for beta review')
  expect(run.outputs).toMatchObject({
    'build-id': testFlight.build.id,
    'group-ids': testFlight.group.id,
    changes: '3',
    'beta-review-state': 'NOT_SUBMITTED',
  })
})

test('a later build of an approved version is waved through, and that is waited for', async () => {
  await using testFlight = await startReady({ stepPerRequestMs: 1_000 })
  submitted(testFlight.sandbox, testFlight.addBuild('41').id, 'APPROVED')
  const run = succeeded(await testFlight.run({ ...testFlight.inputs, 'wait-for-beta-review': 'true' }))
  expect(run.outputs['beta-review-state']).toBe('APPROVED')
  expect(run.log).toContain('Beta review of 1.2.0 (42): WAITING_FOR_BETA_REVIEW')
})

test('a rejection ends the wait for the verdict at once', async () => {
  await using testFlight = await startReady({
    stepPerRequestMs: 1_000,
    behaviour: {
      betaReviewStartsAfterMs: 2_000,
      betaReviewEndsAfterMs: 4_000,
      betaReviewVerdict: 'REJECTED',
    },
  })
  const run = await testFlight.run({ ...testFlight.inputs, 'wait-for-beta-review': 'true' })
  expect(errorOf(run)).toContain('Beta review has rejected the build 1.2.0 (42).')
  expect(run.outputs).toMatchObject({
    'beta-review-state': 'REJECTED',
    'external-build-state': 'BETA_REJECTED',
    'group-ids': testFlight.group.id,
  })
})

test.each([
  ['fail', 1],
  ['succeed', 0],
] as const)(
  'when the time is over while Apple reviews, on-timeout: %s decides',
  async (onTimeout, exitCode) => {
    await using testFlight = await startReady()
    const run = await testFlight.run({
      ...testFlight.inputs,
      'wait-for-beta-review': 'true',
      timeout: '1500ms',
      'on-timeout': onTimeout,
    })
    expect(run.exitCode).toBe(exitCode)
    expect(run.log).toContain('Beta review of 1.2.0 (42) did not end within')
    expect(run.log).toContain('The review goes on at Apple.')
    expect(run.outputs['beta-review-state']).toBe('WAITING_FOR_REVIEW')
  },
)

test('there is no waiting for a verdict where the build is in no review', async () => {
  await using testFlight = await startReady()
  const inputs = { 'build-id': testFlight.build.id, 'wait-for-beta-review': 'true' }
  expect(errorOf(await testFlight.run(inputs))).toContain('there is no verdict to wait for')
})

/** A write that changes nothing: what is put into the sandbox after it can be missed by a stale read. */
async function touch(sandbox: Sandbox, groupId: string): Promise<void> {
  const answer = await fetch(new URL(`/v1/betaGroups/${groupId}`, sandbox.url), {
    method: 'PATCH',
    headers: { authorization: `Bearer ${await token(sandbox)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data: { type: 'betaGroups', id: groupId, attributes: {} } }),
  })
  expect(answer.status).toBe(200)
  sandbox.clearRequests()
}
