import { stringify } from 'yaml'
import { connectionInputs } from '../src/common-inputs.ts'
import { githubInputs } from '../src/github-inputs.ts'
import { type Inputs, yamlName } from '../src/inputs.ts'
import type { AnyStep } from '../src/step.ts'
import { steps } from '../src/steps/index.ts'
import { type Example, examplesIn, ownSteps, workflowExamples } from './support/workflow-examples.ts'
import { lintWorkflows } from './support/workflow-linter.ts'

const loaded = new Map<string, AnyStep>()
for (const [name, load] of Object.entries(steps)) loaded.set(name, await load())
const examples = workflowExamples()
const findings = lintWorkflows(
  examples.map(({ place, workflow }) => ({ path: place, text: stringify(workflow) })),
)

/** What an example says of this action that is not so. */
function mistakesIn({ workflow, isOfAnyStep }: Example): string[] {
  const own = ownSteps(workflow)
  const kinds = new Map(own.map(({ id, name }) => [id, name]))
  const wrongInputs = own.flatMap(({ name, inputs }) => {
    const known = isOfAnyStep ? [...loaded.values()].flatMap(inputsOf) : inputsOf(loaded.get(name))
    return inputs.filter((input) => !known.includes(input)).map((input) => `${name} has no input ${input}`)
  })
  const used = [...JSON.stringify(workflow).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
  const wrongOutputs = used.flatMap(([, id, output = '']) => {
    const kind = kinds.get(id)
    const outputs = kind === undefined ? [...loaded.values()].flatMap(outputsOf) : outputsOf(loaded.get(kind))
    return outputs.includes(output) ? [] : [`${kind ?? 'No step'} has no output ${output}`]
  })
  return [...wrongInputs, ...wrongOutputs]
}

function inputsOf(step: AnyStep | undefined): string[] {
  const all: Inputs = { ...connectionInputs, ...githubInputs, ...step?.inputs }
  return Object.entries(all).flatMap(([name, { alias }]) => [yamlName(name), ...(alias ? [alias] : [])])
}

function outputsOf(step: AnyStep | undefined): string[] {
  return Object.keys(step?.outputs ?? {}).map(yamlName)
}

test('the README and the pages have examples, and actionlint takes all of them as workflows', () => {
  expect(examples.some(({ place }) => place.startsWith('README.md'))).toBe(true)
  expect(examples.length).toBeGreaterThan(30)
  expect(findings.flat()).toEqual([])
})

test.each(examples)('the example at $place names inputs and outputs that its steps have', (example) => {
  expect(mistakesIn(example)).toEqual([])
})

test.each([
  ['dry-rum: true', ['upload-build has no input dry-rum']],
  ['step: status\napp-path: a.ipa', ['status has no input app-path']],
  [
    '- uses: OWNER/app-store-connect-action@v1\n  with: { app-pth: a.ipa }',
    ['upload-build has no input app-pth'],
  ],
  [
    '- id: a\n  uses: OWNER/app-store-connect-action@v1\n- if: steps.a.outputs.version-state',
    ['upload-build has no output version-state'],
  ],
])('what is wrong in %j is seen', (text, mistakes) => {
  const [example] = examplesIn(`\`\`\`yaml\n${text}\n\`\`\``, 'page.md')
  expect(example && mistakesIn(example)).toEqual(mistakes)
})
