import { createRateBudget } from '../../src/app-store-connect/rate-limit.ts'
import { logLines } from '../support/log-lines.ts'

test.each([
  ['user-hour-lim:3600;user-hour-rem:500;', 3600, 500],
  ['user-hour-rem:500;user-hour-lim:3600', 3600, 500],
  ['USER-HOUR-LIM: 3600; user-hour-rem: 0', 3600, 0],
  ['user-hour-lim:3600', 3600, undefined],
  ['nonsense', undefined, undefined],
  [undefined, undefined, undefined],
])('X-Rate-Limit: %s tells %s and %s', (header, limit, remaining) => {
  const budget = createRateBudget(logLines())
  budget.learn(header)
  expect(budget.current()).toEqual({ limit, remaining })
})

test('what was learnt stays when an answer says nothing', () => {
  const budget = createRateBudget(logLines())
  budget.learn('user-hour-lim:3600;user-hour-rem:500;')
  budget.learn(undefined)
  expect(budget.current()).toEqual({ limit: 3600, remaining: 500 })
})

test('it is said once that requests are spread out', async () => {
  const log = logLines()
  const budget = createRateBudget(log)
  const { signal } = new AbortController()
  budget.learn('user-hour-lim:3600000;user-hour-rem:200000;')
  await budget.pace(signal)
  expect(log.lines).toEqual([])
  budget.learn('user-hour-lim:3600000;user-hour-rem:100;')
  await budget.pace(signal)
  await budget.pace(signal)
  expect(log.lines).toEqual([
    'warning: Only 100 of 3600000 requests are left in this hour for this key, so requests are spread out from here on.',
  ])
})
