import { outcomeMarks } from '../outcome.ts'
import { twoColumns } from '../two-columns.ts'
import { betaMarkdown } from './beta.ts'
import { commentText, isAddress, linkTo } from './comment-text.ts'
import { planDiff } from './plan-diff.ts'
import { buildWords, type ReportContent } from './report-content.ts'

export interface Footer {
  /** The page of the run. */
  runUrl: string
  commit: string
  now: Date
}

const titles: Readonly<Record<string, string>> = {
  'upload-build': 'Build',
  distribute: 'TestFlight',
  'update-metadata': 'Store listing',
  'submit-for-review': 'App Review',
  release: 'Release',
  'manage-testers': 'TestFlight testers',
  validate: 'Validation',
  status: 'Status',
  'next-build-number': 'Build number',
}
const mostErrorLines = 8
const longestError = 1_500
const mostFacts = 40
const longestFact = 300

/** What the comment says of one run of a step, in no more characters than there is room for. */
export async function sectionMarkdown(
  content: ReportContent,
  { footer, room }: { footer: Footer; room: number },
): Promise<string> {
  const { step, outputs, isDryRun, facts } = content
  const isBeta = step === 'upload-build' || step === 'distribute'
  const head = [headingOf(content), '', ...leadOf(content)]
  const middle = isBeta ? betaMarkdown(outputs, { isDryRun }) : factTable(facts)
  const foot = footerOf(footer)
  const fixed = [...head, ...middle, foot].join('\n').length + 400
  if (fixed > room) return [...head, tooLong('The rest', footer.runUrl), '', foot].join('\n').slice(0, room)
  return [...head, ...middle, ...(await planOf(content, { room: room - fixed, footer })), foot].join('\n')
}

function headingOf({ step, outcome, outputs, facts }: ReportContent): string {
  const app = facts.find(({ name }) => name === 'App')?.value ?? appName(outputs)
  const what = [app, buildWords(outputs)].filter(Boolean).join(' ')
  return `### ${outcomeMarks[outcome]} ${titles[step] ?? commentText(step)}${what ? `: ${commentText(what)}` : ''}`
}

function appName(outputs: ReadonlyMap<string, string>): string {
  const id = outputs.get('app-id')
  return id ? `app ${id}` : ''
}

function leadOf({ step, outcome, isDryRun, failure, plan }: ReportContent): string[] {
  const name = `\`${step}\``
  if (outcome !== 'succeeded') return [`${name} ${outcome}.${madeOf(plan)}`, '', ...errorLines(failure)]
  if (!plan) return [`${name} succeeded.`, '']
  const count = plan.changes.length
  if (count === 0) return [`${name} succeeded. Nothing to change.`, '']
  const changes = `**${count} ${count === 1 ? 'change' : 'changes'}**`
  return isDryRun
    ? [`${name} has ${changes} to make. This was a dry run: nothing was sent.`, '']
    : [`${name} succeeded, with ${changes}.`, '']
}

function madeOf(plan: ReportContent['plan']): string {
  if (!plan || plan.isDryRun || plan.changes.length === 0) return ''
  const { changes, done } = plan
  return ` ${done.size} of ${changes.length} ${changes.length === 1 ? 'change was' : 'changes were'} made before that.`
}

function errorLines(failure: string | undefined): string[] {
  if (!failure) return []
  const lines = failure.slice(0, longestError).split('\n')
  const more = lines.length > mostErrorLines || failure.length > longestError
  const shown = lines.slice(0, mostErrorLines).map(commentText)
  return [`> ${[...shown, ...(more ? ['…'] : [])].join('<br>')}`, '']
}

function factTable(facts: ReportContent['facts']): string[] {
  const rows = facts.slice(0, mostFacts).map(({ name, value, link }) => {
    const short = value.length > longestFact ? `${value.slice(0, longestFact - 1)}…` : value
    return [commentText(name), linkTo(link, short)] as const
  })
  const left = facts.length - rows.length
  return twoColumns([...rows, ...(left > 0 ? [[`and ${left} more`, ''] as const] : [])])
}

async function planOf(
  { plan, isDryRun, step }: ReportContent,
  { room, footer }: { room: number; footer: Footer },
): Promise<string[]> {
  if (!plan || plan.changes.length === 0) return []
  const { lines, left } = await planDiff(plan.changes, room)
  const parts = `${left} more ${left === 1 ? 'part' : 'parts'} of the plan`
  const rest = left > 0 ? [tooLong(parts, footer.runUrl), ''] : []
  // Where the build is what people look for, the way there stands folded.
  const isFolded = !isDryRun && step !== 'update-metadata'
  return isFolded
    ? ['<details>', '<summary>Changes</summary>', '', ...lines, ...rest, '</details>', '']
    : [...lines, ...rest]
}

function tooLong(what: string, runUrl: string): string {
  const place = isAddress(runUrl) ? `[the run](${runUrl})` : 'the run'
  return `${what} would be too long for a comment; it is in the summary and the log of ${place}.`
}

/** Its last parts are all that differs between two runs which have the same to say. */
function footerOf({ runUrl, commit, now }: Footer): string {
  const time = `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const run = isAddress(runUrl) ? `[workflow run](${runUrl})` : 'workflow run'
  return `<sub>Commit ${commentText(commit.slice(0, 7))} · ${run} · ${time}</sub>`
}

/** The text without what differs from run to run. */
export function sameness(body: string): string {
  return body
    .replace(/^(<sub>Commit \w*) · .*<\/sub>$/gm, '$1')
    .replace(/(?<=in the summary and the log of \[the run\])\(\S+\)/g, '')
}
