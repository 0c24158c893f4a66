import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface ProcessOptions {
  command: string
  args: readonly string[]
  folder: string
  environment: Readonly<Record<string, string>>
  onLine: (line: string) => void
  onStart?: (pid: number) => void
}

export interface ProcessRun {
  exitCode: number | null
  outputs: Record<string, string>
  /** Variables for the steps behind it. */
  variables: Record<string, string>
  /** Folders for the path of the steps behind it. */
  paths: string[]
  /** The Markdown for the summary page of the job. */
  summary: string
}

/** Variables of this machine that a process cannot do without; nothing of a proxy or of a workflow that runs around this one. */
const keptVariables = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME', 'USERPROFILE']
const fileNames = ['OUTPUT', 'ENV', 'PATH', 'STEP_SUMMARY'] as const

/** Runs a process as the runner does: what it hands back is written to files, commands to standard output. */
export async function runProcess(options: ProcessOptions): Promise<ProcessRun> {
  const files = await mkdtemp(join(tmpdir(), 'runner-'))
  const environment: NodeJS.ProcessEnv = { ...bareEnvironment(), ...options.environment }
  for (const name of fileNames) {
    environment[`GITHUB_${name}`] = join(files, name)
    await writeFile(join(files, name), '')
  }
  try {
    const exitCode = await ended(options, environment)
    const [output = '', variables = '', paths = '', summary = ''] = await Promise.all(
      fileNames.map((name) => readFile(join(files, name), 'utf8')),
    )
    return {
      exitCode,
      outputs: readValues(output),
      variables: readValues(variables),
      paths: paths.split(/\r?\n/).filter(Boolean),
      summary,
    }
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

async function ended(
  { command, args, folder, onLine, onStart }: ProcessOptions,
  env: NodeJS.ProcessEnv,
): Promise<number | null> {
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid !== undefined) onStart?.(child.pid)
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine)
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject).on('close', resolve)
  return await promise
}

/** `name=value`, or `name<<delimiter`, the lines of the value, the delimiter. */
export function readValues(text: string): Record<string, string> {
  const found = text.matchAll(/^([^=\n]+?)<<(.+?)\r?\n(?:([\s\S]*?)\r?\n)??\2\r?$|^([^=\n]+?)=(.*)$/gm)
  return Object.fromEntries(
    [...found].map(([, long, , lines = '', short = '', value = '']) =>
      long === undefined ? [short, value] : [long, lines],
    ),
  )
}
