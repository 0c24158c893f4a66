import { expression } from '../../../../src/tools/workflow/expressions.ts'
import { errorOf, succeeded } from '../../../steps/distribute/support.ts'
import { type NotesScene, startNotes } from './scene.ts'

const commits = { 'release-notes-from': 'commits' }

function prepare({ github }: NotesScene): void {
  github.repository.history.commit('feat: offline maps')
}

test.each([
  [401, 'GitHub refuses the token while asked for the tags of example/garden: 401'],
  [403, 'Give the job `permissions:` with `contents: read`'],
  [
    404,
    'GitHub finds nothing when asked for the tags of example/garden, or does not show it to this token: 404, No. Give the job `permissions:` with `contents: read`',
  ],
  [429, 'GitHub takes no more requests of this token for now'],
  [418, 'GitHub refuses the tags of example/garden: 418'],
])(
  'an answer of %i ends the step before anything is sent to Apple, with what helps',
  async (status, problem) => {
    await using scene = await startNotes()
    prepare(scene)
    scene.github.refuse({ method: 'GET', path: /tags/, status, message: 'No' })
    const run = await scene.run(commits)
    expect(errorOf(run)).toContain(problem)
    expect(errorOf(run)).toContain('Nothing was sent to Apple.')
    expect(errorOf(run)).not.toContain('docs.github.com')
    expect(scene.sandbox.trace()).toEqual([])
  },
)

test('a token that may not read pull requests is told which permission is missing', async () => {
  await using scene = await startNotes({ permissions: { contents: 'read' } })
  prepare(scene)
  const run = await scene.run({ 'release-notes-from': 'pull-requests' })
  expect(errorOf(run)).toContain('`pull-requests: read`')
})

test('a server that stumbles is asked again', async () => {
  await using scene = await startNotes()
  prepare(scene)
  scene.github.refuse({ method: 'GET', path: /tags/, status: 502 })
  const run = succeeded(await scene.run(commits))
  expect(run.notes).toBe('Offline maps')
  expect(run.asked.filter((path) => path.startsWith('/tags'))).toHaveLength(2)
})

test.each(['', expression('github.token')])('without a token (%j) nothing is asked', async (token) => {
  await using scene = await startNotes()
  const run = await scene.run({ ...commits, 'github-token': token })
  expect(errorOf(run)).toContain('release-notes-from: commits asks GitHub, for which github-token is missing')
  expect([run.asked, scene.sandbox.trace()]).toEqual([[], []])
})

test('without a connection it says so', async () => {
  await using scene = await startNotes()
  prepare(scene)
  await using gone = await startNotes()
  await gone.github[Symbol.asyncDispose]()
  const run = await gone.run(commits, { sha: 'a'.repeat(40) })
  expect(errorOf(run)).toMatch(/GitHub cannot be reached \(.*\) .* after 4 tries/)
  expect(gone.sandbox.trace()).toEqual([])
})

test.each([
  [{ 'release-notes-since': 'v1' }, 'release-notes-from is not given'],
  [{ 'release-notes-from': 'tag', 'release-notes-since': 'v1' }, 'not with tag'],
  [{ 'release-notes-from': 'commit' }, 'release-notes-from is "commit", but must be one of'],
  [{ 'release-notes-file': 'X.md' }, 'release-notes-file goes with release-notes-from: file, and release'],
  [{ 'release-notes-from': 'Commits', 'release-notes-file': 'X.md' }, 'not with commits'],
])('inputs that do not fit together are refused: %j', async (inputs, problem) => {
  await using scene = await startNotes()
  const error = errorOf(await scene.run({ ...inputs, 'dry-run': 'maybe' }))
  expect(error).toContain(problem)
  expect(error).toContain('dry-run is "maybe"')
  expect(scene.sandbox.trace()).toEqual([])
})

test('a hostile title gives the runner no command', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  history.commit('feat: harmless')
  history.commit('::error::not an error')
  history.commit('##[add-path]/tmp \u001b[31mred\u001b[0m \u202egnp.exe')
  history.commit('[click](https://evil.example/x) <img src=x onerror=alert(1)> @everyone **hi**')
  const run = succeeded(await scene.run(commits))
  expect(run.annotations('error')).toEqual([])
  for (const forbidden of ['\n##[', '\u001b', '\u202e']) expect(run.log).not.toContain(forbidden)
  expect(run.notes).toBe(
    'New\n• Harmless\n\nChanged\n• Click everyone hi\n• ##[add-path]/tmp red gnp.exe\n• ::error::not an error',
  )
})
