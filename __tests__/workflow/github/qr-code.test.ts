import jsQR from 'jsqr'
import { betaMarkdown } from '../../../src/workflow/github/beta.ts'

/** The package tells TypeScript of an ES module, and is none. */
const decode = typeof jsQR === 'function' ? jsQR : jsQR.default
const dotsPerSquare = 4
const link = 'https://testflight.apple.com/join/aBcD3fGh'

/** What a camera reads of the squares. */
function read(code: string): string | undefined {
  const rows = code.split('\n').map((row) => Array.from(row, (square) => (square === '⬛' ? 0 : 255)))
  const width = (rows[0]?.length ?? 0) * dotsPerSquare
  const pixels = rows.flatMap((row) => {
    const dots = row.flatMap((shade) =>
      Array.from({ length: dotsPerSquare }, () => [shade, shade, shade, 255]).flat(),
    )
    return Array.from({ length: dotsPerSquare }, () => dots).flat()
  })
  return decode(new Uint8ClampedArray(pixels), width, rows.length * dotsPerSquare)?.data
}

function codesIn(markdown: string): string[] {
  return [...markdown.matchAll(/<pre><kbd>([⬛⬜\n]+)<\/kbd><\/pre>/g)].map(([, code = '']) => code)
}

function outputs(groups: object[], state = 'IN_BETA_TESTING'): Map<string, string> {
  return new Map([
    ['platform', 'IOS'],
    ['external-build-state', state],
    ['internal-build-state', 'IN_BETA_TESTING'],
    ['groups', JSON.stringify(groups)],
  ])
}

const friends = { name: 'Friends', kind: 'external', publicLink: link, hasBuild: true }

test('the squares of the comment are read as the public link, with a quiet zone of four on each side', () => {
  const markdown = betaMarkdown(outputs([friends]), { isDryRun: false }).join('\n')
  const [code = '', ...others] = codesIn(markdown)
  expect(others).toEqual([])
  expect(read(code)).toBe(link)
  const rows = code.split('\n')
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  const edges = [
    ...rows.slice(0, 4),
    ...rows.slice(-4),
    ...rows.flatMap((row) => [row.slice(0, 4), row.slice(-4)]),
  ]
  expect(edges.join('')).toMatch(/^⬜+$/)
})

test('each group with a link has its code, folded, and none has one where there is no link to follow', () => {
  const groups = [
    { name: 'QA', kind: 'internal', publicLink: null, hasBuild: true },
    friends,
    { ...friends, name: 'Press', publicLink: `${link}2` },
    { ...friends, name: 'Elsewhere', publicLink: 'javascript:alert(1)' },
    { ...friends, name: 'Without', hasBuild: false },
  ]
  const markdown = betaMarkdown(outputs(groups), { isDryRun: false }).join('\n')
  expect(codesIn(markdown).map(read)).toEqual([link, `${link}2`])
  expect(markdown.match(/^<summary>QR code to join/gm)?.length).toBe(2)
  expect(markdown).not.toContain('](javascript')
})

test.each([
  ['IN_BETA_TESTING', 'Anybody with the link (Friends)'],
  [
    'WAITING_FOR_BETA_REVIEW',
    'cannot install it yet: waiting for beta review. The links work for this build once',
  ],
  ['BETA_REJECTED', 'cannot install it yet: beta rejected.'],
])('in the state %s external testers are told: %s', (state, words) => {
  expect(betaMarkdown(outputs([friends], state), { isDryRun: false }).join('\n')).toContain(words)
})
