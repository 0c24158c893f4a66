import type { AppStoreConnect } from '../client.ts'
import { AppleError } from '../errors.ts'
import { lookAgain } from '../look-again.ts'
import type { BodyFor } from '../operations.ts'

export interface PhasedRelease {
  id: string
  /** INACTIVE, ACTIVE, PAUSED or COMPLETE. */
  state: string
  /** 1 to 7; 0 before it begins. */
  day: number
  /** Of the people with automatic updates. */
  percentage: number
  startDate: string | undefined
  /** All pauses together. */
  pausedDays: number
}

/** https://developer.apple.com/help/app-store-connect/update-your-app/release-a-version-update-in-phases */
const percentages = [0, 1, 2, 5, 10, 20, 50, 100]

/** A longer pause Apple ends by itself. */
export const mostPausedDays = 30

export function phasedReleaseFrom({
  id,
  attributes,
}: {
  id: string
  attributes?: {
    phasedReleaseState?: string | null
    currentDayNumber?: number | null
    startDate?: string | null
    totalPauseDuration?: number | null
  } | null
}): PhasedRelease {
  const state = attributes?.phasedReleaseState ?? 'INACTIVE'
  const day = state === 'INACTIVE' ? 0 : (attributes?.currentDayNumber ?? 0)
  return {
    id,
    state,
    day,
    percentage: state === 'COMPLETE' ? 100 : (percentages[Math.min(day, percentages.length - 1)] ?? 0),
    startDate: attributes?.startDate ?? undefined,
    pausedDays: attributes?.totalPauseDuration ?? 0,
  }
}

/** For one line: `ACTIVE, day 3 of 7, 5 % of users`. */
export function describePhasedRelease(release: PhasedRelease): string {
  const { state, day, percentage, startDate, pausedDays } = release
  const since = startDate ? `, since ${startDate.slice(0, 10)}` : ''
  if (state === 'INACTIVE') return 'INACTIVE, begins when the version is in the store'
  if (state === 'COMPLETE') return `COMPLETE, 100 % of users${since}`
  const paused =
    pausedDays > 0 || state === 'PAUSED' ? `, paused ${pausedDays} of ${mostPausedDays} days` : ''
  return `${state}, day ${day} of 7, ${percentage} % of users${since}${paused}`
}

/** Undefined when the version has none; Apple answers null or 404 for that. */
async function phasedReleaseOf(api: AppStoreConnect, versionId: string): Promise<PhasedRelease | undefined> {
  try {
    const route = 'GET /v1/appStoreVersions/{id}/appStoreVersionPhasedRelease'
    const answer = await api.get(route, { path: { id: versionId } })
    // Apple's types leave out that there may be none.
    const data: typeof answer.data | null = answer.data
    return data ? phasedReleaseFrom(data) : undefined
  } catch (error) {
    if (error instanceof AppleError && error.status === 404) return undefined
    throw error
  }
}

/** The version is given out over seven days once it is released. That somebody else did this meanwhile is as good. */
export async function enablePhasedRelease(api: AppStoreConnect, versionId: string): Promise<void> {
  const body = {
    data: {
      type: 'appStoreVersionPhasedReleases',
      attributes: { phasedReleaseState: 'INACTIVE' },
      relationships: { appStoreVersion: { data: { type: 'appStoreVersions', id: versionId } } },
    },
  } satisfies BodyFor<'POST /v1/appStoreVersionPhasedReleases'>
  const find = () => phasedReleaseOf(api, versionId)
  try {
    await api.create('POST /v1/appStoreVersionPhasedReleases', { body }, { find, isFresh: true })
  } catch (error) {
    if (!isRefused(error) || !(await find())) throw error
  }
}

/** Possible only until it begins; then everybody gets the version at once. */
export async function disablePhasedRelease(api: AppStoreConnect, id: string): Promise<void> {
  try {
    await api.write('DELETE /v1/appStoreVersionPhasedReleases/{id}', { path: { id } })
  } catch (error) {
    if (!(error instanceof AppleError && error.status === 404)) throw error
  }
}

const looksAfterMs = [0, 500, 1_500]

/** Whether Apple takes the same state a second time is not known, so a refusal is no failure where the state is the wanted one. */
export async function steerPhasedRelease(
  api: AppStoreConnect,
  { id, versionId }: { id: string; versionId: string },
  state: 'ACTIVE' | 'PAUSED' | 'COMPLETE',
): Promise<void> {
  const body = {
    data: { type: 'appStoreVersionPhasedReleases', id, attributes: { phasedReleaseState: state } },
  } satisfies BodyFor<'PATCH /v1/appStoreVersionPhasedReleases/{id}'>
  try {
    await api.write('PATCH /v1/appStoreVersionPhasedReleases/{id}', { path: { id }, body })
  } catch (error) {
    const look = async () => ((await phasedReleaseOf(api, versionId))?.state === state ? true : undefined)
    if (!isRefused(error) || !(await lookAgain(look, { afterMs: looksAfterMs }))) throw error
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof AppleError && error.status === 409
}
