import type { FaultRequest } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { kinds } from '../faults/kinds.ts'
import type { Scenario } from '../faults/scenario.ts'
import { scenarios } from '../faults/scenarios/index.ts'
import { inputsFor, openSandbox, removeFiles, writeFiles } from '../faults/scene.ts'
import type { WorkflowInputs } from '../support/run-action.ts'
import { anyCredential, leaksIn, secretsOfKey, secretTexts } from './leaks.ts'
import { tapWire, type WireTap } from './wire-tap.ts'
import { runInWorkspace } from './workspace-run.ts'

interface Search {
  scenario: Scenario
  inputs?: (sandbox: Sandbox, given: WorkflowInputs) => WorkflowInputs
  fault?: FaultRequest
  endsWith?: number
}

/** Runs a scenario as the runner would, and tells where something is seen that must not be. */
async function searchRun({ scenario, inputs, fault, endsWith }: Search): Promise<string[]> {
  using tap = tapWire()
  await using sandbox = await openSandbox(scenario)
  if (fault) sandbox.faults.add(fault)
  const checkout = await writeFiles(scenario)
  try {
    const { exitCode, places } = await runInWorkspace({
      checkout,
      inputs(workspace) {
        const given = inputsFor(sandbox, scenario, workspace)
        return { ...given, 'request-timeout': '3s', ...inputs?.(sandbox, given) }
      },
    })
    const ending =
      endsWith !== undefined && exitCode !== endsWith ? [`It ended with ${exitCode}: ${places.log}`] : []
    const secrets = allSecrets(sandbox, scenario, tap)
    if (endsWith === 0) expect(tap.tokens.size).toBeGreaterThan(0)
    expect(Object.keys(places)).toContain('runner/STEP_SUMMARY')
    const leaks = Object.entries(places).flatMap(([place, text]) =>
      leaksIn(text, secrets).map((leak) => `${place}: ${leak}`),
    )
    return [...ending, ...leaks]
  } finally {
    await removeFiles(checkout)
  }
}

function allSecrets(sandbox: Sandbox, { secrets = [] }: Scenario, tap: WireTap) {
  return [
    ...anyCredential,
    ...secretsOfKey(sandbox.team.privateKey),
    ...secretTexts('a token that was sent', tap.tokens),
    ...secretTexts('a signature that was sent', tap.signatures),
    ...secretTexts('what the scenario keeps secret', secrets),
  ]
}

const named = (name: string): Scenario => {
  const found = scenarios.find((scenario) => scenario.name === name)
  if (!found) throw new Error(`No scenario ${name}`)
  return found
}

test.concurrent.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  '%s tells no secret when it ends well',
  async (_name, scenario) => {
    expect(await searchRun({ scenario, endsWith: 0 })).toEqual([])
  },
)

test('a listing that is pulled has the password of the demo account in no file', async () => {
  const scenario: Scenario = {
    ...named('status'),
    step: 'update-metadata',
    inputs: (folder) => ({
      'bundle-id': 'com.example.app',
      mode: 'pull',
      'metadata-path': `${folder}/app-store.yml`,
    }),
  }
  expect(await searchRun({ scenario, endsWith: 0 })).toEqual([])
})

const dryRuns = [
  'upload-build',
  'distribute',
  'manage-testers',
  'update-metadata texts',
  'submit-for-review',
  'release',
]

test.concurrent.each(dryRuns)('%s tells no secret in a dry run', async (name) => {
  const inputs = () => ({ 'dry-run': 'true' })
  expect(await searchRun({ scenario: named(name), inputs, endsWith: 0 })).toEqual([])
})

/** One write and one read for each kind of fault, from scenario to scenario. */
const disturbed = kinds
  .filter(({ isSecondRun, isKilled }) => !isSecondRun && !isKilled)
  .flatMap(({ name, fault }, index) => {
    const writes = [
      'POST /v1/buildUploads',
      'PATCH /v1/betaAppReviewDetails/{id}',
      'POST /v1/betaTesters',
    ] as const
    const steps = ['upload-build', 'distribute', 'manage-testers'] as const
    const [write = '*', step = ''] = [writes[index % 3], steps[index % 3]]
    const reader = scenarios[index % scenarios.length]?.name ?? ''
    return [
      { kind: name, step, request: name === 'expired part' ? 'PUT storage' : write, fault },
      { kind: name, step: reader, request: 'GET /v1/apps', fault },
    ]
  })

test.concurrent.each(disturbed)(
  '$step tells no secret after $kind at $request',
  async ({ step, request, fault }) => {
    const times = fault.kind === 'status' || fault.kind === 'html' ? 2 : 1
    expect(await searchRun({ scenario: named(step), fault: { on: request, fault, times } })).toEqual([])
  },
)

const forms: [string, (pem: string) => WorkflowInputs, number][] = [
  ['base64', (pem) => ({ 'api-private-key': Buffer.from(pem).toString('base64') }), 0],
  ['one line with \\n', (pem) => ({ 'api-private-key': pem.trim().replaceAll('\n', '\\n') }), 0],
  ['no armour', (pem) => ({ 'api-private-key': pem.replace(/-----.*-----/g, '').replaceAll('\n', '') }), 0],
  ['JSON', (pem) => ({ 'api-private-key': JSON.stringify({ key: pem }) }), 0],
  ['cut off', (pem) => ({ 'api-private-key': pem.slice(0, 150) }), 1],
  ['damaged', (pem) => ({ 'api-private-key': pem.replace(/[A-Z]{2}/g, '?') }), 1],
  ['given as key ID', (pem) => ({ 'api-key-id': pem }), 1],
  ['given as issuer ID', (pem) => ({ 'issuer-id': pem }), 1],
  ['given as step', (pem) => ({ step: pem }), 1],
  ['given as a flag', (pem) => ({ reserve: pem }), 1],
  ['given as api-url', (pem) => ({ 'api-url': pem }), 1],
]

test.concurrent.each(forms)('a key that is %s is not told', async (_form, inputsWith, endsWith) => {
  const inputs = ({ team }: Sandbox) => inputsWith(team.privateKey)
  expect(await searchRun({ scenario: named('next-build-number'), inputs, endsWith })).toEqual([])
})

test('what Apple quotes of a request in its refusal is not told either', async () => {
  const detail = "The value 'correct-horse-battery' of new@example.com is not allowed"
  const fault = {
    kind: 'status',
    status: 409,
    code: 'ENTITY_ERROR.ATTRIBUTE.INVALID',
    title: 'Invalid',
    detail,
  } as const
  const searches = [
    { scenario: named('distribute'), fault: { on: 'PATCH /v1/betaAppReviewDetails/{id}', fault } },
    { scenario: named('manage-testers'), fault: { on: 'POST /v1/betaTesters', fault } },
  ]
  for (const search of searches) expect(await searchRun(search)).toEqual([])
})
