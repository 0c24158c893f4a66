import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts'
import {
  type ActionRun,
  type RunningAction,
  startAction,
  type WorkflowInputs,
} from '../../support/run-action.ts'

export const app = 'com.example.app'

/** A sandbox with one app, made long enough ago for the latest lists to show it. */
export async function startStore(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options)
  sandbox.addApp({ bundleId: app, name: 'Example' })
  if (options.behaviour?.listLagMs) sandbox.advance(options.behaviour.listLagMs + 1_000)
  return sandbox
}

export function start(sandbox: Sandbox, inputs: WorkflowInputs = {}): RunningAction {
  return startAction({
    step: 'next-build-number',
    'api-url': sandbox.url,
    'api-key-id': sandbox.team.keyId,
    'issuer-id': sandbox.team.issuerId,
    'api-private-key': sandbox.team.privateKey,
    'bundle-id': app,
    ...inputs,
  })
}

export function run(sandbox: Sandbox, inputs: WorkflowInputs = {}): Promise<ActionRun> {
  return start(sandbox, inputs).done
}

/** The build numbers of the uploads that are reserved, in their order of arrival. */
export function reserved(sandbox: Sandbox): unknown[] {
  return sandbox.all('buildUploads').map(({ attributes }) => attributes.cfBundleVersion)
}

export function writes(sandbox: Sandbox): string[] {
  return sandbox.trace().filter((request) => !request.startsWith('GET '))
}
