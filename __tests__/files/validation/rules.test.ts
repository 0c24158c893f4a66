import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listingRules } from '../../../src/files/validation/listing-rules.ts'
import { packageRules } from '../../../src/files/validation/rules.ts'
import { allRules } from '../../../src/steps/validate/rules.ts'
import { validationRulesPage } from '../../../src/tools/validation-rules-page.ts'

const root = join(import.meta.dirname, '../../..')
const tests = readdirSync(import.meta.dirname)
  .filter((name) => name !== 'rules.test.ts')
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n')

test('ids are unique, in kebab-case', () => {
  const ids = allRules.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(ids.filter((id) => allRules.some(({ family }) => family === id))).toEqual([])
})

test.each(allRules)('$id says what is wrong, what to do and where Apple says so', (rule) => {
  expect(rule.title).not.toMatch(/\.$/)
  for (const text of [rule.explanation, rule.fix]) expect(text).toMatch(/^[A-Z`].{15,}[.)]$/s)
  expect(rule.link).toMatch(/^https:\/\/developer\.apple\.com\/\S+$/)
  for (const code of rule.codes) expect(code).toMatch(/^ITMS-9\d{4}$/)
})

test.each(packageRules)('$id has a package in the tests that breaks it', ({ id }) => {
  expect(tests).toMatch(new RegExp(`['"\`^/]${id}(: |['"])`))
})

const checks = ['listing', 'media']
  .flatMap((folder) => {
    const path = join(root, 'src/files', folder)
    const names = readdirSync(path).filter((name) => !name.endsWith('rule-texts.ts'))
    return names.map((name) => readFileSync(join(path, name), 'utf8'))
  })
  .join('\n')

test.each(listingRules)('$id is the rule of a check', ({ id, family }) => {
  expect(checks).toContain(`'${id.slice(family.length + 1)}'`)
})

test('the page of the rules is fresh', () => {
  expect(readFileSync(join(root, 'docs/validation-rules.md'), 'utf8')).toBe(validationRulesPage())
})
