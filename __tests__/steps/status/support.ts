import { setTimeout as pause } from 'node:timers/promises'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts'
import { type ActionRun, runAction, type WorkflowInputs } from '../../support/run-action.ts'

export const bundleId = 'com.example.app'

export interface StatusRun extends ActionRun {
  /** Requests that are no GETs; there must be none. */
  writes: string[]
  requests: string[]
}

/** An app, and `status` run on it as the runner would. A second passes with each request. */
export async function startStatus(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({
    rate: 0,
    stepPerRequestMs: 1_000,
    tokenClock: 'real',
    ...options,
  })
  const app = sandbox.addApp({ bundleId, name: 'Example' })
  return {
    sandbox,
    app,
    async run(inputs: WorkflowInputs = {}): Promise<StatusRun> {
      sandbox.clearRequests()
      const run = await runAction({ ...connectionTo(sandbox), 'bundle-id': bundleId, ...inputs })
      const requests = sandbox.trace()
      return { ...run, requests, writes: requests.filter((request) => !request.startsWith('GET ')) }
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  }
}

export function connectionTo(sandbox: Sandbox): WorkflowInputs {
  return {
    step: 'status',
    'api-url': sandbox.url,
    'api-key-id': sandbox.team.keyId,
    'issuer-id': sandbox.team.issuerId,
    'api-private-key': sandbox.team.privateKey,
    'poll-interval': '20ms',
  }
}

/** 1.0 in the store in phases, 1.1 in review with a build, and a newer upload under way; on the Mac a draft alone. */
export function fill(sandbox: Sandbox) {
  const live = sandbox.addVersion({ app: bundleId, versionString: '0.9', state: 'READY_FOR_DISTRIBUTION' })
  const first = sandbox.addVersion({ app: bundleId, versionString: '1.0' })
  sandbox.add('appStoreVersionPhasedReleases', {
    attributes: { phasedReleaseState: 'INACTIVE' },
    relations: { appStoreVersion: [first.id] },
  })
  sandbox.setVersionState(first.id, 'READY_FOR_DISTRIBUTION')
  const build = sandbox.addBuild({
    app: bundleId,
    version: '1.1',
    buildNumber: '42',
    usesNonExemptEncryption: false,
  })
  const version = sandbox.addVersion({
    app: bundleId,
    versionString: '1.1',
    releaseType: 'MANUAL',
    build: build.id,
    state: 'IN_REVIEW',
  })
  const submission = sandbox.addReviewSubmission({
    app: bundleId,
    state: 'IN_REVIEW',
    versions: [version.id],
  })
  const upload = sandbox.addUpload({
    app: bundleId,
    version: '1.2',
    buildNumber: '43',
    state: 'FAILED',
    errors: [{ code: '90683', description: 'Missing purpose string in Info.plist.' }],
  })
  return { replaced: live, live: first, version, build, submission, upload }
}

export function errorOf(run: ActionRun): string {
  if (run.exitCode === 0) throw new Error(`The run was to fail, and succeeded:\n${run.log}`)
  return run.annotations('error').join('\n')
}

/** Fails with the log where the run did. */
export function succeeded<Run extends ActionRun>(run: Run): Run {
  if (run.exitCode !== 0) throw new Error(`The run was to succeed, and failed:\n${run.log}`)
  return run
}

/** Until so many requests of a kind have come; fails where they do not. */
export async function seen(sandbox: Sandbox, request: string, count: number): Promise<void> {
  const latest = Date.now() + 30_000
  const soFar = () => sandbox.trace().filter((one) => one === request).length
  while (soFar() < count) {
    if (Date.now() > latest) throw new Error(`${soFar()} of ${count} times ${request} came`)
    await pause(5)
  }
}
