import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { allRules } from '../../../src/steps/validate/rules.ts'
import type { Files } from '../../../src/tools/archives.ts'
import { type BundleOptions, makeStoreIpa } from '../../../src/tools/store-packages.ts'
import { inFolder } from '../../support/packages.ts'
import { type ActionRun, runAction, type WorkflowInputs } from '../../support/run-action.ts'

interface Scene {
  app?: BundleOptions
  inputs?: WorkflowInputs
  sources?: Files
}

/** Runs the step in a folder with a package and sources, without credentials. */
async function validated({ app = {}, inputs = {}, sources = {} }: Scene, read: readonly string[] = []) {
  return await inFolder(async (folder) => {
    await writeFile(join(folder, 'App.ipa'), await makeStoreIpa(app))
    for (const [path, content] of Object.entries(sources)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    const given = { step: 'validate', 'app-path': 'App.ipa', ...inputs }
    const run = await runAction(given, { cwd: folder, environment: { GITHUB_WORKSPACE: folder } })
    const files = await Promise.all(read.map((path) => readFile(join(folder, path), 'utf8')))
    return { run, files }
  })
}

const counts = ({ outputs: { errors, warnings, notices } }: ActionRun) => [errors, warnings, notices]
const wrong: BundleOptions = {
  info: { UILaunchScreen: undefined, ITSAppUsesNonExemptEncryption: undefined, UIDeviceFamily: [1] },
  files: { '.DS_Store': 'x' },
}

test('a right package passes without credentials, and nothing is sent', async () => {
  const { run } = await validated({})
  expect(run.exitCode).toBe(0)
  expect(counts(run)).toEqual(['0', '0', '0'])
  expect(JSON.parse(run.outputs.findings ?? '')).toEqual([])
  expect(run.log).toContain('App.ipa: nothing found.')
  expect(run.summary).toContain('0 requests to App Store Connect')
})

test('errors fail the step, and each finding is told with its fix, as annotation and in the summary', async () => {
  const { run } = await validated({ app: wrong })
  expect(run.exitCode).toBe(1)
  expect(counts(run)).toEqual(['1', '1', '1'])
  expect(run.annotations('error')).toEqual([
    expect.stringMatching(
      /^The app has no launch screen\.\nWhat to do: Add UILaunchScreen .*\nlaunch-screen: https/s,
    ),
  ])
  expect(run.annotations('warning')).toHaveLength(1)
  expect(run.annotations('notice')).toHaveLength(1)
  expect(run.summary).toContain('| ❌ launch-screen | [The app has no launch screen.')
  expect(JSON.parse(run.outputs.findings ?? '')[0]).toMatchObject({
    rule: 'launch-screen',
    level: 'error',
    codes: [],
    path: 'Payload/Example.app/Info.plist',
  })
})

test('levels are changed, rules switched off, and what fails is chosen', async () => {
  const levels = 'launch-screen: warning\n"finder-files": off # the Finder made it\nencryption-answer: error'
  const { run } = await validated({ app: wrong, inputs: { rules: levels, 'fail-on': 'never' } })
  expect(run.exitCode).toBe(0)
  expect(counts(run)).toEqual(['1', '1', '0'])
})

test('a warning fails the step where that is wanted', async () => {
  const app = { files: { '.DS_Store': 'x' } }
  expect((await validated({ app })).run.exitCode).toBe(0)
  expect((await validated({ app, inputs: { 'fail-on': 'warning' } })).run.exitCode).toBe(1)
})

test('rules that do not exist and levels that are none are told at once, with the nearest', async () => {
  const { run } = await validated({ inputs: { rules: 'lunch-screen: off\nfinder-files: loud' } })
  expect(run.exitCode).toBe(1)
  expect(run.annotations('error')).toEqual([
    'rules has "lunch-screen", which is no rule; did you mean launch-screen? (docs/validation-rules.md lists them); has "finder-files: loud", but must be "finder-files: " and one of off, notice, warning, error',
  ])
})

test('without a package there is nothing to do, and a half of the credentials asks for the other', async () => {
  const nothing = await runAction({ step: 'validate' })
  expect(nothing.annotations('error')).toEqual([expect.stringContaining('Give app-path')])
  const half = await runAction({ step: 'validate', 'app-path': 'x.ipa', 'api-key-id': 'ABCDE12345' })
  expect(half.annotations('error')).toEqual([expect.stringMatching(/^api-private-key is missing\./)])
})

test('a finding is annotated in the sources, at its line', async () => {
  const plist =
    '<?xml version="1.0"?>\n<plist>\n<dict>\n<key>CFBundleName</key>\n<string>x</string>\n</dict>\n</plist>\n'
  const { run } = await validated({ app: wrong, sources: { 'ios/App/Info.plist': plist } })
  expect(run.log).toMatch(/^::error file=ios\/App\/Info\.plist,line=3::The app has no launch screen/m)
  expect(run.log).toMatch(/^::warning file=App\.ipa::The Finder/m)
})

test('more findings than GitHub shows are gathered, and none is lost', async () => {
  const names = Array.from({ length: 14 }, (_, index) => `lib/lib${index}.a`)
  const { run } = await validated({ app: { files: Object.fromEntries(names.map((name) => [name, 'x'])) } })
  const [first, ...others] = run.annotations('error')
  expect(others).toEqual([])
  for (const name of names) expect(first).toContain(name)
})

test('the findings are written as SARIF', async () => {
  const inputs = { 'sarif-file': 'out/findings.sarif', 'fail-on': 'never' }
  const { run, files } = await validated({ app: wrong, inputs }, ['out/findings.sarif'])
  expect(run.exitCode).toBe(0)
  const sarif = JSON.parse(files[0] ?? '')
  expect(Object.keys(sarif)).toEqual(['$schema', 'version', 'runs'])
  expect(sarif.version).toBe('2.1.0')
  expect(sarif.runs).toHaveLength(1)
  const [{ tool, results }] = sarif.runs
  expect(tool.driver.name).toBe('App Store Connect')
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(allRules.map(({ id }) => id))
  for (const rule of tool.driver.rules) {
    expect(rule).toEqual({
      id: expect.any(String),
      name: expect.stringMatching(/^[A-Z]\w+$/),
      shortDescription: { text: expect.any(String) },
      fullDescription: { text: expect.any(String) },
      help: { text: expect.any(String), markdown: expect.any(String) },
      helpUri: expect.stringMatching(/^https:/),
      defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) },
      properties: { tags: expect.arrayContaining([expect.any(String)]) },
    })
  }
  expect(results.map(({ ruleId, level }: Record<string, string>) => [ruleId, level])).toEqual([
    ['launch-screen', 'error'],
    ['finder-files', 'warning'],
    ['encryption-answer', 'note'],
  ])
  for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
  expect(results[0]).toMatchObject({
    message: { text: expect.stringMatching(/^The app has no launch screen\. Add /) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'App.ipa' }, region: { startLine: 1 } },
        logicalLocations: [{ fullyQualifiedName: 'Payload/Example.app/Info.plist', kind: 'resource' }],
      },
    ],
    partialFingerprints: { finding: expect.any(String) },
  })
})
