import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, posix, sep } from 'node:path'

const source = join(import.meta.dirname, '../src')

/** What the files of a layer may import of ours, besides their own layer: files and folders of `src`. */
const rules: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  'nearest.ts': [],
  'elapsed.ts': [],
  'part.ts': ['errors.ts'],
  'in-parallel.ts': [],
  'late-wait.ts': ['errors.ts'],
  'word-difference.ts': [],
  notes: [],
  'inputs.ts': ['errors.ts'],
  'plan.ts': ['errors.ts', 'part.ts', 'in-parallel.ts'],
  'app-store-connect': ['errors.ts', 'part.ts', 'elapsed.ts', 'nearest.ts', 'in-parallel.ts'],
  files: ['errors.ts', 'nearest.ts'],
  workflow: ['errors.ts', 'elapsed.ts', 'word-difference.ts', 'notes'],
  sandbox: [],
  changes: [
    'errors.ts',
    'inputs.ts',
    'plan.ts',
    'nearest.ts',
    'step.ts',
    'notes',
    'app-store-connect',
    'files',
  ],
  'spans.ts': ['part.ts'],
  'annotations.ts': ['errors.ts', 'step.ts'],
  'step.ts': ['errors.ts', 'inputs.ts', 'plan.ts', 'notes', 'app-store-connect'],
  'common-inputs.ts': ['inputs.ts', 'app-store-connect'],
  'connection.ts': ['errors.ts', 'inputs.ts', 'step.ts', 'common-inputs.ts', 'app-store-connect'],
  'github-inputs.ts': ['inputs.ts'],
  'unused-inputs.ts': ['inputs.ts', 'nearest.ts', 'step.ts', 'common-inputs.ts', 'github-inputs.ts'],
  steps: [
    'step.ts',
    'inputs.ts',
    'common-inputs.ts',
    'github-inputs.ts',
    'plan.ts',
    'errors.ts',
    'nearest.ts',
    'in-parallel.ts',
    'late-wait.ts',
    'elapsed.ts',
    'part.ts',
    'word-difference.ts',
    'app-store-connect',
    'files',
    'changes',
  ],
  'run.ts': [
    'step.ts',
    'spans.ts',
    'elapsed.ts',
    'annotations.ts',
    'inputs.ts',
    'connection.ts',
    'github-inputs.ts',
    'unused-inputs.ts',
    'plan.ts',
    'errors.ts',
    'nearest.ts',
    'notes',
    'app-store-connect',
    'steps',
  ],
  'index.ts': ['run.ts', 'errors.ts', 'workflow'],
}

interface SourceFile {
  path: string
  text: string
  /** Files of ours, by their path in `src`. */
  imports: string[]
  packages: string[]
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(path.split(sep).join('/')))

function read(path: string): SourceFile {
  const text = readFileSync(join(source, path), 'utf8')
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const specifiers = specifiersIn(code)
  return {
    path,
    text,
    imports: ownAmong(specifiers, path),
    packages: specifiers
      .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
  }
}

function specifiersIn(code: string): string[] {
  return [
    ...code.matchAll(/^(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^import\s+['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
    ...code.matchAll(/\.resolve\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map(([, specifier = '']) => specifier)
}

function ownAmong(specifiers: readonly string[], path: string): string[] {
  return specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(path), specifier))
}

function layerOf(path: string): string {
  return path.split('/')[0] ?? ''
}

test('imports go downhill', () => {
  const wrong = files.flatMap(({ path, imports }) => {
    const layer = layerOf(path)
    // Tools make documents, bundles and packages out of everything there is.
    if (layer === 'tools') return []
    const allowed = rules[layer]
    if (!allowed) return [`${path} belongs to no layer that the rules know`]
    return imports
      .filter((target) => layerOf(target) !== layer && !allowed.includes(layerOf(target)))
      .map((target) => `${path} imports ${target}`)
  })
  expect(wrong).toEqual([])
})

test('no step imports another', () => {
  const wrong = files
    .filter(({ path }) => layerOf(path) === 'steps' && path !== 'steps/index.ts')
    .flatMap(({ path, imports }) => {
      const own = dirname(path) === 'steps' ? path : path.split('/').slice(0, 2).join('/')
      return imports.filter((target) => target.startsWith('steps/') && !target.startsWith(own))
    })
  expect(wrong).toEqual([])
})

test('the tools that ship nothing are imported by nothing that ships', () => {
  const shipped = files.filter(({ path }) => !['tools', 'sandbox'].includes(layerOf(path)))
  const wrong = shipped.flatMap(({ imports }) =>
    imports.filter((target) => ['tools', 'sandbox'].includes(layerOf(target))),
  )
  expect(wrong).toEqual([])
})

test('a third-party package is imported in one file of the action, one of the sandbox and one of the tools', () => {
  const users = new Map<string, string[]>()
  for (const { path, packages } of files) {
    const part = ['tools', 'sandbox'].includes(layerOf(path)) ? layerOf(path) : 'action'
    for (const name of new Set(packages)) {
      const key = `${part}: ${name}`
      // The table of Apple's operations is spread over files by what they are about.
      const user = path.replace(/[^/]*operation-table\.ts$/, 'operation-table.ts')
      users.set(key, [...new Set([...(users.get(key) ?? []), user])])
    }
  }
  expect([...users].filter(([, paths]) => paths.length > 1)).toEqual([])
})

test('what the action imports is a dependency, and the other way round', () => {
  const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
    JSON.parse(readFileSync(join(source, '../package.json'), 'utf8'))
  const used = files
    .filter(({ path }) => !['tools', 'sandbox'].includes(layerOf(path)))
    .flatMap(({ packages }) => packages)
  const typesOnly = '@rage-against-the-pixel/app-store-connect-api'
  const declared = [...Object.keys(manifest.dependencies), typesOnly]
  expect([...new Set(used)].sort()).toEqual(declared.sort())
})

test('no file imports itself by way of others, be it for types alone', () => {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' > '))
    if (done.has(path) || trail.includes(path)) return
    for (const target of byPath.get(path)?.imports ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  expect(cycles).toEqual([])
})

test('no file only hands on what others export', () => {
  const barrels = files.filter(({ text }) => /^export (\*|\{[^}]*\}|type \{[^}]*\}) from /m.test(text))
  expect(barrels.map(({ path }) => path)).toEqual([])
})

test('every import of ours ends in .ts and exists', () => {
  const known = new Set(files.map(({ path }) => path))
  const wrong = files.flatMap(({ path, imports }) =>
    imports.filter((target) => !known.has(target)).map((target) => `${path} imports ${target}`),
  )
  expect(wrong).toEqual([])
})
