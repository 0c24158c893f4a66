import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { startSandbox } from '../src/sandbox/sandbox.ts'
import {
  contextOf,
  prepareSandbox,
  problemsAtTheEnd,
  problemsOf,
  stepsLeftOut,
  writeCheckout,
} from '../src/tools/demo-scene.ts'
import { type DemoStep, workflow } from '../src/tools/demo-workflow.ts'
import { createLogView } from '../src/tools/log-view.ts'
import { runWorkflow } from '../src/tools/workflow-run.ts'
import { installProofs } from './installation.ts'
import { type LocalActionOptions, type LocalActionRun, runLocalAction } from './local-action-process.ts'

type Entry = Pick<LocalActionOptions, 'entry' | 'outputsIn'> & { title: string }

const entries: readonly Entry[] = [
  {
    title: 'The bundle, as the runner starts it',
    entry: 'proofs/entry-of-bundle.ts',
    outputsIn: 'file',
  },
  {
    title: 'The sources, with the toolkit of local-action',
    entry: 'proofs/entry-of-source.ts',
    outputsIn: 'log',
  },
]

const isVerbose = process.argv.includes('--verbose')
const stop = new AbortController()

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
  installProofs()
  const problems = await problemsOfAll()
  for (const problem of problems) say(styleText('red', problem))
  say(
    problems.length === 0
      ? styleText('green', 'local-action ran every step as it should.')
      : styleText('red', 'Something is not as it should be.'),
  )
  process.exitCode = problems.length === 0 ? 0 : 1
}

async function problemsOfAll(): Promise<string[]> {
  const problems = stepsLeftOut().map((name) => `No entry of the demo's workflow runs the step ${name}`)
  for (const entry of entries) {
    say(styleText('bold', entry.title))
    problems.push(...(await prove(entry)))
  }
  return problems
}

async function prove({ entry, outputsIn }: Entry): Promise<string[]> {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  try {
    await using sandbox = await startSandbox()
    prepareSandbox(sandbox)
    await writeCheckout(workspace)
    const problems: string[] = []
    const isDone = await runWorkflow(workflow, {
      context: contextOf(sandbox),
      async run(step, inputs) {
        sandbox.clearRequests()
        const startedAt = performance.now()
        const run = await runLocalAction({ entry, outputsIn, inputs, workspace, signal: stop.signal })
        stop.signal.throwIfAborted()
        const found = problemsOf(step, run, sandbox.requests())
        show(step, run, { seconds: (performance.now() - startedAt) / 1000, isRight: found.length === 0 })
        problems.push(...found)
        if (run.exitCode === 0) step.meanwhile?.act(sandbox, run.outputs)
        return run
      },
    })
    return isDone ? [...problems, ...problemsAtTheEnd(sandbox)] : problems
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

function show(
  { id, with: { step = '' }, expected }: DemoStep,
  { outputs, log }: LocalActionRun,
  { seconds, isRight }: { seconds: number; isRight: boolean },
): void {
  const mark = isRight ? styleText('green', '✓') : styleText('red', '✗')
  const seen = Object.keys(expected).map((name) => `${name} ${outputs[name] ?? 'not set'}`)
  say(
    `  ${mark} ${step.padEnd(18)}${id.padEnd(14)}${`${seconds.toFixed(1)} s`.padStart(6)}  ${seen.join(', ')}`,
  )
  if (isRight && !isVerbose) return
  const view = createLogView((line) => say(`      ${line}`), { showsDebug: false })
  for (const line of log) view(line)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await main()
} catch (error) {
  if (!stop.signal.aborted) throw error
  say('Stopped, and cleaned up.')
  process.exitCode = 1
}
