import { applyNotesRules } from '../../src/files/notes-rules.ts'

test.each([
  ['Faster start', 'Faster start', []],
  ['Fixes → • … — – “a” ‘b’ © ® ™ & > ½', 'Fixes → • … — – “a” ‘b’ © ® ™ & > ½', []],
  ['日本語 中文 한국어 ไทย हिन्दी', '日本語 中文 한국어 ไทย हिन्दी', []],
  ['שָׁלוֹם عَرَبِيّ می‌خواهم', 'שָׁלוֹם عَرَبِيّ می‌خواهم'.normalize('NFC'), []],
  ['Line 1\nLine 2\n\nLine 4', 'Line 1\nLine 2\n\nLine 4', []],
  ['Cafe\u0301', 'Café', []],
  ['a\r\nb\rc\u2028d', 'a\nb\nc\nd', []],
  ['a\tb', 'a b', []],
  ['🎉 New', 'New', ['🎉']],
  ['New 🎉', 'New', ['🎉']],
  ['New 🎉 stuff', 'New stuff', ['🎉']],
  ['New 🎉🎉🚀 stuff', 'New stuff', ['🎉', '🚀']],
  ['- 🐛 Fix\n- ✨ Feature ', '- Fix\n- Feature ', ['🐛', '✨']],
  ['👩‍💻 and 👨‍👩‍👧 and 👍🏽 and 🇩🇪', 'and and and', ['👩‍💻', '👨‍👩‍👧', '👍🏽', '🇩🇪']],
  ['❤️ done ✓ ✔', 'done', ['❤️', '✓', '✔']],
  ['1️⃣ first', '1 first', ['U+FE0F', 'U+20E3']],
  ['©️ me', '© me', ['U+FE0F']],
  ['☀ ☎ ♥', '', ['☀', '☎', '♥']],
  ['⌚ ⏰ ⭐', '', ['⌚', '⏰', '⭐']],
  ['┌─┐', '', ['┌', '─', '┐']],
  ['𠮷 𝐁', '', ['𠮷', '𝐁']],
  ['a < b', 'a b', ['<']],
  ['<b>x</b>', 'b>x/b>', ['<']],
  ['x\u0300y', 'xy', ['U+0300']],
  ['\uE000 \uF8FF', '', ['U+E000', 'U+F8FF']],
  ['a\uFFFDb', 'ab', ['U+FFFD']],
  ['a\u0007b\u0000c\u001B[0m\u007F\u0090', 'abc[0m', ['U+0007', 'U+0000', 'U+001B', 'U+007F', 'U+0090']],
  ['\uFEFFa', 'a', ['U+FEFF']],
  ['a\uD800b', 'ab', ['U+D800']],
  ['🎉', '', ['🎉']],
  ['', '', []],
])('%j becomes %j without %j', (text, expected, removed) => {
  expect(applyNotesRules(text)).toEqual({ text: expected, removed })
})

test.each([
  ['ascii', 'x'.repeat(4000), 4000, undefined],
  ['ascii over the limit', 'x'.repeat(4001), 3998, 4001],
  ['letters of two bytes', 'ä'.repeat(3000), 1999, 3000],
  ['letters of three bytes', '日'.repeat(2000), 1333, 2000],
])('%s are cut where units or bytes reach 4000', (_name, given, length, cutFrom) => {
  const notes = applyNotesRules(given)
  expect(notes).toMatchObject({ removed: [] })
  expect(notes.cutFrom).toBe(cutFrom)
  expect(notes.text).toHaveLength(length)
  expect(Buffer.byteLength(notes.text)).toBeLessThanOrEqual(4000)
  expect(notes.text.endsWith('…')).toBe(cutFrom !== undefined)
})

test('a cut falls between visible characters and leaves no space before the dots', () => {
  const { text } = applyNotesRules(`${'x'.repeat(3994)}กำ y ${'z'.repeat(20)}`)
  expect(text).toBe(`${'x'.repeat(3994)}…`)
  expect(applyNotesRules(`${'x'.repeat(3990)}  ${'z'.repeat(20)}`).text).toMatch(/x {2}z+…$/)
  expect(applyNotesRules(`${'x'.repeat(3996)}   ${'z'.repeat(20)}`).text).toBe(`${'x'.repeat(3996)}…`)
})

test('rules applied twice change nothing the second time', () => {
  const once = applyNotesRules(`🎉 ${'日本 '.repeat(3000)}`)
  expect(applyNotesRules(once.text)).toEqual({ text: once.text, removed: [] })
})
