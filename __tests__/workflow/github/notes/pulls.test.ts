import { succeeded } from '../../../steps/distribute/support.ts'
import { type NotesScene, startNotes } from './scene.ts'

const pulls = { 'release-notes-from': 'pull-requests' }

/** A pull request that was merged into `main` as one commit. */
function merge(
  { github }: NotesScene,
  title: string,
  { labels = [], by = 'octocat', body = null }: { labels?: string[]; by?: string; body?: string | null } = {},
) {
  const { history } = github.repository
  const number = history.pulls.length + 1
  const sha = history.commit(`${title} (#${number})`)
  const at = history.commits.at(-1)?.date ?? ''
  history.pulls.push({
    number,
    title,
    body,
    user: { login: by, type: by.endsWith('[bot]') ? 'Bot' : 'User' },
    labels: labels.map((name) => ({ name })),
    state: 'closed',
    merge_commit_sha: sha,
    merged_at: at,
    updated_at: at,
    commits: [sha],
  })
}

test('pull requests that were merged behind the last tag are told, without those of bots and those that are labelled so', async () => {
  await using scene = await startNotes()
  merge(scene, 'Old news')
  scene.github.repository.history.tag('v1.0.0')
  merge(scene, 'Offline maps', { labels: ['enhancement'] })
  merge(scene, 'Crash on launch', { labels: ['bug'] })
  merge(scene, 'Bump undici', { by: 'dependabot[bot]' })
  merge(scene, 'Move a file', { labels: ['skip-changelog'] })
  merge(scene, 'refactor: storage', { body: 'Longer.\n\n```release-note\nLists open at once\n```\n' })
  const run = succeeded(await scene.run(pulls))
  expect(run.notes).toBe('New\n• Offline maps\n\nFixed\n• Crash on launch\n\nChanged\n• Lists open at once')
  expect(run.asked.map((path) => path.replace(/^\/compare\/.*/, '/compare'))).toEqual([
    '/tags?per_page=100&page=1',
    '/compare',
    '/pulls?state=closed&sort=updated&direction=desc&per_page=100&page=1',
  ])
  expect(run.summary).toContain('| Notes from | 5 pull requests of v1.0.0...')
})

test('on a pull request it is this one, as it is called by now', async () => {
  await using scene = await startNotes()
  merge(scene, 'feat: a better title')
  const run = succeeded(
    await scene.run(pulls, {
      ref: 'refs/pull/1/merge',
      name: 'pull_request',
      payload: { pull_request: { number: 1, title: 'an old title', head: { sha: 'a'.repeat(40) } } },
    }),
  )
  expect(run.notes).toBe('A better title')
  expect(run.asked).toEqual(['/pulls/1'])
})

test('pages of pull requests are read only as far back as the range goes', async () => {
  await using scene = await startNotes()
  for (let number = 1; number <= 250; number += 1) merge(scene, `Old news ${number}`)
  scene.github.repository.history.tag('v1.0.0')
  for (let number = 1; number <= 60; number += 1) merge(scene, `Theme ${number}`)
  const { history } = scene.github.repository
  const [oldest] = history.pulls
  // Somebody has commented on it lately.
  if (oldest) oldest.updated_at = '2027-01-01T00:00:00Z'
  const run = succeeded(await scene.run(pulls))
  expect(String(run.notes).split('\n')).toHaveLength(60)
  expect(run.notes).toMatch(/^• Theme 60\n/)
  expect(run.asked.filter((path) => path.startsWith('/pulls'))).toHaveLength(1)
})
