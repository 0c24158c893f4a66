import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// The bundler never cleans, and a chunk that is left over would be shipped.
rmSync('dist', { recursive: true, force: true })
const cli = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
const { status } = spawnSync(
  process.execPath,
  [cli, 'build', 'src/index.ts', '-o', 'dist', '--license', 'licenses.txt'],
  { stdio: 'inherit' },
)
if (status !== 0) process.exit(status ?? 1)
// What stands in dist is ES modules, whatever package.json is found above it.
writeFileSync('dist/package.json', '{ "type": "module" }\n')
