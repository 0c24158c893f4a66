import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundlePath, inputVariables } from '../../src/tools/action-process.ts'
import { readValues } from '../../src/tools/workflow/runner-process.ts'

/** Inputs by their YAML names, as a workflow gives them. */
export type WorkflowInputs = Record<string, string>

export interface ActionRun {
  exitCode: number | null
  /** Everything printed, workflow commands included. */
  log: string
  outputs: Record<string, string>
  summary: string
  /** The text of annotations of a kind. */
  annotations(kind: 'notice' | 'warning' | 'error'): string[]
}

export interface RunningAction {
  process: ChildProcess
  done: Promise<ActionRun>
}

interface RunOptions {
  environment?: Record<string, string>
  cwd?: string
}

/** Runs the bundle as the runner does: inputs in the environment, outputs and summary in files. */
export function runAction(inputs: WorkflowInputs, options: RunOptions = {}): Promise<ActionRun> {
  return startAction(inputs, options).done
}

export function startAction(inputs: WorkflowInputs, options: RunOptions = {}): RunningAction {
  const folder = mkdtempSync(join(tmpdir(), 'action-'))
  const outputFile = join(folder, 'output')
  const summaryFile = join(folder, 'summary')
  for (const file of [outputFile, summaryFile]) writeFileSync(file, '')
  const child = spawn(process.execPath, [bundlePath], {
    cwd: options.cwd ?? folder,
    env: {
      PATH: process.env.PATH ?? '',
      ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      ...inputVariables(inputs),
      ...options.environment,
    },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  child.stderr.on('data', (chunk) => chunks.push(chunk))
  const done = new Promise<ActionRun>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => {
      const log = Buffer.concat(chunks).toString('utf8')
      resolve({
        exitCode,
        log,
        outputs: readValues(readFileSync(outputFile, 'utf8')),
        summary: readFileSync(summaryFile, 'utf8'),
        annotations: (kind) => annotationsIn(log, kind),
      })
      rmSync(folder, { recursive: true, force: true })
    })
  })
  return { process: child, done }
}

function annotationsIn(log: string, kind: string): string[] {
  return [...log.matchAll(new RegExp(`^::${kind}(?: [^:]*)?::(.*)$`, 'gm'))].map(([, message = '']) =>
    message.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  )
}
