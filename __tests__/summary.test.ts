import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problemsOfSummary } from './hostile/reading.ts'
import { everyHostileText } from './hostile/strings.ts'
import { listingScene } from './support/listing-scene.ts'
import { arrived, uploadScene } from './support/upload-scene.ts'

/** The names of the bars, without their durations, each with its tag. */
function barsIn(summary: string): string[] {
  const lines = summary.matchAll(/^ {2}\u2060(.+?) :(?:(\w+), )?\d+, \d+$/gm)
  return [...lines].map(([, name = '', tag = 'waiting']) => {
    return `${name.replace(/ ?[\d.]+ (?:ms|s|min)$/, '').replace(/,$/, '')} ${tag}`
  })
}

const minuteMs = 60_000

test.concurrent('a run that sends and waits shows how long each part took', async () => {
  await using scene = await uploadScene()
  scene.sandbox.outcome({ appearsAfterMs: 2 * minuteMs, validAfterMs: 5 * minuteMs })
  const { summary } = await scene.run({ 'release-notes': 'Faster.' })
  expect(summary).toContain('```mermaid\ngantt\n')
  expect(barsIn(summary)).toEqual(['Validation done', 'Reserve done', 'Upload done', 'Processing waiting'])
  expect(summary).toMatch(
    /^<sub>\d+ requests to App Store Connect, \d+ of 3600 left in this hour · \d+\.\d s<\/sub>$/m,
  )
})

test.concurrent('a run that only reads shows no timeline, and a dry run says that nothing was changed', async () => {
  await using scene = await uploadScene()
  const read = await scene.run({ step: 'next-build-number', 'app-path': '', 'bundle-id': 'com.example.app' })
  expect(read.exitCode).toBe(0)
  expect(read.summary).not.toContain('mermaid')
  const dry = await scene.run({ 'dry-run': 'true' })
  expect(dry.summary).toContain('### 📝 upload-build planned, nothing was changed')
  expect(dry.summary).toContain('Plan: 1 change, nothing was sent')
  expect(dry.summary).not.toContain('mermaid')
})

test.concurrent('what Apple fails while it is waited for is the critical bar, and the first line of the failure is bold', async () => {
  await using scene = await uploadScene()
  const errors = [{ code: '90683', description: 'Missing purpose string in Info.plist.' }]
  scene.sandbox.outcome({ uploadAfterMs: 5 * minuteMs, upload: 'FAILED', errors })
  const { summary } = await scene.run()
  expect(barsIn(summary).at(-1)).toBe('Processing, failed after crit')
  expect(summary).toContain(
    '> [!CAUTION]\n> <strong>Apple could not process the build 1.2.0 (42): FAILED.</strong><br>&ensp;ITMS-90683: ',
  )
})

test.concurrent.each([
  ['fail', 'Processing, not ended after crit'],
  ['succeed', 'Processing, still going on after waiting'],
])('with on-timeout: %s a wait that ends at its deadline is "%s"', async (onTimeout, bar) => {
  await using scene = await uploadScene({ stepPerRequestMs: 1 })
  scene.sandbox.outcome({ uploadAfterMs: 600 * minuteMs })
  const run = await scene.run({ timeout: '4s', 'on-timeout': onTimeout })
  expect(run.exitCode).toBe(onTimeout === 'fail' ? 1 : 0)
  expect(barsIn(run.summary).at(-1)).toBe(bar)
})

// Windows has no signals that a process could handle in this way.
const signalTest = process.platform === 'win32' ? test.skip : test.concurrent

signalTest('the part in which a run is cancelled is the critical bar', async () => {
  await using scene = await uploadScene({ partSize: 10_000 })
  scene.sandbox.faults.add({ on: 'PUT storage', times: 99, fault: { kind: 'hang' } })
  const action = scene.start()
  await arrived({ sandbox: scene.sandbox, process: action.process }, { request: 'PUT storage' })
  action.process.kill('SIGINT')
  const { summary } = await action.done
  expect(barsIn(summary)).toEqual(['Validation done', 'Reserve done', 'Upload, cancelled after crit'])
  expect(summary).toContain('> [!WARNING]\n> <strong>The run was cancelled.')
  expect(summary).toContain('<summary>0 of 1 change made</summary>')
})

test.concurrent('the name of an app stays text, whatever stands in it', async () => {
  await using scene = await uploadScene()
  const [app] = scene.sandbox.all('apps')
  const name = `a: b, c #x; d %% e \`\`\`\nsection ${everyHostileText}`
  scene.sandbox.change('apps', app?.id ?? '', { name })
  const { summary } = await scene.run()
  expect(barsIn(summary)).toHaveLength(4)
  expect(summary).toContain('a: b, c &#35;x; d %% e &#96;&#96;&#96; section')
  expect(problemsOfSummary(summary)).toEqual([])
})

test.concurrent('where a failure is about a line of the repository, there is a link to it', async () => {
  await using scene = await listingScene()
  await writeFile(join(scene.folder, 'testers.yml'), 'groups:\n  Friends: {}\n')
  const environment = {
    GITHUB_WORKSPACE: scene.folder,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SHA: 'abc123',
  }
  const inputs = { step: 'manage-testers', 'testers-file': 'testers.yml' }
  const { summary } = await scene.run(inputs, { environment })
  expect(summary).toContain('<br>[testers.yml:2](https://github.com/acme/app/blob/abc123/testers.yml#L2)')
})

test.concurrent('after a failure each change says whether it was made', async () => {
  await using scene = await uploadScene()
  scene.sandbox.faults.add({
    on: 'POST /v1/betaBuildLocalizations',
    times: 9,
    fault: { kind: 'status', status: 409 },
  })
  const { summary } = await scene.run({ 'release-notes': 'de-DE: Schneller.' })
  expect(summary).toContain('<summary>1 of 2 changes made</summary>')
  expect(summary).toContain('| ✅ upload App.ipa |')
  expect(summary).toContain('| ⬜ not made: update release notes in de-DE |')
})
