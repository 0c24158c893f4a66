import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styleText } from 'node:util'
import type { RecordedRequest } from '../sandbox/recorder.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { bundleId, type DemoStep, demoSteps, listingFile, pictures } from './demo-workflow.ts'
import { createLogView, summaryText } from './log-view.ts'
import { writeIpa } from './packages.ts'
import { makePicture } from './pictures.ts'
import { storeIpa } from './store-packages.ts'
import { runWorkflow } from './workflow/run-workflow.ts'
import { workflowFrom } from './workflow/workflow-file.ts'
import type { StepRun } from './workflow/world.ts'
import { writeYaml } from './yaml-text.ts'

/** As the runner does with ACTIONS_STEP_DEBUG. */
const showsDebug = process.argv.includes('--debug')

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  try {
    await using sandbox = await startSandbox()
    prepare(sandbox)
    await mkdir(join(folder, 'build'))
    await writeFile(join(folder, 'app-store.yml'), listingFile)
    await mkdir(join(folder, 'pictures'))
    for (const [name, hue] of Object.entries(pictures)) {
      await writeFile(
        join(folder, 'pictures', `${name}.png`),
        makePicture({ width: 1290, height: 2796, hue }),
      )
    }
    const app = { name: 'Garden', bundleId, version: '1.4.0', buildNumber: '27', payloadBytes: 30_000_000 }
    await writeIpa(join(folder, 'build', 'Garden.ipa'), storeIpa(app))
    say(styleText('dim', `An App Store Connect sandbox listens on ${sandbox.url}; Apple is not asked.`))
    const isRight = await play(sandbox, folder)
    say('')
    say(isRight ? styleText('green', 'The demo went right.') : styleText('red', 'The demo went wrong.'))
    process.exitCode = isRight ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function prepare(sandbox: Sandbox): void {
  sandbox.addApp({ bundleId, name: 'Garden' })
  const live = sandbox.addVersion({ app: bundleId, versionString: '1.3.0', state: 'READY_FOR_DISTRIBUTION' })
  // What somebody has entered by hand for the version before.
  sandbox.completeVersion(live.id)
  sandbox.add('bundleIds', { attributes: { identifier: bundleId, name: 'Garden', platform: 'IOS' } })
  const dayMs = 86_400_000
  const expirationDate = new Date(Date.now() + 12 * dayMs).toISOString()
  const certificate = { displayName: 'Example Ltd', certificateType: 'DISTRIBUTION', expirationDate }
  sandbox.add('certificates', { attributes: certificate })
  sandbox.addGroup({ app: bundleId, name: 'Staff', isInternalGroup: true })
  sandbox.addGroup({ app: bundleId, name: 'Friends' })
  // Minutes at Apple, but nobody wants to watch them.
  sandbox.behaviour.complianceLagMs = 0
  sandbox.behaviour.distributionMs = 1500
  sandbox.outcome({ bundleId, uploadAfterMs: 500, appearsAfterMs: 900, validAfterMs: 1500, detailAfterMs: 0 })
}

async function play(sandbox: Sandbox, folder: string): Promise<boolean> {
  const problems: string[] = []
  const workflow = workflowFrom({
    on: 'push',
    env: { SANDBOX_URL: sandbox.url },
    jobs: { ship: { 'runs-on': 'ubuntu-latest', steps: [checkout, ...demoSteps.map(asInWorkflow)] } },
  })
  let view = (_line: string) => {}
  const run = await runWorkflow(workflow, {
    eventName: 'push',
    checkout: folder,
    vars: {
      APP_STORE_CONNECT_ISSUER_ID: sandbox.team.issuerId,
      APP_STORE_CONNECT_KEY_ID: sandbox.team.keyId,
    },
    secrets: { APP_STORE_CONNECT_PRIVATE_KEY: sandbox.team.privateKey },
    observer: {
      stepBegins({ id }) {
        const step = demoSteps.find((one) => one.id === id)
        if (!step) return
        sandbox.clearRequests()
        showStep(step)
        view = createLogView((line) => say(`  ${line}`), { showsDebug })
      },
      line: (line) => view(line),
      stepEnds(ended) {
        const step = demoSteps.find(({ id }) => id === ended.id)
        if (step) problems.push(...showEnd(step, ended, sandbox))
      },
    },
  })
  if (problems.length > 0) section('Not as it should be', problems)
  return run.result === 'success' && problems.length === 0
}

const checkout = { uses: 'actions/checkout@v6' }

function asInWorkflow({ id, name, with: inputs }: DemoStep) {
  return { id, name, uses: 'OWNER/app-store-connect-action@v1', with: inputs }
}

/** Shows what came of a step, and tells what is not as it should be. */
function showEnd(step: DemoStep, { outcome, outputs, summary }: StepRun, sandbox: Sandbox): string[] {
  section(
    'Outputs',
    Object.entries(outputs).map(([name, value]) => `${name.padEnd(28)}${short(value)}`),
  )
  section('Summary', summaryText(summary))
  section('Requests', shortList(sandbox.requests()))
  const problems = Object.entries(step.expected)
    .filter(([name, value]) => outputs[name] !== value)
    .map(([name, value]) => `${step.id}: ${name} should be ${value}, but is ${outputs[name] ?? 'not set'}`)
  if (step.isReadOnly && sandbox.requests().some(({ method }) => method !== 'GET'))
    problems.push(`${step.id}: something else than GETs was sent`)
  if (outcome !== 'success') problems.push(`${step.id}: ended in ${outcome}`)
  else if (step.meanwhile) {
    section('Meanwhile', [step.meanwhile.says])
    step.meanwhile.act(sandbox, outputs)
  }
  return problems
}

function showStep(step: DemoStep): void {
  const { name, ...shown } = asInWorkflow(step)
  say('')
  say(styleText(['bold', 'cyan'], `── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`))
  for (const line of writeYaml([shown]).trimEnd().split('\n')) say(styleText('dim', `  ${line}`))
  say('')
}

function section(title: string, lines: readonly string[]): void {
  say(`\n  ${styleText('bold', title)}`)
  for (const line of lines) say(`    ${line}`)
}

function short(value: string): string {
  const line = value.replaceAll('\n', ' ')
  return line.length > 110 ? `${line.slice(0, 110)}… (${value.length} characters)` : line
}

/** Equal requests in a row on one line. */
function shortList(requests: readonly RecordedRequest[]): string[] {
  const rows: { text: string; count: number }[] = []
  for (const { method, template, status } of requests) {
    const text = `${method.padEnd(6)} ${template === 'storage' ? 'a part, to the storage' : template}  ${status}`
    const last = rows.at(-1)
    if (last?.text === text) last.count += 1
    else rows.push({ text, count: 1 })
  }
  return rows.map(({ text, count }) => (count > 1 ? `${text}  × ${count}` : text))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main()
