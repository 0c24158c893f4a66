import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import {
  commitFile,
  reserveFile,
  reserveUpload,
  type UploadFile,
} from '../src/app-store-connect/build-uploads.ts'
import { connect } from '../src/app-store-connect/client.ts'
import type { Log } from '../src/app-store-connect/log.ts'
import { type SandboxProcess, transferMs } from './sandbox.ts'

export function hasCurl(): boolean {
  return spawnSync('curl', ['--version']).status === 0
}

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
}

/** Sends the same parts with curl, reserved and committed as ours are. The parts are cut before the clock runs. */
export async function uploadWithCurl(
  sandbox: SandboxProcess,
  { path, folder, concurrency }: { path: string; folder: string; concurrency: number },
): Promise<{ transferMs: number; wholeMs: number }> {
  const api = connect({
    apiUrl: new URL(sandbox.url),
    credentials: {
      keyId: sandbox.keyId,
      issuerId: sandbox.issuerId,
      key: createPrivateKey(sandbox.privateKey),
    },
    log: silent,
    signal: new AbortController().signal,
    deadlineAt: Number.POSITIVE_INFINITY,
    requestTimeoutMs: 60_000,
    onToken: () => undefined,
  })
  const identity = { appId: '6400000001', version: '1.0.0', buildNumber: '1', platform: 'IOS' as const }
  const { id } = await reserveUpload(api, identity, new Set())
  const fileSize = (await stat(path)).size
  const file = await reserveFile(api, id, { fileName: basename(path), fileSize, uti: 'com.apple.ipa' })
  const parts = join(folder, 'parts')
  await mkdir(parts)
  try {
    const config = join(parts, 'config')
    await writeFile(config, await cut(file, path, parts))
    const startedAt = performance.now()
    await ended(spawn('curl', ['--parallel', '--parallel-max', String(concurrency), '--config', config]))
    const wholeMs = performance.now() - startedAt
    await commitFile(api, file, id)
    return { transferMs: transferMs(await sandbox.requests()), wholeMs }
  } finally {
    await api.close()
    await rm(parts, { recursive: true, force: true })
  }
}

/** Writes each part to a file of its own, since curl sends whole files alone. Resolves to curl's configuration. */
async function cut({ operations }: UploadFile, path: string, parts: string): Promise<string> {
  const requests: string[] = []
  for (const { url, offset, length, requestHeaders } of operations) {
    const part = join(parts, String(offset))
    const start = offset ?? 0
    await pipeline(createReadStream(path, { start, end: start + (length ?? 0) - 1 }), createWriteStream(part))
    const headers = (requestHeaders ?? []).map(({ name, value }) => `header = "${name}: ${value}"`)
    requests.push(
      [
        `url = "${url}"`,
        `upload-file = "${part}"`,
        'output = "/dev/null"',
        'header = "Expect:"',
        'silent',
        'fail',
        'noproxy = "*"',
        ...headers,
      ].join('\n'),
    )
  }
  return requests.join('\nnext\n')
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`curl ended with ${code}`)
}
