import { type Document, LineCounter, parseDocument } from 'yaml'
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
  const [first] = document.errors
  if (first === undefined) return expand(document, file)
  const lineOf = (offset: number) => lineCounter.linePos(offset).line
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
