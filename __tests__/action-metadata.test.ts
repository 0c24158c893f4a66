import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'

const text = { type: 'string', minLength: 1 }
const id = '^[a-zA-Z_][a-zA-Z0-9_-]*$'

/**
 * An action in JavaScript, by https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax; narrower than GitHub is, in
 * that nothing may stand there that does not work.
 */
const metadata = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'description', 'runs', 'branding'],
  properties: {
    name: text,
    author: text,
    description: { ...text, maxLength: 125 },
    inputs: {
      type: 'object',
      propertyNames: { pattern: id },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['description'],
        properties: {
          description: text,
          required: { type: 'boolean' },
          default: { type: 'string' },
          deprecationMessage: text,
        },
      },
    },
    outputs: {
      type: 'object',
      propertyNames: { pattern: id },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['description'],
        properties: { description: text },
      },
    },
    runs: {
      type: 'object',
      additionalProperties: false,
      required: ['using', 'main'],
      properties: {
        using: { enum: ['node20', 'node24'] },
        main: text,
        pre: text,
        'pre-if': text,
        post: text,
        'post-if': text,
      },
    },
    branding: {
      type: 'object',
      additionalProperties: false,
      required: ['icon', 'color'],
      properties: {
        icon: { type: 'string', pattern: '^[a-z]+(-[a-z0-9]+)*$' },
        color: {
          enum: ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'],
        },
      },
    },
  },
}

const validate = new Ajv({ allErrors: true }).compile(metadata)
const action: Record<string, object> = parse(readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8'))

test('action.yml has the form that GitHub asks of an action', () => {
  validate(action)
  expect(validate.errors ?? []).toEqual([])
})

test.each([
  ['an input without a description', { inputs: { step: {} } }, '/inputs/step'],
  ['a key that inputs do not have', { inputs: { step: { description: 'a', type: 'text' } } }, '/inputs/step'],
  [
    'a default that is no text',
    { inputs: { step: { description: 'a', default: false } } },
    '/inputs/step/default',
  ],
  ['an output with a value', { outputs: { plan: { description: 'a', value: 'b' } } }, '/outputs/plan'],
  ['a Node that runners do not have', { runs: { using: 'node22', main: 'a.js' } }, '/runs/using'],
])('%s is seen', (_what, change, place) => {
  expect(validate({ ...action, ...change })).toBe(false)
  expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(place)
})
