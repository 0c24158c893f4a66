import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts'
import type { Files } from '../support/listing-scene.ts'
import type { WorkflowInputs } from '../support/run-action.ts'

/** One happy path of a step. Everything else about faults is worked out from it. */
export interface Scenario {
  /** The name of the step, and of the part of it where it has several scenarios. */
  name: string
  step: string
  sandbox?: SandboxOptions
  /** What is there before the run. */
  seed: (sandbox: Sandbox) => void
  /** What lies in the repository. */
  files?: () => Files | Promise<Files>
  /** Besides the connection; `folder` is where the files are. */
  inputs: (folder: string) => WorkflowInputs
  /** Passwords and addresses that must be told nowhere. */
  secrets?: readonly string[]
  /**
   * What must be the same as after an undisturbed run, where that is not everything there is: a plain value. `outputs` are those of
   * the run that ended well.
   */
  end?: (sandbox: Sandbox, outputs: Readonly<Record<string, string>>) => unknown
  /** Kinds of faults after which the run may end well with less to tell. */
  partialAfter?: readonly string[]
  /** Outputs that tell of the one run alone, besides `plan` and `changes`. */
  ownOutputs?: readonly string[]
}
