import { join } from 'node:path'
import { type ProcessRun, runProcess } from './workflow/runner-process.ts'

export interface ActionOptions {
  /** By their YAML names. */
  inputs: Readonly<Record<string, string>>
  /** The working directory, which paths in inputs start from. */
  folder: string
  /** Variables besides those of the inputs. */
  environment?: Readonly<Record<string, string>>
  onLine: (line: string) => void
  onStart?: (pid: number) => void
}

export const bundlePath = join(import.meta.dirname, '../../dist/index.js')

/** Runs the bundle as the runner does. */
export async function runAction({ inputs, environment, ...options }: ActionOptions): Promise<ProcessRun> {
  return await runProcess({
    ...options,
    command: process.execPath,
    args: [bundlePath],
    environment: { ...environment, ...inputVariables(inputs) },
  })
}

export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )
}
