import type { Pull } from './history.ts'
import { commitDocument, knownCommit } from './history.ts'
import { Refusal } from './refusal.ts'
import type { Repository } from './repository.ts'
import { pageOf, type Route } from './route.ts'

/** Of a pull request GitHub lists no more commits. */
const mostCommits = 250

/** https://docs.github.com/rest/pulls/pulls and https://docs.github.com/rest/commits/commits */
export const pullRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/pulls' }),
    area: 'pull-requests',
    answer(call) {
      const { query, repository } = call
      const state = query.get('state') ?? 'open'
      const sign = query.get('direction') === 'asc' ? 1 : -1
      const fitting = repository.history.pulls
        .filter((pull) => state === 'all' || pull.state === state)
        .toSorted((one, other) =>
          query.get('sort') === 'updated'
            ? sign * one.updated_at.localeCompare(other.updated_at)
            : sign * (one.number - other.number),
        )
      return pageOf(fitting.map(pullDocument), call)
    },
  },
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/pulls/:number' }),
    area: 'pull-requests',
    answer: ({ repository, get }) => ({ status: 200, body: pullDocument(pullOf(repository, get('number'))) }),
  },
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/commits/:sha/pulls' }),
    area: 'pull-requests',
    answer(call) {
      const { history } = call.repository
      const sha = call.get('sha')
      if (!history.commits.some((commit) => commit.sha === sha))
        throw new Refusal(422, `No commit found for SHA: ${sha}`)
      const having = history.pulls.filter(
        (pull) => pull.commits.includes(sha) || pull.merge_commit_sha === sha,
      )
      return pageOf(having.map(pullDocument), call)
    },
  },
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/pulls/:number/commits' }),
    area: 'pull-requests',
    answer(call) {
      const { commits } = pullOf(call.repository, call.get('number'))
      const known = commits.slice(0, mostCommits).map((sha) => knownCommit(call.repository.history, sha))
      return pageOf(known.map(commitDocument), call)
    },
  },
]

function pullOf({ history: { pulls } }: Repository, number: string): Pull {
  const pull = pulls.find((one) => one.number === Number(number))
  if (!pull) throw new Refusal(404, 'Not Found')
  return pull
}

function pullDocument({ commits, ...pull }: Pull) {
  return { ...pull, head: { sha: commits.at(-1) } }
}
