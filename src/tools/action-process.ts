import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface ActionRun {
  exitCode: number | null
  outputs: Record<string, string>
  /** The Markdown for the summary page of the job. */
  summary: string
}

export interface ActionOptions {
  /** By their YAML names. */
  inputs: Readonly<Record<string, string>>
  /** The working directory, which paths in inputs start from. */
  folder: string
  onLine: (line: string) => void
  onStart?: (pid: number) => void
}

export const bundlePath = join(import.meta.dirname, '../../dist/index.js')

/** Variables of this machine that a process cannot do without; nothing of a proxy or of a workflow that runs around this one. */
const keptVariables = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME', 'USERPROFILE']

/** Runs the bundle as the runner does: inputs in the environment, outputs and summary in files, commands on standard output. */
export async function runAction({ inputs, folder, onLine, onStart }: ActionOptions): Promise<ActionRun> {
  const files = await mkdtemp(join(tmpdir(), 'runner-'))
  const outputFile = join(files, 'output')
  const summaryFile = join(files, 'summary')
  await Promise.all([outputFile, summaryFile].map((file) => writeFile(file, '')))
  const env: NodeJS.ProcessEnv = {
    ...bareEnvironment(),
    ...inputVariables(inputs),
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
  }
  try {
    const child = spawn(process.execPath, [bundlePath], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (child.pid !== undefined) onStart?.(child.pid)
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine)
    const { promise, resolve, reject } = Promise.withResolvers<number | null>()
    child.on('error', reject).on('close', resolve)
    const exitCode = await promise
    const [outputs, summary] = await Promise.all([
      readFile(outputFile, 'utf8'),
      readFile(summaryFile, 'utf8'),
    ])
    return { exitCode, outputs: readOutputs(outputs), summary }
  } finally {
    await rm(files, { recursive: true, force: true })
  }
}

export function bareEnvironment(): Record<string, string> {
  return Object.fromEntries(
    keptVariables.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
}

/** What stands in the file of GITHUB_OUTPUT: `name<<delimiter`, the lines of the value, the delimiter. */
export function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^(.+?)<<(.+?)\r?\n([\s\S]*?)\r?\n\2\r?$/gm)
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]))
}
