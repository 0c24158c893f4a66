import { planDiff } from '../../../src/workflow/github/plan-diff.ts'

type Changes = Parameters<typeof planDiff>[0]

async function linesOf(changes: Changes): Promise<string[]> {
  const { lines } = await planDiff(changes, 60_000)
  return lines.filter((line) => !/^(<|`{3,}|$)/.test(line))
}

const text = (from: string | null, to: string | null) => [
  {
    action: 'update',
    subject: 'texts in de-DE',
    locale: 'de-DE',
    fields: [{ name: 'description', from, to }],
  },
]

test.each<[string, Changes, string[]]>([
  ['one line', text('old', 'new'), ['@@ update texts: description @@', '- old', '+ new']],
  [
    'what belongs to no locale',
    [{ action: 'update', subject: 'notes in en-US', from: 'old', to: 'new' }],
    ['@@ update notes in en-US @@', '- old', '+ new'],
  ],
  ['a value that comes', text(null, 'new'), ['@@ update texts: description @@', '+ new']],
  ['a value that goes', text('old', ''), ['@@ update texts: description @@', '- old']],
  [
    'changed lines of a long text, with those beside them',
    text('a\nb\nc\nd\ne', 'a\nb\nC\nd\ne'),
    ['@@ update texts: description @@', '  …', '  b', '- c', '+ C', '  d', '  …'],
  ],
  [
    'what has no value',
    [
      { action: 'upload', subject: 'picture' },
      { action: 'delete', subject: 'set' },
      { action: 'update', subject: 'order' },
    ],
    ['+ upload picture', '- delete set', '! update order'],
  ],
])('%s is shown as a diff', async (_what, changes, expected) => {
  expect(await linesOf(changes)).toEqual(expected)
})

test('of a long line that changes late, the change is seen', async () => {
  const start = 'word '.repeat(200)
  const [, old = '', now = ''] = await linesOf(text(`${start}old`, `${start}new`))
  expect([old, now]).toEqual([expect.stringMatching(/^- ….*old$/), expect.stringMatching(/^\+ ….*new$/)])
  expect(old.length).toBeLessThan(60)
})

test.each(['```', '  ````', 'x\n`````js\n'])(
  'a fence in the text (%j) does not end the block',
  async (hostile) => {
    const { lines } = await planDiff(text(`a\n${hostile}`, `a\n${hostile}\nb`), 60_000)
    const [fence = '', ...inside] = lines.slice(lines.findIndex((line) => line.endsWith('diff')))
    const mark = fence.replace('diff', '')
    const end = inside.findIndex((line) => line.trim().startsWith(mark))
    expect(inside.slice(end)).toEqual([mark, '', '</details>', ''])
  },
)

test('what does not fit is left out by locale, and counted', async () => {
  const locales = ['de-DE', 'en-US', 'fr-FR'].map((locale) => ({
    action: 'update',
    subject: `texts in ${locale}`,
    locale,
    from: null,
    to: 'x'.repeat(200),
  }))
  const { lines, left } = await planDiff(locales, 800)
  expect(left).toBe(1)
  expect(lines.join('\n').length).toBeLessThan(800)
})
