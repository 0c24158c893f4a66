import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Puts programs into a folder that stand in for those of a Mac. */
export function writeMacPrograms(folder: string): void {
  const program = join(folder, 'xcodebuild')
  const script = join(import.meta.dirname, 'xcodebuild.ts')
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`)
  chmodSync(program, 0o755)
}
