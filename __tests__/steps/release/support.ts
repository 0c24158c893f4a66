import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts'
import type { SeedVersion } from '../../../src/sandbox/seed-store.ts'
import { type ActionRun, runAction, type WorkflowInputs } from '../../support/run-action.ts'

export const bundleId = 'com.example.app'

type State = NonNullable<SeedVersion['state']>

/** A phased release as a version has it; `none` for none. */
export type Phases = 'none' | 'INACTIVE' | 'ACTIVE' | 'PAUSED' | 'COMPLETE'

interface ReleaseOptions extends SandboxOptions {
  /** Of 1.1, which follows 1.0 in the store. */
  state?: State
  phases?: Phases
  version?: Partial<SeedVersion>
}

export interface ReleaseRun extends ActionRun {
  requests: string[]
  writes: string[]
}

/** Version 1.1 in some state after 1.0, and `release` run on it as the runner would. A second passes with each request. */
export async function startRelease({
  state = 'PENDING_DEVELOPER_RELEASE',
  phases = 'none',
  version: seed,
  ...options
}: ReleaseOptions = {}) {
  const sandbox = await startSandbox({
    rate: 0,
    stepPerRequestMs: 1_000,
    tokenClock: 'real',
    ...options,
  })
  const app = sandbox.addApp({ bundleId, name: 'Example' })
  sandbox.addVersion({ app: bundleId, versionString: '1.0', state: 'READY_FOR_DISTRIBUTION' })
  const version = sandbox.addVersion({ app: bundleId, versionString: '1.1', releaseType: 'MANUAL', ...seed })
  if (phases !== 'none') addPhases(sandbox, version.id, phases)
  sandbox.setVersionState(version.id, state)
  return {
    sandbox,
    app,
    version,
    stateOf: () => sandbox.find('appStoreVersions', version.id)?.attributes.appVersionState,
    phasesOf: () =>
      sandbox.all('appStoreVersionPhasedReleases').map(({ attributes }) => attributes.phasedReleaseState),
    async run(inputs: WorkflowInputs = {}): Promise<ReleaseRun> {
      sandbox.clearRequests()
      const run = await runAction({ ...connectionTo(sandbox), ...inputs })
      const requests = sandbox.trace()
      return { ...run, requests, writes: requests.filter((request) => !request.startsWith('GET ')) }
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  }
}

export function connectionTo(sandbox: Sandbox): WorkflowInputs {
  return {
    step: 'release',
    'api-url': sandbox.url,
    'api-key-id': sandbox.team.keyId,
    'issuer-id': sandbox.team.issuerId,
    'api-private-key': sandbox.team.privateKey,
    'bundle-id': bundleId,
    'poll-interval': '20ms',
  }
}

function addPhases(sandbox: Sandbox, versionId: string, phases: Exclude<Phases, 'none'>): void {
  const now = sandbox.clock.now()
  sandbox.add('appStoreVersionPhasedReleases', {
    attributes: {
      phasedReleaseState: phases,
      ...(phases === 'INACTIVE' ? {} : { startDate: new Date(now).toISOString() }),
    },
    relations: { appStoreVersion: [versionId] },
    hidden: { startedAt: phases === 'INACTIVE' ? 0 : now, ...(phases === 'PAUSED' ? { pausedAt: now } : {}) },
  })
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
