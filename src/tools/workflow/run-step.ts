import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { runAction } from '../action-process.ts'
import { readYaml } from '../yaml-text.ts'
import type { Artifacts } from './artifacts.ts'
import { expand, isTrue, type Scope } from './expressions.ts'
import { type Fields, fieldsAt, textOf } from './fields.ts'
import { type ProcessRun, runProcess } from './runner-process.ts'
import { wellKnownActions } from './well-known-actions.ts'
import type { Step } from './workflow-file.ts'
import type { StepRun, World } from './world.ts'

/** What the steps of a job share. Steps add to the variables, the path and the outputs. */
export interface JobState {
  world: World
  workspace: string
  artifacts: Artifacts
  /** Those that stay the same while the job runs. */
  contexts: Record<string, unknown>
  /** Of the runner and of GitHub. */
  variables: Record<string, string>
  env: Record<string, string>
  paths: string[]
  isFailed: boolean
  done: StepRun[]
}

const ownAction = /^(OWNER\/app-store-connect-action@[\w.]+|\.\/)$/

export async function runStep(step: Step, state: JobState): Promise<StepRun> {
  const { observer } = state.world
  const lines: string[] = []
  const say = (line: string) => {
    lines.push(line)
    observer?.line?.(line)
  }
  const run: StepRun = {
    id: step.id,
    name: step.name,
    outcome: 'skipped',
    conclusion: 'skipped',
    outputs: {},
    log: '',
    summary: '',
  }
  const env = { ...state.env, ...textsOf(expand(step.env, scopeOf(state))) }
  const scope = scopeOf({ ...state, env })
  if (!isTrue(step.condition, scope)) return run
  observer?.stepBegins?.(step)
  try {
    const ended = await carriedOut(step, { ...state, env }, { scope, say })
    Object.assign(run, { outputs: ended.outputs, summary: ended.summary })
    Object.assign(state.env, ended.variables)
    state.paths.unshift(...ended.paths)
    run.outcome = ended.exitCode === 0 ? 'success' : 'failure'
  } catch (error) {
    say(`::error::${error instanceof Error ? error.message : error}`)
    run.outcome = 'failure'
  }
  const mayFail = expand(step.continueOnError ?? false, scope) === true
  run.conclusion = mayFail ? 'success' : run.outcome
  run.log = lines.join('\n')
  observer?.stepEnds?.(run)
  return run
}

interface Carrying {
  scope: Scope
  say: (line: string) => void
}

async function carriedOut(step: Step, state: JobState, { scope, say }: Carrying): Promise<ProcessRun> {
  const environment = {
    ...state.variables,
    ...state.env,
    PATH: [...state.paths, dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
  }
  if (step.run !== undefined) {
    const folder = resolve(state.workspace, textOf(expand(step.workingDirectory ?? '.', scope)))
    const args = shellArguments(step.shell)
    const script = textOf(expand(step.run, scope))
    return await runProcess({
      command: 'bash',
      args: [...args, '-c', script],
      folder,
      environment,
      onLine: say,
    })
  }
  const inputs = textsOf(expand(step.with, scope))
  const uses = step.uses ?? ''
  if (ownAction.test(uses)) {
    const said = Object.entries(inputs).filter(([, value]) => value !== '')
    const more = state.world.moreInputs?.(Object.fromEntries(said))
    const all = { ...ownDefaults(scope), ...inputs, ...more, ...Object.fromEntries(said) }
    const run = state.world.runAction ?? runAction
    return await run({ inputs: all, folder: state.workspace, environment, onLine: say })
  }
  const [name = ''] = uses.split('@')
  const standIn = wellKnownActions[name]
  if (!standIn || !uses.includes('@')) throw new Error(`There is no stand-in for ${uses}`)
  const [unknown] = Object.keys(inputs).filter((input) => !standIn.inputs.split(' ').includes(input))
  if (unknown !== undefined) throw new Error(`The stand-in for ${name} does not know the input ${unknown}`)
  const { workspace, artifacts, world } = state
  const outputs = standIn.run?.({ inputs, workspace, artifacts, checkout: world.checkout, say })
  return { exitCode: 0, outputs: outputs ?? {}, variables: {}, paths: [], summary: '' }
}

/** As the runner calls bash where nothing is said, and where it is asked for. */
function shellArguments(shell: string | undefined): string[] {
  if (shell === undefined) return ['-e']
  if (shell === 'bash') return ['--noprofile', '--norc', '-eo', 'pipefail']
  throw new Error(`The shell ${shell} is not understood here`)
}

function ownDefaults(scope: Scope): Record<string, string> {
  const text = readFileSync(join(import.meta.dirname, '../../../action.yml'), 'utf8')
  const { inputs } = fieldsAt('action.yml', readYaml(text))
  const defaults = Object.entries(fieldsAt('inputs', inputs)).flatMap(([name, input]) => {
    const { default: standard } = fieldsAt(name, input)
    return standard === undefined ? [] : [[name, standard] as const]
  })
  return textsOf(expand(Object.fromEntries(defaults), scope))
}

export function scopeOf({ contexts, env, done, isFailed, workspace }: JobState): Scope {
  const steps = Object.fromEntries(
    done.flatMap(({ id, outputs, outcome, conclusion }) =>
      id === undefined ? [] : [[id, { outputs, outcome, conclusion }]],
    ),
  )
  return {
    contexts: { ...contexts, env, steps, job: { status: isFailed ? 'failure' : 'success' } },
    functions: {
      success: () => !isFailed,
      failure: () => isFailed,
      always: () => true,
      cancelled: () => false,
      hashFiles: (...patterns) => hashOf(patterns, workspace),
    },
  }
}

function hashOf(patterns: readonly string[], folder: string): string {
  const files = globSync(patterns, { cwd: folder }).map((path) => join(folder, path))
  const found = files.filter((file) => statSync(file).isFile()).sort()
  if (found.length === 0) return ''
  const hash = createHash('sha256')
  for (const file of found) hash.update(createHash('sha256').update(readFileSync(file)).digest())
  return hash.digest('hex')
}

export function textsOf(value: unknown): Record<string, string> {
  const fields: Fields = fieldsAt('A map', value)
  return Object.fromEntries(Object.entries(fields).map(([name, item]) => [name, textOf(item)]))
}
