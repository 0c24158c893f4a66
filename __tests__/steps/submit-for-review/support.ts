import type { Behaviour } from '../../../src/sandbox/behaviour.ts'
import type { Seen } from '../../../src/sandbox/controls.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts'
import type { SeedBuild } from '../../../src/sandbox/seed.ts'
import type { SeedVersion } from '../../../src/sandbox/seed-store.ts'
import { type ActionRun, runAction, startAction, type WorkflowInputs } from '../../support/run-action.ts'

export const bundleId = 'com.example.app'

export interface Scene extends AsyncDisposable {
  sandbox: Sandbox
  app: Seen
  /** The version 1.1, which lacks nothing; the build 1 is attached to it. */
  version: Seen
  /** The build that is attached. */
  build: Seen
  inputs: WorkflowInputs
  addBuild: (buildNumber: string, more?: Partial<SeedBuild>) => Seen
  run: (inputs?: WorkflowInputs) => Promise<ActionRun>
  /** Two at the same time, in processes of their own. */
  runTwice: (inputs?: WorkflowInputs, others?: WorkflowInputs) => Promise<ActionRun[]>
}

interface SceneOptions extends SandboxOptions {
  /** Of the version 1.1, once it is complete. */
  state?: SeedVersion['state']
  isFirst?: boolean
}

/** An app with 1.0 in the store and 1.1 ready to be submitted. A moment passes with each request, and none beside. */
export async function startReview({ state, isFirst = false, ...options }: SceneOptions = {}): Promise<Scene> {
  const behaviour: Partial<Behaviour> = {
    readyForReviewAfterMs: 1_000,
    cancelingMs: 2_000,
    ...options.behaviour,
  }
  const sandbox = await startSandbox({
    rate: 0,
    stepPerRequestMs: 500,
    tokenClock: 'real',
    ...options,
    behaviour,
  })
  const app = sandbox.addApp({ bundleId, name: 'Example' })
  if (!isFirst) {
    const live = sandbox.addVersion({ app: bundleId, versionString: '1.0' })
    sandbox.completeVersion(live.id)
    sandbox.setVersionState(live.id, 'READY_FOR_DISTRIBUTION')
  }
  const { id } = sandbox.addVersion({ app: bundleId, versionString: '1.1' })
  const version = sandbox.completeVersion(id)
  if (state) sandbox.setVersionState(id, state)
  const [buildId = ''] = version.relations.build ?? []
  const build = sandbox.find('builds', buildId)
  if (!build) throw new Error('The sandbox has attached no build')
  const inputs: WorkflowInputs = {
    step: 'submit-for-review',
    'api-url': sandbox.url,
    'api-key-id': sandbox.team.keyId,
    'issuer-id': sandbox.team.issuerId,
    'api-private-key': sandbox.team.privateKey,
    'poll-interval': '20ms',
    'bundle-id': bundleId,
  }
  return {
    sandbox,
    app,
    version,
    build,
    inputs,
    addBuild: (buildNumber, more = {}) =>
      sandbox.addBuild({
        app: bundleId,
        version: '1.1',
        buildNumber,
        usesNonExemptEncryption: false,
        ...more,
      }),
    run(more = {}) {
      sandbox.clearRequests()
      return runAction({ ...inputs, ...more })
    },
    runTwice(more = {}, others = more) {
      sandbox.clearRequests()
      return Promise.all([
        startAction({ ...inputs, ...more }).done,
        startAction({ ...inputs, ...others }).done,
      ])
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  }
}

export function writesOf({ sandbox }: Pick<Scene, 'sandbox'>): string[] {
  return sandbox.trace().filter((request) => !request.startsWith('GET '))
}

export function stateOf({ sandbox }: Pick<Scene, 'sandbox'>, versionId: string): unknown {
  return sandbox.find('appStoreVersions', versionId)?.attributes.appVersionState
}

/** The states of all submissions, each with how many items it has. */
export function submissionsOf({ sandbox }: Pick<Scene, 'sandbox'>): string[] {
  return sandbox.all('reviewSubmissions').map(({ id, attributes }) => {
    const items = sandbox
      .all('reviewSubmissionItems')
      .filter((item) => item.relations.reviewSubmission?.[0] === id && item.attributes.state !== 'REMOVED')
    return `${attributes.state} ${items.length}`
  })
}

export function buildOf({ sandbox }: Pick<Scene, 'sandbox'>, versionId: string): unknown {
  const [id = ''] = sandbox.find('appStoreVersions', versionId)?.relations.build ?? []
  return sandbox.find('builds', id)?.attributes.version
}

export function errorOf(run: ActionRun): string {
  if (run.exitCode === 0) throw new Error(`The run was to fail, and succeeded:\n${run.log}`)
  return run.annotations('error').join('\n')
}

/** Fails with the log where the run did. */
export function succeeded(run: ActionRun): ActionRun {
  if (run.exitCode !== 0) throw new Error(`The run was to succeed, and failed:\n${run.log}`)
  return run
}
