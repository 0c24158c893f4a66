import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import {
  describePhasedRelease,
  disablePhasedRelease,
  enablePhasedRelease,
  mostPausedDays,
  type PhasedRelease,
  steerPhasedRelease,
} from '../../app-store-connect/store/phased-release.ts'
import { isOnSale, type ReleaseVersion } from '../../app-store-connect/store/release.ts'
import { InputError } from '../../errors.ts'
import type { Change } from '../../plan.ts'
import { nameOf } from './target.ts'

export interface PhasesWanted {
  api: AppStoreConnect
  version: ReleaseVersion
  /** No other version of the platform was in the store before. */
  isFirst: boolean
}

/** What differs from the wanted phased release, and what is said where nothing does. */
export interface PhasesPlan {
  changes: Change[]
  /** Whether this is what Apple shows afterwards. */
  isShown: (phasedRelease: PhasedRelease | undefined) => boolean
  remark?: string
}

export const nothing: PhasesPlan = { changes: [], isShown: () => true }

const begun = new Set(['ACTIVE', 'PAUSED', 'COMPLETE'])

/** Before a version is released: a phased release is added to it, or taken from it. */
export function enabled({ api, version, isFirst }: PhasesWanted): PhasesPlan {
  const { phasedRelease } = version
  if (phasedRelease) return nothing
  if (isOnSale(version)) {
    throw new InputError(
      `Version ${nameOf(version)} is in the store already and was released to everybody at once, so phased-release: enable comes too late for it. A phased release is decided on before the release.`,
    )
  }
  if (isFirst) {
    throw new InputError(
      `Version ${nameOf(version)} is the first one on ${version.platform}, and Apple gives out only updates in phases. Leave phased-release out.`,
    )
  }
  const apply = () => enablePhasedRelease(api, version.id)
  return {
    changes: [{ action: 'create', subject: subjectOf(version), apply }],
    isShown: (shown) => shown !== undefined,
  }
}

export function disabled({ api, version }: PhasesWanted): PhasesPlan {
  const { phasedRelease } = version
  if (!phasedRelease || phasedRelease.state === 'COMPLETE') return nothing
  if (begun.has(phasedRelease.state)) {
    throw new InputError(
      `The phased release of ${nameOf(version)} is ${describePhasedRelease(phasedRelease)}, and one that has begun cannot be switched off. With phased-release: complete everybody gets the version now.`,
    )
  }
  const apply = () => disablePhasedRelease(api, phasedRelease.id)
  return {
    changes: [{ action: 'delete', subject: subjectOf(version), apply }],
    isShown: (shown) => shown === undefined,
  }
}

type Steered = 'pause' | 'resume' | 'complete'

const wantedStates = { pause: 'PAUSED', resume: 'ACTIVE', complete: 'COMPLETE' } as const

/** Steers a phased release that has begun. */
export function steered({ api, version }: PhasesWanted, how: Steered): PhasesPlan {
  const { phasedRelease } = version
  const wanted = wantedStates[how]
  if (!phasedRelease) return withoutPhases(version, how)
  if (phasedRelease.state === wanted) return nothing
  refuseImpossible({ version, phasedRelease, how })
  if (phasedRelease.state === 'COMPLETE') {
    return { ...nothing, remark: 'It is complete: everybody gets the version.' }
  }
  const change: Change = {
    action: 'update',
    subject: subjectOf(version),
    from: phasedRelease.state,
    to: wanted,
    apply: () => steerPhasedRelease(api, { id: phasedRelease.id, versionId: version.id }, wanted),
  }
  return { changes: [change], isShown: (shown) => shown?.state === wanted || shown?.state === 'COMPLETE' }
}

function withoutPhases(version: ReleaseVersion, how: Steered): PhasesPlan {
  if (how === 'complete' && isOnSale(version)) {
    const remark = 'It has no phased release: everybody gets the version already.'
    return { ...nothing, remark }
  }
  throw new InputError(
    `Version ${nameOf(version)} is ${version.state} and has no phased release, so there is none to ${how}. One is added before the release, with phased-release: enable.`,
  )
}

function refuseImpossible({
  version,
  phasedRelease,
  how,
}: {
  version: ReleaseVersion
  phasedRelease: PhasedRelease
  how: Steered
}): void {
  const subject = `The phased release of ${nameOf(version)}`
  if (phasedRelease.state === 'INACTIVE') {
    const instead = how === 'complete' ? ' With phased-release: disable everybody gets it at once.' : ''
    throw new InputError(
      `${subject} has not begun, so there is nothing to ${how}: the version is ${version.state}, and it begins by itself when that is in the store.${instead}`,
    )
  }
  if (how !== 'pause') return
  if (phasedRelease.state === 'COMPLETE') {
    throw new InputError(
      `${subject} is complete: everybody gets the version, and nothing can be paused. To stop it, take the app from sale, or release a newer version.`,
    )
  }
  if (phasedRelease.pausedDays >= mostPausedDays) {
    throw new InputError(
      `${subject} was paused for ${phasedRelease.pausedDays} days, and Apple allows ${mostPausedDays} over all pauses.`,
    )
  }
}

function subjectOf(version: ReleaseVersion): string {
  return `phased release of version ${nameOf(version)}`
}
