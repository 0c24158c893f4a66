import { layOut, linesOf } from '../../src/notes/lines.ts'
import { markdownLines } from '../../src/notes/markdown-lines.ts'

function textOf(markdown: string): string {
  return layOut(markdownLines(markdown), (text) => text.length, 4000)
}

test.each([
  ['# New\n\n- Maps\n* Sounds\n+ Themes', 'New\n• Maps\n• Sounds\n• Themes'],
  ['1. One\n2) Two', '• One\n• Two'],
  ['- One\n  - inner\n- Two', '• One\n  – inner\n• Two'],
  ['- wraps\n  into a line\n- Two', '• wraps into a line\n• Two'],
  ['- [x] done', '• done'],
  ['A **bold** _word_ in `code`, snake_case and 2 * 3', 'A bold word in code, snake_case and 2 * 3'],
  ['[Maps](https://example.com/maps) and [more][1]\n\n[1]: https://example.com', 'Maps and more'],
  ['![shot](https://example.com/a.png)\nText', 'Text'],
  ['<details><summary>More</summary>\nText\n</details>', 'More\nText'],
  ['<!-- hidden\nstill -->Text', 'Text'],
  ['```swift\nlet a = 1\n```\nText', 'Text'],
  ['> quoted', 'quoted'],
  ['One\n\n---\n\nTwo', 'One\n\nTwo'],
  ['New\n===\nText', 'New\nText'],
  ['Tom &amp; Jerry &lt;b&gt;', 'Tom & Jerry'],
  ['https&#58;//evil.example&#x2F;x and a&colon;b&sol;c&commat;d', 'and a:b/c@d'],
  ['&amp;#58; &unknown; &#0;&#9999999;&#xD800; &hellip;', '&#58; &unknown; …'],
  ['v1.0.0', ''],
  ['v1.0.0\n\n- Maps', '• Maps'],
  ['# Release 1.2.3\n## New\n- Maps', 'New\n• Maps'],
  ['ios-v1.2.3-beta.1 (2026-01-31)\n====\nMaps', 'Maps'],
  ['v1.2.3 brings maps\nv1.2.2', 'v1.2.3 brings maps\nv1.2.2'],
  ['````\n```\n````\nText', 'Text'],
  ['## Empty\n\n## Full\nText', 'Full\nText'],
  ['## 🎉 Party\nText', 'Party\nText'],
  ['* Maps by @octocat in https://github.com/a/b/pull/1', '• Maps'],
  [
    '* feat(map): maps by @octocat in #1\n* chore: x by @ada in #2\n* Bump a by @dependabot[bot] in #3',
    '• Maps',
  ],
  [
    "## What's Changed\n* Maps by @octocat in #1\n\n## New Contributors\n* @ada made their first contribution in #1\n\n**Full Changelog**: https://x.example",
    '• Maps',
  ],
  ['- Maps ([#12](https://x.example)) ([abc1234](https://x.example))', '• Maps'],
  ['- Größere Karten: schneller', '• Größere Karten: schneller'],
  ['新機能\n- 地図', '新機能\n• 地図'],
  ['', ''],
  ['   \n\n', ''],
])('%j becomes %j', (markdown, text) => {
  expect(textOf(markdown)).toBe(text)
})

test('a text that is too long is cut at whole lines, and the rest is counted', () => {
  const entries = ['One is long', 'Two is long', 'Three is long', 'Four is long'].map((text) => ({
    group: text.startsWith('O') ? ('new' as const) : ('fixed' as const),
    text,
    isBreaking: false,
  }))
  const lines = linesOf(entries)
  expect(layOut(lines, Buffer.byteLength, 65)).toBe(
    'New\n• One is long\n\nFixed\n• Two is long\n… and 2 more',
  )
  expect(layOut(lines, Buffer.byteLength, 45)).toBe('New\n• One is long\n… and 3 more')
  for (let most = 20; most < 120; most += 1) {
    expect(Buffer.byteLength(layOut(lines, Buffer.byteLength, most))).toBeLessThanOrEqual(most)
  }
})

test('what breaks something stands first, and one entry stands alone', () => {
  const entry = { group: 'new' as const, text: 'Maps', isBreaking: false }
  expect(linesOf([entry]).map(({ text }) => text)).toEqual(['Maps'])
  const both = [entry, { ...entry, text: 'Accounts', isBreaking: true }]
  expect(linesOf(both).map(({ text }) => text)).toEqual(['• Accounts', '• Maps'])
})
