import { annotatingOnce, fittingRemarks } from '../src/annotations.ts'
import type { Remark } from '../src/step.ts'
import { logLines } from './support/log-lines.ts'

function remarks(level: Remark['level'], count: number): Remark[] {
  return Array.from({ length: count }, (_, index) => ({
    level,
    message: `${level} ${index + 1}\nmore`,
    place: { file: 'app-store.yml', line: index + 1 },
  }))
}

test('ten remarks of a level are shown each, and of more the tenth holds all that are left', () => {
  expect(fittingRemarks(remarks('error', 10))).toEqual(remarks('error', 10))
  const shown = fittingRemarks([...remarks('error', 12), ...remarks('warning', 1)])
  expect(shown.map(({ level }) => level)).toEqual([...Array(10).fill('error'), 'warning'])
  expect(shown[9]).toEqual({
    level: 'error',
    message: 'error 10\nmore\nAnd 2 more:\n  app-store.yml:11: error 11\n  app-store.yml:12: error 12',
    place: { file: 'app-store.yml', line: 10 },
  })
})

test('the same warning is annotated once, whatever it is told as, and is a line of the log after that', () => {
  const { lines, ...kept } = logLines()
  const log = annotatingOnce({ ...kept, group: (_title, run) => run() })
  for (const message of ['slow', 'slow', 'other']) log.warning(message)
  log.notice('slow')
  expect(lines).toEqual(['warning: slow', 'info: slow', 'warning: other', 'info: slow'])
})
