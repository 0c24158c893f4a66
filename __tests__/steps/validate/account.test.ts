import { accountScene, bundleId, found } from './account-scene.ts'

test('a package that App Store Connect is ready for passes, with seven reads and no write', async () => {
  await using scene = await accountScene({
    app: {
      entitlements: { 'aps-environment': 'production' },
      profile: { entitlements: { 'aps-environment': 'production' } },
    },
  })
  const { sandbox } = scene
  const id = scene.register(bundleId, ['PUSH_NOTIFICATIONS'])
  // Apple's filter finds longer ids as well.
  scene.register(`${bundleId}.other`)
  sandbox.add('certificates', {
    attributes: {
      displayName: 'Example Ltd',
      certificateType: 'DISTRIBUTION',
      expirationDate: scene.inDays(200),
    },
  })
  sandbox.add('profiles', {
    attributes: { name: 'Store', profileType: 'IOS_APP_STORE', expirationDate: scene.inDays(200) },
    relations: { bundleId: [id] },
  })
  sandbox.addVersion({ app: bundleId, versionString: '0.9.0', state: 'READY_FOR_DISTRIBUTION' })
  sandbox.addVersion({
    app: bundleId,
    versionString: '3.0.0',
    state: 'READY_FOR_DISTRIBUTION',
    platform: 'MAC_OS',
  })
  sandbox.addBuild({ app: bundleId, version: '0.9.0', buildNumber: '7' })
  const run = await scene.run()
  expect(found(run)).toEqual([])
  expect(run.exitCode).toBe(0)
  expect(sandbox.trace().sort()).toEqual([
    'GET /v1/apps',
    'GET /v1/apps/{id}/appStoreVersions',
    'GET /v1/apps/{id}/buildUploads',
    'GET /v1/builds',
    'GET /v1/bundleIds',
    'GET /v1/certificates',
    'GET /v1/profiles',
  ])
  expect(run.summary).toContain('7 requests to App Store Connect')
})

test('an app that the key does not see is an error that lists those it sees', async () => {
  await using scene = await accountScene({ hasApp: false })
  scene.sandbox.addApp({ bundleId: 'com.example.apple', name: 'Other' })
  scene.register(bundleId)
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(found(run)).toEqual([
    expect.stringMatching(
      /^app-visible error: There is no app with the bundle id com\.example\.app .*com\.example\.apple/s,
    ),
  ])
})

test.each([
  ['PREPARE_FOR_SUBMISSION', '1.0.0', undefined],
  ['IN_REVIEW', '1.0.0', undefined],
  ['READY_FOR_DISTRIBUTION', '0.9.9', undefined],
  [
    'PENDING_DEVELOPER_RELEASE',
    '1.0',
    'The version 1.0.0 takes no more builds: it is PENDING_DEVELOPER_RELEASE.',
  ],
  [
    'READY_FOR_DISTRIBUTION',
    '1.2.0',
    'The version 1.0.0 is not higher than 1.2.0, which is READY_FOR_DISTRIBUTION.',
  ],
  [
    'REPLACED_WITH_NEW_VERSION',
    '1.0.0',
    'The version 1.0.0 takes no more builds: it is REPLACED_WITH_NEW_VERSION.',
  ],
] as const)(
  'with a version %s %s in the store the train is judged',
  async (state, versionString, sentence) => {
    await using scene = await accountScene()
    scene.register(bundleId)
    scene.sandbox.addVersion({ app: bundleId, versionString, state })
    const run = await scene.run()
    expect(found(run)).toEqual(sentence === undefined ? [] : [`train-open error: ${sentence}`])
  },
)

test('a number that is taken is a warning, and so is a lower one, but a reservation is for this build', async () => {
  await using scene = await accountScene({ app: { info: { CFBundleVersion: '5' } } })
  const { sandbox } = scene
  scene.register(bundleId)
  sandbox.addUpload({ app: bundleId, version: '1.0.0', buildNumber: '5', state: 'AWAITING_UPLOAD' })
  sandbox.addBuild({ app: bundleId, version: '1.0.0', buildNumber: '4' })
  sandbox.addBuild({ app: bundleId, version: '0.9.0', buildNumber: '50' })
  expect(found(await scene.run())).toEqual([])
  sandbox.addBuild({ app: bundleId, version: '1.0.0', buildNumber: '6' })
  expect(found(await scene.run())).toEqual([
    'build-number-higher warning: The build number 5 is not higher than 6, which version 1.0.0 for IOS has already.',
  ])
  sandbox.addBuild({ app: bundleId, version: '1.0', buildNumber: '5' })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(found(run)).toEqual([
    'build-number-free warning: The build number 5 is taken in version 1.0.0 for IOS.',
  ])
  const strict = await scene.run({ rules: 'build-number-free: error' })
  expect(strict.exitCode).toBe(1)
})

test('on macOS a number has to be higher than all before, in whatever version', async () => {
  await using scene = await accountScene({ pkg: {} })
  scene.register(bundleId)
  scene.sandbox.addBuild({ app: bundleId, version: '0.9.0', buildNumber: '50', platform: 'MAC_OS' })
  expect(found(await scene.run())).toEqual([
    'build-number-higher error: The build number 1 is not higher than 50, which the app for macOS has already.',
  ])
})

test('entitlements without their capability are told, for the app and what is in it', async () => {
  const granted = {
    'aps-environment': 'production',
    'com.apple.developer.healthkit': true,
    'com.apple.developer.siri': false,
  }
  await using scene = await accountScene({
    app: { entitlements: granted, profile: { entitlements: granted } },
  })
  scene.register(bundleId, ['HEALTHKIT', 'GAME_CENTER'])
  expect(found(await scene.run({ rules: 'purpose-strings: off' }))).toEqual([
    'capability-missing warning: com.example.app is signed with aps-environment, but its bundle id does not have the capability PUSH_NOTIFICATIONS.',
  ])
})

test('a bundle id that only a longer one begins with is not registered, which is good to know', async () => {
  await using scene = await accountScene()
  scene.register(`${bundleId}.other`, ['PUSH_NOTIFICATIONS'])
  expect(found(await scene.run())).toEqual([
    'bundle-id-registered notice: The bundle id com.example.app is not registered in the team by its own name.',
  ])
})
