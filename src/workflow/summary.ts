import { elapsed } from '../elapsed.ts'
import { type Outcome, outcomeMarks } from './outcome.ts'
import { markdownText } from './plain-text.ts'
import { planMarkdown, type ShownPlan } from './plan-markdown.ts'
import { type ShownSpan, timelineMarkdown } from './timeline.ts'
import { twoColumns } from './two-columns.ts'

export interface SummaryContent {
  step: string
  outcome: Outcome
  facts: readonly { name: string; value: string; link?: string }[]
  plan?: ShownPlan | undefined
  /** What the run was busy with, for its timeline. */
  spans: readonly ShownSpan[]
  /** In milliseconds since 1970, as all times here. */
  startedAt: number
  endedAt: number
  /** The message of the error, its first line bold. */
  failure?: string | undefined
  /** The line of a file that the failure is about. */
  place?: { name: string; link: string } | undefined
  requests: number
  limit?: number | undefined
  remaining?: number | undefined
}

const alerts = { failed: 'CAUTION', cancelled: 'WARNING' }
/** What the run was about stands first in every step. */
const subjects = ['App', 'Platform', 'Version', 'Build']
/** The log has all of them. */
const mostLines = 20

/** The part of the job summary that one run of a step writes. */
export async function summaryMarkdown(content: SummaryContent): Promise<string> {
  const { outcome, plan, spans, startedAt, endedAt } = content
  return [
    headingOf(content),
    '',
    ...failureMarkdown(content),
    ...factsMarkdown(content),
    ...(plan ? await planMarkdown(plan) : []),
    ...timelineMarkdown({ spans, outcome, endedAt }),
    `<sub>${budgetOf(content)} · ${elapsed(endedAt - startedAt)}</sub>`,
    '',
  ].join('\n')
}

function headingOf({ step, outcome, plan }: SummaryContent): string {
  const name = markdownText(step)
  if (outcome === 'succeeded' && plan?.isDryRun) return `### 📝 ${name} planned, nothing was changed`
  return `### ${outcomeMarks[outcome]} ${name} ${outcome}`
}

function failureMarkdown({ outcome, failure, place }: SummaryContent): string[] {
  if (failure === undefined || outcome === 'succeeded') return []
  const [first = '', ...others] = failure.trim().split('\n').map(lineMarkdown)
  const left = others.length - mostLines
  const lines = [
    `<strong>${first}</strong>`,
    ...others.slice(0, mostLines),
    ...(left > 0 ? [`and ${left} more ${left === 1 ? 'line' : 'lines'}, which the log has`] : []),
    ...(place ? [linked(place.name, place.link)] : []),
  ]
  return [`> [!${alerts[outcome]}]`, `> ${lines.join('<br>')}`, '']
}

/** Lines of a list stand a little to the right. */
function lineMarkdown(line: string): string {
  return /^\s/.test(line) ? `&ensp;${markdownText(line.trim())}` : markdownText(line)
}

function factsMarkdown({ facts }: SummaryContent): string[] {
  const rank = ({ name }: { name: string }) => (subjects.includes(name) ? subjects.indexOf(name) : Infinity)
  const rows = facts
    .toSorted((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)))
    .map(({ name, value, link }) => [markdownText(name), linked(value, link)] as const)
  return twoColumns(rows)
}

function linked(value: string, link: string | undefined): string {
  const shown = markdownText(value)
  return link && /^https:\/\/[^\s()<>]+$/.test(link) ? `[${shown}](${link})` : shown
}

function budgetOf({ requests, limit, remaining }: SummaryContent): string {
  const count = `${requests} ${requests === 1 ? 'request' : 'requests'} to App Store Connect`
  if (remaining === undefined) return count
  return `${count}, ${remaining}${limit === undefined ? '' : ` of ${limit}`} left in this hour`
}
