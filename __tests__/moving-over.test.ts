import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectionInputs } from '../src/common-inputs.ts'
import { type Input, type Inputs, yamlName } from '../src/inputs.ts'
import type { AnyStep } from '../src/step.ts'
import { steps } from '../src/steps/index.ts'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/moving-over.md'), 'utf8')
const schema = readFileSync(join(root, 'docs/app-store.schema.json'), 'utf8')
const loaded = new Map<string, AnyStep>()
for (const [name, load] of Object.entries(steps)) loaded.set(name, await load())

interface Table {
  name: string
  stated: string
  rows: { option: string; here: string }[]
}

/** Each table of options has a comment before it with its name and how many of each kind it has. */
const tables: Table[] = [
  ...page.matchAll(/^<!-- options of ([\w-]+): (.+) -->\n\n\|.*\n\| ---.*\n((?:\|.*\n)+)/gm),
].map(([, name = '', stated = '', rows = '']) => ({
  name,
  stated,
  rows: rows.split('\n').flatMap((row) => {
    const [option = '', here] = row.replace(/^\| /, '').split(' | ')
    return here === undefined ? [] : [{ option: option.replaceAll('`', ''), here }]
  }),
}))

function countsOf({ rows }: Table): string {
  const begin = (text: string) => rows.filter(({ here }) => here.startsWith(text)).length
  const [needless, absent] = [begin('not needed'), begin('not there')]
  return `${rows.length}, with an equivalent ${rows.length - needless - absent}, not needed ${needless}, not there ${absent}`
}

/** What an equivalent says that the action does not have. */
function mistakesIn(here: string): string[] {
  const quoted = [...here.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
  const isOfStep = /^`[\w-]+`: /.test(here)
  if (!isOfStep) return quoted.flatMap(wrongKeys)
  const [stepName = '', ...inputs] = quoted
  const step = loaded.get(stepName)
  return step ? inputs.flatMap((input) => wrongInput(step, input)) : [`There is no step ${stepName}`]
}

function wrongInput(step: AnyStep, text: string): string[] {
  const [name = '', value] = text.split(/: (.*)/)
  const input = inputCalled(name, { ...connectionInputs, ...step.inputs })
  if (!input) return [`There is no input ${name}`]
  if (value === undefined) return []
  try {
    input.parse(value)
    return []
  } catch (error) {
    return [`${text} ${error}`]
  }
}

function inputCalled(name: string, inputs: Inputs): Input<unknown> | undefined {
  return Object.entries(inputs).find(([own, { alias }]) => yamlName(own) === name || alias === name)?.[1]
}

function wrongKeys(path: string): string[] {
  return path.split('.').filter((key) => key !== '<locale>' && !schema.includes(`"${key}"`))
}

test('there is a table for each of the three', () => {
  expect(tables.map(({ name }) => name)).toEqual(['Apple-Actions', 'pilot', 'deliver'])
})

test.each(tables)('the table of $name has each option once, and as many as it says', (table) => {
  const options = table.rows.map(({ option }) => option)
  expect(options).toEqual([...new Set(options)])
  expect(countsOf(table)).toBe(table.stated)
})

test.each(tables)('what stands here for the options of $name is there', ({ rows }) => {
  const real = rows.filter(({ here }) => !here.startsWith('not '))
  expect(
    real.flatMap(({ option, here }) => mistakesIn(here).map((mistake) => `${option}: ${mistake}`)),
  ).toEqual([])
})

test.each([
  ['`upload-build`: `app-pth`', ['There is no input app-pth']],
  ['`uplod`: `app-path`', ['There is no step uplod']],
  ['`version.copyrigth`', ['copyrigth']],
])('%s would be seen', (here, mistakes) => {
  expect(mistakesIn(here)).toEqual(mistakes)
})

test('a value that the input does not take would be seen', () => {
  expect(mistakesIn('`distribute`: `if-in-review: rplace`')).toHaveLength(1)
})
