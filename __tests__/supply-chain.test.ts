import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface LockedPackage {
  version: string
  license?: string
  integrity?: string
  resolved?: string
  dev?: boolean
  hasInstallScript?: boolean
}

const root = join(import.meta.dirname, '..')
const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> & {
  allowScripts: Record<string, boolean>
} = readJson('package.json')
const lock: { packages: Record<string, LockedPackage> } = readJson('package-lock.json')
const locked = Object.entries(lock.packages)
  .filter(([folder]) => folder !== '')
  .map(([folder, details]) => ({ ...details, name: folder.replace(/^.*node_modules\//, '') }))
const shipped = locked.filter(({ dev }) => !dev)

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

/** Licences that let anybody ship the code in a bundle that names them. */
const licences = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT']

test('what is shipped comes from few packages, so that one more is a decision', () => {
  expect(shipped.map(({ name }) => name).sort()).toEqual([
    '@actions/core',
    '@actions/exec',
    '@actions/github',
    '@actions/glob',
    '@actions/http-client',
    '@actions/http-client',
    '@actions/io',
    '@octokit/auth-token',
    '@octokit/core',
    '@octokit/endpoint',
    '@octokit/graphql',
    '@octokit/openapi-types',
    '@octokit/openapi-types',
    '@octokit/openapi-types',
    '@octokit/plugin-paginate-rest',
    '@octokit/plugin-rest-endpoint-methods',
    '@octokit/request',
    '@octokit/request-error',
    '@octokit/types',
    '@octokit/types',
    '@octokit/types',
    'balanced-match',
    'before-after-hook',
    'brace-expansion',
    'content-type',
    'diff',
    'jose',
    'jpeg-js',
    'json-with-bigint',
    'minimatch',
    'pend',
    'pngjs',
    'saxes',
    'tunnel',
    'undici',
    'universal-user-agent',
    'uqr',
    'xmlchars',
    'yaml',
    'yauzl',
  ])
})

test.each(shipped)(
  'the licence of $name allows shipping it, and goes with it',
  ({ name, version, license }) => {
    expect(licences).toContain(license)
    const texts = `\n${readFileSync(join(root, 'dist/licenses.txt'), 'utf8')}`
    expect(texts).toContain(`\n${name} ${version}\n${license}\n`)
  },
)

test('versions are exact', () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(ranges).toEqual([])
})

test('every package comes from the registry, with the checksum it had', () => {
  expect(locked.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([])
  // Where one is named, npm asks there; without one it asks the registry that is set.
  expect(
    locked.filter(({ resolved }) => resolved && !resolved.startsWith('https://registry.npmjs.org/')),
  ).toEqual([])
})

test('no package runs a script when it is installed but node', () => {
  const named = locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
  expect(named.sort()).toEqual(Object.keys(manifest.allowScripts).sort())
  expect(Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name])).toEqual(['node'])
})

test('npm asks the registry that is set, and runs no script that was not looked at', () => {
  const settings = readFileSync(join(root, '.npmrc'), 'utf8').replace(/^#.*$/gm, '').trim()
  expect(settings).toBe('strict-allow-scripts=true')
})
