import { errorOf, succeeded } from '../../../steps/distribute/support.ts'
import { type NotesScene, startNotes } from './scene.ts'

const commits = { 'release-notes-from': 'commits' }

function history({ github }: NotesScene) {
  return github.repository.history
}

test('what came after the nearest earlier tag is told, and shown before it is used', async () => {
  await using scene = await startNotes()
  history(scene).commit('feat: old news')
  history(scene).tag('v1.1.0')
  const base = history(scene).branches.get('main')
  history(scene).commit('feat(map): offline maps (#12)')
  history(scene).commit('fix: crash on launch\n\nSigned-off-by: Ada <ada@example.com>')
  const head = history(scene).commit('chore: tidy up')
  history(scene).tag('v1.2.0')
  const run = succeeded(await scene.run(commits, { ref: 'refs/tags/v1.2.0', name: 'push' }))
  expect(run.notes).toBe('New\n• Offline maps\n\nFixed\n• Crash on launch')
  expect(run.asked).toEqual(['/tags?per_page=100&page=1', `/compare/${base}...${head}?per_page=100&page=1`])
  expect(run.log).toContain(
    '::group::Release notes from 3 commits of v1.1.0...v1.2.0\nNew\n• Offline maps\n\nFixed\n• Crash on launch\nLeft out, since it tells people nothing (1):\n  chore: tidy up\n::endgroup::',
  )
  expect(run.log.indexOf('Offline maps')).toBeLessThan(
    run.log.indexOf('To do: update release notes in en-US'),
  )
  expect(run.summary).toContain('| Notes from | 3 commits of v1.1.0...v1.2.0, 1 left out |')
})

test('a dry run shows the notes, and sets nothing', async () => {
  await using scene = await startNotes()
  history(scene).commit('feat: offline maps')
  const run = succeeded(await scene.run({ ...commits, 'dry-run': 'true' }))
  expect(run.appleWrites).toEqual([])
  expect(JSON.parse(run.outputs.plan ?? '')).toEqual([
    expect.objectContaining({ subject: 'release notes in en-US', to: 'Offline maps' }),
  ])
  expect(run.log).toContain('::group::Release notes from 1 commit of the history up to')
})

test('a pull request is told by its own commits, without those that only merge', async () => {
  await using scene = await startNotes()
  const first = history(scene).commit('feat: main')
  const own = history(scene).commit('feat: a new button', { branch: 'button' })
  const merge = history(scene).commit('Merge branch main into button', {
    branch: 'button',
    parents: [own, first],
  })
  history(scene).pull({ number: 7, title: 'feat: a new button', commits: [own, merge] })
  const run = succeeded(
    await scene.run(commits, {
      ref: 'refs/pull/7/merge',
      name: 'pull_request',
      payload: { pull_request: { number: 7, head: { sha: merge } } },
    }),
  )
  expect(run.notes).toBe('A new button')
  expect(run.asked).toEqual(['/pulls/7/commits?per_page=100&page=1'])
})

test('more commits than one page holds are read', async () => {
  await using scene = await startNotes()
  history(scene).commit('feat: old')
  history(scene).tag('1.0.0')
  for (let number = 1; number <= 130; number += 1) history(scene).commit(`feat: theme number ${number}`)
  const run = succeeded(await scene.run(commits))
  expect(String(run.notes).split('\n')).toHaveLength(130)
  expect(run.asked.map((path) => path.replace(/^\/compare.*\?/, ''))).toEqual([
    '/tags?per_page=100&page=1',
    'per_page=100&page=1',
    'per_page=100&page=2',
  ])
})

test('tags of another line of history, of another kind and of previews are passed over', async () => {
  await using scene = await startNotes()
  const first = history(scene).commit('feat: first')
  history(scene).tag('app/1.0.0', { sha: first })
  history(scene).commit('fix: on an old branch', { branch: 'old', parents: [first] })
  history(scene).tag('app/1.0.9', { sha: history(scene).branches.get('old') ?? '' })
  history(scene).tag('watch/1.1.0', { sha: history(scene).commit('feat: second', { parents: [first] }) })
  history(scene).tag('app/1.1.0-beta.1')
  history(scene).commit('feat: third')
  history(scene).tag('app/1.1.0')
  const run = succeeded(await scene.run(commits, { ref: 'refs/tags/app/1.1.0' }))
  expect(run.notes).toBe('• Third\n• Second')
  expect(run.log).toContain('app/1.0.0...app/1.1.0')
})

test('release-notes-since names another beginning', async () => {
  await using scene = await startNotes()
  const first = history(scene).commit('feat: first')
  history(scene).commit('feat: second')
  history(scene).tag('v1.0.0')
  history(scene).commit('feat: third')
  const run = succeeded(await scene.run({ ...commits, 'release-notes-since': first }))
  expect(run.notes).toBe('• Third\n• Second')
})

test('a beginning that does not exist is refused with the nearest tags, before anything is sent to Apple', async () => {
  await using scene = await startNotes()
  history(scene).commit('feat: first')
  for (const tag of ['v1.0.0', 'v1.1.0', 'v2.0.0']) history(scene).tag(tag)
  const run = await scene.run({ ...commits, 'release-notes-since': 'v1.1' })
  expect(errorOf(run)).toContain('release-notes-since is "v1.1", and GitHub knows no tag, branch or commit')
  expect(errorOf(run)).toContain('The nearest tags are v1.1.0, v1.0.0, v2.0.0.')
  expect(scene.sandbox.trace()).toEqual([])
})

test('a beginning that is newer than the commit of the run is refused', async () => {
  await using scene = await startNotes()
  const first = history(scene).commit('feat: first')
  history(scene).commit('feat: second')
  history(scene).tag('v2.0.0')
  const run = await scene.run({ ...commits, 'release-notes-since': 'v2.0.0' }, { sha: first })
  expect(errorOf(run)).toContain('which is newer than')
})

test('where nothing is left, the text that is given is told', async () => {
  await using scene = await startNotes()
  history(scene).commit('chore: tidy up')
  const run = succeeded(await scene.run({ ...commits, 'release-notes': 'Small improvements.' }))
  expect(run.notes).toBe('Small improvements.')
  expect(run.annotations('notice').join('\n')).toContain('those that are given')
})

test('where nothing is left and no text is given, no notes are set', async () => {
  await using scene = await startNotes()
  history(scene).commit('chore: tidy up')
  const run = succeeded(await scene.run(commits))
  expect(run.notes).toBe('')
  expect(run.appleWrites).toEqual([])
  expect(run.annotations('notice').join('\n')).toContain('no notes are set in en-US')
})

test('texts in other languages stand beside the notes from the repository', async () => {
  await using scene = await startNotes()
  history(scene).commit('feat: offline maps')
  const run = succeeded(
    await scene.run({ ...commits, 'release-notes': 'en-US: Fixes.\nde-DE: Karten ohne Netz.' }),
  )
  expect(run.notes).toBe('Offline maps')
  expect(run.appleWrites).toHaveLength(2)
})
