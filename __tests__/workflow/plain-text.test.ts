import { markdownText, plainText } from '../../src/workflow/plain-text.ts'
import { summaryMarkdown } from '../../src/workflow/summary.ts'

const zeroWidth = '\u200b'

test.each([
  ['a line', 'a line'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['::set-output name=a::b', `:${zeroWidth}:set-output name=a::b`],
  ['x\n  ::add-mask::y', `x\n  :${zeroWidth}:add-mask::y`],
  ['a ##[group]b', `a ##${zeroWidth}[group]b`],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['bell\u0007 null\u0000', 'bell null'],
  ['from right \u202eto left', 'from right to left'],
  ['next\u2028line', 'nextline'],
])('%j is printed as %j', (text, printed) => {
  expect(plainText(text)).toBe(printed)
})

test.each([
  ['<script>', '&lt;script&gt;'],
  ['a | b', 'a &#124; b'],
  ['[x](https://y)', '&#91;x&#93;(https&#58;//y)'],
  ['*b* _i_ `c` #h !x ~s~ @who', '&#42;b&#42; &#95;i&#95; &#96;c&#96; &#35;h &#33;x &#126;s&#126; &#64;who'],
  ['$x$', '&#36;x&#36;'],
  ['one\ntwo', 'one two'],
  ['&lt;', '&amp;lt;'],
])('%j is %j in a cell', (text, shown) => {
  expect(markdownText(text)).toBe(shown)
})

test('a summary takes links to https alone', async () => {
  const summary = await summaryMarkdown({
    step: 'a-step',
    outcome: 'failed',
    facts: [
      { name: 'Good', value: 'x', link: 'https://example.com/a' },
      { name: 'Bad', value: 'y', link: 'javascript:alert(1)' },
      { name: 'Broken', value: 'z', link: 'https://example.com/) <b>' },
    ],
    spans: [],
    startedAt: 0,
    endedAt: 3_000,
    failure: 'first\n::second',
    requests: 3,
    limit: 3600,
    remaining: 3597,
  })
  expect(summary).toContain('### ❌ a-step failed')
  expect(summary).toContain('| Good | [x](https://example.com/a) |')
  expect(summary).toContain('| Bad | y |')
  expect(summary).toContain('| Broken | z |')
  expect(summary).toContain('3 requests to App Store Connect, 3597 of 3600 left in this hour')
})
