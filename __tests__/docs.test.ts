import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { connectionInputs } from '../src/common-inputs.ts'
import { githubInputs } from '../src/github-inputs.ts'
import { yamlName } from '../src/inputs.ts'
import { steps } from '../src/steps/index.ts'

const root = join(import.meta.dirname, '..')
const action: {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>
  outputs: Record<string, { description: string }>
  runs: unknown
} = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const loaded = await Promise.all(
  Object.entries(steps).map(async ([name, load]) => ({ name, step: await load() })),
)

test('every file of a step is listed', () => {
  const found = readdirSync(join(root, 'src/steps'))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''))
  expect(Object.keys(steps).sort()).toEqual(found.sort())
})

test.each(loaded)('$name has a test, a page and its place in action.yml and the README', ({ name, step }) => {
  const hasTest =
    existsSync(join(root, `__tests__/steps/${name}.test.ts`)) ||
    existsSync(join(root, `__tests__/steps/${name}`))
  expect(hasTest).toBe(true)
  const page = readFileSync(join(root, `docs/steps/${name}.md`), 'utf8')
  expect(page).toContain(step.summary)
  for (const input of Object.keys(step.inputs)) expect(page).toContain(`\`${yamlName(input)}\``)
  for (const output of Object.keys(step.outputs)) expect(page).toContain(`\`${yamlName(output)}\``)
  expect(action.inputs.step?.description).toContain(name)
  expect(readme).toContain(`[\`${name}\`](docs/steps/${name}.md)`)
})

test('action.yml has the inputs that are declared, and no other', () => {
  const declared = loaded.flatMap(({ step }) => Object.entries(step.inputs))
  const common = Object.entries({ ...connectionInputs, ...githubInputs })
  const names = [...common, ...declared].flatMap(([name, { alias }]) => [
    yamlName(name),
    ...(alias ? [alias] : []),
  ])
  expect(Object.keys(action.inputs).sort()).toEqual([...new Set(['step', ...names])].sort())
})

test('action.yml has the outputs that are declared, and no other', () => {
  const names = loaded.flatMap(({ step }) => Object.keys(step.outputs).map(yamlName))
  expect(Object.keys(action.outputs).sort()).toEqual([...new Set(names)].sort())
})

test('defaults stand in the code alone, so that an input with one does not look given, but for what only the runner knows', () => {
  const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
    input.default === undefined ? [] : [[name, input.default]],
  )
  expect(defaults).toEqual([['github-token', `$\{{ github.token }}`]])
})

test('the action runs the bundle on Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
})
