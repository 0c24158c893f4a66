import { SaxesParser } from 'saxes'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly inside, without that of the children. */
  readonly text: string
}

interface OpenElement {
  name: string
  attributes: Record<string, string>
  children: OpenElement[]
  text: string
}

const MAX_DEPTH = 256
const MAX_ELEMENTS = 1_000_000

/**
 * Strict: stops at the first fault. Entities that a document declares itself are not expanded, so a small document cannot become
 * a large one.
 */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser()
  const open: OpenElement[] = []
  let root: OpenElement | undefined
  let count = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (count > MAX_ELEMENTS) throw new Error(`it has more than ${MAX_ELEMENTS} elements`)
    if (open.length >= MAX_DEPTH) throw new Error(`it is nested more than ${MAX_DEPTH} deep`)
    const element: OpenElement = { name, attributes, children: [], text: '' }
    const parent = open.at(-1)
    if (parent === undefined) root = element
    else parent.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string) => {
    const current = open.at(-1)
    if (current !== undefined) current.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(source.replace(/^\uFEFF/, '')).close()
  if (root === undefined) throw new Error('it has no element')
  return root
}

export function* elementsNamed(root: XmlElement, name: string): Generator<XmlElement> {
  for (const child of root.children) {
    if (child.name === name) yield child
    yield* elementsNamed(child, name)
  }
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name)
}
