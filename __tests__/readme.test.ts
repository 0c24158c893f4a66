import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { connectionInputs } from '../src/common-inputs.ts'
import { yamlName } from '../src/inputs.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
]
const sources = globSync(
  'src/{*,changes/**/*,app-store-connect/**/*,files/**/*,steps/**/*,workflow/**/*}.ts',
  {
    cwd: root,
  },
)
  .map(read)
  .join('\n')

/** The texts in backticks in the first column of the tables whose head is "The log says", cut where `…` stands. */
function quotedErrors(page: string): string[] {
  const tables = [...page.matchAll(/^\| The log says \|.*\n\| --- .*\n((?:\|.*\n)+)/gm)]
  const cells = tables.flatMap(([, rows = '']) => rows.split('\n').map((row) => row.split(' | ')[0] ?? ''))
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text))
}

/** What the sources have to hold for an error to be able to say this. */
function partsOf(error: string): string[] {
  const inputs = Object.keys(connectionInputs).map(yamlName)
  const own = inputs.find((name) => error.startsWith(`${name} is `))
  const text = own && !sources.includes(error) ? error.slice(own.length) : error
  return text.split('…').flatMap((part) => part.trim() || [])
}

const errors = ['README.md', 'docs/troubleshooting.md'].flatMap((path) => quotedErrors(read(path)))

test('errors are explained, and each in one row of the page', () => {
  expect(quotedErrors(read('README.md')).length).toBeGreaterThan(8)
  expect(quotedErrors(read('docs/troubleshooting.md')).length).toBeGreaterThan(45)
})

test.each(errors)('the error that is explained as %j can be told by the action', (error) => {
  expect(partsOf(error).filter((part) => !sources.includes(part))).toEqual([])
})

/** As GitHub makes them of headings. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test.each(pages)('links of %s lead to pages and headings that are there', (path) => {
  const links = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  const broken = links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? path : join(dirname(path), file)
    if (!existsSync(join(root, target))) return true
    return anchor !== undefined && !anchorsOf(read(target)).includes(anchor)
  })
  expect(broken).toEqual([])
})

test('the README begins with what it is and a workflow, and stays short', () => {
  const readme = read('README.md')
  expect(readme.split('\n').length).toBeLessThan(220)
  expect(readme.indexOf('```yaml')).toBeLessThan(700)
})
