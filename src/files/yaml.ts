import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { InputError, messageOf } from '../errors.ts'

export interface YamlOptions {
  /** The file the text is from, for annotations; undefined for text given inline. */
  file?: string | undefined
  /** Numbers, dates and words such as `no` stay the text that was written. */
  scalars?: 'typed' | 'text'
}

/** Reads YAML or JSON. All faults are told at once, with their lines. */
export function parseYaml(text: string, { file, scalars = 'typed' }: YamlOptions = {}): unknown {
  const lineCounter = new LineCounter()
  const schema = scalars === 'text' ? 'failsafe' : 'core'
  const document = parseDocument(text, { schema, lineCounter, prettyErrors: false })
  refuseErrors(document, lineCounter, file)
  return expand(document, file)
}

/** Aliases can make a short text endless; the parser stops there. */
function expand(document: Document, file: string | undefined): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw new InputError(`${file ?? 'The text'} cannot be read as YAML: ${messageOf(error)}.`, {
      cause: error,
    })
  }
}

function refuseErrors(document: Document, lineCounter: LineCounter, file: string | undefined): void {
  const [first] = document.errors
  if (first === undefined) return
  const lineOf = (offset: number) => lineCounter.linePos(offset).line
  const isTooDeep = ({ message }: Error) => /call stack/i.test(message)
  const told = document.errors.some(isTooDeep)
    ? document.errors.filter(isTooDeep).slice(0, 1)
    : document.errors
  const problems = told.slice(0, MOST_ERRORS).map((error) => {
    const message = isTooDeep(error) ? 'This has too many levels.' : error.message
    return `${file ?? 'The text'}, line ${lineOf(error.pos[0])}: ${message}`
  })
  const place = file === undefined ? {} : { place: { file, line: lineOf(first.pos[0]) } }
  throw new InputError(problems, { cause: first, ...place })
}

const MOST_ERRORS = 20
const MOST_LEVELS = 16

/** A part of a YAML or JSON document that knows its line. What several aliases name is one node. */
export type YamlNode =
  | { kind: 'map'; line: number; entries: YamlEntry[] }
  | { kind: 'list'; line: number; items: YamlNode[] }
  | YamlScalar

export interface YamlEntry {
  key: string
  line: number
  value: YamlNode
}

export interface YamlScalar {
  kind: 'scalar'
  /** Where the text of it begins. */
  line: number
  value: string | number | boolean | bigint | null
  /** As it was written: `1.10` where the value is 1.1. */
  text: string
  /** False for what has no value after its colon, which YAML takes for `null`. */
  isWritten: boolean
  /** Each line of the text is a line of the file. */
  isLineByLine: boolean
}

/**
 * Reads YAML or JSON with the line of every part; undefined for a text that says nothing. Keys that are not unique, more levels than
 * any file of ours has, and aliases of what they stand in are errors.
 */
export function parseYamlTree(text: string, file: string): YamlNode | undefined {
  const lineCounter = new LineCounter()
  const document = withoutOverflow(file, () =>
    // The parser looks for a second key by comparing each with all others, which takes hours for a hostile file.
    parseDocument(text, { schema: 'core', lineCounter, prettyErrors: false, uniqueKeys: false }),
  )
  refuseErrors(document, lineCounter, file)
  if (document.contents === null) return undefined
  return readTree(document, lineCounter, file)
}

function withoutOverflow<T>(file: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new InputError(`${file} has too many levels.`, { cause: error, place: { file } })
  }
}

