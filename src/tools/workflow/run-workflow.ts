import { Artifacts } from './artifacts.ts'
import { expand, isTrue, type Scope } from './expressions.ts'
import { type Fields, fieldsAt, onlyKnown } from './fields.ts'
import { type Combination, combinationsOf } from './matrix.ts'
import { demandWithin, permissionsOf } from './permissions.ts'
import { runJob } from './run-job.ts'
import { textsOf } from './run-step.ts'
import { readInputs, readSecrets, runsOn } from './triggers.ts'
import { type Job, readWorkflow, type Workflow } from './workflow-file.ts'
import { type Conclusion, githubContext, type JobRun, type WorkflowRun, type World } from './world.ts'

interface Call {
  world: World
  artifacts: Artifacts
  github: Record<string, unknown>
  inputs: Fields
  secrets: Fields
  /** Of the job that calls the workflow. */
  permissions?: Fields
  /** What stands before the names of its jobs. */
  prefix: string
}

interface Ended {
  result: Conclusion
  outputs: Record<string, string>
  jobs: JobRun[]
}

/** Runs a workflow on the event of the world, as GitHub's runners do. A failed step is a result; what cannot be run at all is an error. */
export async function runWorkflow(
  workflow: Workflow,
  world: World,
): Promise<WorkflowRun & { artifacts: Record<string, string[]> }> {
  const github = githubContext(world)
  if (!runsOn(workflow, { eventName: world.eventName, ref: String(github.ref) }))
    throw new Error(`The workflow does not run on ${world.eventName} of ${github.ref}`)
  using artifacts = new Artifacts()
  const secrets = { ...world.secrets, GITHUB_TOKEN: github.token }
  const run = await runJobs(workflow, {
    world,
    artifacts,
    github,
    inputs: manualInputs(workflow, world),
    secrets,
    prefix: '',
  })
  return { ...run, artifacts: artifacts.list() }
}

function manualInputs({ on }: Workflow, { eventName, event }: World): Fields {
  if (eventName !== 'workflow_dispatch') return {}
  const { inputs } = fieldsAt('on.workflow_dispatch', on.workflow_dispatch)
  const values = fieldsAt('inputs of the event', event?.inputs)
  return readInputs({ declared: inputs, values, contexts: {}, place: 'the workflow' })
}

async function runJobs(workflow: Workflow, call: Call): Promise<WorkflowRun> {
  const ends = new Map<string, Promise<Ended>>()
  const end = (id: string): Promise<Ended> => {
    const job = workflow.jobs.find((one) => one.id === id)
    if (!job) throw new Error(`There is no job ${id}`)
    const running = ends.get(id) ?? afterNeeds(job)
    ends.set(id, running)
    return running
  }
  const afterNeeds = async (job: Job): Promise<Ended> => {
    const needs: Record<string, Ended> = {}
    for (const id of job.needs) needs[id] = await end(id)
    return await endOf(job, { workflow, call, needs })
  }
  const entries: [string, Ended][] = []
  const all = await Promise.all(workflow.jobs.map(async ({ id }) => [id, await end(id)] as const))
  for (const [id, ended] of all) entries.push([id, ended])
  const jobs = Object.fromEntries(entries)
  const declared = fieldsAt('on.workflow_call', workflow.on.workflow_call).outputs
  const outputs = Object.entries(fieldsAt('outputs', declared)).map(([name, output]) => {
    const { value } = onlyKnown(`output ${name}`, output, ['description', 'value'])
    return [name, value]
  })
  const contexts = { github: call.github, inputs: call.inputs, vars: call.world.vars ?? {}, jobs }
  return {
    result: worst(entries.map(([, { result }]) => result)),
    outputs: textsOf(expand(Object.fromEntries(outputs), { contexts })),
    jobs: entries.flatMap(([, ended]) => ended.jobs),
  }
}

interface Due {
  workflow: Workflow
  call: Call
  needs: Record<string, Ended>
}

