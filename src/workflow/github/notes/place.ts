import type { GitHub, RunContext } from '../client.ts'
import type { Asker } from './asking.ts'

/** Where in a repository the run stands, and how GitHub is asked about it. */
export interface Place {
  github: GitHub
  ask: Asker
  owner: string
  repo: string
  sha: string
  /** The name of the tag that the run is for. */
  tag: string | undefined
  /** The name of the branch otherwise, or the ref as it is. */
  branch: string
  /** Of the event, where it is about one. */
  pull: { number: number; head: string } | undefined
  /** Of an event of the kind `release`. */
  release: { name: string; body: string } | undefined
}

export function placeOf(options: { github: GitHub; run: RunContext; ask: Asker }): Place {
  const { github, run, ask } = options
  const { pull_request: pull, release } = run.payload
  const head: unknown = pull?.head?.sha
  return {
    github,
    ask,
    ...run.repo,
    sha: run.sha,
    tag: /^refs\/tags\/(.+)$/.exec(run.ref)?.[1],
    branch: run.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    pull: pull ? { number: pull.number, head: typeof head === 'string' ? head : run.sha } : undefined,
    release:
      run.eventName === 'release' && release
        ? { name: String(release.tag_name ?? ''), body: String(release.body ?? '') }
        : undefined,
  }
}

export function shortSha(sha: string): string {
  return /^[\da-f]{40}$/.test(sha) ? sha.slice(0, 7) : sha
}
