import { isBinaryPropertyList, parseBinaryPropertyList } from './binary-property-list.ts'
import { parseXml, type XmlElement } from './xml.ts'

/**
 * Reads both of Apple's forms. Both readers are our own: the usual ones can be made to run for minutes by a few hundred bytes
 * of nested references, or write what they dislike to the log.
 */
export function parsePropertyList(bytes: Buffer): unknown {
  if (isBinaryPropertyList(bytes)) return parseBinaryPropertyList(bytes)
  const text = decodeText(bytes)
  if (!text.trimStart().startsWith('<')) {
    throw new Error('it is neither a binary nor an XML property list')
  }
  const root = parseXml(text)
  const [value, ...others] = root.children
  if (root.name !== 'plist' || value === undefined || others.length > 0) {
    throw new Error('an XML property list has one <plist> element with one value in it')
  }
  return readValue(value)
}

export function isDictionary(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  )
}

function decodeText(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function readValue(element: XmlElement): unknown {
  switch (element.name) {
    case 'dict':
      return dictionaryOf(element)
    case 'array':
      return element.children.map(readValue)
    case 'string':
      return element.text
    case 'integer':
      return numberOf(element, /^[+-]?(\d+|0x[0-9a-f]+)$/i)
    case 'real':
      return numberOf(element, /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^(nan|[+-]?inf(inity)?)$/i)
    case 'true':
      return true
    case 'false':
      return false
    case 'date':
      return new Date(element.text.trim())
    case 'data':
      return Buffer.from(element.text, 'base64')
    default:
      throw new Error(`<${element.name}> is not an element of property lists`)
  }
}

function dictionaryOf({ children }: XmlElement): Record<string, unknown> {
  const pairs: [string, unknown][] = []
  for (let index = 0; index < children.length; index += 2) {
    const [key, value] = children.slice(index, index + 2)
    if (key?.name !== 'key') throw new Error(`<${key?.name}> stands where a <key> is expected`)
    if (value === undefined) throw new Error(`the key ${JSON.stringify(key.text)} has no value`)
    pairs.push([key.text, readValue(value)])
  }
  return Object.fromEntries(pairs)
}

function numberOf({ name, text }: XmlElement, form: RegExp): number {
  const digits = text.trim()
  if (!form.test(digits)) throw new Error(`${JSON.stringify(digits)} is not a number in <${name}>`)
  const value = Number(digits.replace(/^[+-]/, ''))
  return digits.startsWith('-') ? -value : value
}
