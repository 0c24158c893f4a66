/** How a run of a step has ended. */
export type Outcome = 'succeeded' | 'failed' | 'cancelled'

export const outcomeMarks: Readonly<Record<Outcome, string>> = {
  succeeded: '✅',
  failed: '❌',
  cancelled: '⏹️',
}
