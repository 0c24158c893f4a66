import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../../src/files/validation/rules.ts'
import { validationRulesPage } from '../../../src/tools/validation-rules-page.ts'

const root = join(import.meta.dirname, '../../..')
const tests = readdirSync(import.meta.dirname)
  .filter((name) => name !== 'rules.test.ts')
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n')

test('ids are unique, in kebab-case', () => {
  const ids = rules.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test.each(rules)('$id says what is wrong, what to do and where Apple says so', (rule) => {
  expect(rule.title).not.toMatch(/\.$/)
  for (const text of [rule.explanation, rule.fix]) expect(text).toMatch(/^[A-Z`].{15,}[.)]$/s)
  expect(rule.link).toMatch(/^https:\/\/developer\.apple\.com\/\S+$/)
  for (const code of rule.codes) expect(code).toMatch(/^ITMS-9\d{4}$/)
})

test.each(rules)('$id has a package in the tests that breaks it', ({ id }) => {
  expect(tests).toMatch(new RegExp(`['"\`^/]${id}(: |['"])`))
})

test('the page of the rules is fresh', () => {
  expect(readFileSync(join(root, 'docs/validation-rules.md'), 'utf8')).toBe(validationRulesPage())
})
