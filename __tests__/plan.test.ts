import { type Change, carryOut } from '../src/plan.ts'

function context(isDryRun = false) {
  const lines: string[] = []
  const reached: Record<string, string>[] = []
  const log = { info: (line: string) => lines.push(line), warning: (line: string) => lines.push(line) }
  const showPlan = () => undefined
  return {
    isDryRun,
    lines,
    reached,
    log,
    showPlan,
    reach: (outputs: Record<string, string>) => reached.push(outputs),
  }
}

function change(subject: string, apply: () => Promise<void>): Change {
  return { action: 'update', subject, from: 'old', to: 'new', apply }
}

test('changes are printed, then applied in order', async () => {
  const applied: string[] = []
  const told = context()
  const changes = ['one', 'two'].map((name) => change(name, async () => void applied.push(name)))
  expect(await carryOut(changes, told)).toBe(true)
  expect(applied).toEqual(['one', 'two'])
  expect(told.lines).toEqual([
    'To do: update one from "old" to "new"',
    'To do: update two from "old" to "new"',
  ])
  expect(told.reached[0]?.changes).toBe('2')
})

test('a dry run applies nothing', async () => {
  const told = context(true)
  const apply = () => Promise.reject(new Error('must not happen'))
  expect(await carryOut([change('one', apply)], told)).toBe(false)
  expect(told.lines).toEqual(['Would update one from "old" to "new"'])
})

test('nothing to change is said', async () => {
  const told = context()
  expect(await carryOut([], told)).toBe(true)
  expect(told.lines).toEqual(['Nothing to change.'])
  expect(told.reached).toEqual([{ plan: '[]', changes: '0' }])
})

test('a failure in the middle tells what was done and what was not, and goes on', async () => {
  const told = context()
  const failing = [
    change('one', async () => {}),
    change('two', () => Promise.reject(new Error('refused\nfor a reason'))),
    change('three', async () => {}),
  ]
  await expect(carryOut(failing, told)).rejects.toThrow('refused')
  expect(told.lines.slice(3)).toEqual([
    'Failed: update two from "old" to "new": refused',
    'Done before: update one from "old" to "new"',
    'Not done: update three from "old" to "new"',
  ])
})
