import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What actionlint has to say of each workflow, a line for each finding. It runs in a process of its own, which it does not let end. */
export function lintWorkflows(workflows: readonly { path: string; text: string }[]): string[][] {
  const program = join(import.meta.dirname, 'actionlint-process.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    input: JSON.stringify(workflows),
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`actionlint could not run: ${stderr}`)
  return JSON.parse(stdout)
}
