import type { ActionOptions } from '../action-process.ts'
import type { Fields } from './fields.ts'
import type { ProcessRun } from './runner-process.ts'
import type { Step } from './workflow-file.ts'

export type Conclusion = 'success' | 'failure' | 'skipped' | 'cancelled'

export interface StepRun {
  id: string | undefined
  name: string
  /** What came of it, and what it counts as with `continue-on-error`. */
  outcome: Conclusion
  conclusion: Conclusion
  outputs: Record<string, string>
  /** All that it printed, commands to the runner among it. */
  log: string
  /** The Markdown for the summary page of the job. */
  summary: string
}

export interface JobRun {
  /** With the values of its matrix in parentheses, if it has one. */
  name: string
  result: Conclusion
  outputs: Record<string, string>
  steps: StepRun[]
}

export interface WorkflowRun {
  result: Conclusion
  outputs: Record<string, string>
  /** Those of called workflows too, as `job / job of the called one`. */
  jobs: JobRun[]
}

export interface Observer {
  stepBegins?(step: Step): void
  line?(line: string): void
  stepEnds?(run: StepRun): void
}

/** Where a workflow runs: the repository, the event, and what its owner has set. */
export interface World {
  eventName: string
  event?: Fields
  /** `refs/heads/main` unless told. */
  ref?: string
  sha?: string
  /** `owner/name` */
  repository?: string
  actor?: string
  token?: string
  /** GitHub's API. */
  apiUrl?: string
  vars?: Fields
  secrets?: Fields
  /** The folder that a checkout gives; an empty one unless told. */
  checkout?: string
  /** Programs of a Mac: a folder that comes first on the path of jobs on macOS. */
  macPrograms?: string
  /** What a step of this action is given besides what the workflow says, as far as it says nothing or an empty text. */
  moreInputs?(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>>
  /** What runs a step of this action: the bundle as the runner starts it, unless told. */
  runAction?(options: ActionOptions): Promise<ProcessRun>
  /** The text of a workflow that a job calls, by what stands behind `uses`. */
  calledWorkflow?(uses: string): string | undefined
  observer?: Observer
}

export function githubContext(world: World): Record<string, unknown> {
  const { eventName, event = {}, ref = 'refs/heads/main', repository = 'example/garden' } = world
  const pullRequest = event.pull_request
  const branches = isPullRequest(pullRequest)
    ? { head: pullRequest.head.ref, base: pullRequest.base.ref }
    : undefined
  return {
    event_name: eventName,
    event,
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    head_ref: branches?.head ?? '',
    base_ref: branches?.base ?? '',
    sha: world.sha ?? '7f3a9c2e5b8d4f6a1c0e9b7d3f5a8c6e2b4d1f09',
    repository,
    repository_owner: repository.split('/')[0],
    actor: world.actor ?? 'ada',
    triggering_actor: world.actor ?? 'ada',
    token: world.token ?? 'ghs_sandboxToken0123456789',
    api_url: world.apiUrl ?? 'http://127.0.0.1:9',
    server_url: 'https://github.com',
    run_id: '9001',
    run_number: '17',
    run_attempt: '1',
    workflow: 'Example',
  }
}

function isPullRequest(value: unknown): value is { head: { ref: string }; base: { ref: string } } {
  return typeof value === 'object' && value !== null && 'head' in value && 'base' in value
}

/** The variables that the runner makes of it. */
export function githubVariables(github: Record<string, unknown>): Record<string, string> {
  const { event, token, ...told } = github
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, String(value)]),
  )
}
