import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dotenvText } from '../proofs/dotenv.ts'
import { steps } from '../src/steps/index.ts'
import { stepsLeftOut } from '../src/tools/demo-scene.ts'
import { demoSteps } from '../src/tools/demo-workflow.ts'

const folder = join(import.meta.dirname, '../proofs')
const manifest: { dependencies: Record<string, string>; allowScripts: Record<string, boolean> } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
)
const lock: { packages: Record<string, { integrity?: string; hasInstallScript?: boolean }> } = JSON.parse(
  readFileSync(join(folder, 'package-lock.json'), 'utf8'),
)

test('the workflow that the demo shows and local-action runs has every step, and no other', () => {
  expect(stepsLeftOut()).toEqual([])
  expect([...new Set(demoSteps.map((entry) => entry.with.step))].sort()).toEqual(Object.keys(steps).sort())
})

test('what proofs are made with is exact, has a checksum, and runs no script when it is installed', () => {
  expect(Object.values(manifest.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
    [],
  )
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
  expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  const named = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
  expect(named.map((path) => path.replace(/^.*node_modules\//, ''))).toEqual(
    Object.keys(manifest.allowScripts),
  )
  expect(Object.values(manifest.allowScripts)).not.toContain(true)
  expect(readFileSync(join(folder, '.npmrc'), 'utf8')).toBe(readFileSync(join(folder, '../.npmrc'), 'utf8'))
})

test.each([
  { value: 'plain', text: "NAME='plain'\n" },
  { value: '-----BEGIN\nAAAA\n-----END', text: "NAME='-----BEGIN\nAAAA\n-----END'\n" },
  { value: `it's`, text: "NAME=`it's`\n" },
  { value: 'a\\nb # "c"', text: `NAME='a\\nb # "c"'\n` },
])('a dotenv file holds $value as it is', ({ value, text }) => {
  expect(dotenvText({ NAME: value })).toBe(text)
})

test.each(["`'", 'a\r\nb'])('a dotenv file is not made with %j, which it cannot hold', (value) => {
  expect(() => dotenvText({ NAME: value })).toThrow('NAME has characters that no quotes')
})
