import { errorOf, succeeded } from '../../../steps/distribute/support.ts'
import { startNotes } from './scene.ts'

const commits = { 'release-notes-from': 'commits' }

test('without an earlier tag the last hundred commits are told, with a notice', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  for (let number = 1; number <= 120; number += 1) history.commit(`feat: theme ${number}`)
  history.tag('v1.0.0')
  const run = succeeded(await scene.run(commits, { ref: 'refs/tags/v1.0.0' }))
  expect(String(run.notes).split('\n')).toHaveLength(100)
  expect(run.notes).toMatch(/^• Theme 120\n/)
  expect(run.annotations('notice').join('\n')).toContain('release-notes-since names another beginning')
})

test('a history of one commit is told as one', async () => {
  await using scene = await startNotes()
  scene.github.repository.history.commit('feat: first')
  const run = succeeded(await scene.run(commits))
  expect(run.annotations('notice').join('\n')).toContain('begin 1 commit before it')
})

test('a branch with tags of several kinds asks which one counts', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  history.commit('feat: first')
  for (const tag of ['ios/1.0.0', 'watch/1.0.0']) history.tag(tag)
  history.commit('feat: second')
  const run = await scene.run(commits)
  expect(errorOf(run)).toContain('tags of several kinds')
  expect(scene.sandbox.trace()).toEqual([])
})

test('a beginning on another line of history is taken, and said', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  history.commit('feat: first')
  history.commit('feat: elsewhere', { branch: 'other' })
  history.commit('feat: here')
  const run = succeeded(await scene.run({ ...commits, 'release-notes-since': 'other' }))
  expect(run.notes).toBe('Here')
  expect(run.annotations('notice').join('\n')).toContain('"other" is not an ancestor of')
})

test('of a very long range the newest commits are read', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  history.commit('feat: old')
  history.tag('v1.0.0')
  for (let number = 1; number <= 1250; number += 1) history.commit(`feat: theme ${number}`)
  const run = succeeded(await scene.run(commits))
  expect(run.notes).toMatch(/^• Theme 1250\n[\s\S]*\n… and \d+ more$/)
  expect(Buffer.byteLength(String(run.notes))).toBeLessThanOrEqual(4000)
  expect(run.asked.filter((path) => path.startsWith('/compare'))).toHaveLength(11)
  expect(run.annotations('notice').join('\n')).toContain('Of 1250 commits in v1.0.0...')
})
