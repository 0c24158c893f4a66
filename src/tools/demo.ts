import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { type GitHubSandbox, startGitHub } from '../sandbox/github/server.ts'
import type { RecordedRequest } from '../sandbox/recorder.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import {
  asInWorkflow,
  demoWorkflow,
  demoWorld,
  prepareSandbox,
  problemsAtTheEnd,
  problemsOf,
  writeCheckout,
} from './demo-scene.ts'
import { type DemoStep, demoSteps } from './demo-workflow.ts'
import { createLogView, outputLines, summaryText } from './log-view.ts'
import { runWorkflow } from './workflow/run-workflow.ts'
import type { StepRun } from './workflow/world.ts'
import { writeYaml } from './yaml-text.ts'

/** As the runner does with ACTIONS_STEP_DEBUG. */
const showsDebug = process.argv.includes('--debug')

interface Scene {
  sandbox: Sandbox
  github: GitHubSandbox
  folder: string
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  try {
    await using sandbox = await startSandbox()
    await using github = await startGitHub()
    prepareSandbox(sandbox)
    await writeCheckout(folder)
    say(
      styleText(
        'dim',
        `An App Store Connect sandbox listens on ${sandbox.url}; Apple is not asked, nor is GitHub.`,
      ),
    )
    const isRight = await play({ sandbox, github, folder })
    say('')
    say(isRight ? styleText('green', 'The demo went right.') : styleText('red', 'The demo went wrong.'))
    process.exitCode = isRight ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function play({ sandbox, github, folder }: Scene): Promise<boolean> {
  const problems: string[] = []
  let view = (_line: string) => {}
  const run = await runWorkflow(demoWorkflow(sandbox), {
    ...demoWorld({ sandbox, github, checkout: folder }),
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
        if (step) problems.push(...showEnd(step, ended, { sandbox, github }))
      },
    },
  })
  if (run.result === 'success') problems.push(...problemsAtTheEnd(sandbox, github))
  if (problems.length > 0) section('Not as it should be', problems)
  return run.result === 'success' && problems.length === 0
}

/** Shows what came of a step, and tells what is not as it should be. */
function showEnd(
  step: DemoStep,
  ended: StepRun,
  { sandbox, github }: Pick<Scene, 'sandbox' | 'github'>,
): string[] {
  const { outcome, outputs, summary } = ended
  section('Outputs', outputLines(outputs))
  section('Summary', summaryText(summary))
  const comment = github.repository.comments.find(({ body }) => body.includes(` ${step.with.step} `))
  if (step.with.comment && comment) section('Comment on the pull request', summaryText(comment.body))
  section('Requests', shortList(sandbox.requests()))
  const problems = problemsOf(step, ended, sandbox.requests())
  if (outcome === 'success' && step.meanwhile) {
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
