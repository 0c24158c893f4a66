import { findApp } from '../../app-store-connect/apps.ts'
import { listReleaseVersions, type ReleaseVersion } from '../../app-store-connect/store/release.ts'
import { isFirstVersion } from '../../app-store-connect/store/versions.ts'
import { ExpectedError } from '../../errors.ts'
import { excusingLateWaits } from '../../late-wait.ts'
import { carryOut } from '../../plan.ts'
import { defineStep } from '../../step.ts'
import { type Context, type Given, inputs, outputs } from './declaration.ts'
import { awaitRelease, readBack, tellOutcome } from './outcome.ts'
import { disabled, enabled, nothing, type PhasesPlan, type PhasesWanted, steered } from './phases.ts'
import { releaseChange } from './request.ts'
import { type Standing, standingOf } from './standing.ts'
import { findTarget, isSteering, nameOf } from './target.ts'

export const release = defineStep({
  summary: 'Release an approved version, and steer its phased release.',
  inputs,
  outputs,
  example: {
    id: 'release',
    inputs: { bundleId: 'com.example.app', version: '1.4.0' },
    outputs: ['versionState', 'phasedReleaseState'],
  },
  pages: ['github.md'],
  async run(given, context) {
    await excusingLateWaits(() => run(given, context), { onTimeout: given.onTimeout, context })
    return {}
  },
})

async function run(given: Given, context: Context): Promise<void> {
  const { appStoreConnect: api, log, reach, tell } = context
  const app = await findApp(api, given)
  reach({ appId: app.id })
  tell({ name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` })
  const versions = await listReleaseVersions(api, { appId: app.id, platform: given.platform })
  const version = findTarget(app, versions, given)
  tellOutcome(context, version)
  log.info(`Version ${nameOf(version)}: ${version.state}`)
  const standing = isSteering(given) ? undefined : standingOf(version, api.now())
  if (standing?.kind === 'not-ready') throw new ExpectedError(standing.reason)
  const phases = phasesFor(given, { api, version, isFirst: isFirstVersion(versions, version) })
  if (phases.remark) log.info(phases.remark)
  const isToRelease = standing !== undefined && isReleasedNow(standing, { given, context, version })
  const changes = [...phases.changes, ...(isToRelease ? [releaseChange(api, version)] : [])]
  const isDone = await carryOut(changes, { ...context, isDryRun: given.dryRun })
  if (!isDone) return
  const after =
    changes.length > 0
      ? await readBack(context, version, { isToRelease, isPhasedAsWanted: phases.isShown })
      : version
  tellOutcome(context, after)
  if (given.waitForRelease && !isSteering(given)) await awaitRelease(context, after, given)
}

function phasesFor({ phasedRelease }: Given, wanted: PhasesWanted): PhasesPlan {
  switch (phasedRelease) {
    case 'leave':
      return nothing
    case 'enable':
      return enabled(wanted)
    case 'disable':
      return disabled(wanted)
    default:
      return steered(wanted, phasedRelease)
  }
}

/** Says why where it is not. */
function isReleasedNow(
  standing: Standing,
  { given, context, version }: { given: Given; context: Context; version: ReleaseVersion },
): boolean {
  if (standing.kind === 'let-go') {
    context.log.info(`Version ${nameOf(version)} needs no release. ${standing.why ?? ''}`.trim())
    return false
  }
  if (standing.kind === 'scheduled' && given.ifScheduled === 'keep') {
    context.log.notice(
      `Version ${nameOf(version)} is approved and waits for its date, ${standing.date}, when Apple releases it. With if-scheduled: release it goes out now.`,
    )
    return false
  }
  return true
}
