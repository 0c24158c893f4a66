import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { InputError } from '../errors.ts'
import { looksLikeLocale, problemOfLocale } from './locale.ts'
import { readNotesFolder } from './notes-folder.ts'
import { readTextFile } from './text-file.ts'

export type ReleaseNotes =
  | { kind: 'text'; text: string }
  /** `default` is for the locales that are not in `texts`. */
  | { kind: 'by-locale'; texts: Map<string, string>; default: string | undefined }

const FORMS =
  'Give a text, a text file, a map of locale to text (inline, .yml or .json), or a folder with <locale>.txt or <locale>/release_notes.txt.'

/**
 * Takes a text, or where to find it. The rules, in this order:
 *
 * 1. A value of one line that is the path of something that exists is a path. A folder holds a text per locale; a `.yml`, `.yaml`
 *    or `.json` file a map of locale to text; any other file the text.
 * 2. A value of one line without spaces that has the form of a path (`./…`, `/…`, `~/…`, `C:\…`, or ends in .txt, .md, .yml, .yaml or
 *    .json) is a path that is wrong.
 * 3. YAML or JSON whose keys all look like locales (or are `default`) is a map.
 * 4. Anything else is the text itself.
 */
export async function readReleaseNotes(value: string): Promise<ReleaseNotes> {
  const trimmed = value.trim()
  if (trimmed === '') throw new InputError(`The release notes are empty. ${FORMS}`)
  if (!trimmed.includes('\n') && trimmed.length <= 1024) {
    const status = await stat(trimmed).catch(() => undefined)
    if (status?.isDirectory()) return asNotes(await readNotesFolder(trimmed), trimmed)
    if (status !== undefined) return await readNotesFile(trimmed)
    if (hasFormOfPath(trimmed)) {
      throw new InputError(
        `The release notes ${trimmed} do not exist (working directory: ${process.cwd()}). Check the path; a text that only looks like a path needs a space or a second line.`,
      )
    }
  }
  const map = startsLikeMap(trimmed) ? await readInlineMap(trimmed) : undefined
  return map === undefined ? { kind: 'text', text: trimmed } : asNotes(map, 'the release notes')
}

function hasFormOfPath(value: string): boolean {
  if (/\s/.test(value)) return false
  return /^(\.{0,2}|~|[a-z]:)[\\/]/i.test(value) || /\.(txt|md|ya?ml|json)$/i.test(value)
}

async function readNotesFile(path: string): Promise<ReleaseNotes> {
  const text = (await readTextFile(path)).trim()
  if (text === '') {
    throw new InputError(`The release notes in ${path} are empty. Write them, or leave the input out.`, {
      place: { file: path },
    })
  }
  if (!['.yml', '.yaml', '.json'].includes(extname(path).toLowerCase())) return { kind: 'text', text }
  const { parseYaml } = await import('./yaml.ts')
  const map = asMap(parseYaml(text, { file: path, scalars: 'text' }))
  if (map === undefined) {
    throw new InputError(`${path} is not a map of locale to text, such as \`en-US: Faster start\`.`, {
      place: { file: path },
    })
  }
  return asNotes(map, path)
}

