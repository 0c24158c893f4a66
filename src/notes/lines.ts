import type { Entry, Group } from './entries.ts'

/** A line of the notes. Headings stand only where something follows. */
export interface Line {
  kind: 'heading' | 'entry' | 'blank'
  text: string
}

/** In this order. */
const headings: readonly { name: Group; title: string }[] = [
  { name: 'new', title: 'New' },
  { name: 'fixed', title: 'Fixed' },
  { name: 'faster', title: 'Faster' },
  { name: 'changed', title: 'Changed' },
]

/**
 * Entries under headings, unless there would be only one. Without a type an entry stands under `Changed` where others have one, and
 * under nothing where none has. What breaks something stands first.
 */
export function linesOf(entries: readonly Entry[]): Line[] {
  const [only, ...more] = entries
  if (only && more.length === 0) return [{ kind: 'entry', text: only.text }]
  const groups = headings
    .map(({ name, title }) => {
      const own = entries.filter(({ group = 'changed' }) => group === name)
      return { title, own: [...own.filter(breaks), ...own.filter((entry) => !breaks(entry))] }
    })
    .filter(({ own }) => own.length > 0)
  return groups.flatMap(({ title, own }, index) => [
    ...(index > 0 ? [{ kind: 'blank' as const, text: '' }] : []),
    ...(groups.length > 1 ? [{ kind: 'heading' as const, text: title }] : []),
    ...own.map(({ text }) => ({ kind: 'entry' as const, text: `• ${text}` })),
  ])
}

function breaks({ isBreaking }: Entry): boolean {
  return isBreaking
}

/** The lines as one text, cut at a whole line where it would be longer, with the number of entries that are left out. */
export function layOut(lines: readonly Line[], size: (text: string) => number, most: number): string {
  const whole = textOf(lines)
  if (size(whole) <= most) return whole
  const total = count(lines)
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (size(cutTo(middle)) <= most) low = middle
    else high = middle - 1
  }
  return cutTo(low)

  function cutTo(length: number): string {
    const kept = lines.slice(0, length)
    return [textOf(kept), `… and ${total - count(kept)} more`].filter(Boolean).join('\n')
  }
}

function textOf(lines: readonly Line[]): string {
  const end = lines.findLastIndex(({ kind }) => kind === 'entry') + 1
  return lines
    .slice(0, end)
    .map(({ text }) => text)
    .join('\n')
}

function count(lines: readonly Line[]): number {
  return lines.filter(({ kind }) => kind === 'entry').length
}
