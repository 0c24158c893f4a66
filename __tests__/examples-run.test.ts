import { inParallel } from '../src/in-parallel.ts'
import { runExample } from './support/example-run.ts'
import { type Example, workflowExamples } from './support/workflow-examples.ts'

const isWindows = process.platform === 'win32'

/** Blocks that are not run here, each with its reason. */
const others: readonly { fits: (example: Example) => boolean; why: string }[] = [
  { why: 'bash is not there on Windows', fits: () => isWindows },
  {
    why: 'calls a ready workflow, and is run in the tests of these',
    fits: ({ workflow }) => Object.values(workflow.jobs).some(({ uses }) => uses !== undefined),
  },
  { why: 'takes its files from another run', fits: ({ text }) => /^ +run-id: /m.test(text) },
]

const examples = workflowExamples()
const run = examples.filter((example) => !others.some(({ fits }) => fits(example)))
const found = new Map<Example, string[]>()

beforeAll(async () => {
  // Two processes at a time, whatever the number of blocks.
  await inParallel(run, 2, async (example) => {
    found.set(example, await runExample(example).catch((error: unknown) => [String(error)]))
  })
}, 300_000)

test.each(examples)('the block at $place does what the page says', (example) => {
  expect(run.includes(example) ? found.get(example) : []).toEqual([])
})
