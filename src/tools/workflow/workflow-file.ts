import { readYaml } from '../yaml-text.ts'
import { type Fields, fieldsAt, onlyKnown, textsAt } from './fields.ts'

export interface Step {
  id: string | undefined
  /** What it is called in the log. */
  name: string
  condition: unknown
  uses: string | undefined
  run: string | undefined
  with: Fields
  env: Fields
  workingDirectory: unknown
  shell: string | undefined
  continueOnError: unknown
}

export interface Job {
  id: string
  needs: string[]
  condition: unknown
  runsOn: unknown
  env: Fields
  outputs: Fields
  strategy: unknown
  permissions: unknown
  steps: Step[]
  /** A workflow that is called in place of steps. */
  call: { uses: string; with: Fields; secrets: Fields | 'inherit' } | undefined
}

export interface Workflow {
  /** By the names of the events. */
  on: Fields
  env: Fields
  permissions: unknown
  jobs: Job[]
}

const workflowKeys = ['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency', 'jobs']
const jobKeys =
  'name needs if permissions runs-on environment concurrency outputs env defaults timeout-minutes strategy steps uses with secrets'
const stepKeys = 'id if name uses run working-directory shell with env continue-on-error timeout-minutes'

/** Reads a workflow. What would change its meaning and is not understood is an error. Not carried out: permissions, concurrency, environments, time limits. */
export function readWorkflow(text: string): Workflow {
  return workflowFrom(readYaml(text))
}

export function workflowFrom(content: unknown): Workflow {
  const { on, env, permissions, jobs, defaults } = onlyKnown('The workflow', content, workflowKeys)
  return {
    on: eventsIn(on),
    env: fieldsAt('env', env),
    permissions,
    jobs: Object.entries(fieldsAt('jobs', jobs)).map(([id, job]) => jobFrom({ id, job, defaults })),
  }
}

function eventsIn(on: unknown): Fields {
  if (typeof on !== 'string' && !Array.isArray(on)) return fieldsAt('on', on)
  return Object.fromEntries(textsAt(on).map((event) => [event, null]))
}

function jobFrom({ id, job, defaults }: { id: string; job: unknown; defaults: unknown }): Job {
  const place = `The job ${id}`
  const fields = onlyKnown(place, job, jobKeys.split(' '))
  const run = { ...runDefaults(place, defaults), ...runDefaults(place, fields.defaults) }
  const steps = Array.isArray(fields.steps) ? fields.steps : []
  if (steps.length > 0 === (fields.uses !== undefined))
    throw new Error(`${place} has to have either steps or uses`)
  return {
    id,
    needs: textsAt(fields.needs),
    condition: fields.if,
    runsOn: fields['runs-on'],
    env: fieldsAt(`env of ${place}`, fields.env),
    outputs: fieldsAt(`outputs of ${place}`, fields.outputs),
    strategy: fields.strategy,
    permissions: fields.permissions,
    steps: steps.map((step, index) => stepFrom({ step, run, place: `Step ${index + 1} of ${id}` })),
    call:
      fields.uses === undefined
        ? undefined
        : {
            uses: String(fields.uses),
            with: fieldsAt(`with of ${place}`, fields.with),
            secrets:
              fields.secrets === 'inherit' ? 'inherit' : fieldsAt(`secrets of ${place}`, fields.secrets),
          },
  }
}

function runDefaults(place: string, defaults: unknown): Fields {
  const { run } = onlyKnown(`defaults of ${place}`, defaults, ['run'])
  return onlyKnown(`defaults of ${place}`, run, ['shell', 'working-directory'])
}

function stepFrom({ step, run, place }: { step: unknown; run: Fields; place: string }): Step {
  const fields = onlyKnown(place, step, stepKeys.split(' '))
  const uses = fields.uses === undefined ? undefined : String(fields.uses)
  const script = fields.run === undefined ? undefined : String(fields.run)
  if ((uses === undefined) === (script === undefined))
    throw new Error(`${place} has to have either uses or run`)
  const shell = fields.shell ?? run.shell
  return {
    id: fields.id === undefined ? undefined : String(fields.id),
    name: String(fields.name ?? uses ?? script?.split('\n')[0]),
    condition: fields.if,
    uses,
    run: script,
    with: fieldsAt(`with of ${place}`, fields.with),
    env: fieldsAt(`env of ${place}`, fields.env),
    workingDirectory: fields['working-directory'] ?? run['working-directory'],
    shell: shell === undefined ? undefined : String(shell),
    continueOnError: fields['continue-on-error'],
  }
}
