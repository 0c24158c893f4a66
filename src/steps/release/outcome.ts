import { lookAgain } from '../../app-store-connect/look-again.ts'
import { describePhasedRelease, type PhasedRelease } from '../../app-store-connect/store/phased-release.ts'
import {
  getReleaseVersion,
  isLetGo,
  isOnSale,
  type ReleaseVersion,
} from '../../app-store-connect/store/release.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import { ExpectedError } from '../../errors.ts'
import type { Context, Given } from './declaration.ts'
import { nameOf } from './target.ts'

const looksAfterMs = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** Reads the version until Apple shows what was done; reads may be late by up to a minute. */
export async function readBack(
  { appStoreConnect: api, log, signal }: Context,
  version: ReleaseVersion,
  done: { isToRelease: boolean; isPhasedAsWanted: (phasedRelease: PhasedRelease | undefined) => boolean },
): Promise<ReleaseVersion> {
  let seen = version
  const look = async () => {
    seen = await getReleaseVersion(api, version.id)
    const isReleased = !done.isToRelease || isLetGo(seen)
    return isReleased && done.isPhasedAsWanted(seen.phasedRelease) ? seen : undefined
  }
  const shown = await lookAgain(look, { afterMs: looksAfterMs, signal })
  if (!shown) {
    throw new ExpectedError(
      `Everything was sent, but App Store Connect does not show it: version ${nameOf(version)} is ${seen.state}, its phased release ${seen.phasedRelease?.state ?? 'not there'}. Look at it in App Store Connect, and run the step again.`,
    )
  }
  log.info(`Done, and shown by App Store Connect: version ${nameOf(shown)} is ${shown.state}.`)
  if (shown.phasedRelease) log.info(`Phased release: ${describePhasedRelease(shown.phasedRelease)}.`)
  return shown
}

/** Waits until people can get the version. */
export async function awaitRelease(context: Context, version: ReleaseVersion, given: Given): Promise<void> {
  const { appStoreConnect: api, log, signal } = context
  let known: ReleaseVersion | undefined = version
  await waitFor({
    subject: `Release of ${nameOf(version)}`,
    timelineName: 'Release',
    async look() {
      const current = known ?? (await getReleaseVersion(api, version.id))
      known = undefined
      tellOutcome(context, current)
      if (!isLetGo(current) && current.state !== 'PENDING_DEVELOPER_RELEASE') {
        throw new ExpectedError(
          `Version ${nameOf(current)} became ${current.state}, so it does not reach the store. Look at it in App Store Connect.`,
        )
      }
      const { state } = current
      return { state, timelineState: state, ...(isOnSale(current) ? { result: current } : {}) }
    },
    log,
    signal,
    pollIntervalMs: given.pollInterval,
    onDeadline:
      'Apple goes on with it, which may take up to a day. Run the step again to wait on, with a longer timeout.',
  })
}

/** Sets the outputs and the facts of the summary. */
export function tellOutcome({ reach, tell }: Context, version: ReleaseVersion): void {
  const { id, platform, versionString, state, phasedRelease } = version
  reach({
    platform,
    versionId: id,
    version: versionString,
    versionState: state,
    phasedReleaseState: phasedRelease?.state ?? '',
    phasedReleaseDay: phasedRelease ? String(phasedRelease.day) : '',
    phasedReleasePercentage: phasedRelease ? String(phasedRelease.percentage) : '',
  })
  tell(
    { name: 'Version', value: `${versionString} for ${platform}` },
    { name: 'State', value: state },
    { name: 'Phased release', value: phasedRelease ? describePhasedRelease(phasedRelease) : 'none' },
  )
}
