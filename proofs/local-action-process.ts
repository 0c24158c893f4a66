import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inputVariables } from '../src/tools/action-process.ts'
import { bareEnvironment, type ProcessRun, readValues } from '../src/tools/workflow/runner-process.ts'
import { dotenvText } from './dotenv.ts'

export interface LocalActionOptions {
  /** Path of a file in the repository with a function `run`. */
  entry: string
  /** A toolkit in the bundle writes outputs to the file of GITHUB_OUTPUT; that of local-action prints them. */
  outputsIn: 'file' | 'log'
  /** By their YAML names. */
  inputs: Readonly<Record<string, string>>
  /** What the runner tells of the run, among other variables. */
  environment?: Readonly<Record<string, string>> | undefined
  /** The checkout of the workflow. */
  workspace: string
  /** Gets what it printed, without its tables of all inputs and outputs of action.yml. */
  onLine: (line: string) => void
  signal: AbortSignal
}

const repository = join(import.meta.dirname, '..')
const packages = join(import.meta.dirname, 'node_modules')

/** Runs the action by `local-action run`, as a person does at the root of the repository. */
export async function runLocalAction(options: LocalActionOptions): Promise<ProcessRun> {
  // Only its owner may look into a folder that mkdtemp makes: the private key is in it.
  const folder = await mkdtemp(join(tmpdir(), 'local-action-'))
  try {
    const [outputFile, summaryFile] = [join(folder, 'output'), join(folder, 'summary')]
    await Promise.all([outputFile, summaryFile].map((file) => writeFile(file, '')))
    const variables = {
      ...ofRunner(options),
      ...inputVariables(options.inputs),
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_WORKSPACE: options.workspace,
    }
    await writeFile(join(folder, '.env'), dotenvText(variables), { mode: 0o600 })
    const { exitCode, lines } = await start(options, folder)
    const log = lines.slice(lines.findIndex((line) => line.includes('Running Action')) + 1)
    const outputs =
      options.outputsIn === 'file'
        ? readValues(await readFile(outputFile, 'utf8'))
        : printedOutputs(log.join('\n'))
    log.forEach(options.onLine)
    return { exitCode, outputs, variables: {}, paths: [], summary: await readFile(summaryFile, 'utf8') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function ofRunner({ environment = {} }: LocalActionOptions): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('GITHUB_')))
}

async function start(
  options: LocalActionOptions,
  folder: string,
): Promise<{ exitCode: number | null; lines: string[] }> {
  const { entry, signal } = options
  signal.throwIfAborted()
  // It starts `npm exec tsx` here, which takes a program from the folder of global ones, and may not get another one from the registry.
  await mkdir(join(folder, 'global'))
  await symlink(join(packages, '.bin'), join(folder, 'global/bin'))
  const env = {
    ...bareEnvironment(),
    // Its toolkit reads them when it is loaded, which is before it reads the file.
    ...ofRunner(options),
    npm_config_prefix: join(folder, 'global'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  }
  const program = join(packages, '@github/local-action/bin/local-action.js')
  const child = spawn(process.execPath, [program, 'run', '.', entry, join(folder, '.env')], {
    cwd: repository,
    env,
    // A group of its own, for what it starts goes on when it alone is ended.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => lines.push(line))
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject).on('close', resolve)
  const stop = () => endGroup(child)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return { exitCode: await promise, lines }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM')
}

/** `::set-output name=…::`, and the lines of the value up to the next command or to the title behind the last one. */
function printedOutputs(log: string): Record<string, string> {
  const found = log.matchAll(/^::set-output name=(.+?)::([\s\S]*?)(?=\n::|\n\n=)/gm)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}
