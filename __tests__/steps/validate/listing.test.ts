import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from '../../../src/tools/archives.ts'
import { makePicture } from '../../../src/tools/pictures.ts'
import { makeStoreIpa } from '../../../src/tools/store-packages.ts'
import { inFolder } from '../../support/packages.ts'
import { type ActionRun, runAction, type WorkflowInputs } from '../../support/run-action.ts'

/** Runs the step in a folder with these files, without credentials. */
async function validated(files: Files, inputs: WorkflowInputs = {}, read: readonly string[] = []) {
  return await inFolder(async (folder) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    const environment = { GITHUB_WORKSPACE: folder }
    const run = await runAction({ step: 'validate', ...inputs }, { cwd: folder, environment })
    const texts = await Promise.all(read.map((path) => readFile(join(folder, path), 'utf8')))
    return { run, texts }
  })
}

interface Found {
  rule: string
  level: string
  place?: { file: string; line?: number }
}

const found = ({ outputs }: ActionRun): Found[] => JSON.parse(outputs.findings ?? '[]')
const rulesOf = (run: ActionRun) => found(run).map(({ rule, level }) => `${rule} ${level}`)

const right = `locales:
  en-US:
    name: Garden
    description: Plan what grows where.
    keywords: [planting, vegetables]
    supportUrl: https://garden.app/support
version:
  copyright: 2026 Example Ltd
`
const wrong = right
  .replace('name: Garden', `name: ${'Garden '.repeat(6)}end`)
  .replace('Plan what', 'Coming soon, plan what')
const picture = makePicture({ width: 1290, height: 2796, hue: 1 })

test('a right listing passes, found by itself, and nothing else is needed', async () => {
  const { run } = await validated({ 'app-store.yml': right })
  expect(run.exitCode).toBe(0)
  expect(found(run)).toEqual([])
  expect(run.log).toContain('app-store.yml: nothing found.')
  expect(run.summary).toContain('| Listing | app-store.yml')
})

test('what Apple would refuse in texts is told at its line, with a fix and a rule id', async () => {
  const { run } = await validated({ 'app-store.yml': wrong })
  expect(run.exitCode).toBe(1)
  expect(found(run)).toEqual([
    expect.objectContaining({
      rule: 'listing-length',
      level: 'error',
      codes: [],
      sentence: expect.stringContaining('name of en-US has 45 characters; at most 30 are taken.'),
      fix: expect.stringMatching(/^Shorten/),
      place: { file: 'app-store.yml', line: 3 },
    }),
    expect.objectContaining({ rule: 'listing-future-functionality', level: 'warning' }),
  ])
  expect(run.log).toMatch(/^::error file=app-store\.yml,line=3::name of en-US has 45 characters/m)
  expect(run.summary).toContain('| ❌ listing-length |')
})

test('levels of listing rules are changed, one by one and by family, as SARIF tells as well', async () => {
  const inputs = { rules: 'listing: off\nlisting-length: notice', 'sarif-file': 'out.sarif' }
  const { run, texts } = await validated({ 'app-store.yml': wrong }, inputs, ['out.sarif'])
  expect(run.exitCode).toBe(0)
  expect(rulesOf(run)).toEqual(['listing-length notice'])
  const { results, tool } = JSON.parse(texts[0] ?? '').runs[0]
  expect(results).toEqual([
    expect.objectContaining({
      ruleId: 'listing-length',
      level: 'note',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'app-store.yml' }, region: { startLine: 3 } },
        },
      ],
    }),
  ])
  expect(tool.driver.rules[results[0].ruleIndex].id).toBe('listing-length')
})

test('screenshots are looked into, wherever they are given', async () => {
  const small = makePicture({ width: 100, height: 100, hue: 1 })
  const files = { 'pictures/en-US/one.png': picture, 'pictures/en-US/two.png': small }
  const { run } = await validated(files, { 'screenshots-path': 'pictures' })
  expect(rulesOf(run)).toEqual(['media-size error'])
  expect(found(run)[0]?.place).toEqual({ file: 'pictures/en-US/two.png' })
  const other = await validated(
    { ...files },
    { 'screenshots-path': 'pictures', platform: 'MAC_OS', rules: 'media-size: off' },
  )
  expect(rulesOf(other.run)).toEqual(['listing-platform notice'])
})

test('a listing that cannot be parsed is a finding at its place', async () => {
  const { run } = await validated({ 'app-store.yml': 'locales:\n  en-US: [\n' })
  expect(rulesOf(run)).toEqual(['listing-encoding error'])
  expect(found(run)[0]?.place?.file).toBe('app-store.yml')
})

test('the password of a demo account is in no log', async () => {
  const listing = `${right}reviewDetail:\n  demoAccountPassword: hunter2-secret\n`
  const { run } = await validated({ 'app-store.yml': listing })
  expect(run.log.replaceAll('::add-mask::hunter2-secret', '')).not.toContain('hunter2-secret')
  expect(run.log).toContain('::add-mask::hunter2-secret')
})

test('package and listing are validated together, both found by themselves', async () => {
  const { run } = await validated({ 'build/App.ipa': await makeStoreIpa(), 'app-store.yml': wrong })
  expect(run.log).toContain('build/App.ipa, app-store.yml: errors: 1, warnings: 1, notices: 0.')
})

test('what is given must be there, and of several one must be named', async () => {
  const missing = await validated({}, { 'metadata-path': 'nowhere' })
  expect(missing.run.annotations('error')).toEqual([
    expect.stringContaining('metadata-path nowhere does not exist'),
  ])
  const ipa = await makeStoreIpa()
  const several = await validated({ 'One.ipa': ipa, 'build/Two.ipa': ipa })
  expect(several.run.annotations('error')).toEqual([
    'There are 2 packages: One.ipa, build/Two.ipa. Say with app-path which one is meant.',
  ])
})