function readTree(document: Document, lineCounter: LineCounter, file: string): YamlNode {
  const lineOf = (node: ParsedNode) => lineCounter.linePos(node.range[0]).line
  const known = new Map<ParsedNode, YamlNode>()
  const open = new Set<ParsedNode>()
  // The parser's own way to an anchor goes through the whole document for each alias.
  const anchors = new Map<string, ParsedNode>()
  const refuse = (line: number, problem: string) =>
    new InputError(`${file}, line ${line}: ${problem}`, { place: { file, line } })

  function read(node: ParsedNode): YamlNode {
    const found = known.get(node)
    if (found !== undefined) return found
    const line = lineOf(node)
    if (open.has(node)) throw refuse(line, 'This contains itself.')
    if (open.size >= MOST_LEVELS) throw refuse(line, `This has more than ${MOST_LEVELS} levels.`)
    open.add(node)
    if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node)
    const made = make(node, line)
    open.delete(node)
    known.set(node, made)
    return made
  }

  function make(node: ParsedNode, line: number): YamlNode {
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target === undefined) throw refuse(line, `There is no anchor &${node.source}.`)
      return read(target)
    }
    if (isMap(node)) return { kind: 'map', line, entries: readEntries(node as YAMLMap.Parsed, line) }
    if (isSeq(node)) return { kind: 'list', line, items: (node.items as ParsedNode[]).map(read) }
    return scalarFrom(node, line)
  }

  function readEntries(map: YAMLMap.Parsed, mapLine: number): YamlEntry[] {
    const seen = new Map<string, number>()
    return map.items.map(({ key, value }) => {
      const line = key === null ? mapLine : lineOf(key)
      const keyNode = key === null ? undefined : read(key)
      if (keyNode?.kind !== 'scalar') throw refuse(line, 'A key must be a word.')
      const before = seen.get(keyNode.text)
      if (before !== undefined) {
        throw refuse(line, `${JSON.stringify(keyNode.text.slice(0, 60))} stands in line ${before} already.`)
      }
      seen.set(keyNode.text, line)
      return { key: keyNode.text, line, value: value === null ? nothingAt(line) : read(value) }
    })
  }

  return read(document.contents as ParsedNode)
}

function nothingAt(line: number): YamlScalar {
  return { kind: 'scalar', line, value: null, text: '', isWritten: false, isLineByLine: false }
}

function scalarFrom(node: Scalar, line: number): YamlScalar {
  const isPlain = node.type === undefined || node.type === Scalar.PLAIN
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED
  const value = scalarValue(node.value)
  const text = typeof value === 'string' ? value : (node.source ?? '')
  const blankLines = isBlock ? (/^\n*/.exec(text)?.[0].length ?? 0) : 0
  return {
    kind: 'scalar',
    line: isBlock ? line + 1 + blankLines : line,
    value,
    text,
    isWritten: !(isPlain && (node.source ?? '') === ''),
    isLineByLine: node.type === Scalar.BLOCK_LITERAL,
  }
}

function scalarValue(value: unknown): YamlScalar['value'] {
  const type = typeof value
  if (value === null || value === undefined) return null
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'bigint'
    ? (value as YamlScalar['value'])
    : String(value)
}

/** What a file of YAML shall hold: maps of maps, with values that are written as one. */
export interface YamlContent {
  [key: string]: YamlValue
}

export type YamlValue = YamlContent | string | boolean | null | readonly (string | YamlContent)[]

const STYLE = { lineWidth: 0, blockQuote: 'literal' } as const

/**
 * Writes YAML. Where there is a text already, what has not changed stays as it was written, with its comments and in its order; the
 * keys that `content` does not have are taken out. A list may also have been written as one text with commas. A text with aliases is
 * written anew, for a change at one place would be one at others.
 */
export function writeYaml(content: YamlContent, before = ''): string {
  const document = parseDocument(before, { schema: 'core' })
  if (document.errors.length > 0 || hasAlias(document) || !isMap(document.contents)) {
    return new Document(content, { schema: 'core' }).toString(STYLE)
  }
  merge(document, document.contents, content)
  return document.toString(STYLE)
}

function hasAlias(document: Document): boolean {
  let count = 0
  visit(document, {
    Alias() {
      count += 1
      return visit.BREAK
    },
  })
  return count > 0
}

function merge(document: Document, map: YAMLMap, content: YamlContent): void {
  const keyOf = (key: unknown) => String(isScalar(key) ? key.value : key)
  for (const { key } of [...map.items]) if (!Object.hasOwn(content, keyOf(key))) map.delete(key)
  for (const [key, value] of Object.entries(content)) {
    const node = map.items.find((pair) => keyOf(pair.key) === key)?.value
    const isSection = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (isSection && isMap(node)) merge(document, node, value as YamlContent)
    else if (!isSame(node, value)) map.set(key, document.createNode(value))
  }
}

function isSame(node: unknown, value: unknown): boolean {
  if (isScalar(node)) {
    const isWritten = node.value !== null || node.source !== ''
    return isWritten && (node.value === value || (Array.isArray(value) && node.value === value.join(',')))
  }
  if (!isSeq(node) || !Array.isArray(value)) return false
  const { items } = node
  return items.length === value.length && items.every((item, index) => isSameItem(item, value[index]))
}

function isSameItem(item: unknown, value: unknown): boolean {
  return isMap(item)
    ? JSON.stringify(item.toJSON()) === JSON.stringify(value)
    : isScalar(item) && item.value === value
}
