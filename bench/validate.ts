import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundlePath } from '../src/tools/action-process.ts'
import { writeBigZip } from '../src/tools/archives.ts'
import { bundleFiles, storeAppFiles } from '../src/tools/store-packages.ts'
import { median, milliseconds, print } from './table.ts'

const rounds = 5
const mostMs = 2000
const assetBytes = 400_000_000
const programBytes = 120_000_000
const frameworkBytes = 8_000_000

/** The whole process of the step validate, with an .ipa of about 500 MB that has a large program and some frameworks. */
export async function validate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const path = join(folder, 'Example.ipa')
    const frameworks = Array.from({ length: 10 }, (_, index) =>
      bundleFiles({
        path: `Payload/Example.app/Frameworks/Kit${index}.framework`,
        bundleId: `com.example.kit${index}`,
        profile: 'none',
        program: { isLibrary: true, codeBytes: frameworkBytes },
      }),
    )
    const app = storeAppFiles({ program: { codeBytes: programBytes }, files: { 'Assets.car': undefined } })
    const filler = { name: 'Payload/Example.app/Assets.car', bytes: assetBytes }
    await writeBigZip(path, { files: Object.assign({}, app, ...frameworks), filler })
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await timeOf(folder))
    const ours = median(times)
    print(`Validation of an .ipa of about 500 MB, whole process, median of ${rounds}`, [
      {
        what: '120 MB of code in the app, 80 MB in 10 frameworks',
        ours: milliseconds(ours),
        other: '',
        ratio: undefined,
        target: `under ${milliseconds(mostMs)}`,
        isMet: ours < mostMs,
      },
    ])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timeOf(folder: string): Promise<number> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [bundlePath], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      SystemRoot: process.env.SystemRoot ?? '',
      INPUT_STEP: 'validate',
      'INPUT_APP-PATH': 'Example.ipa',
    },
    stdio: 'ignore',
  })
  const [exitCode] = await once(child, 'close')
  if (exitCode !== 0) throw new Error(`validate ended with ${exitCode}`)
  return performance.now() - startedAt
}
