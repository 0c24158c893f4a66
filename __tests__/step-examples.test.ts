import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '../src/inputs.ts'
import { type AnyStep, defineStep } from '../src/step.ts'
import { steps } from '../src/steps/index.ts'

const loaded: { name: string; step: AnyStep }[] = []
for (const [name, load] of Object.entries(steps)) loaded.push({ name, step: await load() })

test.each(loaded)(
  'the example of $name has the inputs that are required, and values that are taken',
  ({ step }) => {
    const { inputs } = step.example
    const required = Object.entries(step.inputs).filter(([, { presence }]) => presence === 'required')
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(required.map(([name]) => name)))
    for (const [name, value = ''] of Object.entries(inputs)) {
      expect(() => step.inputs[name]?.parse(value)).not.toThrow()
    }
  },
)

test.each(loaded)('the pages that $name names are there', ({ step }) => {
  const missing = (step.pages ?? []).filter((page) => !existsSync(join(import.meta.dirname, '../docs', page)))
  expect(missing).toEqual([])
})

test('the examples have ids of their own', () => {
  const ids = loaded.map(({ step }) => step.example.id)
  expect(ids).toEqual([...new Set(ids)])
})

test('an example with an input or output that its step does not have is not compiled', () => {
  const parts = {
    summary: 'A step.',
    inputs: { appPath: text('A path.') },
    outputs: { buildId: 'An id.' },
    run: async () => ({}),
  }
  // @ts-expect-error: the input is misspelt.
  defineStep({ ...parts, example: { id: 'a', inputs: { appPth: 'a.ipa' }, outputs: ['buildId'] } })
  // @ts-expect-error: the output is misspelt.
  defineStep({ ...parts, example: { id: 'a', inputs: { appPath: 'a.ipa' }, outputs: ['buildID'] } })
  expect(defineStep({ ...parts, example: { id: 'a', inputs: {}, outputs: [] } }).summary).toBe('A step.')
})
