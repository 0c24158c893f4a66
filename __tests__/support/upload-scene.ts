import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts'
import { type IpaOptions, makeIpa } from '../../src/tools/packages.ts'
import { storeIpa } from '../../src/tools/store-packages.ts'
import { type ActionRun, runAction, startAction, type WorkflowInputs } from './run-action.ts'

type RunOptions = Parameters<typeof startAction>[1]

export const app = { id: '6400000001', bundleId: 'com.example.app', version: '1.2.0', buildNumber: '42' }

/** An app in a sandbox and a package of it: version 1.2.0, build 42. */
export interface Scene extends AsyncDisposable {
  sandbox: Sandbox
  folder: string
  bytes: Buffer
  inputs: WorkflowInputs
  run: (inputs?: WorkflowInputs, options?: RunOptions) => Promise<ActionRun>
  start: (inputs?: WorkflowInputs, options?: RunOptions) => ReturnType<typeof startAction>
}

interface SceneOptions extends SandboxOptions {
  ipa?: IpaOptions
  file?: { name: string; bytes: Buffer }
}

/** Half a minute passes with each request and none beside, so that the requests of a run are the same every time. */
export async function uploadScene({ ipa, file, ...options }: SceneOptions = {}): Promise<Scene> {
  const sandbox = await startSandbox({
    rate: 0,
    stepPerRequestMs: 30_000,
    tokenClock: 'real',
    keepBytes: true,
    ...options,
  })
  sandbox.addApp({ bundleId: app.bundleId, name: 'Example' })
  const folder = await mkdtemp(join(tmpdir(), 'scene-'))
  const { name, bytes } = file ?? {
    name: 'App.ipa',
    bytes: await makeIpa(
      storeIpa({ version: app.version, buildNumber: app.buildNumber, payloadBytes: 30_000, ...ipa }),
    ),
  }
  await writeFile(join(folder, name), bytes)
  const inputs: WorkflowInputs = {
    step: 'upload-build',
    'api-url': sandbox.url,
    'api-key-id': sandbox.team.keyId,
    'issuer-id': sandbox.team.issuerId,
    'api-private-key': sandbox.team.privateKey,
    'app-path': name,
    'poll-interval': '20ms',
  }
  return {
    sandbox,
    folder,
    bytes,
    inputs,
    run: (more = {}, runOptions = {}) => runAction({ ...inputs, ...more }, { cwd: folder, ...runOptions }),
    start: (more = {}, runOptions = {}) =>
      startAction({ ...inputs, ...more }, { cwd: folder, ...runOptions }),
    async [Symbol.asyncDispose]() {
      await sandbox.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The requests in short, repeats of one after another told once. */
export function course({ trace }: Pick<Sandbox, 'trace'>): string[] {
  return trace().filter((request, index, all) => request !== all[index - 1])
}

export function writes({ trace }: Pick<Sandbox, 'trace'>): string[] {
  return trace().filter((request) => !request.startsWith('GET '))
}

/** The lines that people see: workflow commands are taken out. */
export function said({ log }: ActionRun): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::') && !line.startsWith('::debug::'))
    .join('\n')
}

/** Resolves when a request like this has come so many times, or the run has ended before. */
export async function arrived(
  { sandbox, process }: { sandbox: Pick<Sandbox, 'trace'>; process: ChildProcess },
  { request, count = 1 }: { request: string; count?: number },
): Promise<void> {
  const hasCome = () => sandbox.trace().filter((one) => one === request).length >= count
  while (!hasCome() && process.exitCode === null) await pause(5)
}
