import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GitHubSandbox } from '../sandbox/github/server.ts'
import type { RecordedRequest } from '../sandbox/recorder.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { steps } from '../steps/index.ts'
import { bundleId, type DemoStep, demoSteps, listingFile, pictures, testersFile } from './demo-workflow.ts'
import { writeIpa } from './packages.ts'
import { makePicture } from './pictures.ts'
import { storeIpa } from './store-packages.ts'
import { type Workflow, workflowFrom } from './workflow/workflow-file.ts'
import type { StepRun, World } from './workflow/world.ts'

const version = '1.4.0'
const buildNumber = '27'
const groups = ['Staff', 'Friends']
const pullRequest = 32

/** What the account holds before the workflow runs. */
export function prepareSandbox(sandbox: Sandbox): void {
  sandbox.addApp({ bundleId, name: 'Garden' })
  const live = sandbox.addVersion({ app: bundleId, versionString: '1.3.0', state: 'READY_FOR_DISTRIBUTION' })
  // What somebody has entered by hand for the version before.
  sandbox.completeVersion(live.id)
  sandbox.add('bundleIds', { attributes: { identifier: bundleId, name: 'Garden', platform: 'IOS' } })
  const dayMs = 86_400_000
  const expirationDate = new Date(Date.now() + 12 * dayMs).toISOString()
  const certificate = { displayName: 'Example Ltd', certificateType: 'DISTRIBUTION', expirationDate }
  sandbox.add('certificates', { attributes: certificate })
  for (const name of groups) sandbox.addGroup({ app: bundleId, name, isInternalGroup: name === 'Staff' })
  // Minutes at Apple, but nobody wants to watch them.
  sandbox.behaviour.complianceLagMs = 0
  sandbox.behaviour.distributionMs = 1500
  sandbox.outcome({ bundleId, uploadAfterMs: 500, appearsAfterMs: 900, validAfterMs: 1500, detailAfterMs: 0 })
}

/** What the workflow finds in its working directory: a package that was built, and the files of the repository. */
export async function writeCheckout(folder: string): Promise<void> {
  await mkdir(join(folder, 'build'))
  await writeFile(join(folder, 'app-store.yml'), listingFile)
  await writeFile(join(folder, 'testers.yml'), testersFile)
  await mkdir(join(folder, 'pictures'))
  for (const [name, hue] of Object.entries(pictures)) {
    await writeFile(join(folder, 'pictures', `${name}.png`), makePicture({ width: 1290, height: 2796, hue }))
  }
  const app = { name: 'Garden', bundleId, version, buildNumber, payloadBytes: 30_000_000 }
  await writeIpa(join(folder, 'build', 'Garden.ipa'), storeIpa(app))
}

export function demoWorkflow({ url }: Sandbox): Workflow {
  const steps = [{ uses: 'actions/checkout@v6' }, ...demoSteps.map(asInWorkflow)]
  return workflowFrom({
    on: 'push',
    env: { SANDBOX_URL: url },
    jobs: { ship: { 'runs-on': 'ubuntu-latest', steps } },
  })
}

export function asInWorkflow({ id, name, with: inputs }: DemoStep) {
  return { id, name, uses: 'OWNER/app-store-connect-action@v1', with: inputs }
}

/** A pull request, whose last commit is the one that the workflow runs for. Resolves to that. */
function fillRepository({ repository: { history } }: GitHubSandbox): string {
  history.commit('Release 1.3.0')
  history.tag('v1.3.0')
  history.commit('feat(beds): plan next year already', { branch: 'next' })
  history.commit('fix: sow reminders came a day late (#31)', { branch: 'next' })
  const sha = history.commit('chore: bump packages', { branch: 'next' })
  history.pull({ number: pullRequest, title: 'Next year', commits: [sha] })
  return sha
}

/** The repository with this checkout, and what its owner has set. */
export function demoWorld({
  sandbox: { team },
  github,
  checkout,
}: {
  sandbox: Sandbox
  github: GitHubSandbox
  checkout: string
}): World {
  return {
    sha: fillRepository(github),
    repository: github.repository.fullName,
    apiUrl: github.url,
    token: github.token,
    eventName: 'push',
    checkout,
    vars: { APP_STORE_CONNECT_ISSUER_ID: team.issuerId, APP_STORE_CONNECT_KEY_ID: team.keyId },
    secrets: { APP_STORE_CONNECT_PRIVATE_KEY: team.privateKey },
  }
}

/** What went otherwise than the step says, a sentence each. */
export function problemsOf(
  { id, expected, isReadOnly, with: { step } }: DemoStep,
  { outcome, outputs, summary }: Pick<StepRun, 'outcome' | 'outputs' | 'summary'>,
  requests: readonly RecordedRequest[],
): string[] {
  const problems = Object.entries(expected)
    .filter(([name, value]) => outputs[name] !== value)
    .map(([name, value]) => `${id}: ${name} should be ${value}, but is ${outputs[name] ?? 'not set'}`)
  if (isReadOnly && requests.some(({ method }) => method !== 'GET'))
    problems.push(`${id}: something else than GETs was sent`)
  if (outcome !== 'success') problems.push(`${id}: ended in ${outcome}`)
  const isToldOf = summary.includes(`${step} succeeded`) || summary.includes(`${step} planned`)
  if (!isToldOf) problems.push(`${id}: the summary tells of no success`)
  return problems
}

/** What App Store Connect and GitHub do not hold although the whole workflow went through. */
export function problemsAtTheEnd(sandbox: Sandbox, { repository }: GitHubSandbox): string[] {
  const { comments, deployments } = repository
  const build = sandbox.all('builds').find(({ attributes }) => attributes.version === buildNumber)
  const released = sandbox
    .all('appStoreVersions')
    .find(({ attributes }) => attributes.versionString === version)
  const names = (build?.relations.betaGroups ?? []).map(
    (id) => sandbox.find('betaGroups', id)?.attributes.name,
  )
  return [
    ...expectEqual('the build', build?.attributes.processingState, 'VALID'),
    ...groups.filter((name) => !names.includes(name)).map((name) => `The build is not in the group ${name}`),
    ...expectEqual('the version', released?.attributes.appVersionState, 'READY_FOR_DISTRIBUTION'),
    ...expectEqual('the comments on the pull request', String(comments.length), '2'),
    ...expectEqual('the deployments', deployments.map(({ environment }) => environment).join(), 'TestFlight'),
  ]
}

function expectEqual(what: string, actual: unknown, expected: string): string[] {
  return actual === expected
    ? []
    : [`At the end ${what} should be ${expected}, but is ${actual ?? 'not there'}`]
}

/** Steps of the action that no entry of the workflow runs. */
export function stepsLeftOut(): string[] {
  const run = new Set(demoSteps.map((entry) => entry.with.step))
  return Object.keys(steps).filter((name) => !run.has(name))
}
