import type { FilePlace } from '../../errors.ts'
import { nearest } from '../../nearest.ts'
import type { YamlEntry, YamlNode, YamlScalar } from '../yaml.ts'
import {
  type AnyEntry,
  type ChoiceField,
  type Entry,
  type Field,
  type Fields,
  isFieldName,
  type Values,
} from './fields.ts'
import { type Finding, type Level, type ListingRuleName, quote } from './finding.ts'
import { normalizeText } from './listing.ts'

/** Where values are read from, and where findings go. */
export interface Source {
  file: string
  findings: Finding[]
}

export function report(
  source: Source,
  rule: ListingRuleName,
  level: Level,
  line: number,
  message: string,
): void {
  source.findings.push({ rule, level, message, place: { file: source.file, line } })
}

/** What a value is called in messages: `subtitle of de-DE`. */
type Label = string

/**
 * Reads one value. Undefined where it says nothing: empty, or wrong and told. `null` and `~`, when they are written, clear the field.
 */
export function readField(field: Field, node: YamlNode, label: Label, source: Source): AnyEntry | undefined {
  const place: FilePlace = { file: source.file, line: node.line }
  if (node.kind === 'scalar' && node.value === null) {
    if (!node.isWritten) return undefined
    if (field.isClearable) return { value: null, place }
    report(source, 'clear', 'error', node.line, `${label} cannot be cleared. Leave it out to leave it alone.`)
    return undefined
  }
  if (field.kind === 'list' || (field.kind === 'keywords' && node.kind === 'list')) {
    const items = readItems(node, label, source)
    if (items === undefined || items.length === 0) return undefined
    if (field.kind === 'list') return { value: items, place }
    const joined = normalizeText(items.join(','))
    return joined === '' ? undefined : { value: joined, place }
  }
  if (node.kind !== 'scalar') {
    const found = node.kind === 'map' ? 'a map' : 'a list'
    report(source, 'kind', 'error', node.line, `${label} is ${found}, but must be ${kindName(field)}.`)
    return undefined
  }
  return readScalar(field, node, label, source)
}

function kindName(field: Field): string {
  if (field.kind === 'flag') return 'true or false'
  if (field.kind === 'list') return 'a list'
  if (field.kind === 'choice') return `one of ${field.values.join(', ')}`
  return field.kind === 'keywords' ? 'a text or a list of texts' : 'a text'
}

function readItems(node: YamlNode, label: Label, source: Source): string[] | undefined {
  const items = node.kind === 'list' ? node.items : [node]
  const texts = items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.text] : []))
  if (texts.length < items.length || node.kind === 'map') {
    report(source, 'kind', 'error', node.line, `${label} must be a list of texts.`)
    return undefined
  }
  return node.kind === 'list' ? texts : texts.flatMap((text) => text.split(/[\s,]+/).filter(Boolean))
}

function readScalar(field: Field, node: YamlScalar, label: Label, source: Source): AnyEntry | undefined {
  const place: FilePlace = { file: source.file, line: node.line }
  const text = field.kind === 'text' && field.isLong ? normalizeText(node.text) : node.text.trim()
  if (text === '') return undefined
  switch (field.kind) {
    case 'flag':
      return readFlag(text, { label, place, source, line: node.line })
    case 'date':
      return readDate(text, { label, place, source, line: node.line })
    case 'choice':
      return readChoice(field, text, { label, place, source, line: node.line })
    case 'secret':
    case 'file':
      return { value: text, place }
    default: {
      const value = normalizeText(text)
      return { value, place, ...(node.isLineByLine && value.includes('\n') ? { isLineByLine: true } : {}) }
    }
  }
}

interface At {
  label: Label
  place: FilePlace
  source: Source
  line: number
}

function readFlag(text: string, { label, place, source, line }: At): Entry<boolean> | undefined {
  const word = text.toLowerCase()
  if (word === 'true' || word === 'false') return { value: word === 'true', place }
  report(source, 'kind', 'error', line, `${label} is ${quote(text)}, but must be true or false.`)
  return undefined
}

