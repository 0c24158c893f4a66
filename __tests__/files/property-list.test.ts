import { build, buildBinary, type PlistValue } from 'plist'
import { isDictionary, parsePropertyList } from '../../src/files/property-list.ts'

const VALUES: readonly (readonly [string, PlistValue])[] = [
  ['text', { CFBundleName: 'Übung 日本 𠮷', empty: '', markup: 'a < b & c', long: 'x'.repeat(70_000) }],
  ['numbers', { zero: 0, small: 200, large: 70_000, negative: -5, real: 1.5, huge: 2 ** 40 }],
  ['flags', { yes: true, no: false }],
  ['nested collections', { list: ['a', ['b', { c: 'd' }]], none: [], nothing: {} }],
  ['many objects', Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`key${index}`, index]))],
  ['a date', { date: new Date('2026-01-02T03:04:05Z') }],
  ['a bare string', 'only'],
]

test.each(VALUES)('%s come back as they were written, in both forms', (_name, value) => {
  expect(parsePropertyList(Buffer.from(build(value)))).toEqual(value)
  expect(parsePropertyList(Buffer.from(buildBinary(value)))).toEqual(value)
})

test('data comes back as bytes in both forms', () => {
  const value = { data: new Uint8Array([0, 1, 254, 255]) }
  for (const bytes of [Buffer.from(build(value)), Buffer.from(buildBinary(value))]) {
    expect(parsePropertyList(bytes)).toEqual({ data: Buffer.from([0, 1, 254, 255]) })
  }
})

test('an XML property list may be UTF-16 or begin with a byte order mark', () => {
  const xml = '\uFEFF<?xml version="1.0"?><plist><string>ü</string></plist>'
  expect(parsePropertyList(Buffer.from(xml, 'utf8'))).toBe('ü')
  expect(parsePropertyList(Buffer.from(xml, 'utf16le'))).toBe('ü')
  expect(parsePropertyList(Buffer.from(xml, 'utf16le').swap16())).toBe('ü')
})

test('a key named __proto__ is only a key', () => {
  const value = parsePropertyList(
    Buffer.from('<plist><dict><key>__proto__</key><dict><key>a</key><true/></dict></dict></plist>'),
  )
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  expect(isDictionary(value) && Object.keys(value)).toEqual(['__proto__'])
})

test.each([
  ['', /neither a binary nor an XML/],
  ['{ a = b; }', /neither a binary nor an XML/],
  ['<plist></plist>', /one <plist> element with one value/],
  ['<dict/>', /one <plist> element with one value/],
  ['<plist><string/><string/></plist>', /one <plist> element with one value/],
  ['<plist><dict><string>a</string></dict></plist>', /<string> stands where a <key> is expected/],
  ['<plist><dict><key>a</key></dict></plist>', /the key "a" has no value/],
  ['<plist><integer>ten</integer></plist>', /"ten" is not a number/],
  ['<plist><float>1</float></plist>', /<float> is not an element/],
  ['<plist><dict>', /unclosed tag/],
  ['<!DOCTYPE x [<!ENTITY a "b">]><plist><string>&a;</string></plist>', /undefined entity/],
  [`<plist>${'<array>'.repeat(300)}`, /nested more than 256 deep/],
  ['bplist00', /cut off or of an unknown version/],
  [`bplist99${'x'.repeat(40)}`, /cut off or of an unknown version/],
])('%j is not a property list', (text, expected) => {
  expect(() => parsePropertyList(Buffer.from(text))).toThrow(expected)
})

/** Object n is an array of two references to object n + 1. */
function nestedReferences(depth: number, last: number): Buffer {
  const objects = Array.from({ length: depth }, (_, index) => [0xa2, index + 1, index + 1])
  objects.push([0xa1, last])
  const offsets = objects.map((_, index) => 8 + objects.slice(0, index).flat().length)
  const trailer = Buffer.alloc(32)
  trailer.writeUInt8(2, 6)
  trailer.writeUInt8(1, 7)
  trailer.writeBigUInt64BE(BigInt(objects.length), 8)
  trailer.writeBigUInt64BE(BigInt(8 + objects.flat().length), 24)
  const table = Buffer.alloc(offsets.length * 2)
  for (const [index, offset] of offsets.entries()) table.writeUInt16BE(offset, index * 2)
  return Buffer.concat([Buffer.from('bplist00'), Buffer.from(objects.flat()), table, trailer])
}

test('references that double at each level end at a limit', () => {
  expect(() => parsePropertyList(nestedReferences(60, 60))).toThrow(
    /more than 1000000 values|nested more than/,
  )
})

test('references that go round end at a limit', () => {
  expect(() => parsePropertyList(nestedReferences(0, 0))).toThrow(/nested more than 256 deep, or without end/)
})
