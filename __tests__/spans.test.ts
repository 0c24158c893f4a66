import { CancelledError } from '../src/errors.ts'
import { inPart } from '../src/part.ts'
import { recorderOf, type Span } from '../src/spans.ts'

function record() {
  const spans: Span[] = []
  return { spans, begin: recorderOf(spans), names: () => spans.map(({ name }) => name) }
}

test('what goes on side by side under one name is one span, which ends with the last of it', () => {
  const { begin, spans, names } = record()
  const one = begin({ name: 'Upload', kind: 'sending' })
  begin({ name: 'Else', kind: 'work' }).end()
  const other = begin({ name: 'Upload', kind: 'sending' })
  one.end()
  expect(spans[0]?.endedAt).toBeUndefined()
  other.end()
  expect(names()).toEqual(['Upload', 'Else'])
  expect(spans[0]?.endedAt).toBeDefined()
})

test('what goes on again is one span only where nothing came in between', () => {
  const { begin, names } = record()
  for (const name of ['Reserve', 'Reserve', 'Upload', 'Reserve', 'Upload'])
    begin({ name, kind: 'work' }).end()
  expect(names()).toEqual(['Reserve', 'Upload', 'Reserve', 'Upload'])
})

test('a state is told once until it changes, and the first one lasts from the beginning', () => {
  const { begin, spans } = record()
  const part = begin({ name: 'Review', kind: 'waiting', startedAt: 5 })
  for (const state of ['WAITING', 'WAITING', 'IN_REVIEW', 'WAITING']) part.turn(state)
  expect(spans[0]?.states.map(({ name }) => name)).toEqual(['WAITING', 'IN_REVIEW', 'WAITING'])
  expect(spans[0]?.states[0]?.startedAt).toBe(5)
})

test('a part that throws has failed, and one that was cut off stays open', async () => {
  const { begin, spans } = record()
  const run = (name: string, error: Error) =>
    inPart({ begin }, { name, kind: 'work' }, () => Promise.reject(error))
  await expect(run('Broken', new Error('no'))).rejects.toThrow('no')
  await expect(run('Cut', new CancelledError('stop'))).rejects.toThrow('stop')
  expect(spans.map(({ name, isFailed, endedAt }) => [name, isFailed, endedAt !== undefined])).toEqual([
    ['Broken', true, true],
    ['Cut', false, false],
  ])
})
