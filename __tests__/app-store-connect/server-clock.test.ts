import { createServerClock } from '../../src/app-store-connect/server-clock.ts'
import { logLines } from '../support/log-lines.ts'

function learnt(offsetMs: number, roundTripMs = 100) {
  const log = logLines()
  const clock = createServerClock(log)
  const now = Date.now()
  clock.learn(new Date(now + offsetMs).toUTCString(), now - roundTripMs, now)
  return { clock, log, differenceMs: clock.now() - Date.now() }
}

test.each([0, 5_000, -20_000, 29_000])('a clock that is %d ms off is left alone', (offsetMs) => {
  const { log, differenceMs } = learnt(offsetMs)
  expect(Math.abs(differenceMs)).toBeLessThan(50)
  expect(log.lines).toEqual([])
})

test.each([
  [600_000, /^warning: The clock of this runner is (599|60[01]) s behind Apple's\./],
  [-600_000, /^warning: The clock of this runner is (599|60[01]) s ahead of Apple's\./],
])('a clock that is %d ms off is told, and Apple is followed', (offsetMs, words) => {
  const { log, differenceMs } = learnt(offsetMs)
  expect(Math.abs(differenceMs - offsetMs)).toBeLessThan(2_000)
  expect(log.lines).toEqual([expect.stringMatching(words)])
})

test('an answer that took long is no proof of a wrong clock', () => {
  expect(learnt(-45_000, 60_000).log.lines).toEqual([])
})

test.each([undefined, '', 'yesterday'])('the Date header %j teaches nothing', (header) => {
  const clock = createServerClock(logLines())
  clock.learn(header, 0, 0)
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50)
})
