import { join } from 'node:path'
import type { FaultRequest } from '../src/sandbox/faults.ts'
import type { Sandbox } from '../src/sandbox/sandbox.ts'
import { steps } from '../src/steps/index.ts'
import type { Scenario } from './faults/scenario.ts'
import { scenarios } from './faults/scenarios/index.ts'
import { inputsFor, openSandbox, removeFiles, writeFiles } from './faults/scene.ts'
import { runAction, type WorkflowInputs } from './support/run-action.ts'

interface Case {
  scenario: Scenario
  prepare?: (sandbox: Sandbox) => void
  inputs?: WorkflowInputs
}

/** Every annotation of a run, with its properties and the first line of its text. */
async function annotationsOf({ scenario, prepare, inputs = {} }: Case) {
  await using sandbox = await openSandbox(scenario)
  prepare?.(sandbox)
  const folder = await writeFiles(scenario)
  try {
    const run = await runAction(
      { ...inputsFor(sandbox, scenario, folder), ...inputs },
      { cwd: folder, environment: { GITHUB_WORKSPACE: folder } },
    )
    const commands = run.log.matchAll(/^::(error|warning|notice) ?([^:]*)::(.*?)(?:%0A.*)?$/gm)
    const all = [...commands].map(([, level, properties, text]) => ({ level, properties, text }))
    return {
      run,
      errors: all.filter(({ level }) => level === 'error').map(({ properties }) => properties),
      // That requests go to the sandbox is told in each of these runs.
      others: all.filter(({ level, text }) => level !== 'error' && !text?.startsWith('Requests go to ')),
    }
  } finally {
    await removeFiles(folder)
  }
}

function scenarioOf(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name || scenario.step === name)
  if (!found) throw new Error(`No scenario ${name}`)
  return found
}

const refusal: FaultRequest = { on: '*', skip: 1, times: 999, fault: { kind: 'status', status: 409 } }

test.concurrent.each(Object.keys(steps))('%s: what Apple refuses is one error', async (name) => {
  const { run, errors } = await annotationsOf({
    scenario: scenarioOf(name),
    prepare: (sandbox) => sandbox.faults.add(refusal),
  })
  expect(run.exitCode).toBe(1)
  expect(errors).toEqual([`title=${name}`])
  expect(run.summary).toContain('> [!CAUTION]\n> <strong>Apple refused ')
})

const wrongListing = `locales:
  en-US:
    name: A name that is by far too long for the App Store
`

test.concurrent.each<[string, Scenario, string[]]>([
  [
    'manage-testers',
    { ...scenarioOf('manage-testers'), files: () => ({ 'testers.yml': 'groups:\n  Friends: {}\n' }) },
    ['title=manage-testers,file=testers.yml,line=2'],
  ],
  [
    'update-metadata',
    {
      ...scenarioOf('update-metadata'),
      files: () => ({ 'app-store.yml': wrongListing }),
      inputs: () => ({ 'bundle-id': 'com.acme.app', 'metadata-path': 'app-store.yml' }),
    },
    ['file=app-store.yml,line=3'],
  ],
  [
    'validate',
    {
      ...scenarioOf('validate'),
      files: () => ({ 'app-store.yml': wrongListing }),
      inputs: () => ({ 'metadata-path': 'app-store.yml' }),
    },
    ['file=app-store.yml,line=3'],
  ],
  [
    'upload-build',
    {
      ...scenarioOf('upload-build'),
      files: () => ({ 'App.ipa': 'This is no package.' }),
      inputs: (folder) => ({ 'app-path': join(folder, 'App.ipa') }),
    },
    ['title=upload-build'],
  ],
])(
  '%s: what is wrong in a file is one error, at its line where it has one',
  async (_name, scenario, expected) => {
    const { run, errors } = await annotationsOf({ scenario })
    expect(run.exitCode).toBe(1)
    expect(errors).toEqual(expected)
  },
)

const looks = 12

/** Every second look fails with all its tries, so that what is seen goes to and fro. */
function unwell(on: string, after: number) {
  const fault = { kind: 'status', status: 500, headers: { 'retry-after': '0' } } as const
  return (sandbox: Sandbox) => {
    for (let index = 0; index < looks; index += 1)
      sandbox.faults.add({ on, skip: after + index, times: 5, fault })
  }
}

test.concurrent.each<[string, string, number, WorkflowInputs]>([
  ['upload-build', 'GET /v1/builds/{id}', 1, {}],
  ['status', 'GET /v1/apps/{id}/appStoreVersions', 1, {}],
  ['release', 'GET /v1/appStoreVersions/{id}', 1, {}],
  ['submit-for-review', 'GET /v1/reviewSubmissions/{id}', 5, { 'wait-for-review': 'true' }],
  ['distribute', 'GET /v1/builds/{id}', 8, { 'wait-for-beta-review': 'true' }],
])(
  '%s: a long wait in which Apple is not well annotates nothing again and again',
  async (name, on, after, inputs) => {
    const { run, errors, others } = await annotationsOf({
      scenario: scenarioOf(name),
      prepare: unwell(on, after),
      inputs: { ...inputs, timeout: '4s' },
    })
    expect(run.log).toContain('Apple answers 500, still waiting')
    expect(errors.length).toBe(run.exitCode)
    const texts = others.map(({ text }) => text)
    expect(texts).toEqual([...new Set(texts)])
    expect(texts.length).toBeLessThan(4)
  },
)
