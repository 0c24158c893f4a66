import { accountScene, bundleId, found } from './account-scene.ts'

test('certificates and profiles that end soon are warned of, and those of other bundles are not', async () => {
  await using scene = await accountScene()
  const { sandbox, inDays } = scene
  const own = scene.register(bundleId)
  const other = scene.register('com.example.other')
  const certificate = (displayName: string, certificateType: string, days: number) =>
    sandbox.add('certificates', {
      attributes: { displayName, certificateType, expirationDate: inDays(days) },
    })
  const profile = (name: string, id: string, days: number) =>
    sandbox.add('profiles', {
      attributes: { name, profileType: 'IOS_APP_STORE', expirationDate: inDays(days) },
      relations: { bundleId: [id] },
    })
  certificate('Soon', 'DISTRIBUTION', 12)
  certificate('Later', 'DISTRIBUTION', 300)
  certificate('Gone', 'IOS_DISTRIBUTION', -20)
  certificate('Developer', 'DEVELOPMENT', 3)
  certificate('Mac', 'MAC_APP_DISTRIBUTION', 3)
  profile('Old', own, -50)
  profile('New', own, 40)
  profile('Other', other, 5)
  const day = (days: number) => inDays(days).slice(0, 10)
  expect(found(await scene.run())).toEqual([
    `certificate-expiry warning: The certificate Soon (DISTRIBUTION) ends on ${day(12)}, in 12 days; another one that is good for longer is there.`,
    `certificate-expiry warning: The certificate Gone (IOS_DISTRIBUTION) ended on ${day(-20)}.`,
  ])
  expect(found(await scene.run({ 'expiry-days': '60', rules: 'certificate-expiry: off' }))).toEqual([
    expect.stringMatching(/^profile-expiry warning: The profile Old .* of com\.example\.app ended on /),
    `profile-expiry warning: The profile New (IOS_APP_STORE) of com.example.app ends on ${day(40)}, in 40 days.`,
  ])
})

test('without a package the certificates and profiles of the team are looked at, with two requests', async () => {
  await using scene = await accountScene({ isEmpty: true })
  const { sandbox, inDays } = scene
  const id = scene.register('com.example.other')
  sandbox.add('profiles', {
    attributes: { name: 'Mac', profileType: 'MAC_APP_STORE', expirationDate: inDays(5) },
    relations: { bundleId: [id] },
  })
  const run = await scene.run()
  expect(found(run)).toEqual([expect.stringMatching(/^profile-expiry warning: The profile Mac /)])
  expect(run.annotations('warning')).toHaveLength(1)
  expect(sandbox.trace().sort()).toEqual(['GET /v1/certificates', 'GET /v1/profiles'])
})

test('what no rule needs is not asked for', async () => {
  await using scene = await accountScene()
  const run = await scene.run({ rules: 'account: off\ntrain-open: error' })
  expect(found(run)).toEqual([])
  expect(scene.sandbox.trace()).toEqual(['GET /v1/apps', 'GET /v1/apps/{id}/appStoreVersions'])
})

test('a part that the key may not see is a notice, and the others are looked at', async () => {
  await using scene = await accountScene()
  const { sandbox } = scene
  sandbox.addVersion({ app: bundleId, versionString: '1.0.0', state: 'READY_FOR_DISTRIBUTION' })
  const { keyId, privateKey } = sandbox.individual
  const run = await scene.run({ 'issuer-id': '', 'api-key-id': keyId, 'api-private-key': privateKey })
  const unseen = (what: string) =>
    `account-unseen notice: This key may not see ${what}, so that nothing is said of them: The API key in use does not allow this request`
  expect(found(run)).toEqual([
    'train-open error: The version 1.0.0 takes no more builds: it is READY_FOR_DISTRIBUTION.',
    unseen('the bundle ids and their capabilities'),
    unseen('the certificates'),
    unseen('the profiles'),
  ])
})

const agreement = {
  code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
  title: 'A required agreement is missing or has expired.',
  detail: 'This request requires an in-effect agreement that has not been signed or has expired.',
}
const membership = {
  code: 'FORBIDDEN_ERROR',
  title: 'This request is forbidden for security reasons',
  detail: "Team ID: 'ABCDE12345' is not associated with an active membership.",
}

test.each([
  ['agreement-in-effect', agreement],
  ['membership-active', membership],
])('%s is told once, however many requests are refused for it', async (rule, error) => {
  await using scene = await accountScene()
  scene.sandbox.faults.add({ on: '*', times: 10, fault: { kind: 'status', status: 403, ...error } })
  const run = await scene.run()
  expect(found(run)).toEqual([`${rule} error: ${error.detail}`])
  expect(run.exitCode).toBe(1)
})

test('a key that Apple does not know ends the step, for then nothing was looked at', async () => {
  await using scene = await accountScene()
  const run = await scene.run({ 'api-key-id': 'ABCDE12345' })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error').join('\n')).toContain('401')
})
