import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { RecordedRequest } from '../src/sandbox/recorder.ts'
import type { SandboxOptions } from '../src/sandbox/sandbox.ts'

export interface SandboxProcess extends AsyncDisposable {
  url: string
  keyId: string
  issuerId: string
  privateKey: string
  requests: () => Promise<RecordedRequest[]>
}

export async function startSandboxProcess(options: SandboxOptions = {}): Promise<SandboxProcess> {
  const server = spawn(
    process.execPath,
    [join(import.meta.dirname, 'sandbox-server.ts'), JSON.stringify(options)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [line] = await once(createInterface({ input: server.stdout }), 'line')
  const { url, keyId, issuerId, privateKey } = JSON.parse(line)
  return {
    url,
    keyId,
    issuerId,
    privateKey,
    async requests() {
      const answer = await fetch(`${url}/sandbox/requests`)
      return (await answer.json()) as RecordedRequest[]
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.kill()
      await closed
    },
  }
}

/** Milliseconds from the first part to the commit, as the sandbox saw them. */
export function transferMs(requests: readonly RecordedRequest[]): number {
  const first = requests.find(({ origin }) => origin === 'storage')
  const commit = requests.find(
    ({ template, method }) => method === 'PATCH' && template.startsWith('/v1/buildUploadFiles'),
  )
  if (!first || !commit) throw new Error('The upload did not come to its commit.')
  return commit.at - first.at
}