function readChoice(field: ChoiceField, text: string, { label, place, source, line }: At): Entry | undefined {
  if (field.values.includes(text)) return { value: text, place }
  const old = text.replace(/^MZGenre\./, '')
  const spelt =
    field.spellings !== undefined && Object.hasOwn(field.spellings, old) ? field.spellings[old] : undefined
  if (spelt !== undefined) {
    report(source, 'old-name', 'notice', line, `${label}: ${text} is called ${spelt} today.`)
    return { value: spelt, place }
  }
  const close = text.length > 60 ? undefined : nearest(text, field.values)
  const hint =
    close === undefined ? `It must be one of ${field.values.join(', ')}.` : `Did you mean ${close}?`
  report(source, 'value', 'error', line, `${label} is ${quote(text)}. ${hint}`)
  return undefined
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** Apple takes whole hours only; fastlane and EAS round down as well. */
function readDate(text: string, { label, place, source, line }: At): Entry | undefined {
  const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) {
    const problem = `${label} is ${quote(text)}, but must be an instant with its zone, such as 2026-12-24T09:00:00Z.`
    report(source, 'date', 'error', line, problem)
    return undefined
  }
  const value = wholeHour(time)
  if (Date.parse(value) !== time) {
    report(source, 'date', 'warning', line, `${label}: Apple takes whole hours only, so this is ${value}.`)
  }
  return { value, place }
}

/** The hour in which an instant lies, as it is sent to Apple. */
function wholeHour(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 13)}:00:00Z`
}

export const MOST_UNKNOWN = 20

export interface SectionOptions {
  source: Source
  /** What a field is called in messages. */
  labelOf?: (name: string) => Label
  /** Our name for a key of the file; undefined for one that is not known. Without it the names are ours. */
  nameOf?: (key: string) => string | undefined
  /** The keys that may stand there, for telling the nearest. */
  keys?: readonly string[]
  unknownLevel?: Level
}

/** Reads a map whose keys are fields. Unknown keys are told, with the nearest. */
export function readSection<F extends Fields>(
  fields: F,
  node: YamlNode,
  { source, labelOf = (name) => name, nameOf = (key) => key, ...options }: SectionOptions,
): Values<F> {
  const values: Record<string, AnyEntry> = {}
  const unknown: YamlEntry[] = []
  for (const entry of entriesIn(node, labelOf(''), source)) {
    const name = nameOf(entry.key)
    if (name === undefined || !isFieldName(fields, name)) unknown.push(entry)
    else {
      const field = fields[name]
      const value = field && readField(field, entry.value, labelOf(entry.key), source)
      if (value !== undefined) values[name] = value
    }
  }
  reportUnknown(unknown, options.keys ?? Object.keys(fields), source, options.unknownLevel)
  // Each value was read by the field of its name, which is what the type says.
  return values as Values<F>
}

/** The entries of a map; none, and told, where it is something else. Nothing at all says nothing. */
export function entriesIn(node: YamlNode, label: Label, source: Source): YamlEntry[] {
  if (node.kind === 'map') return node.entries
  if (node.kind === 'scalar' && !node.isWritten) return []
  report(source, 'kind', 'error', node.line, `${label.trim() || 'This'} must be a map of names to values.`)
  return []
}

export function reportUnknown(
  entries: readonly YamlEntry[],
  known: readonly string[],
  source: Source,
  level: Level = 'error',
): void {
  for (const { key, line } of entries.slice(0, MOST_UNKNOWN)) {
    report(source, 'unknown-key', level, line, `There is no ${quote(key)} here. ${hintFor(key, known)}`)
  }
  const rest = entries[MOST_UNKNOWN]
  if (rest !== undefined) {
    const count = entries.length - MOST_UNKNOWN
    report(source, 'unknown-key', level, rest.line, `${count} more keys are not known.`)
  }
}

export function hintFor(word: string, known: readonly string[]): string {
  const close = word.length > 60 ? undefined : nearest(word, known)
  return close === undefined ? `There is ${known.join(', ')}.` : `Did you mean ${close}?`
}
