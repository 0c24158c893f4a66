import { evaluate, expand, isTrue } from '../../../src/tools/workflow/expressions.ts'
import { combinationsOf } from '../../../src/tools/workflow/matrix.ts'
import { runsOn } from '../../../src/tools/workflow/triggers.ts'
import { readWorkflow } from '../../../src/tools/workflow/workflow-file.ts'

const contexts = { inputs: { name: 'Garden', list: '["a","b"]', on: true }, env: { EMPTY: '' } }

test.each([
  ["inputs.name == 'garden' && 'same' || 'other'", 'same'],
  ['fromJSON(inputs.list)[1]', 'b'],
  ["format('{0}-{1}', inputs.name, inputs.missing)", 'Garden-'],
  ["contains(fromJSON(inputs.list), 'b')", true],
  ['!inputs.on', false],
  ['inputs.nothing.at.all', null],
])('%s is worked out as GitHub does', (expression, value) => {
  expect(evaluate(expression, { contexts })).toEqual(value)
})

test('a context that is not there is an error', () => {
  expect(() => evaluate('matrix.app', { contexts })).toThrow('matrix.app')
})

test('a text that is one expression keeps its type; within a text it becomes text', () => {
  const scope = { contexts }
  expect(expand([`\${{ inputs.on }}`, `is \${{ inputs.on }}: '\${{ '}}' }}'`], scope)).toEqual([
    true,
    "is true: '}}'",
  ])
})

test.each([
  [undefined, { failed: false }, true],
  [undefined, { failed: true }, false],
  ["env.EMPTY == ''", { failed: true }, false],
  [`\${{ always() }}`, { failed: true }, true],
  ["failure() && env.EMPTY == ''", { failed: true }, true],
  ["'always()'", { failed: true }, false],
])('the condition %j, %j', (condition, { failed }, runs) => {
  const functions = { success: () => !failed, failure: () => failed, always: () => true }
  expect(isTrue(condition, { contexts, functions })).toBe(runs)
})

test.each([
  [{ os: ['a', 'b'], n: [1, 2], exclude: [{ os: 'a', n: 2 }] }, 'a1 b1 b2'],
  [{ os: ['a', 'b'], include: [{ os: 'a', n: 9 }, { os: 'c' }] }, 'a9 b c'],
  [{ include: [{ os: 'x' }, { os: 'y' }] }, 'x y'],
])('the matrix %j', (matrix, combinations) => {
  expect(
    combinationsOf(matrix)
      .map((one) => Object.values(one).join(''))
      .join(' '),
  ).toBe(combinations)
})

test.each([
  ['push', 'push', 'refs/heads/a', true],
  ['push: { tags: ["v*", "!v0*"] }', 'push', 'refs/tags/v1.2', true],
  ['push: { tags: ["v*", "!v0*"] }', 'push', 'refs/tags/v0.1', false],
  ['push: { tags: ["v*"] }', 'push', 'refs/heads/main', false],
  ['push: { branches: ["release/**"] }', 'push', 'refs/heads/release/1/2', true],
  ['{ pull_request: , schedule: [{ cron: "1 1 * * *" }] }', 'schedule', 'refs/heads/main', true],
  ['pull_request', 'push', 'refs/heads/main', false],
])('on: %s, %s of %s', (on, eventName, ref, runs) => {
  const text = on.includes(':') && !on.startsWith('{') ? `\n  ${on}` : ` ${on}`
  const workflow = readWorkflow(`on:${text}\njobs: { a: { runs-on: x, steps: [{ run: 'true' }] } }`)
  expect(runsOn(workflow, { eventName, ref })).toBe(runs)
})
