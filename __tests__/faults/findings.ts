import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { merge, type Table } from './table.ts'

/** What was found, by one process or by all. */
export interface Findings {
  table: Table
  broken: { name: string; problems: string[] }[]
}

export interface WorkerOptions {
  share: number
  shares: number
  /** Cases whose name has this text; all where it is empty. */
  only: string
  /** `usual`: faults that come once. `whole`: also those that stay, which take long. */
  extent: 'usual' | 'whole'
}

const processes = 2

/**
 * Tries all cases. They run in processes of plain Node, since errors of the platform are none of the kind that the code looks for in
 * the realm that Jest makes for a test.
 */
export async function findAll(options: Pick<WorkerOptions, 'only' | 'extent'>): Promise<Findings> {
  const found = await Promise.all(
    Array.from({ length: processes }, (_, share) => findShare({ ...options, share, shares: processes })),
  )
  return {
    table: merge(found.map(({ table }) => table)),
    broken: found.flatMap(({ broken }) => broken),
  }
}

async function findShare(options: WorkerOptions): Promise<Findings> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts'), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '', TMPDIR: process.env.TMPDIR ?? '' },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject).on('close', resolve)
  const exitCode = await promise
  if (exitCode !== 0) throw new Error(`The process that tries the faults ended with ${exitCode}.`)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

export function brokenText({ broken }: Findings): string {
  return broken
    .map(({ name, problems }) => [name, ...problems, `Again: npm run faults -- '${name}'`].join('\n'))
    .join('\n\n')
}
