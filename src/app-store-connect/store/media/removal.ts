import { AppleError } from '../../errors.ts'
import type { MediaRoutes } from './media.ts'

/** Takes a file out of its set. Lists show what is gone already for a while. */
export async function removeMember(routes: Pick<MediaRoutes, 'remove'>, id: string): Promise<void> {
  await routes.remove(id).catch((error: unknown) => {
    if (!(error instanceof AppleError) || error.status !== 404) throw error
  })
}
