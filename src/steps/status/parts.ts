import { type App, findApp } from '../../app-store-connect/apps.ts'
import {
  type BuildScope,
  newestBuilds,
  newestUploads,
  type StandingBuild,
} from '../../app-store-connect/build-status.ts'
import type { BuildUpload } from '../../app-store-connect/build-uploads.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import { listReleaseVersions, type ReleaseVersion } from '../../app-store-connect/store/release.ts'
import { listSubmissions, type StandingSubmission } from '../../app-store-connect/store/review-status.ts'
import type { Given } from './declaration.ts'

/** What one look brings; each part takes one request. */
export interface Parts {
  uploads: BuildUpload[]
  builds: StandingBuild[]
  versions: ReleaseVersion[]
  submissions: StandingSubmission[]
}

export type PartName = keyof Parts

export const partNames: readonly PartName[] = ['uploads', 'builds', 'versions', 'submissions']

export interface Sight {
  parts: Parts
  /** What the key may not see, with Apple's words. */
  leftOut: ReadonlyMap<PartName, string>
}

const nothing: Sight = {
  parts: { uploads: [], builds: [], versions: [], submissions: [] },
  leftOut: new Map(),
}

/** An app by its id is not asked for: its name comes with its builds. */
export async function appIdOf(
  api: AppStoreConnect,
  { appId, bundleId }: Given,
): Promise<{ id: string; app: App | undefined }> {
  if (appId !== undefined && /^\d+$/.test(appId) && bundleId === undefined)
    return { id: appId, app: undefined }
  const app = await findApp(api, { appId, bundleId })
  return { id: app.id, app }
}

/** Reads these parts anew; the others stay as they were. A part that the key may not see is left out, unless it is every one. */
export async function look(
  api: AppStoreConnect,
  scope: BuildScope,
  { names, before = nothing }: { names: readonly PartName[]; before?: Sight },
): Promise<Sight> {
  const leftOut = new Map(before.leftOut)
  const refusals: AppleError[] = []
  const read = async <Name extends PartName>(name: Name, ask: () => Promise<Parts[Name]>) => {
    if (!names.includes(name)) return before.parts[name]
    try {
      return await ask()
    } catch (error) {
      if (!isForbidden(error)) throw error
      refusals.push(error)
      leftOut.set(name, error.gist)
      return nothing.parts[name]
    }
  }
  const [uploads, builds, versions, submissions] = await Promise.all([
    read('uploads', () => newestUploads(api, scope)),
    read('builds', () => newestBuilds(api, scope)),
    read('versions', () => listReleaseVersions(api, scope)),
    read('submissions', () => listSubmissions(api, scope)),
  ]).catch(async (error: unknown) => {
    // An id that was not looked up at first may be a wrong one, which is told with those there are.
    if (error instanceof AppleError && error.status === 404) await findApp(api, { appId: scope.appId })
    throw error
  })
  const [refusal] = refusals
  if (refusal && refusals.length === names.length) throw refusal
  return { parts: { uploads, builds, versions, submissions }, leftOut }
}

/** The role of the key is too low; a missing agreement or membership concerns everything, and is told as what it is. */
function isForbidden(error: unknown): error is AppleError {
  return (
    error instanceof AppleError &&
    error.status === 403 &&
    !error.has('FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED')
  )
}
