import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts'
import {
  type BundleOptions,
  makeStoreIpa,
  makeStorePkg,
  type StorePkgOptions,
} from '../../../src/tools/store-packages.ts'
import { type ActionRun, runAction, type WorkflowInputs } from '../../support/run-action.ts'

export const bundleId = 'com.example.app'

export interface AccountScene extends AsyncDisposable {
  sandbox: Sandbox
  appId: string
  /** Adds a bundle id of the team with its capabilities, and gives its id. */
  register(identifier: string, capabilities?: readonly string[]): string
  /** Days from now, as Apple writes dates. */
  inDays(days: number): string
  run(inputs?: WorkflowInputs): Promise<ActionRun>
}

interface SceneOptions extends SandboxOptions {
  app?: BundleOptions
  pkg?: StorePkgOptions
  hasApp?: boolean
  /** Neither a package nor a listing. */
  isEmpty?: boolean
}

/** A team with an app, and a package of it: version 1.0.0, build 1. */
export async function accountScene(options: SceneOptions = {}): Promise<AccountScene> {
  const { app, pkg, hasApp = true, isEmpty = false, ...rest } = options
  const sandbox = await startSandbox({ tokenClock: 'real', ...rest })
  const appId = hasApp ? sandbox.addApp({ bundleId, name: 'Example' }).id : ''
  const folder = await mkdtemp(join(tmpdir(), 'account-'))
  if (pkg) await writeFile(join(folder, 'App.pkg'), await makeStorePkg(pkg))
  else if (!isEmpty) await writeFile(join(folder, 'App.ipa'), await makeStoreIpa(app))
  const inputs = {
    step: 'validate',
    'api-url': sandbox.url,
    'api-key-id': sandbox.team.keyId,
    'issuer-id': sandbox.team.issuerId,
    'api-private-key': sandbox.team.privateKey,
  }
  return {
    sandbox,
    appId,
    register(identifier, capabilities = []) {
      const { id } = sandbox.add('bundleIds', {
        attributes: { identifier, name: 'Example', platform: 'IOS' },
      })
      for (const capabilityType of capabilities)
        sandbox.add('bundleIdCapabilities', { attributes: { capabilityType }, relations: { bundleId: [id] } })
      return id
    },
    inDays: (days) => new Date(Date.now() + days * 86_400_000 + 3_600_000).toISOString(),
    run: (more = {}) => runAction({ ...inputs, ...more }, { cwd: folder }),
    async [Symbol.asyncDispose]() {
      await sandbox.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** `rule level: sentence`, of each finding. */
export function found({ outputs }: ActionRun): string[] {
  const findings: { rule: string; level: string; sentence: string }[] = JSON.parse(outputs.findings ?? '[]')
  return findings.map(({ rule, level, sentence }) => `${rule} ${level}: ${sentence}`)
}
