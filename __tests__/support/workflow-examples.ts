import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const ownAction = /^(OWNER\/app-store-connect-action@v1|\.\/)$/

export interface WorkflowStep {
  id?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

export interface Workflow {
  on?: unknown
  permissions?: unknown
  concurrency?: unknown
  jobs: Record<string, { 'timeout-minutes'?: number; steps?: WorkflowStep[]; uses?: string }>
}

export interface Example {
  /** File and line of the block. */
  place: string
  /** The block as it stands there. */
  text: string
  /** The block as the whole workflow that it is a part of. */
  workflow: Workflow
  /** Only some inputs of a step that is not named. */
  isOfAnyStep: boolean
}

interface Block {
  /** File and line. */
  place: string
  text: string
  content: unknown
}

/** The YAML blocks of the README and the pages that are workflows, steps, or what stands under `with`. */
export function workflowExamples(): Example[] {
  return blocksOfPages().flatMap(asExample)
}

/** The others, which are files that a step reads. */
export function fileExamples(): Block[] {
  return blocksOfPages().filter((block) => asExample(block).length === 0)
}

function blocksOfPages(): Block[] {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
  return ['README.md', ...pages].flatMap((path) => blocksIn(readFileSync(join(root, path), 'utf8'), path))
}

export function examplesIn(markdown: string, path: string): Example[] {
  return blocksIn(markdown, path).flatMap(asExample)
}

function blocksIn(markdown: string, path: string): Block[] {
  return [...markdown.matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```$/gm)].map((match) => {
    const { index, 1: indent = '', 2: text = '' } = match
    const line = markdown.slice(0, index).split('\n').length
    const content: unknown = parse(text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    return { place: `${path}:${line}`, text, content }
  })
}

function asExample({ place, text, content }: Block): Example[] {
  const workflow = asWorkflow(content)
  const isOfAnyStep = isInputs(content) && content.step === undefined
  return workflow ? [{ place, text, workflow, isOfAnyStep }] : []
}

function asWorkflow(content: unknown): Workflow | undefined {
  if (isRecord(content) && 'jobs' in content) return { on: 'push', ...(content as unknown as Workflow) }
  if (isRecord(content) && 'steps' in content)
    return {
      on: 'push',
      jobs: { example: { 'runs-on': 'ubuntu-latest', ...content } as Workflow['jobs'][string] },
    }
  if (isRecord(content) && ('uses' in content || 'with' in content)) return around([content])
  if (isInputs(content)) return around([{ uses: 'OWNER/app-store-connect-action@v1', with: content }])
  const isSteps =
    Array.isArray(content) && content.some((item) => isRecord(item) && ('uses' in item || 'run' in item))
  return isSteps ? around(content) : undefined
}

/** What a workflow hands to an action is text; files of other kinds have maps and lists. */
function isInputs(content: unknown): content is Record<string, unknown> {
  return (
    isRecord(content) &&
    !('uses' in content || 'with' in content || 'jobs' in content) &&
    Object.values(content).every((value) => typeof value !== 'object' || value === null)
  )
}

/** Steps of which an example shows the outputs alone come before it. */
function around(steps: WorkflowStep[]): Workflow {
  const shown = steps.map(({ id }) => id)
  const used = [...JSON.stringify(steps).matchAll(/\bsteps\.([\w-]+)\./g)].map(([, id = '']) => id)
  const before = [...new Set(used)].filter((id) => !shown.includes(id)).map((id) => ({ id, run: 'true' }))
  return {
    on: 'push',
    jobs: {
      example: { 'runs-on': 'ubuntu-latest', steps: [...before, ...steps] } as Workflow['jobs'][string],
    },
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export interface OwnStep {
  id: string | undefined
  name: string
  inputs: string[]
}

/** The steps of a workflow that run this action. */
export function ownSteps(workflow: Workflow): OwnStep[] {
  return Object.values(workflow.jobs)
    .flatMap(({ steps = [] }) => steps)
    .filter(({ uses }) => ownAction.test(uses ?? ''))
    .map(({ id, with: inputs = {} }) => ({
      id,
      name: String(inputs.step ?? 'upload-build'),
      inputs: Object.keys(inputs).filter((name) => name !== 'step'),
    }))
}
