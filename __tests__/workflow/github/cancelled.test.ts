import { connectionTo, describeApp, startTestFlight } from '../../steps/distribute/support.ts'
import { startAction } from '../../support/run-action.ts'
import { arrived } from '../../support/upload-scene.ts'
import { startRepository } from './support.ts'

async function cancelledRun(repository: Awaited<ReturnType<typeof startRepository>>) {
  await using testFlight = await startTestFlight({ rate: 0 })
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42')
  testFlight.addGroup('Friends')
  describeApp(sandbox)
  const inputs = {
    step: 'distribute',
    'build-id': build.id,
    groups: 'Friends',
    'wait-for-beta-review': 'true',
  }
  const { process, done } = startAction(
    { ...connectionTo(sandbox), ...inputs, ...repository.inputs },
    { environment: repository.environment },
  )
  await arrived({ sandbox, process }, { request: 'POST /v1/betaAppReviewSubmissions' })
  process.kill('SIGINT')
  // As the runner does with what has not ended by then.
  const end = setTimeout(() => process.kill('SIGKILL'), 7_500)
  const run = await done
  clearTimeout(end)
  return run
}

test.concurrent('a run that is cancelled says so in the comment', async () => {
  await using repository = await startRepository()
  const run = await cancelledRun(repository)
  expect(run.exitCode).toBe(1)
  const [body = ''] = repository.bodies()
  expect(body).toContain('### ⏹️ TestFlight')
  expect(body).toContain('`distribute` cancelled.')
})

test.concurrent('a GitHub that hangs does not keep a run that is cancelled from its end', async () => {
  await using repository = await startRepository()
  repository.github.hang({ method: 'GET', path: /comments$/ })
  const run = await cancelledRun(repository)
  expect(run.exitCode).toBe(1)
  expect(run.annotations('warning')).toEqual([expect.stringContaining('there was no answer in time')])
})
