import {
  bundleId,
  errorOf,
  type Scene,
  startReview,
  stateOf,
  submissionsOf,
  succeeded,
  writesOf,
} from './support.ts'

/** One of each kind that is ready, and the inputs that name them. */
function addOthers({ sandbox, app }: Scene) {
  const of = { app: [app.id] }
  const state = 'PREPARE_FOR_SUBMISSION'
  const coins = sandbox.add('inAppPurchases', {
    attributes: { name: 'Coins', productId: 'com.example.coins' },
    relations: of,
  })
  const older = { version: 1, state: 'APPROVED' }
  sandbox.add('inAppPurchaseVersions', { attributes: older, relations: { inAppPurchase: [coins.id] } })
  sandbox.add('inAppPurchaseVersions', {
    attributes: { version: 2, state },
    relations: { inAppPurchase: [coins.id] },
  })
  const group = sandbox.add('subscriptionGroups', { attributes: { referenceName: 'Gold' }, relations: of })
  sandbox.add('subscriptionGroupVersions', {
    attributes: { version: 1, state },
    relations: { subscriptionGroup: [group.id] },
  })
  const monthly = sandbox.add('subscriptions', {
    attributes: { name: 'Monthly', productId: 'com.example.monthly' },
    relations: { group: [group.id] },
  })
  sandbox.add('subscriptionVersions', {
    attributes: { version: 1, state },
    relations: { subscription: [monthly.id] },
  })
  const page = sandbox.add('appCustomProductPages', { attributes: { name: 'Spring' }, relations: of })
  sandbox.add('appCustomProductPageVersions', {
    attributes: { version: '1', state },
    relations: { appCustomProductPage: [page.id] },
  })
  sandbox.add('appStoreVersionExperiments', {
    attributes: { name: 'Icons', state, platform: 'IOS' },
    relations: of,
  })
  const event = sandbox.add('appEvents', {
    attributes: { referenceName: 'Finals', eventState: 'DRAFT' },
    relations: of,
  })
  const inputs = {
    'in-app-purchases': 'com.example.coins',
    subscriptions: 'com.example.monthly',
    'subscription-groups': 'Gold',
    'product-pages': 'Spring',
    experiments: 'Icons',
    events: event.id,
  }
  return { inputs, event }
}

test('what is named rides along in the submission of the version, and a second run finds it there', async () => {
  await using scene = await startReview()
  const { inputs } = addOthers(scene)
  const run = succeeded(await scene.run(inputs))
  expect(JSON.parse(run.outputs.plan ?? '').map((one: { subject: string }) => one.subject)).toEqual([
    'review submission for IOS',
    'version 1.1 to the review submission',
    'in-app purchase com.example.coins to the review submission',
    'subscription com.example.monthly to the review submission',
    'subscription group Gold to the review submission',
    'product page Spring to the review submission',
    'experiment Icons to the review submission',
    expect.stringMatching(/^event .* to the review submission$/),
    'version 1.1 (1) for review',
  ])
  expect(submissionsOf(scene)).toEqual(['WAITING_FOR_REVIEW 7'])
  succeeded(await scene.run(inputs))
  expect(writesOf(scene)).toEqual([])
})

test('everything that is named wrongly is told at once, with the nearest and all there are', async () => {
  await using scene = await startReview()
  addOthers(scene)
  const error = errorOf(
    await scene.run({
      'in-app-purchases': 'com.example.coin',
      events: 'Final',
      'product-pages': 'Spring, Autumn',
    }),
  )
  expect(error).toContain('There is no in-app purchase "com.example.coin"; did you mean com.example.coins?')
  expect(error).toContain('There is no event "Final"; did you mean Finals?')
  expect(error).toContain('There is no product page "Autumn". The app has: Spring.')
  expect(writesOf(scene)).toEqual([])
})

test.each(['reuse', 'cancel'])(
  'what others have put into the draft is never sent along, and is taken out only where that is asked for: %s',
  async (mode) => {
    await using scene = await startReview()
    const { event } = addOthers(scene)
    scene.sandbox.addReviewSubmission({ app: bundleId, others: { appEvent: event.id } })
    const run = await scene.run({ 'if-submission-exists': mode })
    if (mode === 'reuse') {
      expect(errorOf(run)).toMatch(
        /which nobody has sent yet, also holds event Finals\. Sending it would submit these too/,
      )
      expect(writesOf(scene)).toEqual([])
      // Named, it is wanted.
      succeeded(await scene.run({ events: 'Finals' }))
      expect(submissionsOf(scene)).toEqual(['WAITING_FOR_REVIEW 2'])
      return
    }
    succeeded(run)
    expect(writesOf(scene)[0]).toBe('DELETE /v1/reviewSubmissionItems/{id}')
    expect(submissionsOf(scene)).toEqual(['WAITING_FOR_REVIEW 1'])
  },
)

test('nothing can be added to what was sent, which is told', async () => {
  await using scene = await startReview()
  const { inputs } = addOthers(scene)
  succeeded(await scene.run())
  expect(errorOf(await scene.run({ events: inputs.events }))).toMatch(
    /without event .*; nothing can be added once it was sent\. Wait for the verdict, or set if-submission-exists: cancel/,
  )
  succeeded(await scene.run({ events: inputs.events, 'if-submission-exists': 'cancel' }))
  expect(submissionsOf(scene)).toEqual(['COMPLETE 0', 'WAITING_FOR_REVIEW 2'])
})

test('what rides along and is part of another submission is told, and nothing is sent without the version', async () => {
  await using scene = await startReview()
  const { sandbox, version } = scene
  const { inputs, event } = addOthers(scene)
  sandbox.addReviewSubmission({ app: bundleId, others: { appEvent: event.id }, id: 'other' })
  sandbox.addReviewSubmission({ app: bundleId, versions: [version.id] })
  expect(errorOf(await scene.run({ events: inputs.events }))).toMatch(
    /^The review submission other is READY_FOR_REVIEW\. It has event .* already, .* or leave it out here\.$/,
  )
  expect(writesOf(scene)).toEqual([])
})

test('a submission of another platform is not sent in place of the own one', async () => {
  await using scene = await startReview()
  const { sandbox, version } = scene
  const { inputs, event } = addOthers(scene)
  sandbox.addReviewSubmission({ app: bundleId, platform: 'MAC_OS', others: { appEvent: event.id } })
  const error = errorOf(await scene.run({ events: inputs.events }))
  expect(error).toContain('was already added to another reviewSubmission with id')
  expect(submissionsOf(scene)).toEqual(['READY_FOR_REVIEW 1', 'READY_FOR_REVIEW 1'])
  expect(stateOf(scene, version.id)).toBe('READY_FOR_REVIEW')
})

test('the draft that holds what rides along takes the version, and not an empty one beside it', async () => {
  await using scene = await startReview()
  const { inputs, event } = addOthers(scene)
  scene.sandbox.addReviewSubmission({ app: bundleId })
  scene.sandbox.addReviewSubmission({ app: bundleId, others: { appEvent: event.id } })
  succeeded(await scene.run({ events: inputs.events }))
  expect(submissionsOf(scene)).toEqual(['READY_FOR_REVIEW 0', 'WAITING_FOR_REVIEW 2'])
})
