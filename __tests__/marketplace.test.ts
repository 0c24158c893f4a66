import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const action: {
  name: string
  author: string
  description: string
  branding: { icon: string; color: string }
} = parse(read('action.yml'))
const { keywords, version }: { keywords: string[]; version: string } = JSON.parse(read('package.json'))

/** https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#branding: some that suit an upload. */
const icons = ['upload-cloud', 'upload', 'arrow-up-circle', 'package', 'send', 'smartphone']
const colors = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']
/** Names that an action may not have. */
const categories = [
  'API management',
  'Backup Utilities',
  'Chat',
  'Code quality',
  'Code review',
  'Continuous integration',
  'Dependency management',
  'Deployment',
  'IDEs',
  'Learning',
  'Localization',
  'Mobile',
  'Mobile CI',
  'Monitoring',
  'Project management',
  'Publishing',
  'Security',
  'Support',
  'Testing',
  'Utilities',
]

test('the name is short, and none that GitHub keeps for itself', () => {
  expect(action.name.length).toBeLessThanOrEqual(40)
  expect(action.name).toMatch(/^[A-Z][A-Za-z ]+$/)
  expect(action.name).not.toMatch(/github/i)
  expect(categories.map((name) => name.toLowerCase())).not.toContain(action.name.toLowerCase())
})

test('the description is one sentence of less than 125 characters', () => {
  expect(action.description.length).toBeLessThan(125)
  expect(action.description).toMatch(/^[A-Z].*\.$/)
})

test('author, icon and colour are there, and GitHub has them', () => {
  expect(action.author).not.toBe('')
  expect(icons).toContain(action.branding.icon)
  expect(colors).toContain(action.branding.color)
})

test('there is one action, at the root, and a README that has its name and shows how it is used', () => {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /(^|[\\/])action\.ya?ml$/.test(path) && !path.startsWith('node_modules'),
  )
  expect(all).toEqual(['action.yml'])
  expect(read('README.md')).toContain(`# ${action.name}\n`)
  expect(read('README.md')).toContain('uses: OWNER/app-store-connect-action@v1')
})

test('the topics are such as GitHub takes', () => {
  expect(keywords.length).toBeLessThanOrEqual(20)
  for (const topic of keywords) expect(topic).toMatch(/^[a-z0-9][a-z0-9-]{0,49}$/)
  expect(keywords).toEqual([...new Set(keywords)].sort())
})

test('the changelog has a section for what is to come or for this version, with parts that are agreed on', () => {
  const changelog = read('CHANGELOG.md')
  expect(changelog).toMatch(new RegExp(`^## (Unreleased|${version.replaceAll('.', '\\.')})$`, 'm'))
  const parts = [...changelog.matchAll(/^### (.+)$/gm)].map(([, part]) => part)
  const agreed = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
  expect(parts.filter((part) => !agreed.includes(part ?? ''))).toEqual([])
})
