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
}

const mostRows = 200
const longestCell = 600
/** More locales than these are folded in. */
const mostOpen = 4
/** A step may write 1 MiB of summary, and GitHub drops all of it when it is more. */
const mostBytes = 700_000

/** The plan as Markdown: a line a change, and a table of old and new for each locale. */
export async function planMarkdown({ changes, isDryRun }: ShownPlan): Promise<string[]> {
  if (changes.length === 0) return ['Nothing to change.', '']
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`
  const byLocale = Map.groupBy(changes, ({ locale }) => locale)
  const general = byLocale.get(undefined) ?? []
  byLocale.delete(undefined)
  const openness = byLocale.size > mostOpen ? '' : ' open'
  const parts = [
    ['<details open>', `<summary>${isDryRun ? `Plan: ${count}, nothing was sent` : count}</summary>`, ''],
    ...(general.length > 0 ? [await tableOf(general)] : []),
  ]
  for (const [locale = '', ofLocale] of byLocale) {
    const title = `${markdownText(locale)}: ${ofLocale.map(({ subject, action }) => briefly(action, subject, locale)).join(', ')}`
    const table = await tableOf(ofLocale)
    parts.push([`<details${openness}>`, `<summary>${title}</summary>`, '', ...table, '</details>', ''])
  }
  return [...withinLimit(parts), '</details>', '']
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

async function tableOf(changes: readonly ShownChange[]): Promise<string[]> {
  const rows: string[] = []
  for (const change of changes) rows.push(...(await rowsOf(change)))
  const left = rows.length - mostRows
  return [
    '| What | Value | Old | New |',
    '| --- | --- | --- | --- |',
    ...rows.slice(0, mostRows),
    ...(left > 0 ? [`| and ${left} more | | | |`] : []),
    '',
  ]
}

async function rowsOf({ action, subject, from, to, fields = [] }: ShownChange): Promise<string[]> {
  const what = `${action} ${markdownText(subject)}`
  if (fields.length === 0)
    return [`| ${what} | | ${(await oldAndNew(from ?? null, to ?? null)).join(' | ')} |`]
  const rows: string[] = []
  for (const [index, field] of fields.entries()) {
    const cells = await oldAndNew(field.from, field.to)
    rows.push(`| ${index === 0 ? what : ''} | ${markdownText(field.name)} | ${cells.join(' | ')} |`)
  }
  return rows
}

/** Both texts with the words marked that go and that come. */
async function oldAndNew(from: string | null, to: string | null): Promise<[string, string]> {
  if (!from || !to) return [gone(from), come(to)]
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

function short(text: string): string {
  return markdownText(text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text)
}

/** What stays around a marked word, without the middle of long passages. */
function context(text: string): string {
  return markdownText(text.length > 120 ? `${text.slice(0, 50)} … ${text.slice(-50)}` : text)
}
