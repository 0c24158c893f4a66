import { once } from 'node:events'
import { createServer } from 'node:http'
import { expression } from '../../../src/tools/workflow/expressions.ts'
import { startTestFlight } from '../../steps/distribute/support.ts'
import type { WorkflowInputs } from '../../support/run-action.ts'
import { head, startRepository } from './support.ts'

type Repository = Awaited<ReturnType<typeof startRepository>>

async function distributed(
  repository: Repository,
  { inputs = {}, environment = {} }: { inputs?: WorkflowInputs; environment?: Record<string, string> } = {},
) {
  await using testFlight = await startTestFlight({ rate: 0 })
  const build = testFlight.addBuild('42')
  const group = testFlight.addGroup('QA', { isInternalGroup: true })
  const run = await testFlight.run(
    { 'build-id': build.id, groups: 'QA', ...repository.inputs, ...inputs },
    { environment: { ...repository.environment, ...environment } },
  )
  const has = testFlight.sandbox.find('builds', build.id)?.relations.betaGroups ?? []
  return { ...run, isDone: has.includes(group.id), requests: testFlight.sandbox.trace() }
}

test.concurrent.each([
  [401, 'Bad credentials', /GitHub answered 401, Bad credentials\. See that github-token/],
  [403, 'Resource not accessible by integration', /needs `permissions: pull-requests: write`/],
  [403, 'API rate limit exceeded for installation', /too many requests/],
  [404, 'Not Found', /See that it exists .* needs `permissions: pull-requests: write`/],
  [410, 'Gone', /See what GitHub says of it/],
  [422, 'Validation Failed', /belong to this repository/],
  [429, 'Too many requests', /too many requests/],
])('%s (%s) is one warning, and the step ends as it has', async (status, message, warning) => {
  await using repository = await startRepository()
  repository.github.refuse({ method: 'POST', path: /comments$/, status, message })
  const run = await distributed(repository)
  expect(run.exitCode).toBe(0)
  expect(run.isDone).toBe(true)
  const warnings = run.annotations('warning')
  expect(warnings).toEqual([expect.stringMatching(warning)])
  expect(warnings[0]).toContain('What was done at Apple stays done.')
})

test('a GitHub that stumbles is asked again', async () => {
  await using repository = await startRepository()
  repository.github.refuse({ method: 'GET', path: /comments$/, status: 502 })
  const run = await distributed(repository)
  expect(run.annotations('warning')).toEqual([])
  expect(repository.bodies().length).toBe(1)
})

test('a GitHub that cannot be reached is one warning', async () => {
  await using repository = await startRepository()
  const run = await distributed(repository, { environment: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
  expect(run.exitCode).toBe(0)
  expect(run.annotations('warning')).toEqual([expect.stringContaining('could not be written')])
})

test('what answers in the place of GitHub with something else is one warning', async () => {
  await using page = await startPage()
  await using repository = await startRepository()
  const run = await distributed(repository, { environment: { GITHUB_API_URL: page.url } })
  expect(run.exitCode).toBe(0)
  expect(run.annotations('warning')).toEqual([
    expect.stringContaining(`${page.url} answers, but not as the API of GitHub does`),
  ])
})

async function startPage() {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<html>Hello</html>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('a pull request of a fork is told where its comment can be written', async () => {
  const payload = {
    pull_request: {
      number: 7,
      head: { sha: 'a'.repeat(40), repo: { full_name: 'guest/garden' } },
      base: { repo: { full_name: 'example/garden' } },
    },
  }
  await using repository = await startRepository({
    event: { name: 'pull_request', payload },
    permissions: { 'pull-requests': 'read' },
  })
  const run = await distributed(repository)
  expect(run.annotations('warning')).toEqual([expect.stringContaining('workflow on workflow_run')])
})

test.each(['', expression('github.token')])(
  'without a token (%j) nothing is sent, and all that is wrong is told',
  async (token) => {
    await using repository = await startRepository()
    const run = await distributed(repository, {
      inputs: { 'github-token': token, 'deployment-environment': 'TestFlight', 'dry-run': 'maybe' },
    })
    expect(run.exitCode).toBe(1)
    const [error = ''] = run.annotations('error')
    expect(error).toContain('dry-run is "maybe"')
    expect(error).toContain('github-token is missing, which comment and deployment-environment need.')
    expect([run.requests, repository.github.requests]).toEqual([[], []])
  },
)

test('a push is told on the open pull request of its commit, and on none where there is none', async () => {
  await using repository = await startRepository({ event: { name: 'push', payload: {} } })
  const { history } = repository.github.repository
  history.pull({ number: 8, state: 'closed', commits: [head] })
  await distributed(repository)
  expect(repository.github.repository.comments.map(({ number }) => number)).toEqual([7])
  history.pulls.splice(0)
  const run = await distributed(repository)
  expect(run.annotations('notice').join('\n')).toContain('belongs to no pull request')
  expect(run.annotations('warning')).toEqual([])
})
