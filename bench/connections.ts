import { uploadWithAction } from './action.ts'
import { withPackage } from './package.ts'
import { startSandboxProcess } from './sandbox.ts'
import { median, milliseconds, print } from './table.ts'

const bytes = 100_000_000
const rounds = 2
const least = 4

/** What several connections gain where each is slow: 40 ms of latency, 20 MB/s. */
export async function connections(): Promise<void> {
  const several: number[] = []
  const one: number[] = []
  await withPackage(bytes, async ({ path }) => {
    const upload = async (inputs: Record<string, string>) => {
      await using sandbox = await startSandboxProcess({ latencyMs: 40, bytesPerSecond: 20_000_000 })
      return (await uploadWithAction(sandbox, { path, inputs })).transferMs
    }
    for (let round = 0; round < rounds; round += 1) {
      several.push(await upload({}))
      one.push(await upload({ concurrency: '1' }))
    }
  })
  const ratio = median(one) / median(several)
  print(`Transfer of 100 MB with 40 ms latency and 20 MB/s per connection, median of ${rounds}`, [
    {
      what: 'concurrency 1',
      ours: milliseconds(median(several)),
      other: milliseconds(median(one)),
      ratio,
      target: `at least ${least}`,
      isMet: ratio >= least,
    },
  ])
}
