import { Refusal } from './refusal.ts'
import type { Route } from './route.ts'

/** https://docs.github.com/rest/releases: a draft is not found by its tag. */
export const releaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/releases/tags/:tag(.*)' }),
    area: 'contents',
    answer({ repository, get }) {
      const release = repository.history.releases.find(
        ({ tag_name, draft }) => tag_name === get('tag') && !draft,
      )
      if (!release) throw new Refusal(404, 'Not Found')
      return { status: 200, body: release }
    },
  },
]
