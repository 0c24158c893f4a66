import type { Seen } from '../../../src/sandbox/controls.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts'
import type { SeedBuild } from '../../../src/sandbox/seed.ts'
import { type ActionRun, runAction, type WorkflowInputs } from '../../support/run-action.ts'

export const bundleId = 'com.example.app'

/** The key, the address and a short pause between two looks. */
export function connectionTo(sandbox: Sandbox): WorkflowInputs {
  return {
    'api-url': sandbox.url,
    'api-key-id': sandbox.team.keyId,
    'issuer-id': sandbox.team.issuerId,
    'api-private-key': sandbox.team.privateKey,
    'poll-interval': '20ms',
  }
}

/** An app with one processed build, and `distribute` run against it as the runner would. */
export async function startTestFlight(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options)
  const app = sandbox.addApp({ bundleId, name: 'Example' })
  const addBuild = (buildNumber: string, more: Partial<SeedBuild> = {}) =>
    sandbox.addBuild({
      app: bundleId,
      version: '1.2.0',
      buildNumber,
      usesNonExemptEncryption: false,
      ...more,
    })
  const addGroup = (name: string, more: { isInternalGroup?: boolean; hasAccessToAllBuilds?: boolean } = {}) =>
    sandbox.addGroup({ app: bundleId, name, ...more })
  const run = (
    inputs: WorkflowInputs,
    runOptions: { environment?: Record<string, string>; cwd?: string } = {},
  ) => {
    sandbox.clearRequests()
    return runAction({ step: 'distribute', ...connectionTo(sandbox), ...inputs }, runOptions)
  }
  return { sandbox, app, addBuild, addGroup, run, [Symbol.asyncDispose]: () => sandbox.close() }
}

/** What beta review asks for, as inputs. */
export const reviewInputs: WorkflowInputs = {
  'beta-description': 'An example app.',
  'feedback-email': 'feedback@example.com',
  'review-contact-first-name': 'Ada',
  'review-contact-last-name': 'Byron',
  'review-contact-phone': '+44 20 7946 0000',
  'review-contact-email': 'contact@example.com',
}

/** The same, as if it had been set long before. */
export function describeApp(sandbox: Sandbox): void {
  const [texts] = sandbox.all('betaAppLocalizations')
  const [detail] = sandbox.all('betaAppReviewDetails')
  if (!texts || !detail) throw new Error('The sandbox has no app yet')
  sandbox.change('betaAppLocalizations', texts.id, {
    description: 'An example app.',
    feedbackEmail: 'feedback@example.com',
  })
  sandbox.change('betaAppReviewDetails', detail.id, {
    contactFirstName: 'Ada',
    contactLastName: 'Byron',
    contactPhone: '+44 20 7946 0000',
    contactEmail: 'contact@example.com',
  })
}

export function submitted(sandbox: Sandbox, buildId: string, betaReviewState = 'WAITING_FOR_REVIEW'): Seen {
  const attributes = { betaReviewState, submittedDate: '2026-01-01T00:00:00-08:00' }
  return sandbox.add('betaAppReviewSubmissions', { attributes, relations: { build: [buildId] } })
}

export function writesOf(sandbox: Sandbox): string[] {
  return sandbox.trace().filter((request) => !request.startsWith('GET '))
}

export function groupsOf(sandbox: Sandbox, buildId: string): readonly string[] {
  return sandbox.find('builds', buildId)?.relations.betaGroups ?? []
}

export function notesOf(sandbox: Sandbox, buildId: string): Record<string, unknown> {
  const notes = sandbox
    .all('betaBuildLocalizations')
    .filter(({ relations }) => relations.build?.includes(buildId))
  return Object.fromEntries(
    notes.map(({ attributes }) => [String(attributes.locale), attributes.whatsNew ?? '']),
  )
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
