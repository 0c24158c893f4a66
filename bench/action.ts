import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { runAction } from '../src/tools/action-process.ts'
import { type SandboxProcess, transferMs } from './sandbox.ts'

export interface Upload {
  transferMs: number
  wholeMs: number
  /** Of the action's process; undefined where the system does not tell. */
  peakBytes: number | undefined
}

/** Uploads a package with the bundle, as the runner would run it, without waiting for processing. */
export async function uploadWithAction(
  sandbox: SandboxProcess,
  { path, inputs = {} }: { path: string; inputs?: Record<string, string> },
): Promise<Upload> {
  const log: string[] = []
  let peakBytes: number | undefined
  let watch: NodeJS.Timeout | undefined
  const startedAt = performance.now()
  const run = await runAction({
    folder: tmpdir(),
    inputs: { ...accessTo(sandbox), 'app-path': path, 'wait-for-processing': 'false', ...inputs },
    onLine: (line) => log.push(line),
    onStart(pid) {
      watch = setInterval(() => {
        peakBytes = peakOf(pid) ?? peakBytes
      }, 50)
    },
  })
  const wholeMs = performance.now() - startedAt
  clearInterval(watch)
  if (run.exitCode !== 0)
    throw new Error(`The action failed:\n${log.filter((line) => !line.includes('add-mask')).join('\n')}`)
  return { transferMs: transferMs(await sandbox.requests()), wholeMs, peakBytes }
}

export function accessTo({
  url,
  keyId,
  issuerId,
  privateKey,
}: Omit<SandboxProcess, 'requests' | keyof AsyncDisposable>) {
  return { 'api-url': url, 'api-key-id': keyId, 'issuer-id': issuerId, 'api-private-key': privateKey }
}

/** The most memory that a process has had so far, as Linux keeps it. */
function peakOf(pid: number): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
  } catch {
    return undefined
  }
}
