import type { Outcome } from '../outcome.ts'
import type { ShownPlan } from '../plan-markdown.ts'
import { platformName } from './comment-text.ts'

/** What GitHub is told of the run of a step. */
export interface ReportContent {
  step: string
  outcome: Outcome
  /** The message of the error. */
  failure: string | undefined
  /** Whether it ended because it had waited long enough; what it waited for goes on at Apple. */
  isLate: boolean
  isDryRun: boolean
  /** By their YAML names. */
  outputs: ReadonlyMap<string, string>
  facts: readonly { name: string; value: string; link?: string }[]
  plan: ShownPlan | undefined
}

/** "1.2.0 (42) for iOS", as far as it is known. */
export function buildWords(outputs: ReadonlyMap<string, string>): string {
  const number = outputs.get('build-number')
  const platform = outputs.get('platform')
  return [outputs.get('version'), number && `(${number})`, platform && `for ${platformName(platform)}`]
    .filter(Boolean)
    .join(' ')
}
