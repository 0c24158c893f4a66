import { writeFile } from 'node:fs/promises'
import { readReleaseNotes } from '../../src/files/release-notes.ts'
import { parseYaml, parseYamlTree } from '../../src/files/yaml.ts'
import { scenarios } from '../faults/scenarios/index.ts'
import { inputsFor, openSandbox, removeFiles, writeFiles } from '../faults/scene.ts'
import { hostileApple } from '../support/hostile-apple.ts'
import { runAction, type WorkflowInputs } from '../support/run-action.ts'

const levels = 'abcdefghijkl'.split('')
/** A few hundred bytes that stand for ten to the power of twelve words. */
const aliasBomb = levels
  .map((name, index) => {
    const before = levels[index - 1]
    return `${name}: &${name} [${Array(10)
      .fill(before ? `*${before}` : 'x')
      .join(', ')}]`
  })
  .join('\n')
const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
const long = `a: ${'x'.repeat(2_000_000)}`

test.each([
  ['aliases of aliases', aliasBomb],
  ['fifty thousand levels', deep],
  ['fifty thousand lists', '['.repeat(50_000)],
  ['an alias of what it stands in', 'a: &a [*a]'],
  ['a hundred thousand keys alike', 'a: 1\n'.repeat(100_000)],
  ['one long word', long],
])('YAML of %s is read or refused in a moment', (_what, text) => {
  const startedAt = performance.now()
  const before = process.memoryUsage().rss
  for (const read of [() => parseYaml(text), () => parseYamlTree(text, 'a.yml')]) {
    try {
      read()
    } catch (error) {
      expect(error).toHaveProperty('name', 'InputError')
    }
  }
  expect(performance.now() - startedAt).toBeLessThan(20_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024)
})

async function inputsOf(
  name: string,
): Promise<{ inputs: WorkflowInputs; folder: string; done: () => Promise<void> }> {
  const scenario = scenarios.find((one) => one.name === name)
  if (!scenario) throw new Error(`No scenario ${name}`)
  const folder = await writeFiles(scenario)
  await using sandbox = await openSandbox(scenario)
  return { inputs: inputsFor(sandbox, scenario, folder), folder, done: () => removeFiles(folder) }
}

test.each([
  ['manage-testers', 'testers-file', `testers:\n${aliasBomb}`],
  ['update-metadata texts', 'metadata-path', `locales:\n${aliasBomb}`],
])('%s refuses a bomb of aliases in %s before it sends anything', async (name, input, text) => {
  const { inputs, folder, done } = await inputsOf(name)
  const file = `${folder}/app-store.yml`
  await writeFile(file, text)
  await using apple = await hostileApple((_request, response) => response.writeHead(500).end())
  const run = await runAction({ ...inputs, 'api-url': apple.url, [input]: file, timeout: '5s' })
  await done()
  expect(run.exitCode).toBe(1)
  expect(run.log).not.toContain('bug of the action')
  expect(run.log.length).toBeLessThan(50_000)
  expect(apple.seen).toEqual([])
})

test('release notes that are a bomb of aliases are refused in words', async () => {
  const { folder, done } = await inputsOf('manage-testers')
  await writeFile(`${folder}/notes.yml`, aliasBomb)
  await expect(readReleaseNotes(`${folder}/notes.yml`)).rejects.toHaveProperty('name', 'InputError')
  await done()
})

const chunk = Buffer.alloc(1024 * 1024, '[')

test.each([
  ['more than 64 MiB', () => Array<Buffer>(70).fill(chunk)],
  ['a million levels', () => [chunk]],
  ['no object', () => [Buffer.from('null')]],
  ['a list in place of an object', () => [Buffer.from('[]')]],
  ['data that is a number', () => [Buffer.from('{"data":1,"links":{"next":7}}')]],
])('an answer of %s ends the run in words, not in a crash', async (_what, body) => {
  const { inputs, done } = await inputsOf('next-build-number')
  await using apple = await hostileApple((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    for (const part of body()) response.write(part)
    response.end()
  })
  const run = await runAction({ ...inputs, 'api-url': apple.url, timeout: '4s' })
  await done()
  expect(run.exitCode).toBe(1)
  expect(run.log).not.toMatch(/heap out of memory|Maximum call stack/)
  expect(run.annotations('error')).toHaveLength(1)
})
