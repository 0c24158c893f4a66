import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runAction, type WorkflowInputs } from '../support/run-action.ts'

/** Everything that a run told or left behind, by where it stands. */
export interface Traces {
  exitCode: number | null
  places: Record<string, string>
}

const runnerFiles = ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV', 'PATH']

interface WorkspaceRun {
  /** Inputs, once it is known where the files lie. */
  inputs: (workspace: string) => WorkflowInputs
  /** A folder with what is checked out. */
  checkout: string
}

/** Runs the bundle with debug on in a workspace of its own, and reads every file that it left, in the runner's folders too. */
export async function runInWorkspace({ inputs, checkout }: WorkspaceRun): Promise<Traces> {
  const root = await mkdtemp(join(tmpdir(), 'secrets-'))
  try {
    const [workspace, runner] = [join(root, 'workspace'), join(root, 'runner')]
    await cp(checkout, workspace, { recursive: true })
    await mkdir(runner)
    const files = runnerFiles.map((name) => [`GITHUB_${name}`, join(runner, name)] as const)
    for (const [, file] of files) await writeFile(file, '')
    const known = await filesIn(root)
    const { log, exitCode } = await runAction(inputs(workspace), {
      cwd: workspace,
      environment: {
        RUNNER_DEBUG: '1',
        ACTIONS_STEP_DEBUG: 'true',
        GITHUB_WORKSPACE: workspace,
        HOME: runner,
        TMPDIR: runner,
        RUNNER_TEMP: runner,
        ...Object.fromEntries(files),
      },
    })
    const left = await filesIn(root)
    const changed = Object.entries(left).filter(([name, content]) => known[name] !== content)
    return { exitCode, places: { log, ...Object.fromEntries(changed) } }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function filesIn(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = files.map(async (file) => [relative(root, file), await readFile(file, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(contents))
}
