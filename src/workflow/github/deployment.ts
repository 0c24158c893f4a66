import { hiddenIn } from '../runner.ts'
import { isAddress } from './comment-text.ts'
import { type DeploymentState, deploymentState, isAboutStore } from './deployment-state.ts'
import { publicLinkOf } from './groups.ts'
import { buildWords, type ReportContent } from './report-content.ts'
import { createOnce, type Session } from './session.ts'

export interface DeploymentWork {
  session: Session
  content: ReportContent
  environment: string
  commit: string
  runUrl: string
}

interface Status {
  state: DeploymentState
  description: string
  environment_url: string
}

const longestDescription = 140
const payloadNames = ['app-id', 'build-id', 'version-id', 'version', 'build-number', 'platform']

/**
 * Records where the build stands as a deployment of the commit: one for each build, however many steps tell of it. Resolves to
 * undefined where the step has come to no build.
 */
export async function recordDeployment(work: DeploymentWork): Promise<DeploymentState | undefined> {
  const { session, content, runUrl } = work
  const { github, repo } = session
  if (!hasBuild(content)) return undefined
  const payload = payloadOf(content.outputs)
  const id =
    (await findDeployment(work, payload)) ??
    (await createOnce(
      () => createDeployment(work, payload),
      () => findDeployment(work, payload),
    ))
  const wanted = statusOfRun(content)
  const last = () => lastStatus(session, id)
  if (isSame(await last(), wanted)) return wanted.state
  const logUrl = isAddress(runUrl) ? { log_url: runUrl } : {}
  await createOnce(
    async () => {
      await github.rest.repos.createDeploymentStatus({ ...repo, deployment_id: id, ...wanted, ...logUrl })
      return wanted
    },
    async () => (isSame(await last(), wanted) ? wanted : undefined),
  )
  return wanted.state
}

function hasBuild({ step, outputs }: ReportContent): boolean {
  const names = step === 'upload-build' ? ['build-id', 'processing-state'] : ['build-id', 'version-id']
  return outputs.has('app-id') && names.some((name) => outputs.get(name))
}

function payloadOf(outputs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    payloadNames.flatMap((name) => {
      const value = outputs.get(name)
      return value ? [[name, value]] : []
    }),
  )
}

async function findDeployment(
  { session, environment, commit }: DeploymentWork,
  payload: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  const { github, repo } = session
  const deployments = await github.paginate(github.rest.repos.listDeployments, {
    ...repo,
    sha: commit,
    environment,
    per_page: 100,
  })
  return deployments.find((deployment) => isOfBuild(deployment.payload, payload))?.id
}

/** Not every step knows everything of a build; what both know must be the same. */
function isOfBuild(stored: unknown, payload: Readonly<Record<string, string>>): boolean {
  const known = typeof stored === 'string' ? parsed(stored) : stored
  if (typeof known !== 'object' || known === null) return false
  const values = new Map(Object.entries(known))
  const isComplete = ['app-id', 'platform', 'version'].every((name) => values.has(name))
  return isComplete && Object.entries(payload).every(([name, value]) => (values.get(name) ?? value) === value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Somebody else's deployment may carry any text.
    return undefined
  }
}

async function createDeployment(
  { session, content, environment, commit }: DeploymentWork,
  payload: Readonly<Record<string, string>>,
): Promise<number> {
  const { github, repo } = session
  const { data } = await github.rest.repos.createDeployment({
    ...repo,
    ref: commit,
    environment,
    payload,
    auto_merge: false,
    required_contexts: [],
    description: described(content, ''),
    production_environment: isAboutStore(content),
  })
  if ('id' in data) return data.id
  throw new Error('GitHub has merged branches in place of recording a deployment')
}

function statusOfRun(content: ReportContent): Status {
  const { state, apple } = deploymentState(content)
  const words = apple ? apple.toLowerCase().replaceAll('_', ' ') : content.outcome
  const told = state === 'error' ? `the step ${content.outcome}` : words
  return { state, description: described(content, told), environment_url: pageOf(content, state) }
}

function described({ outputs }: ReportContent, words: string): string {
  const build = buildWords(outputs)
  return hiddenIn([build, words].filter(Boolean).join(': ')).slice(0, longestDescription)
}

function pageOf({ step, outputs }: ReportContent, state: DeploymentState): string {
  const app = outputs.get('app-id') ?? ''
  const ofApp = `https://appstoreconnect.apple.com/apps/${app}`
  const inStore =
    step === 'release' && state === 'success' ? `https://apps.apple.com/app/id${app}` : undefined
  const pages = [
    publicLinkOf(outputs),
    inStore,
    outputs.get('review-url'),
    outputs.get('testflight-url'),
    ofApp,
  ]
  return pages.find(isAddress) ?? ''
}

async function lastStatus({ github, repo }: Session, id: number): Promise<Status | undefined> {
  const statuses = github.paginate.iterator(github.rest.repos.listDeploymentStatuses, {
    ...repo,
    deployment_id: id,
    per_page: 100,
  })
  for await (const { data } of statuses) {
    // GitHub makes a deployment inactive when a later one of its environment has succeeded, which is not undone by a second run.
    const found = data.find(({ state, description }) => state !== 'inactive' || description !== '')
    if (found) return { ...found, state: found.state, environment_url: found.environment_url ?? '' }
  }
  return undefined
}

function isSame(one: Status | undefined, other: Status): boolean {
  return (
    one !== undefined &&
    one.state === other.state &&
    one.description === other.description &&
    one.environment_url === other.environment_url
  )
}
