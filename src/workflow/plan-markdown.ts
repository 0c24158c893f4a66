import { type WordPart, wordDifference } from '../word-difference.ts'
import { markdownText } from './plain-text.ts'

interface ShownChange {
  action: string
  subject: string
  locale?: string | undefined
  from?: string | null | undefined
  to?: string | null | undefined
  fields?: readonly { name: string; from: string | null; to: string | null }[]
}

export interface ShownPlan {
  changes: readonly ShownChange[]
  isDryRun: boolean
  /** Those of the changes that were made. */
  done: ReadonlySet<ShownChange>
}

const mostRows = 200
const longestCell = 600
/** More locales than these are folded in. */
const mostOpen = 4
/** A step may write 1 MiB of summary, and GitHub drops all of it when it is more. */
const mostBytes = 700_000

/** The plan as Markdown: a line a change, and a table of old and new for each locale. */
export async function planMarkdown(plan: ShownPlan): Promise<string[]> {
  const { changes } = plan
  if (changes.length === 0) return ['Nothing to change.', '']
  const mark = markOf(plan)
  const byLocale = Map.groupBy(changes, ({ locale }) => locale)
  const general = byLocale.get(undefined) ?? []
  byLocale.delete(undefined)
  const openness = byLocale.size > mostOpen ? '' : ' open'
  const parts = [
    ['<details open>', `<summary>${titleOf(plan)}</summary>`, ''],
    ...(general.length > 0 ? [await tableOf(general, mark)] : []),
  ]
  for (const [locale = '', ofLocale] of byLocale) {
    const title = `${markdownText(locale)}: ${ofLocale.map(({ subject, action }) => briefly(action, subject, locale)).join(', ')}`
    const table = await tableOf(ofLocale, mark)
    parts.push([`<details${openness}>`, `<summary>${title}</summary>`, '', ...table, '</details>', ''])
  }
  return [...withinLimit(parts), '</details>', '']
}

function titleOf({ changes, isDryRun, done }: ShownPlan): string {
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`
  if (isDryRun) return `Plan: ${count}, nothing was sent`
  return done.size < changes.length ? `${done.size} of ${count} made` : `${count} made`
}

type Mark = (change: ShownChange) => string

/** Where something was left undone, each change says whether it was made. */
function markOf({ changes, isDryRun, done }: ShownPlan): Mark {
  if (isDryRun || done.size >= changes.length) return () => ''
  return (change) => (done.has(change) ? '✅ ' : '⬜ not made: ')
}

/** "update version texts in de-DE" below the title de-DE. */
function briefly(action: string, subject: string, locale: string): string {
  return markdownText(`${action} ${subject}`.replace(` in ${locale}`, '').replace(` ${locale}`, ''))
}

function withinLimit(parts: readonly string[][]): string[] {
  let bytes = 0
  const fitting = parts.filter((lines) => {
    bytes += Buffer.byteLength(lines.join('\n'))
    return bytes <= mostBytes
  })
  const left = parts.length - fitting.length
  if (left === 0) return fitting.flat()
  return [
    ...fitting.flat(),
    `${left} more ${left === 1 ? 'table' : 'tables'} would be too long for this page; the output plan has all of it.`,
    '',
  ]
}

const columns = ['What', 'Value', 'Old', 'New']

/** Columns in which nothing stands are left out. */
async function tableOf(changes: readonly ShownChange[], mark: Mark): Promise<string[]> {
  const rows: string[][] = []
  for (const change of changes) rows.push(...(await rowsOf(change, mark)))
  const left = rows.length - mostRows
  const shown = [
    ...rows.slice(0, mostRows),
    ...(left > 0 ? [[`and ${left} more`, ...columns.slice(1).fill('')]] : []),
  ]
  const filled = columns.map((_, index) => index === 0 || shown.some((cells) => cells[index] !== ''))
  const line = (cells: readonly string[]) => `| ${cells.filter((_, index) => filled[index]).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...shown.map(line), '']
}

async function rowsOf(change: ShownChange, mark: Mark): Promise<string[][]> {
  const { action, subject, from, to, fields = [] } = change
  const what = `${mark(change)}${action} ${markdownText(subject)}`
  if (fields.length === 0) return [[what, '', ...(await oldAndNew(from ?? null, to ?? null))]]
  const rows: string[][] = []
  for (const [index, field] of fields.entries()) {
    const cells = await oldAndNew(field.from, field.to)
    rows.push([index === 0 ? what : '', markdownText(field.name), ...cells])
  }
  return rows
}

/** Both texts with the words marked that go and that come. */
async function oldAndNew(from: string | null, to: string | null): Promise<[string, string]> {
  if (!from || !to || isChecksum(from) || isChecksum(to)) return [gone(from), come(to)]
  const parts = await wordDifference(from, to)
  if (!parts) return [gone(from), come(to)]
  const marked = (tag: 'del' | 'ins', mine: WordPart['in'], other: WordPart['in']) =>
    parts
      .filter((part) => part.in !== other)
      .map((part) => (part.in === mine ? `<${tag}>${short(part.text)}</${tag}>` : context(part.text)))
      .join('')
  return [marked('del', 'before', 'after'), marked('ins', 'after', 'before')]
}

function gone(text: string | null): string {
  return text ? `<del>${short(text)}</del>` : ''
}

function come(text: string | null): string {
  return text ? `<ins>${short(text)}</ins>` : ''
}

function isChecksum(text: string): boolean {
  return /^MD5 [0-9a-f]{32}$/.test(text)
}

function short(text: string): string {
  // Long words make a table wider than the page.
  if (isChecksum(text)) return `${text.slice(0, 12)}…`
  return markdownText(text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text)
}

/** What stays around a marked word, without the middle of long passages. */
function context(text: string): string {
  return markdownText(text.length > 120 ? `${text.slice(0, 50)} … ${text.slice(-50)}` : text)
}
