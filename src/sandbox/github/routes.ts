import { commentRoutes } from './comments.ts'
import { deploymentRoutes } from './deployments.ts'
import { historyRoutes } from './history-routes.ts'
import { pullRoutes } from './pulls.ts'
import { releaseRoutes } from './releases.ts'
import type { Route } from './route.ts'
import { userRoutes } from './users.ts'

export const routes: readonly Route[] = [
  ...commentRoutes,
  ...deploymentRoutes,
  ...historyRoutes,
  ...releaseRoutes,
  ...pullRoutes,
  ...userRoutes,
]
