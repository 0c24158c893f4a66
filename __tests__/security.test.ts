import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

test('what SECURITY.md names as shown by a file has that file', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  const named = [...text.matchAll(/`((?:__tests__|\.github|dist|src)\/[^`]+\.\w+)`/g)].map(
    ([, path = '']) => path,
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
