import { setTimeout as pause } from 'node:timers/promises'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { startAction, type WorkflowInputs } from '../support/run-action.ts'
import type { StepRun } from './scene.ts'

/** Runs the bundle and kills it, without a chance to clean up, as soon as the one fault that waits was met. */
export async function runKilled(sandbox: Sandbox, inputs: WorkflowInputs): Promise<StepRun> {
  const startedAt = performance.now()
  const { process, done } = startAction(inputs)
  while (sandbox.faults.remaining > 0 && process.exitCode === null) await pause(2)
  // The request is taken in before its effect and its answer are seen.
  while (!isOver(sandbox) && process.exitCode === null) await pause(2)
  process.kill('SIGKILL')
  const { log, outputs } = await done
  return {
    failure: new KilledError('The run was killed.'),
    outputs,
    reachedAfter: new Map(),
    log: log.split('\n'),
    ms: performance.now() - startedAt,
  }
}

function isOver(sandbox: Sandbox): boolean {
  return sandbox.requests().some(({ status }) => status === 'hang')
}

/** The runner took the process away. */
export class KilledError extends Error {
  override readonly name = 'KilledError'
}
