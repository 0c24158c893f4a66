import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { runAction } from './support/run-action.ts'
import { said, uploadScene, writes } from './support/upload-scene.ts'

test('without a step it is upload-build', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ step: '', 'wait-for-processing': 'false' })
  expect(run.exitCode).toBe(0)
  expect(run.summary).toContain('upload-build succeeded')
})

test('a step that does not exist is told with the steps there are and the nearest', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ step: 'uplaod-build' })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([
    expect.stringMatching(
      /^step is "uplaod-build", which this action does not have; did you mean upload-build\? Steps: .*upload-build/,
    ),
  ])
  expect(scene.sandbox.requests()).toEqual([])
})

test('a step whose name is hostile is inert', async () => {
  const run = await runAction({ step: 'x\n::set-output name=a::b\n<img src=x>' })
  expect(run.exitCode).toBe(1)
  expect(run.log).not.toMatch(/^::set-output/m)
  expect(run.summary).not.toContain('<img')
})

test('all wrong inputs are told at once, in one annotation', async () => {
  const run = await runAction({
    'wait-for-processing': 'maybe',
    timeout: 'soon',
    concurrency: '99',
    platform: 'watchOS',
    'api-url': 'http://api.example.com',
    'on-timeout': 'ignore',
  })
  expect(run.exitCode).toBe(1)
  const errors = run.annotations('error')
  expect(errors).toHaveLength(1)
  for (const line of [
    /^api-key-id is missing\. /m,
    /^api-private-key is missing\. /m,
    /^app-path is missing\. /m,
    /^wait-for-processing is "maybe", but must be true or false\.$/m,
    /^timeout is "soon", but must be a length of time/m,
    /^concurrency is "99", but must be a whole number from 1 to 16\.$/m,
    /^platform is "watchOS", but must be one of IOS, MAC_OS, TV_OS, VISION_OS\.$/m,
    /^api-url is "http:\/\/api\.example\.com", but must be an https URL/m,
    /^on-timeout is "ignore", but must be one of fail, succeed\.$/m,
  ]) {
    expect(errors[0]).toMatch(line)
  }
  expect(run.summary).toContain('❌')
})

test('an input that no step has is a warning with the nearest that there is', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ 'wait-for-procesing': 'false', 'dry-run': 'true' })
  expect(run.exitCode).toBe(0)
  expect(run.annotations('warning')).toEqual([
    'wait-for-procesing is no input of this action; did you mean wait-for-processing?',
  ])
})

test('names and values that other actions use are understood', async () => {
  await using scene = await uploadScene({ ipa: { platform: 'VISION_OS' } })
  const run = await scene.run({ 'app-type': 'visionos', 'dry-run': 'true' })
  expect(run.exitCode).toBe(0)
  expect(run.annotations('warning')).toEqual([])
})

test('an alias that differs from its input is an error', async () => {
  await using scene = await uploadScene()
  const run = await scene.run({ 'app-type': 'ios', platform: 'macos' })
  expect(run.annotations('error')[0]).toContain('platform and app-type are the same input, and differ')
  expect(scene.sandbox.requests()).toEqual([])
})

test('the debug log tells method, path, status, time and id of each request', async () => {
  await using scene = await uploadScene()
  const quiet = await scene.run({ 'dry-run': 'true' })
  expect(said(quiet)).not.toContain('/v1/')
  const run = await scene.run({ 'dry-run': 'true' }, { environment: { RUNNER_DEBUG: '1' } })
  const lines = [...run.log.matchAll(/^::debug::(.*)$/gm)].map(([, line]) => line)
  expect(lines).toHaveLength(3)
  for (const line of lines) expect(line).toMatch(/^GET \/v1\/[\w/]+ 200 \d+ ms [0-9a-f-]{36}$/)
  expect(writes(scene.sandbox)).toEqual([])
})

test('a run without any input ends with a clear error and no noise', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../dist/index.js')],
    { env: { PATH: process.env.PATH }, encoding: 'utf8' },
  )
  expect(status).toBe(1)
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^::error title=upload-build::api-key-id is missing\./)
})

test('a summary that cannot be written is a warning, and the step succeeds with its outputs', async () => {
  await using scene = await uploadScene()
  const run = await scene.run(
    { 'dry-run': 'true' },
    { environment: { GITHUB_STEP_SUMMARY: '/no/such/file' } },
  )
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ 'build-number': '42' })
  expect(run.annotations('warning')).toContainEqual(
    expect.stringMatching(/^The summary of the job could not be written: /),
  )
  expect(run.log).not.toMatch(/^ {4}at /m)
})

test('outputs that cannot be set fail the step without a stack, and hide no failure before', async () => {
  await using scene = await uploadScene()
  const environment = { GITHUB_OUTPUT: '/no/such/file' }
  const done = await scene.run({ 'dry-run': 'true' }, { environment })
  expect(done.exitCode).toBe(1)
  expect(done.annotations('error')).toEqual([expect.stringMatching(/^The outputs could not be set: /)])
  const wrong = await scene.run({ version: '9.9' }, { environment })
  expect(wrong.annotations('error')).toEqual([expect.stringMatching(/^version is "9\.9", but /)])
  expect(`${done.log}${wrong.log}`).not.toMatch(/^ {4}at /m)
})
