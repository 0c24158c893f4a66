import { markdownText } from './plain-text.ts'
import { planMarkdown, type ShownPlan } from './plan-markdown.ts'

export interface SummaryContent {
  step: string
  outcome: 'succeeded' | 'failed' | 'cancelled'
  facts: readonly { name: string; value: string; link?: string }[]
  plan?: ShownPlan | undefined
  /** The message of the error, its first line bold. */
  failure?: string
  requests: number
  limit?: number | undefined
  remaining?: number | undefined
}

const marks = { succeeded: '✅', failed: '❌', cancelled: '⏹️' }

/** The part of the job summary that one run of a step writes. */
export async function summaryMarkdown(content: SummaryContent): Promise<string> {
  const { step, outcome, facts, plan, failure, requests, limit, remaining } = content
  const budget =
    remaining === undefined
      ? ''
      : `, ${remaining}${limit === undefined ? '' : ` of ${limit}`} left in this hour`
  const rows = facts.map(({ name, value, link }) => `| ${markdownText(name)} | ${cell(value, link)} |`)
  return [
    `### ${marks[outcome]} ${markdownText(step)} ${outcome}`,
    '',
    ...(rows.length > 0 ? ['| | |', '| --- | --- |', ...rows, ''] : []),
    ...(plan ? await planMarkdown(plan) : []),
    ...(failure ? [`> ${failure.split('\n').map(markdownText).join('<br>')}`, ''] : []),
    `<sub>${requests} requests to App Store Connect${budget}</sub>`,
    '',
  ].join('\n')
}

function cell(value: string, link: string | undefined): string {
  const shown = markdownText(value)
  return link && /^https:\/\/[^\s()<>]+$/.test(link) ? `[${shown}](${link})` : shown
}
