import { bodyOf } from '../../../src/workflow/github/comment-body.ts'
import { startTestFlight } from '../../steps/distribute/support.ts'
import { addComment, startRepository } from './support.ts'

/** Runs that fail before they know their app, for the key is wrong, and runs that do not. */
async function scene() {
  const repository = await startRepository()
  const testFlight = await startTestFlight({ rate: 0 })
  const build = testFlight.addBuild('42')
  testFlight.addGroup('QA', { isInternalGroup: true })
  const inputs = { 'build-id': build.id, groups: 'QA', ...repository.inputs }
  const run = (more: Record<string, string>, environment: Record<string, string> = {}) =>
    testFlight.run({ ...inputs, ...more }, { environment: { ...repository.environment, ...environment } })
  return {
    app: testFlight.app.id,
    bodies: repository.bodies,
    addOwn(app: string, text: string) {
      const sections = [{ platform: 'IOS', runId: '4710_1', text }]
      const body = bodyOf({ step: 'distribute', app }, sections)
      addComment(repository.github, { body, login: 'github-actions[bot]', type: 'Bot' })
    },
    fails: (environment = {}) => run({ 'api-key-id': 'WRONGKEY01' }, environment),
    succeeds: (environment = {}) => run({}, environment),
    async [Symbol.asyncDispose]() {
      await testFlight[Symbol.asyncDispose]()
      await repository[Symbol.asyncDispose]()
    },
  }
}

test.concurrent('when a job that failed is run again, its failure does not stay beside what it came to', async () => {
  await using here = await scene()
  await here.fails()
  expect(here.bodies()).toEqual([expect.stringContaining('❌')])
  await here.succeeds({ GITHUB_RUN_ATTEMPT: '2' })
  expect(here.bodies()).toEqual([expect.stringContaining('✅')])
  expect(here.bodies()[0]).not.toContain('❌')
})

test.concurrent('a run that has not come to its app leaves an app its comment', async () => {
  await using here = await scene()
  here.addOwn('64', 'of another app')
  await here.fails({ GITHUB_RUN_ID: '4710' })
  await here.succeeds()
  const [other = '', own = '', ...more] = here.bodies()
  expect(other).toMatch(/^<!-- app-store-connect-action distribute 64 -->/)
  expect(other).toContain('of another app')
  expect(own.startsWith(`<!-- app-store-connect-action distribute ${here.app} -->`)).toBe(true)
  expect(more).toEqual([])
})

test.concurrent('a failure of an unknown app goes once a later run knows its app', async () => {
  await using here = await scene()
  here.addOwn('64', 'of another app')
  here.addOwn(here.app, 'of this app')
  await here.fails()
  expect(here.bodies()).toHaveLength(3)
  await here.succeeds({ GITHUB_RUN_ID: '4712' })
  expect(here.bodies()).toEqual([expect.stringContaining('of another app'), expect.stringContaining('✅')])
})
