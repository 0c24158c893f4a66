import type { ActionRun } from './action-process.ts'

/** A `uses:` step of a workflow file. */
export interface WorkflowStep {
  id: string
  name: string
  /** May refer to `vars`, `secrets`, `env` and the outputs of steps before, as in a workflow. */
  with: Readonly<Record<string, string>>
}

export interface WorkflowContext {
  vars: Readonly<Record<string, string>>
  secrets: Readonly<Record<string, string>>
  env: Readonly<Record<string, string>>
}

/** `${{ path }}`, as it stands in a workflow file. */
export function expression(path: string): string {
  return `\${{ ${path} }}`
}

/** Runs steps one after the other until one fails, each with the outputs of those before at hand. Resolves to whether all succeeded. */
export async function runWorkflow<Step extends WorkflowStep>(
  steps: readonly Step[],
  {
    context,
    run,
  }: { context: WorkflowContext; run: (step: Step, inputs: Record<string, string>) => Promise<ActionRun> },
): Promise<boolean> {
  const done: Record<string, { outputs: Record<string, string> }> = {}
  for (const step of steps) {
    const inputs = Object.entries(step.with).map(([name, value]) => [
      name,
      expand(value, { ...context, steps: done }),
    ])
    const { exitCode, outputs } = await run(step, Object.fromEntries(inputs))
    done[step.id] = { outputs }
    if (exitCode !== 0) return false
  }
  return true
}

/** Replaces `${{ a.b.c }}`; what does not exist is empty, as on the runner. */
function expand(text: string, contexts: object): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => {
    const value = path
      .split('.')
      .reduce<unknown>(
        (place, name) => Object.entries(place ?? {}).find(([key]) => key === name)?.[1],
        contexts,
      )
    return typeof value === 'string' ? value : ''
  })
}
