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
