import { steps } from '../../src/steps/index.ts'
import { brokenText, findAll } from './findings.ts'
import { kinds } from './kinds.ts'
import { scenarios } from './scenarios/index.ts'
import { tableText } from './table.ts'

test('every step that sends requests has a happy path to be disturbed', async () => {
  const loaded = await Promise.all(
    Object.entries(steps).map(async ([name, load]) => ({ name, ...(await load()) })),
  )
  const online = loaded.filter(({ credentials }) => credentials !== 'optional').map(({ name }) => name)
  const disturbed = new Set(scenarios.map(({ step }) => step))
  expect(online.filter((name) => !disturbed.has(name))).toEqual([])
})

test('every fault at every request of every step ends right, or in a clear error after which a second run ends right', async () => {
  const findings = await findAll({ only: '', extent: 'usual' })
  const names = kinds.map(({ name }) => name)
  console.log(tableText(findings.table, names))
  expect(brokenText(findings)).toBe('')
  const rows = Object.values(findings.table)
  expect(rows.map((row) => names.filter((name) => name in row).length > 10)).toEqual(
    scenarios.map(() => true),
  )
}, 600_000)
