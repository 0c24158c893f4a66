import { commentRoutes } from './comments.ts'
import { historyRoutes } from './history-routes.ts'
import { pullRoutes } from './merged-pulls.ts'
import { releaseRoutes } from './releases.ts'
import type { Route } from './route.ts'

export const routes: readonly Route[] = [...commentRoutes, ...historyRoutes, ...releaseRoutes, ...pullRoutes]
