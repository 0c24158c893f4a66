import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorOf, succeeded } from '../../../steps/distribute/support.ts'
import { startNotes } from './scene.ts'

const release = { 'release-notes-from': 'release' }
const tag = { 'release-notes-from': 'tag' }
const file = { 'release-notes-from': 'file' }
const ref = 'refs/tags/v1.2.0'

const written = `## What's Changed
* **Offline maps** by @octocat in https://github.com/example/garden/pull/12
* A calmer [start](https://example.com/start)

**Full Changelog**: https://github.com/example/garden/compare/v1.1.0...v1.2.0`

test('the text of the release that the event is about is told, without asking GitHub', async () => {
  await using scene = await startNotes()
  const payload = { release: { tag_name: 'v1.2.0', body: written } }
  const run = succeeded(await scene.run(release, { ref, name: 'release', payload }))
  expect(run.notes).toBe('• Offline maps\n• A calmer start')
  expect(run.asked).toEqual([])
})

test('on a tag it is the release of this tag', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  history.releases.push({ tag_name: 'v1.2.0', body: written, draft: false, prerelease: false })
  const run = succeeded(await scene.run(release, { ref }))
  expect(run.notes).toBe('• Offline maps\n• A calmer start')
  expect(run.asked).toEqual(['/releases/tags/v1.2.0'])
})

test('an older release is never taken for one that is not there', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  history.releases.push({ tag_name: 'v1.1.0', body: written, draft: false, prerelease: false })
  history.releases.push({ tag_name: 'v1.2.0', body: written, draft: true, prerelease: false })
  expect(errorOf(await scene.run(release, { ref }))).toContain(
    'The tag v1.2.0 has no release that is published',
  )
  expect(errorOf(await scene.run(release))).toContain(
    'release-notes-from is release, but this run is for main, which is no tag.',
  )
  expect(scene.sandbox.trace()).toEqual([])
})

test('the message of an annotated tag is told without its signature and trailers', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  history.commit('feat: x')
  history.tag('v1.2.0', {
    message:
      'Maps for the road\n\n- Offline maps\n- Quieter sounds\n\nSigned-off-by: Ada <ada@example.com>\n-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n',
  })
  const run = succeeded(await scene.run(tag, { ref }))
  expect(run.notes).toBe('Maps for the road\n\n• Offline maps\n• Quieter sounds')
  expect(run.asked[0]).toBe('/git/ref/tags/v1.2.0')
})

test('a tag that names only its version has nothing to tell', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  history.commit('feat: x')
  history.tag('v1.2.0', { message: 'v1.2.0\n' })
  const run = succeeded(await scene.run(tag, { ref }))
  expect(run.notes).toBe('')
  expect(run.annotations('notice').join('\n')).toContain('The repository has nothing to tell')
})

test('a lightweight tag has nothing to tell', async () => {
  await using scene = await startNotes()
  const { history } = scene.github.repository
  history.commit('feat: x')
  history.tag('v1.2.0')
  expect(errorOf(await scene.run(tag, { ref }))).toContain('The tag v1.2.0 is lightweight and has no message')
})

test('a file needs neither a token nor GitHub, and gives the section of the version of the build', async () => {
  await using scene = await startNotes()
  await writeFile(
    join(scene.folder, 'CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n- Later\n\n## [1.2] - 2026-01-31\n\n### Added\n\n- Offline maps,\n  for the road\n\n## 1.1.0\n\n- Old\n',
  )
  const run = succeeded(await scene.run({ ...file, 'github-token': '' }))
  expect(run.notes).toBe('Added\n• Offline maps, for the road')
  expect(run.asked).toEqual([])
  expect(run.log).toContain('Release notes from 1.2 in CHANGELOG.md')
})

test('a file that tells only of other versions names them', async () => {
  await using scene = await startNotes()
  await writeFile(join(scene.folder, 'NEWS.md'), '## 1.1.0\n- Old\n## 1.0.0\n- Older\n')
  const run = await scene.run({ ...file, 'release-notes-file': 'NEWS.md' })
  expect(errorOf(run)).toContain(
    'NEWS.md has no section of version 1.2.0; did you mean 1.1.0? It has 1.1.0, 1.0.0.',
  )
  expect(run.appleWrites).toEqual([])
})

test.each([
  ['/etc/hosts', 'leads out of the working directory'],
  ['missing.md', 'missing.md does not exist'],
])('the file %s is refused before anything is sent', async (path, problem) => {
  await using scene = await startNotes()
  expect(errorOf(await scene.run({ ...file, 'release-notes-file': path }))).toContain(problem)
  expect(scene.sandbox.trace()).toEqual([])
})
