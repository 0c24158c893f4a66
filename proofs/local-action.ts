import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { startGitHub } from '../src/sandbox/github/server.ts'
import { startSandbox } from '../src/sandbox/sandbox.ts'
import {
  demoWorkflow,
  demoWorld,
  prepareSandbox,
  problemsAtTheEnd,
  problemsOf,
  stepsLeftOut,
  writeCheckout,
} from '../src/tools/demo-scene.ts'
import { type DemoStep, demoSteps } from '../src/tools/demo-workflow.ts'
import { createLogView } from '../src/tools/log-view.ts'
import { runWorkflow } from '../src/tools/workflow/run-workflow.ts'
import type { StepRun } from '../src/tools/workflow/world.ts'
import { installProofs } from './installation.ts'
import { type LocalActionOptions, runLocalAction } from './local-action-process.ts'

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
    await using github = await startGitHub()
    prepareSandbox(sandbox)
    await writeCheckout(workspace)
    const problems: string[] = []
    let startedAt = 0
    const run = await runWorkflow(demoWorkflow(sandbox), {
      ...demoWorld({ sandbox, github, checkout: workspace }),
      async runAction({ inputs, folder, environment, onLine }) {
        stop.signal.throwIfAborted()
        return await runLocalAction({
          entry,
          outputsIn,
          inputs,
          environment,
          workspace: folder,
          onLine,
          signal: stop.signal,
        })
      },
      observer: {
        stepBegins() {
          sandbox.clearRequests()
          startedAt = performance.now()
        },
        stepEnds(ended) {
          const step = demoSteps.find(({ id }) => id === ended.id)
          if (!step) return
          const found = problemsOf(step, ended, sandbox.requests())
          show(step, ended, { seconds: (performance.now() - startedAt) / 1000, isRight: found.length === 0 })
          problems.push(...found)
          if (ended.outcome === 'success') step.meanwhile?.act(sandbox, ended.outputs)
        },
      },
    })
    stop.signal.throwIfAborted()
    return run.result === 'success' ? [...problems, ...problemsAtTheEnd(sandbox, github)] : problems
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

function show(
  { id, with: { step = '' }, expected }: DemoStep,
  { outputs, log }: StepRun,
  { seconds, isRight }: { seconds: number; isRight: boolean },
): void {
  const mark = isRight ? styleText('green', '✓') : styleText('red', '✗')
  const seen = Object.keys(expected).map((name) => `${name} ${outputs[name] ?? 'not set'}`)
  say(
    `  ${mark} ${step.padEnd(18)}${id.padEnd(14)}${`${seconds.toFixed(1)} s`.padStart(6)}  ${seen.join(', ')}`,
  )
  if (isRight && !isVerbose) return
  const view = createLogView((line) => say(`      ${line}`), { showsDebug: false })
  for (const line of log.split('\n')) view(line)
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
