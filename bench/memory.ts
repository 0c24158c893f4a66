import { uploadWithAction } from './action.ts'
import { withPackage } from './package.ts'
import { startSandboxProcess } from './sandbox.ts'
import { megabytes, print, type Row } from './table.ts'

const mostBytes = 150_000_000

/** The most memory that the action's process takes while it uploads. */
export async function memory(): Promise<void> {
  const rows: Row[] = []
  for (const bytes of [200_000_000, 4_000_000_000]) {
    const peak = await withPackage(bytes, async ({ path }) => {
      await using sandbox = await startSandboxProcess()
      return (await uploadWithAction(sandbox, { path })).peakBytes
    })
    rows.push({
      what: megabytes(bytes),
      ours: peak === undefined ? 'not told by this system' : megabytes(peak),
      other: '',
      ratio: undefined,
      target: `under ${megabytes(mostBytes)}`,
      isMet: peak === undefined ? undefined : peak < mostBytes,
    })
  }
  print('Peak memory of an upload', rows)
}
