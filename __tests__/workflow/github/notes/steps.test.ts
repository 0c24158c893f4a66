import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHub } from '../../../../src/sandbox/github/server.ts'
import { errorOf, succeeded } from '../../../steps/distribute/support.ts'
import { startReview } from '../../../steps/submit-for-review/support.ts'
import { runAction } from '../../../support/run-action.ts'
import { uploadScene } from '../../../support/upload-scene.ts'
import { runnerEnvironment } from './scene.ts'

test('upload-build sets what to test from commits with the build that it uploads', async () => {
  await using scene = await uploadScene()
  await using github = await startGitHub()
  github.repository.history.commit('feat: offline maps')
  const environment = await runnerEnvironment(github, scene.folder)
  const inputs = { 'release-notes-from': 'commits', 'github-token': github.token }
  succeeded(await scene.run(inputs, { environment }))
  const [notes] = scene.sandbox.all('betaBuildLocalizations')
  expect(notes?.attributes).toMatchObject({ locale: 'en-US', whatsNew: 'Offline maps' })
})

test('upload-build asks GitHub before it sends anything to Apple', async () => {
  await using scene = await uploadScene()
  await using github = await startGitHub({ permissions: {} })
  const environment = await runnerEnvironment(github, scene.folder, { sha: 'a'.repeat(40) })
  const inputs = { 'release-notes-from': 'commits', 'github-token': github.token }
  expect(errorOf(await scene.run(inputs, { environment }))).toContain('contents: read')
  expect(scene.sandbox.trace()).toEqual([])
})

async function submit(scene: Awaited<ReturnType<typeof startReview>>, inputs: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'notes-'))
  await writeFile(join(folder, 'CHANGELOG.md'), '## 1.1\n- Maps < atlas 🎉\n')
  await using github = await startGitHub()
  const payload = { release: { tag_name: 'v1.1', body: '- Offline maps' } }
  const environment = await runnerEnvironment(github, folder, {
    ref: 'refs/tags/v1.1',
    name: 'release',
    payload,
  })
  const given = { ...scene.inputs, 'github-token': github.token, ...inputs }
  const run = await runAction(given, { environment, cwd: folder })
  await rm(folder, { recursive: true })
  return run
}

function newsOf({ sandbox, version }: Awaited<ReturnType<typeof startReview>>): unknown {
  const texts = sandbox.all('appStoreVersionLocalizations')
  return texts.find(({ relations }) => relations.appStoreVersion?.includes(version.id))?.attributes.whatsNew
}

test('submit-for-review fills what is new from the release, and a second run changes nothing', async () => {
  await using scene = await startReview()
  const run = succeeded(await submit(scene, { 'release-notes-from': 'release' }))
  expect(newsOf(scene)).toBe('• Offline maps')
  expect(run.outputs.plan).toContain("what's new in en-US")
  const again = succeeded(await submit(scene, { 'release-notes-from': 'release' }))
  expect(again.outputs.changes).toBe('0')
})

test('submit-for-review takes the section of the version that it submits, without what Apple refuses', async () => {
  await using scene = await startReview()
  const run = succeeded(await submit(scene, { 'release-notes-from': 'file' }))
  expect(newsOf(scene)).toBe('• Maps atlas')
  expect(run.annotations('warning').join('\n')).toContain('since Apple refuses it: 🎉')
})

test('submit-for-review says that a first version has no news', async () => {
  await using scene = await startReview({ isFirst: true })
  const run = succeeded(await submit(scene, { 'release-notes-from': 'release' }))
  expect(run.annotations('notice').join('\n')).toContain('release-notes-from is not used')
})
