import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// The bundler never cleans, and a chunk that is left over would be shipped.
rmSync('dist', { recursive: true, force: true })
const cli = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
const { status } = spawnSync(process.execPath, [cli, 'build', 'src/index.ts', '-o', 'dist'], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)
// What stands in dist is ES modules, whatever package.json is found above it.
writeFileSync('dist/package.json', '{ "type": "module" }\n')
writeFileSync('dist/licenses.txt', licences())

/** The licences of all packages that may be in the bundle; those that ncc collects leave out what the entry is made of. */
function licences(): string {
  const { packages }: { packages: Record<string, { version: string; license?: string; dev?: boolean }> } =
    JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const shipped = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev)
  return shipped
    .map(([folder, { version, license = 'see the package' }]) => {
      const name = folder.replace(/^.*node_modules\//, '')
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
      const text = file ? readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim() : ''
      return `${name} ${version}\n${license}\n${text ? `\n${text}\n` : ''}`
    })
    .join('\n')
}
