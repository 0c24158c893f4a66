import { yamlName } from '../../src/inputs.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { steps } from '../../src/steps/index.ts'
import type { Scenario } from '../faults/scenario.ts'
import { scenarios } from '../faults/scenarios/index.ts'
import { inputsFor, openSandbox, removeFiles, writeFiles } from '../faults/scene.ts'
import { runInWorkspace } from '../secrets/workspace-run.ts'
import type { WorkflowInputs } from '../support/run-action.ts'
import { outputNames, problemsOfLog, problemsOfSummary } from './reading.ts'
import { everyHostileText, hostileTexts, marker } from './strings.ts'

const texts = new Set(
  'name subtitle description whatsNew keywords promotionalText copyright notes contactFirstName contactLastName firstName lastName fileName agreementText'.split(
    ' ',
  ),
)
/** Those that scenarios find by name. */
const wanted = new Set(['Friends', 'Old'])

/** Every text that Apple answers is hostile, and there are more groups and people with such names. */
function poison(sandbox: Sandbox): void {
  const [app] = sandbox.all('apps')
  if (!app) throw new Error('No app')
  for (const name of hostileTexts) sandbox.addGroup({ app: app.id, name, isInternalGroup: true })
  sandbox.addTester({ app: app.id, email: 'x@example.com', firstName: everyHostileText })
  for (const { type, id, attributes } of sandbox.everything()) {
    const names = Object.entries(attributes).flatMap(([name, value]) =>
      texts.has(name) && (value === null || typeof value === 'string') && !wanted.has(String(value))
        ? [name]
        : [],
    )
    if (type === 'territories' || type === 'appCategories' || type === 'betaGroups' || names.length === 0)
      continue
    sandbox.change(type, id, Object.fromEntries(names.map((name) => [name, everyHostileText])))
  }
}

const declaredOutputs = new Map(
  await Promise.all(
    Object.entries(steps).map(async ([name, load]) => {
      const { outputs } = await load()
      return [name, Object.keys(outputs).map(yamlName)] as const
    }),
  ),
)

interface Try {
  scenario: Scenario
  prepare?: (sandbox: Sandbox) => void
  inputs?: (given: WorkflowInputs) => WorkflowInputs
}

async function problemsOfRun({ scenario, prepare, inputs }: Try): Promise<string[]> {
  await using sandbox = await openSandbox(scenario)
  prepare?.(sandbox)
  const checkout = await writeFiles(scenario)
  try {
    const { places } = await runInWorkspace({
      checkout,
      inputs(workspace) {
        const given = inputsFor(sandbox, scenario, workspace)
        return inputs ? { ...given, ...inputs(scenario.inputs(workspace)) } : given
      },
    })
    const { log = '', 'runner/STEP_SUMMARY': summary = '', 'runner/OUTPUT': outputs = '' } = places
    const declared = declaredOutputs.get(scenario.step) ?? []
    // Otherwise nothing was tried.
    // A package in which nothing is found is told by its path alone.
    if (scenario.step !== 'validate') expect(log + summary).toContain(marker)
    const strange = outputNames(outputs).filter((name) => !declared.includes(name))
    const others = Object.keys(places).filter((place) => /runner\/(ENV|PATH|STATE)/.test(place))
    const bug = log.includes('bug of the action') ? [`It ends in an error that nobody expects: ${log}`] : []
    return [
      ...problemsOfLog(log),
      ...problemsOfSummary(summary),
      ...strange.map((name) => `This output is not declared: ${name}`),
      ...others.map((place) => `This was written: ${place}`),
      ...bug,
    ]
  } finally {
    await removeFiles(checkout)
  }
}

const named = scenarios.map((scenario) => [scenario.name, scenario] as const)

test.concurrent.each(named)('%s: what Apple answers stays text', async (_name, scenario) => {
  expect(await problemsOfRun({ scenario, prepare: poison })).toEqual([])
})

test.concurrent.each(named)('%s: what Apple refuses with stays text', async (_name, scenario) => {
  const refusal = { kind: 'status', status: 409, code: everyHostileText, title: everyHostileText } as const
  const fault = { ...refusal, detail: everyHostileText, pointer: everyHostileText }
  const prepare = (sandbox: Sandbox) => sandbox.faults.add({ on: 'GET /v1/apps', fault })
  expect(await problemsOfRun({ scenario, prepare })).toEqual([])
})

test.concurrent.each(named)('%s: what the workflow gives stays text', async (_name, scenario) => {
  const inputs = (given: WorkflowInputs) =>
    Object.fromEntries(
      // Passwords are told to the runner as they are, in the one command that hides them.
      Object.keys(given).flatMap((name) => (name.endsWith('password') ? [] : [[name, everyHostileText]])),
    )
  expect(await problemsOfRun({ scenario, inputs })).toEqual([])
})

/** File names cannot have a slash; texts stand in quotes. */
const fileName = everyHostileText.replaceAll('/', '').slice(0, 120)
const plain = [
  /Be kind\./g,
  /A fine app for lists\./g,
  /A fine app\./g,
  /(?<=first-name: )Ada/g,
  /Fresh(?=\])/g,
  /All lists/g,
]

function poisoned(scenario: Scenario): Scenario {
  const { files } = scenario
  if (!files) return scenario
  return {
    ...scenario,
    async files() {
      const entries = Object.entries(await files()).map(([path, content]) => [
        path.replace(/\d\.png$/, `$&${fileName}.png`),
        typeof content === 'string'
          ? plain.reduce((text, word) => text.replace(word, () => JSON.stringify(everyHostileText)), content)
          : content,
      ])
      return Object.fromEntries(entries)
    },
  }
}

const withFiles = named.filter(([, { files }]) => files !== undefined)

test.concurrent.each(withFiles)(
  '%s: what the files say and are called stays text',
  async (_name, scenario) => {
    expect(await problemsOfRun({ scenario: poisoned(scenario), prepare: poison })).toEqual([])
  },
)