/** Spares plain text from being read as YAML. */
function startsLikeMap(text: string): boolean {
  return isKey(/^(?:---\s+|#.*\n\s*)*\{?\s*["']?([\w-]+)["']?\s*:/.exec(text)?.[1] ?? '')
}

function isKey(word: string): boolean {
  return word === 'default' || looksLikeLocale(word)
}

async function readInlineMap(text: string): Promise<Map<string, string> | undefined> {
  const { parseYaml } = await import('./yaml.ts')
  try {
    const map = asMap(parseYaml(text, { scalars: 'text' }))
    const keys = [...(map?.keys() ?? [])]
    return keys.every(isKey) && keys.some(looksLikeLocale) ? map : undefined
  } catch (error) {
    const isMeantAsMap = /^(---\s+)?(\{\s*["']?)?["']?[a-z]{2}[-_]\w+["']?\s*:/i.test(text)
    if (!isMeantAsMap) return undefined
    throw error
  }
}

/** A key without a value has the empty text. */
function asMap(value: unknown): Map<string, string> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const map = new Map<string, string>()
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string' && text !== null) return undefined
    map.set(key, (text ?? '').trim())
  }
  return map
}

function asNotes(map: ReadonlyMap<string, string>, where: string): ReleaseNotes {
  const texts = new Map([...map].filter(([locale]) => locale !== 'default'))
  const problems = [...texts.keys()].flatMap((locale) => problemOfLocale(locale) ?? [])
  const empty = [...map].filter(([, text]) => text === '').map(([locale]) => locale)
  if (empty.length > 0) {
    problems.push(`The text for ${empty.join(', ')} is empty. Write it, or leave the locale out.`)
  }
  if (map.size === 0) problems.push(`There are no texts. ${FORMS}`)
  if (problems.length > 0) throw new InputError(problems.map((problem) => `In ${where}: ${problem}`))
  const fallback = map.get('default')
  if (texts.size === 0 && fallback !== undefined) return { kind: 'text', text: fallback }
  return { kind: 'by-locale', texts, default: fallback }
}

export interface AcceptableNotes {
  text: string
  /** What was taken out, each once: as it looks, or as `U+0007` where it would not be seen. */
  removed: string[]
  /** The length before it was cut, in UTF-16 units. */
  cutFrom?: number
}

/** Apple does not say whether it counts UTF-16 units or bytes; this many of both are safe. */
const MAX_LENGTH = 4000
const ELLIPSIS = '…'

/**
 * What Apple refuses in a note to testers, as observed: the error names emoji, dingbats, miscellaneous symbols, box drawing, private
 * use, U+FFFD, `<`, variation selectors and marks that did not compose. Arrows, bullets, typographic quotes and all scripts of the
 * Basic Multilingual Plane pass.
 */
const REFUSED = new RegExp(
  [
    '[\\u{10000}-\\u{10FFFF}]',
    '\\p{Emoji_Presentation}',
    '[\\u2500-\\u257F\\u2600-\\u26FF\\u2700-\\u27BF]',
    '[\\uFE00-\\uFE0F\\uFEFF\\uFFFD]',
    '[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]',
    '\\p{Private_Use}',
    '\\p{Surrogate}',
    '(?!\\n)\\p{Control}',
    '<',
  ].join('|'),
  'u',
)

const ZERO_WIDTH_JOINER = '\u200D'
/** Stands where something was taken out; as a control character it cannot be in the text. */
const GAP = '\0'

/** Makes a note that Apple accepts, and tells what had to be taken out of it. The result may be empty. */
export function applyNotesRules(text: string): AcceptableNotes {
  const removed = new Set<string>()
  const composed = text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(composed)) {
    kept += withoutRefused(segment, removed)
  }
  return { ...cut(closeGaps(kept)), removed: [...removed] }
}

/** Within one visible character, so that a family emoji is told as one and leaves no joiners behind. */
function withoutRefused(character: string, removed: Set<string>): string {
  const points = [...character]
  const kept = points.filter((point) => !REFUSED.test(point))
  if (kept.length === points.length) return character
  const visible = kept.filter((point) => point !== ZERO_WIDTH_JOINER)
  if (visible.length === 0) removed.add(readable(character))
  else for (const point of points) if (REFUSED.test(point)) removed.add(readable(point))
  return visible.join('') + GAP
}

function readable(text: string): string {
  const isVisible = /[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u.test(text)
  if (isVisible && !/\p{Surrogate}/u.test(text)) return text
  return [...text].map(codeOf).join(' ')
}

function codeOf(point: string): string {
  return `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function closeGaps(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (!line.includes(GAP)) return line
      return line
        .replace(/^ *\0[ \0]*/, '')
        .replace(/[ \0]*\0[ \0]*$/, '')
        .replace(/ \0[ \0]*/g, ' ')
        .replaceAll(GAP, '')
    })
    .join('\n')
}

function cut(text: string): Pick<AcceptableNotes, 'text' | 'cutFrom'> {
  if (text.length <= MAX_LENGTH && Buffer.byteLength(text) <= MAX_LENGTH) return { text }
  let end = 0
  let bytes = Buffer.byteLength(ELLIPSIS)
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment)
    const units = index + segment.length + ELLIPSIS.length
    if (bytes > MAX_LENGTH || units > MAX_LENGTH) break
    end = index + segment.length
  }
  return { text: text.slice(0, end).trimEnd() + ELLIPSIS, cutFrom: text.length }
}
