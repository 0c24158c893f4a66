import { messageOf } from './errors.ts'

/** One thing to change. `from` and `to` are shown to people and set as JSON, so neither may be a secret. */
export interface Change {
  action: 'upload' | 'create' | 'update' | 'delete' | 'submit' | 'reserve' | 'add' | 'remove' | 'send'
  /** What is changed, for example "release notes in de-DE". */
  subject: string
  from?: string | undefined
  to?: string | undefined
  apply: () => Promise<void>
}

export interface PlanContext {
  isDryRun: boolean
  log: { info(message: string): void; warning(message: string): void }
  reach: (outputs: { plan: string; changes: string }) => void
}

export const planOutputs = {
  plan: 'What there was to change, as JSON: a list of `action`, `subject`, `from`, `to`.',
  changes: 'How many changes there were.',
}

/**
 * Prints the changes and applies them in order; in a dry run it stops after printing. Resolves to whether they were applied.
 * When one fails, what was done and what was not is said before the error goes on.
 */
export async function carryOut(
  changes: readonly Change[],
  { isDryRun, log, reach }: PlanContext,
): Promise<boolean> {
  reach({ plan: JSON.stringify(changes.map(asData)), changes: String(changes.length) })
  if (changes.length === 0) log.info('Nothing to change.')
  for (const change of changes) log.info(`${isDryRun ? 'Would ' : 'To do: '}${sentence(change)}`)
  if (isDryRun) return false
  for (const [index, change] of changes.entries()) {
    try {
      await change.apply()
    } catch (error) {
      tellHowFar(changes, index, error, log)
      throw error
    }
  }
  return true
}

function tellHowFar(
  changes: readonly Change[],
  failedAt: number,
  error: unknown,
  log: PlanContext['log'],
): void {
  const [reason = ''] = messageOf(error).split('\n')
  log.info(`Failed: ${sentence(changes[failedAt])}: ${reason}`)
  for (const change of changes.slice(0, failedAt)) log.info(`Done before: ${sentence(change)}`)
  for (const change of changes.slice(failedAt + 1)) log.info(`Not done: ${sentence(change)}`)
}

function asData({ action, subject, from, to }: Change): Record<string, string | null> {
  return { action, subject, from: from ?? null, to: to ?? null }
}

function sentence(change: Change | undefined): string {
  if (!change) return ''
  const { action, subject, from, to } = change
  const values = [
    from === undefined ? '' : `from ${quoted(from)}`,
    to === undefined ? '' : `to ${quoted(to)}`,
  ]
  return [`${action} ${subject}`, ...values].filter(Boolean).join(' ')
}

function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return line.length > 80 ? `"${line.slice(0, 79)}…"` : `"${line}"`
}
