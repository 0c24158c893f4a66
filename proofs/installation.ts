import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname
/** Written after an installation went through, so that half of one does not count. */
const stampFile = join(folder, 'node_modules/.installed-from')

/** Brings what package-lock.json beside this file names, unless it is there. */
export function installProofs(): void {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (lock === installedLock()) return
  const { status, error } = spawnSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The packages in proofs could not be installed.', { cause: error })
  writeFileSync(stampFile, lock)
}

function installedLock(): string | undefined {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
