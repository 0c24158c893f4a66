import { messageOf } from './errors.ts'
import { type Failure, failuresInParallel } from './in-parallel.ts'
import { type BeginPart, inPart } from './part.ts'

/** One value that changes; `null` is a value that is not set. */
export interface FieldChange {
  name: string
  from: string | null
  to: string | null
}

/** What a change looks like in the plan. No value in it may be a secret. */
export interface PlannedChange {
  action: 'upload' | 'create' | 'update' | 'delete' | 'submit' | 'reserve' | 'add' | 'remove' | 'send'
  /** What is changed, for example "release notes in de-DE". */
  subject: string
  /** What is shown together in the job summary. */
  locale?: string | undefined
  from?: string | null | undefined
  to?: string | null | undefined
  /** Where one change sets several values. */
  fields?: readonly FieldChange[]
}

/** One thing to change. */
export interface Change extends PlannedChange {
  apply: () => Promise<void>
}

/** What has to be waited for before the changes behind it can be applied; it is no change itself. */
export interface Wait {
  waitsFor: string
  run: () => Promise<void>
}

/** A list in the list holds changes that do not depend on each other and are applied side by side. */
export type Stages = readonly (Change | Wait | readonly Change[])[]

export interface PlanContext {
  isDryRun: boolean
  log: { info(message: string): void; warning(message: string): void; begin?: BeginPart }
  reach: (outputs: { plan: string; changes: string }) => void
  /** Shows the plan to people. `done` grows while the changes are applied. */
  showPlan: (changes: readonly PlannedChange[], options: PlanState) => void
}

export interface PlanState {
  isDryRun: boolean
  done: ReadonlySet<PlannedChange>
}

export const planOutputs = {
  plan: 'What there was to change, as JSON: a list of `action`, `subject`, `locale`, `from`, `to` and, where there are several values, `fields`.',
  changes: 'How many changes there were.',
}

/** As many as other clients of Apple send without being slowed down; more are met with 429. */
const atOnce = 10

/**
 * Prints the changes and applies them in order; in a dry run it stops after printing. Resolves to whether they were applied.
 * When one fails, what was done and what was not is said before the error goes on.
 */
export async function carryOut(stages: Stages, context: PlanContext): Promise<boolean> {
  const { isDryRun, log } = context
  const changes = stages.flatMap((stage) => (isWait(stage) ? [] : stage))
  const shown = new Map(changes.map((change) => [change, planned(change)]))
  const done = new Set<PlannedChange>()
  context.reach({ plan: JSON.stringify([...shown.values()]), changes: String(changes.length) })
  context.showPlan([...shown.values()], { isDryRun, done })
  if (changes.length === 0) log.info('Nothing to change.')
  for (const change of changes) log.info(`${isDryRun ? 'Would ' : 'To do: '}${sentence(change)}`)
  if (isDryRun) return false
  const apply = () =>
    applyAll(stages, {
      changes,
      log,
      onDone(change) {
        const asShown = shown.get(change)
        if (asShown) done.add(asShown)
      },
    })
  if (changes.length === 0) await apply()
  else await inPart(log, { name: 'Changes', kind: 'work' }, apply)
  return true
}

async function applyAll(
  stages: Stages,
  {
    changes,
    log,
    onDone,
  }: { changes: readonly Change[]; log: PlanContext['log']; onDone: (change: Change) => void },
): Promise<void> {
  const done = new Set<Change>()
  for (const stage of stages) {
    if (isWait(stage)) {
      await stage.run().catch((error: unknown) => {
        tellFailures([{ item: stage, error }], { changes, done, log })
        throw error
      })
      continue
    }
    const list: readonly Change[] = Array.isArray(stage) ? stage : [stage]
    const failures = await failuresInParallel(list, atOnce, async (change) => {
      await change.apply()
      done.add(change)
      onDone(change)
    })
    const [first] = failures
    if (!first) continue
    tellFailures(failures, { changes, done, log })
    throw first.error
  }
}

function isWait(part: Change | Wait | readonly Change[]): part is Wait {
  return 'waitsFor' in part
}

function tellFailures(
  failures: readonly Failure<Change | Wait>[],
  { changes, done, log }: { changes: readonly Change[]; done: ReadonlySet<Change>; log: PlanContext['log'] },
): void {
  for (const { item, error } of failures) {
    const [reason = ''] = messageOf(error).split('\n')
    log.info(`Failed: ${isWait(item) ? item.waitsFor : sentence(item)}: ${reason}`)
  }
  const failed = new Set<Change | Wait>(failures.map(({ item }) => item))
  for (const change of changes) if (done.has(change)) log.info(`Done before: ${sentence(change)}`)
  for (const change of changes) {
    if (!done.has(change) && !failed.has(change)) log.info(`Not done: ${sentence(change)}`)
  }
}

function planned({ action, subject, locale, from, to, fields }: Change): PlannedChange {
  return {
    action,
    subject,
    ...(locale === undefined ? {} : { locale }),
    from: from ?? null,
    to: to ?? null,
    ...(fields ? { fields } : {}),
  }
}

function sentence({ action, subject, from, to, fields = [] }: PlannedChange): string {
  const values = [from == null ? '' : `from ${quoted(from)}`, to == null ? '' : `to ${quoted(to)}`]
  const line = [`${action} ${subject}`, ...values].filter(Boolean).join(' ')
  return fields.length > 0 ? `${line}: ${fields.map(({ name }) => name).join(', ')}` : line
}

function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return line.length > 80 ? `"${line.slice(0, 79)}…"` : `"${line}"`
}
