import { AppleError } from '../../src/app-store-connect/errors.ts'
import { waitFor } from '../../src/app-store-connect/wait.ts'
import { elapsed } from '../../src/elapsed.ts'
import { CancelledError, DeadlineError } from '../../src/errors.ts'
import { logLines } from '../support/log-lines.ts'

const options = { subject: 'It', pollIntervalMs: 1, onDeadline: 'Try again.' }

function looks<T>(...sights: (() => { state: string; result?: T })[]) {
  let next = 0
  return {
    count: () => next,
    look: async () => {
      const sight = sights[Math.min(next, sights.length - 1)]
      next += 1
      return sight?.() ?? { state: '' }
    },
  }
}

function apple(status: number, more: { isBeyondDeadline?: boolean } = {}): () => never {
  return () => {
    throw new AppleError({ request: 'GET /v1/x', status, details: [], reason: 'No.', ...more })
  }
}

test('every change of state is said once, and the result ends the wait', async () => {
  const log = logLines()
  const { signal } = new AbortController()
  const { look } = looks(
    () => ({ state: 'a' }),
    () => ({ state: 'a' }),
    apple(503),
    apple(0),
    () => ({ state: 'b', result: 7 }),
  )
  expect(await waitFor({ ...options, look, log, signal })).toBe(7)
  expect(log.lines.map((line) => line.replace(/ \(.*\)$/, ''))).toEqual([
    'info: It: a',
    'info: It: Apple answers 503, still waiting',
    'info: It: no connection, still waiting',
    'info: It: b',
  ])
})

test.each([
  ['Apple refuses', apple(403)],
  ['Apple asks for more patience than there is', apple(429, { isBeyondDeadline: true })],
  [
    'it is a bug',
    () => {
      throw new TypeError('No.')
    },
  ],
])('where %s the wait ends at once', async (_what, fails) => {
  const { signal } = new AbortController()
  const { look, count } = looks(fails)
  await expect(waitFor({ ...options, look, log: logLines(), signal })).rejects.toThrow('No.')
  expect(count()).toBe(1)
})

test('a deadline tells what was seen last', async () => {
  const stop = new AbortController()
  const { look } = looks(
    () => ({ state: 'a' }),
    () => {
      stop.abort(new DeadlineError('Too late.'))
      return { state: 'b' }
    },
  )
  const waiting = waitFor({ ...options, look, log: logLines(), signal: stop.signal })
  await expect(waiting).rejects.toThrow(/^It did not end within \d\.\d s\. Seen last: b\. Try again\.$/)
  await expect(waiting).rejects.toBeInstanceOf(DeadlineError)
})

test('a cancel ends the wait as a cancel', async () => {
  const stop = new AbortController()
  const { look } = looks(() => {
    stop.abort(new CancelledError('Stopped.'))
    return { state: 'a' }
  })
  await expect(waitFor({ ...options, look, log: logLines(), signal: stop.signal })).rejects.toBeInstanceOf(
    CancelledError,
  )
})

test.each([
  [0, '0.0 s'],
  [420, '0.4 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [45_000, '45 s'],
  [59_600, '1 min'],
  [200_000, '3 min 20 s'],
  [3_600_000, '1 h'],
  [3_720_000, '1 h 2 min'],
])('%d ms are "%s"', (ms, words) => {
  expect(elapsed(ms)).toBe(words)
})