async function endOf(job: Job, { workflow, call, needs }: Due): Promise<Ended> {
  const results = Object.values(needs).map(({ result }) => result)
  const contexts: Record<string, unknown> = {
    github: call.github,
    inputs: call.inputs,
    vars: call.world.vars ?? {},
    needs,
  }
  const functions: Scope['functions'] = {
    success: () => results.every((result) => result === 'success'),
    failure: () => results.includes('failure'),
    always: () => true,
    cancelled: () => results.includes('cancelled'),
  }
  const name = `${call.prefix}${job.id}`
  if (!isTrue(job.condition, { contexts, functions }))
    return { result: 'skipped', outputs: {}, jobs: [{ name, result: 'skipped', outputs: {}, steps: [] }] }
  contexts.secrets = call.secrets
  const env = textsOf(expand(workflow.env, { contexts }))
  const permissions = permissionsOf(workflow, job, call.permissions)
  if (call.permissions) demandWithin(call.permissions, permissions, name)
  return await inCombinations(job, contexts, async (suffix, matrix) => {
    const placed = { ...call, job, contexts: { ...contexts, ...matrix }, name: `${name}${suffix}` }
    if (job.call) return await called({ ...placed, permissions })
    const run = await runJob({ ...placed, env })
    return { ...run, jobs: [run] }
  })
}

/** Runs a job once, or for each combination of its matrix, one after the other. */
async function inCombinations(
  job: Job,
  contexts: Record<string, unknown>,
  run: (suffix: string, contexts: Record<string, unknown>) => Promise<Ended>,
): Promise<Ended> {
  const known = ['matrix', 'fail-fast', 'max-parallel']
  const strategy = onlyKnown(`strategy of ${job.id}`, expand(job.strategy, { contexts }), known)
  const combinations = job.strategy === undefined ? [{}] : combinationsOf(strategy.matrix)
  const failsFast = strategy['fail-fast'] !== false
  const ended: Ended = { result: 'success', outputs: {}, jobs: [] }
  for (const [index, matrix] of combinations.entries()) {
    if (failsFast && ended.result === 'failure') break
    const place = { 'job-index': index, 'job-total': combinations.length, 'fail-fast': failsFast }
    const one = await run(job.strategy === undefined ? '' : ` (${told(matrix)})`, { matrix, strategy: place })
    ended.result = worst([ended.result, one.result])
    for (const [name, value] of Object.entries(one.outputs)) if (value !== '') ended.outputs[name] = value
    ended.jobs.push(...one.jobs)
  }
  return ended
}

function told(matrix: Combination): string {
  return Object.values(matrix)
    .map((value) => (typeof value === 'object' ? Object.values(value ?? {}).join(', ') : String(value)))
    .join(', ')
}

interface CallingJob extends Call {
  job: Job
  name: string
  contexts: Record<string, unknown>
  permissions: Fields
}

async function called({ job, name, contexts, permissions, ...call }: CallingJob): Promise<Ended> {
  const { uses = '', with: values = {}, secrets = {} } = job.call ?? {}
  const text = call.world.calledWorkflow?.(uses)
  if (text === undefined) throw new Error(`There is no workflow ${uses}`)
  const workflow = readWorkflow(text)
  if (!('workflow_call' in workflow.on)) throw new Error(`${uses} cannot be called`)
  const known = ['inputs', 'secrets', 'outputs']
  const declared = onlyKnown('on.workflow_call', workflow.on.workflow_call, known)
  const given = fieldsAt('with', expand(values, { contexts }))
  const inputs = readInputs({ declared: declared.inputs, values: given, contexts, place: uses })
  return await runJobs(workflow, {
    ...call,
    inputs,
    permissions,
    secrets: readSecrets(declared.secrets, {
      given: secrets === 'inherit' ? secrets : fieldsAt('secrets', expand(secrets, { contexts })),
      all: call.secrets,
      place: uses,
    }),
    prefix: `${name} / `,
  })
}

function worst(results: readonly Conclusion[]): Conclusion {
  if (results.includes('failure')) return 'failure'
  if (results.length > 0 && results.every((result) => result === 'skipped')) return 'skipped'
  return results.includes('cancelled') ? 'cancelled' : 'success'
}
