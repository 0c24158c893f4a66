import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const dist = join(import.meta.dirname, '../dist')
const chunks = readdirSync(dist).filter((name) => name.endsWith('.js'))
const code = chunks.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n')

test('the entry stays small, since every run loads it', () => {
  expect(statSync(join(dist, 'index.js')).size).toBeLessThan(2_000_000)
})

test('what stands in dist is ES modules, whatever package.json is found above it', () => {
  expect(JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8'))).toEqual({ type: 'module' })
})

test('the licences of what is bundled are there', () => {
  const licenses = readFileSync(join(dist, 'licenses.txt'), 'utf8')
  for (const name of ['@actions/core', 'undici', 'jose', 'yauzl']) {
    expect(licenses).toMatch(new RegExp(`^${name} [\\d.]+$`, 'm'))
  }
})

test.each([
  ['the types of Apple’s document', /@rage-against-the-pixel/],
  ['the sandbox', /App Store Connect sandbox on|class PartStore/],
  ['the tools', /writeBigZip|yazl/],
  ['a second undici', /undici\/lib\/(?=[\s\S]*undici-v5)/],
])('%s is not in the bundle', (_what, sign) => {
  expect(sign.test(code)).toBe(false)
})

test('the bundle runs from a folder of its own, without the packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  try {
    cpSync(dist, folder, { recursive: true })
    copyFileSync(join(import.meta.dirname, '../action.yml'), join(folder, 'action.yml'))
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'index.js')], {
      cwd: folder,
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toContain('api-key-id is missing')
    expect(status).toBe(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
