import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeIpa } from '../src/tools/packages.ts'
import { storeIpa } from '../src/tools/store-packages.ts'

/** Hands a folder with an .ipa of about this size to `run`; both are gone afterwards. */
export async function withPackage<T>(
  bytes: number,
  run: (file: { folder: string; path: string }) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const path = join(folder, 'Example.ipa')
    await writeIpa(path, storeIpa({ payloadBytes: bytes }))
    return await run({ folder, path })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
