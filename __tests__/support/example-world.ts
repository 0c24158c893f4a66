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

const lastCommit = '7f3a9c2e5b8d4f6a1c0e9b7d3f5a8c6e2b4d1f09'
const contact = {
  contactFirstName: 'Ada',
  contactLastName: 'Example',
  contactPhone: '+44 20 7946 0000',
  contactEmail: 'review@example.com',
}
const betaTexts = { description: 'Plan a garden.', feedbackEmail: 'beta@example.com' }

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
