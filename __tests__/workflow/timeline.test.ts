import { type ShownSpan, timelineMarkdown } from '../../src/workflow/timeline.ts'
import { hostileTexts } from '../hostile/strings.ts'

const start = 1_764_000_000_000
const minute = 60_000
const hour = 60 * minute

interface Given extends Partial<Omit<ShownSpan, 'states'>> {
  from?: number
  /** `undefined` for what the end of the run cut off. */
  to?: number | undefined
  states?: Record<string, number>
}

function span({ from = 0, to, states = {}, ...more }: Given): ShownSpan {
  return {
    name: 'Review',
    kind: 'waiting',
    startedAt: start + from,
    endedAt: to === undefined ? undefined : start + to,
    isFailed: false,
    ...more,
    states: Object.entries(states).map(([name, at]) => ({ name, startedAt: start + at })),
  }
}

const changes = span({ name: 'Changes', kind: 'work', from: 0, to: 1_000 })

function bars(spans: readonly ShownSpan[], outcome: 'succeeded' | 'failed' | 'cancelled' = 'succeeded') {
  return timelineMarkdown({ spans, outcome, endedAt: start + 20 * minute })
    .filter((line) => line.includes('\u2060'))
    .map((line) => line.trim().replace('\u2060', '').replaceAll(String(start), '0'))
}

test('work, what was sent and what was waited for stand in a chart that Mermaid draws', () => {
  const spans = [
    span({ name: 'Validation', kind: 'work', from: 0, to: 400 }),
    span({ name: 'Upload', kind: 'sending', from: 400, to: 4 * minute }),
    span({ name: 'Processing', from: 4 * minute, to: 16 * minute + 3_000 }),
  ]
  expect(timelineMarkdown({ spans, outcome: 'succeeded', endedAt: start + 17 * minute })).toEqual([
    '```mermaid',
    'gantt',
    '  title Where the time went',
    '  dateFormat x',
    '  axisFormat %H:%M',
    '  tickInterval 5minute',
    '  todayMarker off',
    `  \u2060Validation, 0.4 s :done, ${start}, ${start + 6_420}`,
    `  \u2060Upload, 4 min :done, ${start + 400}, ${start + 4 * minute}`,
    `  \u2060Processing, 12 min 3 s :${start + 4 * minute}, ${start + 16 * minute + 3_000}`,
    '```',
    '',
  ])
})

test.each<[string, ShownSpan[], 'succeeded' | 'failed' | 'cancelled', string[]]>([
  [
    'a wait whose states are told has a bar for each',
    [span({ from: 0, to: 4 * hour, states: { WAITING_FOR_REVIEW: 0, IN_REVIEW: 3 * hour } })],
    'succeeded',
    [
      `Review, WAITING_FOR_REVIEW, 3 h :0, ${start + 3 * hour}`,
      `Review, IN_REVIEW, 1 h :${start + 3 * hour}, ${start + 4 * hour}`,
    ],
  ],
  [
    'what failed is critical',
    [changes, span({ from: 1_000, to: 10 * minute, isFailed: true })],
    'failed',
    [
      `Changes, 1.0 s :done, 0, ${start + 4_000}`,
      `Review, failed after 9 min 59 s :crit, ${start + 1_000}, ${start + 10 * minute}`,
    ],
  ],
  [
    'only the last state of a failed wait is critical',
    [span({ to: 10 * minute, isFailed: true, states: { A: 0, B: 5 * minute } })],
    'failed',
    [
      `Review, A, 5 min :0, ${start + 5 * minute}`,
      `Review, B, failed after 5 min :crit, ${start + 5 * minute}, ${start + 10 * minute}`,
    ],
  ],
  [
    'what the deadline cut off is critical, until the end of the run',
    [changes, span({ from: 10 * minute })],
    'failed',
    [
      `Changes, 1.0 s :done, 0, ${start + 8_000}`,
      `Review, not ended after 10 min :crit, ${start + 10 * minute}, ${start + 20 * minute}`,
    ],
  ],
  [
    'what was cancelled is critical',
    [changes, span({ from: 10 * minute })],
    'cancelled',
    [
      `Changes, 1.0 s :done, 0, ${start + 8_000}`,
      `Review, cancelled after 10 min :crit, ${start + 10 * minute}, ${start + 20 * minute}`,
    ],
  ],
  [
    'what goes on although the run succeeded is not',
    [changes, span({ from: 10 * minute })],
    'succeeded',
    [
      `Changes, 1.0 s :done, 0, ${start + 8_000}`,
      `Review, still going on after 10 min :${start + 10 * minute}, ${start + 20 * minute}`,
    ],
  ],
  [
    'work alone is no reason for a chart',
    [changes, span({ name: 'More', kind: 'work', to: 9 })],
    'succeeded',
    [],
  ],
  ['nor is a moment that Apple needs', [changes, span({ kind: 'settling', to: 9 })], 'succeeded', []],
  ['one bar is none either', [span({ to: 9 })], 'succeeded', []],
])('%s', (_what, spans, outcome, expected) => {
  expect(bars(spans, outcome)).toEqual(expected)
})

test.each<[number, string, string]>([
  [0, '1millisecond', '%S.%L s'],
  [2_000, '500millisecond', '%S.%L s'],
  [40_000, '10second', '%H:%M:%S'],
  [20 * minute, '5minute', '%H:%M'],
  [5 * hour, '1hour', '%H:%M'],
  [26 * hour, '4hour', '%a %H:%M'],
  [9 * 24 * hour, '2day', '%b %d'],
  [60 * 24 * hour, '1week', '%b %d'],
])('a run of %d ms has a tick every %s', (ms, interval, format) => {
  const lines = timelineMarkdown({
    spans: [span({ name: 'Changes', kind: 'work', to: 0 }), span({ to: ms })],
    outcome: 'succeeded',
    endedAt: start + ms,
  })
  expect(lines).toContain(`  tickInterval ${interval}`)
  expect(lines).toContain(`  axisFormat ${format}`)
  // Every bar has a width.
  for (const [, from = 0, to = 0] of lines.join('\n').matchAll(/(\d{13}), (\d{13})/g))
    expect(Number(to)).toBeGreaterThan(Number(from))
})

test.each([
  ...hostileTexts,
  'a: b, c #x; d %% e',
  'one\nsection two',
  '```\n# title',
  'click a href "javascript:alert(1)"',
  '%%{init: {"theme": "forest"}}%%',
  '2026-01-02',
  'title x',
])('%j stays the name of a bar', (name) => {
  const spans = [
    span({ name, kind: 'work', to: 9_000 }),
    span({ to: 9_000, states: { [name]: 0, B: 1_000 } }),
  ]
  const lines = timelineMarkdown({ spans, outcome: 'succeeded', endedAt: start })
  const wrong = lines
    .slice(7, -2)
    .filter((line) => !/^ {2}\u2060[^\n:;#%<>&`{}[\]"|\\]{1,99} :(?:done, )?\d+, \d+$/.test(line))
  expect(lines).toHaveLength(12)
  expect(wrong).toEqual([])
})

test('a wait that goes to and fro is one bar, and only the longest of many bars are shown', () => {
  const states = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`S${index}`, index]))
  expect(bars([changes, span({ to: minute, states })])[1]).toMatch(/^Review, 1 min :/)
  const many = Array.from({ length: 50 }, (_, index) =>
    span({ name: `Part ${index}`, from: index, to: index + 1_000 + index }),
  )
  expect(bars(many)).toHaveLength(30)
  expect(bars(many)[0]).toMatch(/^Part 20, /)
})
