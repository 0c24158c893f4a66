import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styleText } from 'node:util'
import type { RecordedRequest } from '../sandbox/recorder.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { runAction } from './action-process.ts'
import { contextOf, prepareSandbox, problemsAtTheEnd, problemsOf, writeCheckout } from './demo-scene.ts'
import { type DemoStep, workflow } from './demo-workflow.ts'
import { createLogView, summaryText } from './log-view.ts'
import { runWorkflow } from './workflow-run.ts'

/** As the runner does with ACTIONS_STEP_DEBUG. */
const showsDebug = process.argv.includes('--debug')

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  try {
    await using sandbox = await startSandbox()
    prepareSandbox(sandbox)
    await writeCheckout(folder)
    say(styleText('dim', `An App Store Connect sandbox listens on ${sandbox.url}; Apple is not asked.`))
    const isRight = await play(sandbox, folder)
    say('')
    say(isRight ? styleText('green', 'The demo went right.') : styleText('red', 'The demo went wrong.'))
    process.exitCode = isRight ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function play(sandbox: Sandbox, folder: string): Promise<boolean> {
  const problems: string[] = []
  const isDone = await runWorkflow(workflow, {
    context: contextOf(sandbox),
    async run(step, inputs) {
      sandbox.clearRequests()
      showStep(step)
      const view = createLogView((line) => say(`  ${line}`), { showsDebug })
      const run = await runAction({ inputs, folder, onLine: view })
      section(
        'Outputs',
        Object.entries(run.outputs).map(([name, value]) => `${name.padEnd(28)}${short(value)}`),
      )
      section('Summary', summaryText(run.summary))
      section('Requests', shortList(sandbox.requests()))
      problems.push(...problemsOf(step, run, sandbox.requests()))
      if (step.meanwhile && run.exitCode === 0) {
        section('Meanwhile', [step.meanwhile.says])
        step.meanwhile.act(sandbox, run.outputs)
      }
      return run
    },
  })
  if (isDone) problems.push(...problemsAtTheEnd(sandbox))
  if (problems.length > 0) section('Not as it should be', problems)
  return isDone && problems.length === 0
}

function showStep({ id, name, with: inputs }: DemoStep): void {
  say('')
  say(styleText(['bold', 'cyan'], `── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`))
  const lines = Object.entries(inputs).flatMap(([input, value]) =>
    value.includes('\n')
      ? [`    ${input}: |`, ...value.split('\n').map((line) => `      ${line}`)]
      : [`    ${input}: ${value}`],
  )
  for (const line of [`- id: ${id}`, '  uses: OWNER/app-store-connect-action@v1', '  with:', ...lines])
    say(styleText('dim', `  ${line}`))
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
