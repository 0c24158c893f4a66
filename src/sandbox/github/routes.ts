import { commentRoutes } from './comments.ts'
import type { Route } from './route.ts'

export const routes: readonly Route[] = [...commentRoutes]
