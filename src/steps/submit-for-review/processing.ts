import { nameOf } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { findStoreBuild, type StoreBuild } from '../../app-store-connect/store/store-builds.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import type { Context, Given } from './declaration.ts'

export function isProcessed({ processingState }: StoreBuild): boolean {
  return processingState !== 'PROCESSING'
}

/** What came of it is judged afterwards, along with everything else. */
export async function awaitProcessing(
  api: AppStoreConnect,
  build: StoreBuild,
  { given, context }: { given: Given; context: Context },
): Promise<void> {
  await waitFor({
    subject: `Processing of ${nameOf(build)}`,
    timelineName: 'Processing',
    async look() {
      const now = (await findStoreBuild(api, build.id)) ?? build
      return { state: now.processingState, ...(isProcessed(now) ? { result: true } : {}) }
    },
    log: context.log,
    signal: context.signal,
    pollIntervalMs: given.pollInterval,
    onDeadline: 'Nothing was changed. Run the step again, with a longer timeout.',
  })
}
