import { type BetaBuild, getBetaBuild } from '../../app-store-connect/beta-builds.ts'
import { nameOf } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import { ExpectedError } from '../../errors.ts'
import type { Context, Given } from './declaration.ts'

const approvedStates = new Set(['BETA_APPROVED', 'IN_BETA_TESTING', 'READY_FOR_BETA_TESTING'])
const endedStates = new Set(['EXPIRED', 'BETA_REJECTED'])
const waiting = new Set(['WAITING_FOR_BETA_REVIEW', 'IN_BETA_REVIEW', 'PROCESSING'])

export function isApproved({ externalState, reviewState }: BetaBuild): boolean {
  return approvedStates.has(externalState) || (reviewState === 'APPROVED' && !endedStates.has(externalState))
}

/** Waits for the verdict of the beta review. A rejection, and a build that is not in review at all, are errors. */
export async function awaitVerdict(
  api: AppStoreConnect,
  build: BetaBuild,
  { given, context }: { given: Given; context: Context },
): Promise<BetaBuild> {
  const name = nameOf(build)
  return waitFor({
    subject: `Beta review of ${name}`,
    timelineName: 'Beta review',
    async look() {
      const current = await getBetaBuild(api, build.id, { isFresh: true })
      const { externalState, reviewState } = current
      context.reach({
        externalBuildState: externalState,
        ...(reviewState ? { betaReviewState: reviewState } : {}),
      })
      context.tell(
        { name: 'External testing', value: externalState },
        ...(reviewState ? [{ name: 'Beta review', value: reviewState }] : []),
      )
      if (externalState === 'BETA_REJECTED' || reviewState === 'REJECTED') {
        throw new ExpectedError(
          `Beta review has rejected the build ${name}. Apple gives the reasons in App Store Connect and in the e-mail to the team; the API does not have them.`,
        )
      }
      if (isApproved(current)) return { state: externalState, result: current }
      if (!waiting.has(externalState) && (reviewState === undefined || externalState === 'EXPIRED')) {
        throw new ExpectedError(
          `The build ${name} is ${externalState} and not in beta review, so there is no verdict to wait for.`,
        )
      }
      return { state: externalState, timelineState: externalState }
    },
    log: context.log,
    signal: context.signal,
    pollIntervalMs: given.pollInterval,
    onDeadline: 'The review goes on at Apple. Run the step again to wait on, with a longer timeout.',
  })
}
