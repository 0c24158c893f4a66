import { markdownText } from './plain-text.ts'

interface ShownChange {
  action: string
  subject: string
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

/** The plan as Markdown: a line a change, and a table of old and new where a change sets several values. */
export async function planMarkdown({ changes, isDryRun }: ShownPlan): Promise<string[]> {
  if (changes.length === 0) return ['Nothing to change.', '']
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`
  const rows: string[] = []
  for (const change of changes) rows.push(...(await rowsOf(change)))
  const left = rows.length - mostRows
  return [
    '<details open>',
    `<summary>${isDryRun ? `Plan: ${count}, nothing was sent` : count}</summary>`,
    '',
    '| What | Value | Old | New |',
    '| --- | --- | --- | --- |',
    ...rows.slice(0, mostRows),
    ...(left > 0 ? [`| and ${left} more | | | |`] : []),
    '',
    '</details>',
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
  if (!from || !to) return [from ? `<del>${short(from)}</del>` : '', to ? `<ins>${short(to)}</ins>` : '']
  if (from.length + to.length > 20_000) return [short(from), short(to)]
  const { diffWordsWithSpace } = await import('diff')
  const parts = diffWordsWithSpace(from, to)
  const marked = (tag: 'del' | 'ins', mark: 'removed' | 'added', other: 'removed' | 'added') =>
    parts
      .filter((part) => !part[other])
      .map((part) => (part[mark] ? `<${tag}>${short(part.value)}</${tag}>` : context(part.value)))
      .join('')
  return [marked('del', 'removed', 'added'), marked('ins', 'added', 'removed')]
}

function short(text: string): string {
  return markdownText(text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text)
}

/** What stays around a marked word, without the middle of long passages. */
function context(text: string): string {
  return markdownText(text.length > 120 ? `${text.slice(0, 50)} … ${text.slice(-50)}` : text)
}
