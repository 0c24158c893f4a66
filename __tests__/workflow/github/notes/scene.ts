import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type GitHubSandbox,
  type GitHubSandboxOptions,
  startGitHub,
} from '../../../../src/sandbox/github/server.ts'
import type { Sandbox } from '../../../../src/sandbox/sandbox.ts'
import { notesOf, startTestFlight } from '../../../steps/distribute/support.ts'
import type { ActionRun, WorkflowInputs } from '../../../support/run-action.ts'

export interface RunnerEvent {
  ref?: string
  sha?: string
  name?: string
  payload?: object
}

/** The environment in which a runner runs for an event. */
export async function runnerEnvironment(
  github: GitHubSandbox,
  folder: string,
  { ref = 'refs/heads/main', sha, name = 'push', payload = {} }: RunnerEvent = {},
): Promise<Record<string, string>> {
  const eventPath = join(folder, 'event.json')
  await writeFile(eventPath, JSON.stringify(payload))
  return {
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: github.repository.fullName,
    GITHUB_SHA: sha ?? github.repository.history.branches.get('main') ?? 'f'.repeat(40),
    GITHUB_REF: ref,
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: eventPath,
  }
}

export interface NotesRun extends ActionRun {
  /** What to test, in the primary language. */
  notes: unknown
  /** What GitHub was asked, without what is the same in every path. */
  asked: string[]
  appleWrites: string[]
}

export interface NotesScene extends AsyncDisposable {
  github: GitHubSandbox
  sandbox: Sandbox
  folder: string
  run(inputs: WorkflowInputs, event?: RunnerEvent): Promise<NotesRun>
}

/** A processed build in TestFlight and a repository on GitHub; `distribute` sets what to test. */
export async function startNotes(options: GitHubSandboxOptions = {}): Promise<NotesScene> {
  const [github, testflight] = await Promise.all([startGitHub(options), startTestFlight()])
  const folder = await mkdtemp(join(tmpdir(), 'notes-'))
  const build = testflight.addBuild('42')
  return {
    github,
    sandbox: testflight.sandbox,
    folder,
    async run(inputs, event) {
      const environment = await runnerEnvironment(github, folder, event)
      const given = { 'build-id': build.id, 'github-token': github.token, ...inputs }
      const run = await testflight.run(given, { environment, cwd: folder })
      return {
        ...run,
        notes: notesOf(testflight.sandbox, build.id)['en-US'],
        asked: askedOf(github),
        appleWrites: testflight.sandbox.trace().filter((request) => !request.startsWith('GET ')),
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([github[Symbol.asyncDispose](), testflight[Symbol.asyncDispose]()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function askedOf({ requests, repository }: GitHubSandbox): string[] {
  return requests.map(({ path }) => decodeURIComponent(path.replace(`/repos/${repository.fullName}`, '')))
}
