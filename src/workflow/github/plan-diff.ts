import { lineDifference } from '../../word-difference.ts'
import { plainText } from '../plain-text.ts'
import type { ShownPlan } from '../plan-markdown.ts'
import { commentText } from './comment-text.ts'

type ShownChange = ShownPlan['changes'][number]

/** More locales than these stand folded. */
const mostOpen = 2
const longestLine = 300
/** Of one value. */
const mostLines = 120
/** Lines that take long to compare, and are no text that people read. */
const mostCompared = 1_000
/** Of a line that changes, what stays before the first change. */
const leadLength = 40

/** The plan as a diff for each locale, as far as there is room; the second value tells how many parts are left out. */
export async function planDiff(
  changes: readonly ShownChange[],
  room: number,
): Promise<{ lines: string[]; left: number }> {
  const byLocale = Map.groupBy(changes, ({ locale }) => locale ?? '')
  const isOpen = byLocale.size <= mostOpen
  const lines: string[] = []
  let taken = 0
  let left = byLocale.size
  for (const [locale, ofLocale] of byLocale) {
    const part = await partOf({ locale, changes: ofLocale, isOpen })
    taken += part.join('\n').length + 1
    if (taken > room) break
    lines.push(...part)
    left -= 1
  }
  return { lines, left }
}

async function partOf({
  locale,
  changes,
  isOpen,
}: {
  locale: string
  changes: readonly ShownChange[]
  isOpen: boolean
}): Promise<string[]> {
  const lines: string[] = []
  for (const change of changes) lines.push(...(await diffOf(change, locale)))
  const text = plainText(lines.join('\n'))
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  const count = changes.length
  const title = `<b>${locale === '' ? 'In general' : commentText(locale)}</b>: ${count} ${count === 1 ? 'change' : 'changes'}`
  return [
    `<details${isOpen ? ' open' : ''}>`,
    `<summary>${title}</summary>`,
    '',
    `${fence}diff`,
    ...text.split('\n'),
    fence,
    '',
    '</details>',
    '',
  ]
}

async function diffOf(change: ShownChange, locale: string): Promise<string[]> {
  const { action, from, to, fields = [] } = change
  const named = locale === '' ? change.subject : change.subject.replace(` in ${locale}`, '')
  const subject = named.replaceAll(/\s+/g, ' ')
  if (fields.length === 0) return wholeOrValues(change, subject)
  const lines: string[] = []
  for (const field of fields) {
    lines.push(`@@ ${action} ${subject}: ${field.name.replaceAll(/\s+/g, ' ')} @@`)
    lines.push(...(await valueLines(field.from, field.to)))
  }
  return from || to ? [...lines, ...(await valueLines(from ?? null, to ?? null))] : lines
}

/** What has no values to show is a line of its own. */
async function wholeOrValues({ action, from, to }: ShownChange, subject: string): Promise<string[]> {
  if (!from && !to) {
    const mark = ['delete', 'remove'].includes(action) ? '-' : action === 'update' ? '!' : '+'
    return [`${mark} ${action} ${subject}`]
  }
  return [`@@ ${action} ${subject} @@`, ...(await valueLines(from ?? null, to ?? null))]
}

async function valueLines(from: string | null, to: string | null): Promise<string[]> {
  const lines = await differingLines(from, to)
  const left = lines.length - mostLines
  return left > 0 ? [...lines.slice(0, mostLines), `  … and ${left} more lines`] : lines
}

async function differingLines(from: string | null, to: string | null): Promise<string[]> {
  const before = linesOf(from)
  const after = linesOf(to)
  if (before.length === 1 && after.length === 1) {
    const start = sharedStart(before[0] ?? '', after[0] ?? '')
    return [`- ${shown(before[0] ?? '', start)}`, `+ ${shown(after[0] ?? '', start)}`]
  }
  const isComparable = before.length > 0 && after.length > 0 && before.length + after.length < mostCompared
  const parts = isComparable ? await lineDifference(before.join('\n'), after.join('\n')) : undefined
  if (!parts) return [...before.map((line) => `- ${shown(line)}`), ...after.map((line) => `+ ${shown(line)}`)]
  const marks = { both: ' ', before: '-', after: '+' }
  return parts.flatMap((part, index) => {
    const lines = part.text.split('\n').map((line) => `${marks[part.in]} ${shown(line)}`)
    return part.in === 'both'
      ? near(lines, { isFirst: index === 0, isLast: index === parts.length - 1 })
      : lines
  })
}

/** Of lines that stay, the ones beside a change. */
function near(lines: string[], { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string[] {
  const before = isFirst ? [] : lines.slice(0, 1)
  const after = isLast ? [] : lines.slice(-1)
  return lines.length <= before.length + after.length ? lines : [...before, '  …', ...after]
}

function linesOf(text: string | null): string[] {
  return text ? plainText(text).split('\n') : []
}

function shown(line: string, start = 0): string {
  const from = line.length > longestLine && start > leadLength ? start - leadLength : 0
  const cut = line.slice(from, from + longestLine)
  return `${from > 0 ? '…' : ''}${cut}${line.length > from + longestLine ? '…' : ''}`
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
}
