import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFields } from '../../src/tools/workflow/fields.ts'
import { runWorkflow } from '../../src/tools/workflow/run-workflow.ts'
import { readWorkflow, type Workflow } from '../../src/tools/workflow/workflow-file.ts'
import type { World } from '../../src/tools/workflow/world.ts'
import type { ExampleWorld } from './example-world.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/workflows.md'), 'utf8')
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)

/** The lines of the page that call a workflow. */
function callerOf(name: string): string {
  const found = blocks.filter((text) => text.includes(`/.github/workflows/${name}.yml@v1`))
  const [only] = found
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} blocks of the page call ${name}`)
  return only
}

type Inputs = Readonly<Record<string, string | number | boolean>>

interface Call {
  world: ExampleWorld
  on?: Partial<World>
  inputs?: Inputs
  /** Events in place of those of the page. */
  triggers?: readonly string[]
}

/** Runs what the page says to write, against the sandbox. */
export async function runCaller(name: string, { world, on = {}, inputs = {}, triggers }: Call) {
  const read = readWorkflow(callerOf(name))
  const workflow = triggers ? { ...read, on: Object.fromEntries(triggers.map((event) => [event, {}])) } : read
  return await runWorkflow(withInputs(workflow, { 'api-url': world.sandbox.url, ...inputs }), world.place(on))
}

function withInputs(workflow: Workflow, inputs: Inputs): Workflow {
  const jobs = workflow.jobs.map((job) =>
    job.call ? { ...job, call: { ...job.call, with: { ...job.call.with, ...inputs } } } : job,
  )
  return { ...workflow, jobs }
}

/** What the sandbox holds of a type, as `version state` and the like. */
export function shown({ sandbox }: ExampleWorld, type: string, names: readonly string[]): string[] {
  return sandbox.all(type).map(({ attributes }) => names.map((name) => told(attributes[name])).join(' '))
}

function told(value: unknown): string {
  return isFields(value) ? JSON.stringify(value) : String(value)
}

export function writesOf({ sandbox }: ExampleWorld): string[] {
  return sandbox.trace().filter((request) => !request.startsWith('GET '))
}
