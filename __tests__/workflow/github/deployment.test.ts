import { describeApp, submitted, succeeded } from '../../steps/distribute/support.ts'
import { uploadScene } from '../../support/upload-scene.ts'
import { head, startRepository } from './support.ts'

const environmentName = { 'deployment-environment': 'TestFlight' }

async function scene(options: Parameters<typeof startRepository>[0] = {}) {
  const repository = await startRepository(options)
  const upload = await uploadScene()
  const inputs = { ...environmentName, 'github-token': repository.github.token }
  const run = (more: Record<string, string> = {}) =>
    upload.run({ ...inputs, ...more }, { environment: repository.environment, cwd: upload.folder })
  return {
    ...repository,
    upload,
    run,
    deployments: () => repository.github.repository.deployments,
    async [Symbol.asyncDispose]() {
      await upload[Symbol.asyncDispose]()
      await repository[Symbol.asyncDispose]()
    },
  }
}

test('an upload makes a deployment of the commit of the pull request, and distribute moves it on', async () => {
  await using here = await scene()
  describeApp(here.upload.sandbox)
  here.upload.sandbox.addGroup({ app: 'com.example.app', name: 'Friends' })
  const { outputs } = succeeded(await here.run({ 'uses-non-exempt-encryption': 'false' }))
  const [deployment] = here.deployments()
  expect(deployment).toMatchObject({
    sha: head,
    environment: 'TestFlight',
    production_environment: false,
    payload: {
      'app-id': '6400000001',
      'build-id': outputs['build-id'],
      version: '1.2.0',
      'build-number': '42',
      platform: 'IOS',
    },
  })
  const given = {
    step: 'distribute',
    'build-id': outputs['build-id'] ?? '',
    groups: 'Friends',
    'app-path': '',
  }
  succeeded(await here.run(given))
  succeeded(await here.run(given))
  expect(here.deployments().length).toBe(1)
  expect(deployment?.statuses).toMatchObject([
    {
      state: 'success',
      description: '1.2.0 (42) for iOS: valid',
      environment_url: outputs['testflight-url'],
      log_url: 'https://github.com/example/garden/actions/runs/4711',
    },
    { state: 'queued', description: '1.2.0 (42) for iOS: waiting for beta review' },
  ])
})

test('a build that beta review has rejected is a failure each time, and the comment names the app', async () => {
  await using here = await scene()
  const { sandbox } = here.upload
  describeApp(sandbox)
  sandbox.addGroup({ app: 'com.example.app', name: 'Friends' })
  const { outputs } = succeeded(await here.run({ 'uses-non-exempt-encryption': 'false' }))
  const id = outputs['build-id'] ?? ''
  submitted(sandbox, id, 'REJECTED')
  const given = { step: 'distribute', 'build-id': id, groups: 'Friends', 'app-path': '', comment: 'true' }
  expect((await here.run(given)).exitCode).toBe(1)
  expect((await here.run(given)).exitCode).toBe(1)
  expect(here.deployments()[0]?.statuses).toMatchObject([
    { state: 'success' },
    { state: 'failure', description: '1.2.0 (42) for iOS: beta rejected' },
  ])
  expect(here.bodies()).toEqual([expect.stringContaining('Example')])
  expect(here.bodies()[0]).not.toContain('app 6400000001')
})

test('a dry run records nothing, and neither does a step that came to no build', async () => {
  await using here = await scene()
  succeeded(await here.run({ 'dry-run': 'true' }))
  const failed = await here.run({ 'app-path': 'missing.ipa' })
  expect(failed.exitCode).toBe(1)
  expect(failed.log).toContain('No deployment in TestFlight: the step has come to no build.')
  expect(here.github.requests).toEqual([])
})

test('an answer that was lost is looked for before anything is sent again', async () => {
  await using here = await scene()
  here.github.loseAnswer({ method: 'POST', path: /\/deployments$/ })
  here.github.loseAnswer({ method: 'POST', path: /\/statuses$/ })
  here.github.loseAnswer({ method: 'POST', path: /\/comments$/ })
  const run = succeeded(await here.run({ comment: 'true' }))
  expect(run.annotations('warning').filter((text) => text.includes('GitHub'))).toEqual([])
  expect(here.deployments().length).toBe(1)
  expect(here.deployments()[0]?.statuses.length).toBe(1)
  expect(here.bodies().length).toBe(1)
})

test('what another build of the environment has made inactive is not made active by a second run', async () => {
  await using here = await scene()
  succeeded(await here.run())
  const [deployment] = here.deployments()
  deployment?.statuses.push({ id: 1, state: 'inactive', description: '', environment_url: '', log_url: '' })
  succeeded(await here.run())
  expect(deployment?.statuses.map(({ state }) => state)).toEqual(['success', 'inactive'])
})
