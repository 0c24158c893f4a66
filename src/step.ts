import type { AppStoreConnect } from './app-store-connect/client.ts'
import type { Log } from './app-store-connect/log.ts'
import type { FilePlace } from './errors.ts'
import type { Inputs, ValuesOf } from './inputs.ts'
import type { Material, WantedMaterial } from './notes/material.ts'
import type { PlannedChange, PlanState } from './plan.ts'

/** A fact for the job summary; `link` makes its value a link. */
export interface Fact {
  name: string
  value: string
  link?: string
}

/** Something seen in the user's files, shown at its place. */
export interface Remark {
  level: 'error' | 'warning' | 'notice'
  message: string
  /** Undefined where it is in no file. */
  place?: FilePlace | undefined
}

export interface StepLog extends Log {
  /** Folds what `run` logs under a title. */
  group<T>(title: string, run: () => Promise<T>): Promise<T>
}

/** What a step gets besides its inputs. `signal` fires when the run is cancelled or its time is over. */
export interface StepContext<OutputName extends string> {
  appStoreConnect: AppStoreConnect
  log: StepLog
  signal: AbortSignal
  /** Sets outputs as soon as they are known; they stay set when the step fails later. */
  reach(outputs: { [Name in OutputName]?: string }): void
  /** Adds facts to the table of the job summary; a fact of the same name is replaced. */
  tell(...facts: Fact[]): void
  /** Shows a plan in the job summary. */
  showPlan(changes: readonly PlannedChange[], state: PlanState): void
  /** Masks a secret that a file or an answer has brought, before anything is said of it. */
  hide(secret: string): void
  /** Annotates the user's files. */
  annotate(...remarks: Remark[]): void
  /** What the repository on GitHub has for release notes. */
  readRepository(wanted: WantedMaterial): Promise<Material>
}

/** What a step gets that also works without credentials: the connection is there only when they were given. */
export type OfflineContext<OutputName extends string> = Omit<StepContext<OutputName>, 'appStoreConnect'> & {
  appStoreConnect: AppStoreConnect | undefined
}

/** Output names with what each holds. Values are always text. */
export type Outputs = Record<string, string>

/** How the page of the step shows it in a workflow. */
export interface StepExample<InputName extends string = string, OutputName extends string = string> {
  /** Id of the step in the workflow. */
  id: string
  inputs: { [Name in InputName]?: string }
  /** Outputs that a later step reads. */
  outputs: readonly OutputName[]
}

export interface StepDefinition<Declared extends Inputs = Inputs, Named extends Outputs = Outputs> {
  /** One sentence, for the table of steps. */
  summary: string
  inputs: Declared
  outputs: Named
  example: StepExample<NoInfer<keyof Declared & string>, NoInfer<keyof Named & string>>
  /** Pages in `docs` that tell more. */
  pages?: readonly string[]
  run(
    inputs: ValuesOf<Declared>,
    context: StepContext<keyof Named & string>,
  ): Promise<{ [Name in keyof Named]?: string }>
}

/** A step that also works without credentials. */
interface OfflineStepDefinition<Declared extends Inputs = Inputs, Named extends Outputs = Outputs>
  extends Omit<StepDefinition<Declared, Named>, 'run'> {
  run(
    inputs: ValuesOf<Declared>,
    context: OfflineContext<keyof Named & string>,
  ): Promise<{ [Name in keyof Named]?: string }>
}

/** A definition whose inputs only its own `run` knows. */
export interface AnyStep {
  summary: string
  inputs: Inputs
  outputs: Outputs
  example: StepExample
  pages?: readonly string[]
  /** Whether it also works without them. */
  credentials?: 'optional'
  /**
   * `inputs` are the values that `readInputs` gave for this step's own declarations. Without a connection only steps are run whose
   * credentials are optional.
   */
  run(inputs: unknown, context: OfflineContext<string>): Promise<Record<string, string | undefined>>
}

export function defineStep<const Declared extends Inputs, const Named extends Outputs>(
  definition: StepDefinition<Declared, Named>,
): StepDefinition<Declared, Named> {
  return definition
}

export function defineOfflineStep<const Declared extends Inputs, const Named extends Outputs>(
  definition: OfflineStepDefinition<Declared, Named>,
): OfflineStepDefinition<Declared, Named> & { credentials: 'optional' } {
  return { ...definition, credentials: 'optional' }
}
