import fc from 'fast-check'
import { selectEntries } from '../../src/notes/entries.ts'
import { inertLine } from '../../src/notes/inert-text.ts'
import { markdownLines } from '../../src/notes/markdown-lines.ts'
import { everyHostileText, hostileTexts } from '../hostile/strings.ts'

test.each([
  ['two\nlines\r\nand\u2028more', 'two lines and more'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['a\u0007b\u0000c', 'abc'],
  ['evil\u202Egpj.exe', 'evilgpj.exe'],
  ['\u2066hidden\u2069 \u200bspace\ufeff', 'hidden space'],
  ['tag\u{e0041}s', 'tags'],
  ['<script>alert(1)</script>', 'alert(1)'],
  ['<img src=x onerror=alert(1)>maps', 'maps'],
  ['<<b>script>x', 'script>x'],
  ['a <!-- hidden --> b', 'a b'],
  ['a <!-- hidden', 'a'],
  ['1 < 2 > 0', '1 2 > 0'],
  ['see https://evil.example/x?y=1 now', 'see now'],
  ['see (https://evil.example).', 'see.'],
  ['www.evil.example wins', 'wins'],
  ['join t.me/scam today', 'join today'],
  ['itms-services://?action=download', ''],
  ['javascript:alert(1) x', 'x'],
  ['mailto:a@example.com x', 'x'],
  ['詳細はhttps://evil.example/xを参照', '詳細は を参照'],
  ['https://bücher.example/x y', 'y'],
  ['[click](https://evil.example)', 'click'],
  ['![pixel](https://evil.example/p.png)maps', 'maps'],
  ['thanks @octocat and @acme/team', 'thanks octocat and acme/team'],
  ['write to us@example.com', 'write to us@example.com'],
  ['`code` **bold** ~~gone~~', 'code bold gone'],
  ['Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d', 'Z\u0351\u036b\u0343\u036a'],
])('%j becomes %j', (text, inert) => {
  expect(inertLine(text)).toBe(inert)
})

test.each([everyHostileText, ...hostileTexts])('nothing in %j stays alive', (text) => {
  const { entries } = selectEntries([{ title: text, body: text }])
  const shown = [...entries, ...markdownLines(text)].map((one) => one.text).join('\n')
  expect(shown).not.toMatch(/[<\u202a-\u202e\u2066-\u2069]|https?:|www\.|(?!\n)\p{Cc}/iu)
})

test.each([
  ['<'],
  ['<!--'],
  ['['],
  ['!['],
  ['[a]('],
  ['a.'],
  ['http://'],
  ['<a '],
  ['(see #1)'],
  ['fix #1 '],
  [':a'],
  ['@'],
  ['**'],
  ['_a'],
  ['Revert "'],
  ['release-note: x\n'],
  ['```release-note\n'],
  ['- \n'],
  ['# '],
  ['A-1, '],
  ['\u0301'],
  ['::'],
  ['&lt;'],
  [' by @a in '],
])(
  'a very long run of %j is gone through once, for what grows with its square would not end within a test',
  (part) => {
    const text = part.repeat(Math.ceil(600_000 / part.length))
    selectEntries([{ title: text, body: text }])
    markdownLines(text)
  },
)

const pieces = [
  ...[
    'http',
    's',
    '://',
    'www.',
    'evil.example',
    '/x',
    '<',
    '>',
    '<b>',
    '<!--',
    '-->',
    '[',
    ']',
    '(',
    ')',
    '![',
    '`',
    '**',
    '~~',
  ],
  ...[
    '@',
    '@a',
    ' ',
    '\n',
    '\u200b',
    '\u202e',
    '\u0000',
    '\u001b[1m',
    'javascript:',
    'mailto:',
    'maps',
    '&lt;',
    '.',
    ':',
  ],
]

test('no pieces can be put together so that something alive is left', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const line = inertLine(parts.join(''))
      expect(line).not.toMatch(
        /[<`]|\*\*|\bhttps?:\/\/|\bwww\.|\bjavascript:\w|\bmailto:\w|\p{Cc}|[\u200b\u202e]/u,
      )
      expect(line).not.toMatch(/(?<![\p{L}\p{N}._%+@-])@+\w/u)
    }),
    { numRuns: 5_000 },
  )
})
