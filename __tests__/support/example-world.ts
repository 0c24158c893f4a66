import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GitHubSandbox, startGitHub } from '../../src/sandbox/github/server.ts'
import type { Outcome } from '../../src/sandbox/outcomes.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import type { WorkflowRun, World } from '../../src/tools/workflow/world.ts'
import { type ExampleRepository, example, exampleRepository } from './example-repository.ts'

/** A repository with its GitHub and an App Store Connect, as the workflows of the pages find them. */
export interface ExampleWorld extends AsyncDisposable {
  sandbox: Sandbox
  github: GitHubSandbox
  repository: ExampleRepository
  /** The place of a run; on a push to main unless told. */
  place(more?: Partial<World>): World
}

const contact = {
  contactFirstName: 'Ada',
  contactLastName: 'Example',
  contactPhone: '+44 20 7946 0000',
  contactEmail: 'review@example.com',
}
const betaTexts = { description: 'Plan a garden.', feedbackEmail: 'beta@example.com' }

/** A tag for the version in the store, a merged pull request behind it, and an open one from there. Resolves to the last commit. */
function fillRepository({ repository: { history } }: GitHubSandbox): string {
  history.commit('Begin')
  history.tag('v1.3.0')
  const sha = history.commit('feat: start twice as fast')
  history.tag('v1.4.0', { message: 'Starts twice as fast.' })
  const body = '- Starts twice as fast.'
  history.releases.push({ tag_name: 'v1.4.0', body, draft: false, prerelease: false })
  const at = '2026-01-01T00:01:00Z'
  const merged = { state: 'closed' as const, merge_commit_sha: sha, merged_at: at, updated_at: at }
  history.pull({ number: 11, title: 'Start twice as fast', commits: [sha], ...merged })
  history.pull({ number: 12, title: 'Start twice as fast', commits: [sha] })
  return sha
}

/** A minute passes with each request, and none beside. 1.3.0 is in the store. The first upload ends as the outcome says. */
export async function exampleWorld(outcome: Outcome = {}): Promise<ExampleWorld> {
  const [sandbox, github, repository] = await Promise.all([
    startSandbox({ rate: 0, stepPerRequestMs: 60_000, tokenClock: 'real' }),
    startGitHub(),
    exampleRepository(),
  ])
  sandbox.behaviour.complianceLagMs = 0
  sandbox.outcome({ bundleId: example.bundleId, usesNonExemptEncryption: false, ...outcome })
  const { id } = sandbox.addApp({ bundleId: example.bundleId, name: 'Garden' })
  sandbox.change('betaAppReviewDetails', id, contact)
  const [texts] = sandbox.all('betaAppLocalizations')
  sandbox.change('betaAppLocalizations', texts?.id ?? '', betaTexts)
  const live = sandbox.addVersion({
    app: example.bundleId,
    versionString: '1.3.0',
    state: 'READY_FOR_DISTRIBUTION',
  })
  sandbox.completeVersion(live.id)
  sandbox.addGroup({ app: example.bundleId, name: 'Staff', isInternalGroup: true })
  sandbox.addGroup({ app: example.bundleId, name: 'Friends' })
  const lastCommit = fillRepository(github)
  return {
    sandbox,
    github,
    repository,
    place: (more = {}) => ({
      sha: lastCommit,
      eventName: 'push',
      apiUrl: github.url,
      token: github.token,
      checkout: repository.folder,
      macPrograms: repository.macPrograms,
      vars: {
        APP_STORE_CONNECT_ISSUER_ID: sandbox.team.issuerId,
        APP_STORE_CONNECT_KEY_ID: sandbox.team.keyId,
      },
      secrets: { APP_STORE_CONNECT_PRIVATE_KEY: sandbox.team.privateKey },
      moreInputs: () => ({ 'poll-interval': '20ms' }),
      calledWorkflow,
      ...more,
    }),
    async [Symbol.asyncDispose]() {
      await Promise.all([sandbox.close(), github[Symbol.asyncDispose](), repository[Symbol.asyncDispose]()])
    },
  }
}

const callable = /^(?:\.|OWNER\/app-store-connect-action)\/\.github\/workflows\/([\w-]+\.yml)(?:@v1)?$/

function calledWorkflow(uses: string): string | undefined {
  const file = callable.exec(uses)?.[1]
  if (file === undefined) return undefined
  return readFileSync(join(import.meta.dirname, '../../.github/workflows', file), 'utf8')
}

/** The event of a pull request, whose secrets are those of the repository it comes from. */
export function pullRequest(world: ExampleWorld, more: { from?: string } = {}): Partial<World> {
  const { from = 'example/garden' } = more
  const head = {
    ref: 'faster-start',
    sha: world.place().sha,
    repo: { full_name: from },
  }
  return {
    eventName: 'pull_request',
    ref: 'refs/pull/12/merge',
    event: { action: 'synchronize', number: 12, pull_request: { number: 12, head, base: { ref: 'main' } } },
    ...(from === world.github.repository.fullName ? {} : { secrets: {} }),
  }
}

const hidden = /^::(add-mask|debug)::.*\n?/gm

/** The steps that failed, with what they printed. */
export function failures(run: WorkflowRun): string[] {
  return run.jobs.flatMap(({ name, steps }) =>
    steps
      .filter(({ outcome }) => outcome === 'failure')
      .map((step) => `${name}: ${step.name}\n${step.log.replace(hidden, '')}`),
  )
}

export function results(run: WorkflowRun): Record<string, string> {
  return Object.fromEntries(run.jobs.map(({ name, result }) => [name, result]))
}
