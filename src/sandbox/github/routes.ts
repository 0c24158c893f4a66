import { commentRoutes } from './comments.ts'
import { deploymentRoutes } from './deployments.ts'
import { pullRoutes } from './pulls.ts'
import type { Route } from './route.ts'
import { userRoutes } from './users.ts'

export const routes: readonly Route[] = [...commentRoutes, ...deploymentRoutes, ...pullRoutes, ...userRoutes]
