import { Refusal } from './refusal.ts'
import { pageOf, type Route } from './route.ts'

/** https://docs.github.com/rest/pulls and https://docs.github.com/rest/commits/commits */
export const pullRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/commits/:sha/pulls' }),
    area: 'pull-requests',
    answer(call) {
      const sha = call.get('sha')
      if (!call.repository.shas.includes(sha)) throw new Refusal(422, `No commit found for SHA: ${sha}`)
      return pageOf(
        call.repository.pulls.filter(({ shas }) => shas.includes(sha)).map(({ shas: _, ...pull }) => pull),
        call,
      )
    },
  },
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/pulls/:number' }),
    area: 'pull-requests',
    answer({ repository, get }) {
      const found = repository.pulls.find(({ number }) => number === Number(get('number')))
      if (!found) throw new Refusal(404, 'Not Found')
      const { shas: _, ...pull } = found
      return { status: 200, body: pull }
    },
  },
]
