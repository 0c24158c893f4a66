import { withoutEntities } from './entities.ts'
import { selectEntries } from './entries.ts'
import { createFenceReader } from './fences.ts'
import { inertLine, shortened, withoutComments } from './inert-text.ts'
import type { Line } from './lines.ts'

const generated = [
  /^\*{0,2}full changelog\*{0,2}:/i,
  /^#{0,6} ?new contributors$/i,
  /made their first contribution\b/i,
  /^#{1,6} ?what'?s changed$/i,
  // Trailers of a tag.
  /^(?:co-authored-by|signed-off-by|reviewed-by|acked-by|tested-by|reported-by|change-id|cc): /i,
  // What a reference link leads to.
  /^\[[^\]]+\]: ?\S+/,
]
const versionAlone =
  /^(?:(?:version|release):? )?(?:\S*[/@_-])?(?:v\d+|v?\d+(?:\.\d+){1,3})(?:[-+][\w.+-]+)?(?: ?[(–—-] ?\d{4}-\d\d-\d\d\)?)?[.:]?$/i
/** What GitHub lists in a release that it writes: titles of pull requests. */
const listedPull = /^\s*[-*] (.+) by @([\w-]+(?:\[bot\])?) in (?:https:\/\/\S+|#\d+)\s*$/
const bullet = /^(?:• | {2}– )/
/** Notes are paragraphs too, which may be longer than a title. */
const longestLine = 1000

/** Markdown as lines to be read: what is only for the web, and what GitHub writes by itself, is left out. */
export function markdownLines(markdown: string): Line[] {
  const lines: Line[] = []
  const kindOf = createFenceReader()
  for (const raw of withoutComments(markdown.replace(/\r\n?/g, '\n')).split('\n')) {
    if (kindOf(raw) !== 'text' || generated.some((pattern) => pattern.test(raw.trim()))) continue
    const [, title, author] = listedPull.exec(raw) ?? []
    if (title !== undefined) {
      const { entries } = selectEntries([{ title, body: '', author }])
      lines.push(...entries.map(({ text }) => ({ kind: 'entry' as const, text: `• ${text}` })))
      continue
    }
    const line = lineOf(raw)
    const last = lines.at(-1)
    if (last?.kind === 'entry' && /^ {0,3}(?:=+|-+)\s*$/.test(raw) && !bullet.test(last.text)) {
      lines.splice(-1, 1, { ...last, kind: 'heading' })
    } else if (last && isRestOfItem(line, last)) {
      lines.splice(-1, 1, { ...last, text: shortened(`${last.text} ${line.text}`, longestLine) })
    } else lines.push(line)
  }
  return tidy(withoutVersion(lines))
}

/** The version stands beside the notes already, and alone it is none; tags are often made with nothing else. */
function withoutVersion(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ kind }) => kind !== 'blank')
  return lines.filter(({ text }, index) => index !== first || !versionAlone.test(text))
}

function lineOf(raw: string): Line {
  if (isUnderline(raw)) return { kind: 'blank', text: '' }
  const [, heading] = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(raw) ?? []
  if (heading !== undefined) return { kind: 'heading', text: plain(heading).replace(/^[^\p{L}\p{N}]+/u, '') }
  const [, indent = '', item] = /^(\s*)(?:[-*+•]|\d{1,3}[.)]) +(?:\[[ xX]\] +)?(.*)$/.exec(raw) ?? []
  const text = plain(item ?? raw.replace(/^\s*(?:> ?)+/, ''))
  if (text === '') return { kind: 'blank', text }
  if (item === undefined) return { kind: 'entry', text }
  return { kind: 'entry', text: `${indent.length >= 2 ? '  – ' : '• '}${text}` }
}

/** An item of a list goes on in the next line unless that is something of its own. */
function isRestOfItem(line: Line, last: Line): boolean {
  return line.kind === 'entry' && !bullet.test(line.text) && bullet.test(last.text)
}

/** Of a heading, or a rule between two parts. */
function isUnderline(raw: string): boolean {
  return /^\s*(?:=+|-+|(?:[*_] ?){3,})\s*$/.test(raw) && raw.trim().length > 1
}

function plain(text: string): string {
  const decoded = withoutEntities(
    text.replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1').replace(/<\/?[a-z][^<>]*>/gi, ''),
  )
    .replace(/(?<![\w*])\*(?=\S)([^*]*)\*(?![\w*])|(?<![\w_])_(?=\S)([^_]*)_(?!\w)/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1')
  return shortened(
    inertLine(decoded)
      .replace(/ ?\((?:(?:[\da-f]{7,40}|#\d+|closes #\d+)(?:, )?)+\)/gi, '')
      .trim(),
    longestLine,
  )
}

/** One blank line between parts, none at the ends, and no heading over nothing. */
function tidy(lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  for (const line of [...lines].reverse()) {
    const next = kept.at(-1)
    const isOverNothing =
      line.kind === 'heading' &&
      (line.text === '' || kept.findLast(({ kind }) => kind !== 'blank')?.kind !== 'entry')
    const isSpare = line.kind === 'blank' && (next === undefined || next.kind === 'blank')
    if (!isOverNothing && !isSpare) kept.push(line)
    // Plain text shows a heading only by what stands around it.
    if (line.kind === 'heading' && !isOverNothing) kept.push({ kind: 'blank', text: '' })
  }
  const tidied = kept.reverse()
  return tidied.filter(
    (line, index) =>
      line.kind !== 'blank' || (index > 0 && !['blank', 'heading'].includes(tidied[index - 1]?.kind ?? '')),
  )
}
