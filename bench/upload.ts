import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { uploadWithAction } from './action.ts'
import { hasCurl, uploadWithCurl } from './curl.ts'
import { withPackage } from './package.ts'
import { startSandboxProcess } from './sandbox.ts'
import { median, megabytes, milliseconds, print, type Row } from './table.ts'

const sizes = [
  { bytes: 200_000_000, rounds: 5 },
  { bytes: 2_000_000_000, rounds: 3 },
]
const concurrency = 8
const least = 0.8

/** Throughput on loopback against curl with the same parts and as many at a time. */
export async function upload(): Promise<void> {
  if (!hasCurl()) {
    process.stdout.write('\nUpload on loopback: skipped, there is no curl here to compare with\n')
    return
  }
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await compare(size)))
  print('Upload on loopback, median', rows)
}

async function compare({ bytes, rounds }: { bytes: number; rounds: number }): Promise<Row[]> {
  const ours: { transferMs: number; wholeMs: number }[] = []
  const curls: { transferMs: number; wholeMs: number }[] = []
  await withPackage(bytes, async ({ folder, path: sparse }) => {
    // curl's parts are files without holes, so ours must be one too.
    const path = join(folder, 'Dense.ipa')
    await pipeline(createReadStream(sparse), createWriteStream(path))
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await inSandbox((sandbox) => uploadWithAction(sandbox, { path })))
      curls.push(await inSandbox((sandbox) => uploadWithCurl(sandbox, { path, folder, concurrency })))
    }
  })
  const row = (
    what: string,
    of: (run: { transferMs: number; wholeMs: number }) => number,
    target?: number,
  ): Row => {
    const [mine, theirs] = [median(ours.map(of)), median(curls.map(of))]
    const ratio = theirs / mine
    const speed = (ms: number) => `${milliseconds(ms)}, ${megabytes((bytes / ms) * 1000)}/s`
    return {
      what: `${megabytes(bytes)}, ${what}, of ${rounds}`,
      ours: speed(mine),
      other: speed(theirs),
      ratio,
      target: target === undefined ? '' : `at least ${target}`,
      isMet: target === undefined ? undefined : ratio >= target,
    }
  }
  return [
    row('first part to commit', ({ transferMs }) => transferMs, least),
    row('whole process', ({ wholeMs }) => wholeMs),
  ]
}

async function inSandbox<T>(
  run: (sandbox: Awaited<ReturnType<typeof startSandboxProcess>>) => Promise<T>,
): Promise<T> {
  await using sandbox = await startSandboxProcess()
  return await run(sandbox)
}
