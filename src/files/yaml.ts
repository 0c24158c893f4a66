import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { InputError, messageOf } from '../errors.ts'

export interface YamlOptions {
  /** The file the text is from, for annotations; undefined for text given inline. */
  file?: string | undefined
  /** Numbers, dates and words such as `no` stay the text that was written. */
  scalars?: 'typed' | 'text'
}

export interface LocatedYaml {
  value: unknown
  /** The line of what lies at this path, or of the nearest thing around it. */
  lineAt(...path: (string | number)[]): number
}

/** Reads YAML or JSON. All faults are told at once, with their lines. */
export function parseYaml(text: string, options: YamlOptions = {}): unknown {
  return parseLocatedYaml(text, options).value
}

/** As `parseYaml`, for those who tell the lines of faults of their own. */
export function parseLocatedYaml(text: string, { file, scalars = 'typed' }: YamlOptions = {}): LocatedYaml {
  const lineCounter = new LineCounter()
  const schema = scalars === 'text' ? 'failsafe' : 'core'
  const document = parseDocument(text, { schema, lineCounter, prettyErrors: false })
  const lineOf = (offset: number) => lineCounter.linePos(offset).line
  const lineAt = (...path: (string | number)[]): number => {
    const node = path.length > 0 ? document.getIn(path, true) : document.contents
    if (isNode(node) && node.range) return lineOf(node.range[0])
    return path.length > 0 ? lineAt(...path.slice(0, -1)) : 1
  }
  const [first] = document.errors
  if (first === undefined) return { value: expand(document, file), lineAt }
  const problems = document.errors.map(
    (error) => `${file ?? 'The text'}, line ${lineOf(error.pos[0])}: ${error.message}`,
  )
  const place = file === undefined ? {} : { place: { file, line: lineOf(first.pos[0]) } }
  throw new InputError(problems, { cause: first, ...place })
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
