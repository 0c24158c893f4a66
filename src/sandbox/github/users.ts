import { Refusal } from './refusal.ts'
import type { Route } from './route.ts'

/** https://docs.github.com/rest/users/users: the token of a job belongs to an installation, not to a user. */
export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/user' }),
    answer({ repository }) {
      if (repository.viewer.type === 'Bot') throw new Refusal(403, 'Resource not accessible by integration')
      return { status: 200, body: repository.viewer }
    },
  },
]
