import { type Attempt, backOffMs, judge, retryAfterMs } from '../../src/app-store-connect/retry.ts'

const attempt: Attempt = {
  isRepeatable: true,
  status: 503,
  reached: 'answered',
  tries: 1,
  retryAfterMs: undefined,
  hasBeenAuthorized: true,
  isLate: false,
}

test.each<[string, Partial<Attempt>]>([
  ['a read after 503', {}],
  ['a read after 500', { status: 500 }],
  ['a read after 408', { status: 408 }],
  ['a read without an answer', { status: 0, reached: 'unknown' }],
  ['an update without an answer', { isRepeatable: true, status: 0, reached: 'unknown' }],
  ['a delete after 502', { isRepeatable: true, status: 502 }],
  ['a create that never arrived', { isRepeatable: false, status: 0, reached: 'unsent' }],
  ['a create after 429', { isRepeatable: false, status: 429 }],
  ['a create after 429 for the hundredth time', { isRepeatable: false, status: 429, tries: 100 }],
  ['a create after the first 401', { isRepeatable: false, status: 401 }],
  ['a create for what is not found yet', { isRepeatable: false, status: 404, isLate: true, tries: 13 }],
])('%s is sent again', (_what, given) => {
  expect(judge({ ...attempt, ...given })).toMatchObject({ kind: 'repeat' })
})

test.each<[string, Partial<Attempt>, boolean]>([
  ['a create after 500', { isRepeatable: false, status: 500 }, true],
  ['a create without an answer', { isRepeatable: false, status: 0, reached: 'unknown' }, true],
  ['a create after 409', { isRepeatable: false, status: 409 }, false],
  ['a read after 404', { status: 404 }, false],
  ['a read after 403', { status: 403 }, false],
  ['a read after 302', { status: 302 }, false],
  ['a fifth 503', { tries: 5 }, true],
  ['a fifth refusal of the connection', { status: 0, reached: 'unsent', tries: 5 }, false],
  ['a wrong certificate', { status: 0, reached: 'hopeless' }, false],
  ['a second 401 of a key that never worked', { status: 401, tries: 2, hasBeenAuthorized: false }, false],
  ['a fourth 401 of a key that worked', { status: 401, tries: 4 }, false],
  ['what is not found for two minutes', { status: 404, isLate: true, tries: 14 }, false],
])('%s is given up (may have taken effect: third column)', (_what, given, isAmbiguous) => {
  expect(judge({ ...attempt, ...given })).toEqual({ kind: 'give-up', isAmbiguous })
})

test('Retry-After goes before the back-off', () => {
  expect(judge({ ...attempt, status: 429, retryAfterMs: 7_000 })).toMatchObject({ delayMs: 7_000 })
  expect(judge({ ...attempt, retryAfterMs: 7_000 })).toMatchObject({ delayMs: 7_000 })
})

test.each([
  [1, 1_000, 1_000],
  [2, 1_250, 1_500],
  [9, 31_000, 61_000],
])(
  'the pause after refusal %d for too many requests lies between %d and %d ms where 1 s is asked for',
  (tries, least, most) => {
    for (let count = 0; count < 50; count += 1) {
      const verdict = judge({ ...attempt, status: 429, retryAfterMs: 1_000, tries })
      const delayMs = verdict.kind === 'repeat' ? verdict.delayMs : 0
      expect(delayMs).toBeGreaterThanOrEqual(least)
      expect(delayMs).toBeLessThanOrEqual(most)
    }
  },
)

test('the first 401 is answered at once with a new token', () => {
  expect(judge({ ...attempt, status: 401 })).toEqual({ kind: 'repeat', delayMs: 0, withNewToken: true })
})

test.each([
  [1, 250, 500],
  [2, 500, 1_000],
  [4, 2_000, 4_000],
  [20, 5_000, 10_000],
])('the pause after try %d lies between %d and %d ms', (tries, least, most) => {
  for (let count = 0; count < 50; count += 1) {
    const pause = backOffMs(tries)
    expect(pause).toBeGreaterThanOrEqual(least)
    expect(pause).toBeLessThanOrEqual(most)
  }
})

test.each([
  [undefined, undefined],
  ['', undefined],
  ['soon', undefined],
  ['0', 0],
  ['3', 3_000],
  ['1.5', 1_500],
  ['-4', 0],
  ['Thu, 01 Jan 2026 00:00:10 GMT', 10_000],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
])('Retry-After: %s is %s ms', (header, ms) => {
  expect(retryAfterMs(header, Date.UTC(2026, 0, 1))).toBe(ms)
})
