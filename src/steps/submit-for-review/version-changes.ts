import { lookAgain } from '../../app-store-connect/look-again.ts'
import type { BodyFor } from '../../app-store-connect/operations.ts'
import { getVersionListing } from '../../app-store-connect/store/listing.ts'
import { createVersion, listVersions, type StoreVersion } from '../../app-store-connect/store/versions.ts'
import { isSameVersion } from '../../app-store-connect/versions.ts'
import type { Change, FieldChange } from '../../plan.ts'
import { unlessSo } from './unless-so.ts'
import type { Work } from './work.ts'

type Part = Pick<Work, 'api' | 'context' | 'given' | 'stored' | 'current'>

/** The version made or renamed, with its release, in one request where it exists. */
export function versionChanges(work: Part): Change[] {
  const { api, stored, current } = work
  const { app, platform, versionString, isNew } = stored
  const creation: Change = {
    action: 'create',
    subject: `version ${versionString} for ${platform}`,
    async apply() {
      let made: StoreVersion | undefined
      await unlessSo(
        async () => {
          made = await createVersion(api, { appId: app.id, platform, versionString })
        },
        async () => {
          made = await shownVersion(work, { platform, versionString })
          return made !== undefined
        },
      )
      current.versionId = made?.id ?? ''
      work.context.reach({ versionId: current.versionId, versionState: made?.state ?? '' })
    },
  }
  const attributes = wantedAttributes(work)
  const names = Object.keys(attributes)
  const update: Change = {
    action: 'update',
    subject: `version ${versionString}`,
    fields: fieldsOf(attributes, stored.listing.attributes),
    async apply() {
      const id = current.versionId
      const body = {
        data: { type: 'appStoreVersions', id, attributes },
      } satisfies BodyFor<'PATCH /v1/appStoreVersions/{id}'>
      await unlessSo(
        async () => api.write('PATCH /v1/appStoreVersions/{id}', { path: { id }, body }, { isFresh: true }),
        async () => {
          const { attributes: now } = await getVersionListing(api, id)
          return Object.entries(attributes).every(([name, value]) => isSameValue(value, now[name]))
        },
      )
    },
  }
  return [...(isNew ? [creation] : []), ...(names.length > 0 ? [update] : [])]
}

/** A version that was made a moment ago shows up in lists up to minutes late. */
const looksAfterMs = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

function shownVersion(
  { api, stored, context, given }: Part,
  { platform, versionString }: { platform: string; versionString: string },
): Promise<StoreVersion | undefined> {
  const look = async () =>
    (await listVersions(api, stored.app.id)).find(
      (one) => one.platform === platform && isSameVersion(one.versionString, versionString),
    )
  const afterMs = looksAfterMs.map((ms) => Math.min(ms, given.pollInterval))
  return lookAgain(look, { afterMs, signal: context.signal })
}

const releaseTypes = { manual: 'MANUAL', 'after-approval': 'AFTER_APPROVAL', scheduled: 'SCHEDULED' } as const

interface VersionAttributes {
  versionString?: string
  releaseType?: (typeof releaseTypes)[keyof typeof releaseTypes]
  earliestReleaseDate?: string | null
}

/** Apple refuses a release type at times even where it is the same, so that it is sent only where it differs. */
function wantedAttributes({ given, stored }: Pick<Work, 'given' | 'stored'>): VersionAttributes {
  const { attributes } = stored.listing
  const wanted: VersionAttributes = {}
  if (stored.renameTo !== undefined) wanted.versionString = stored.renameTo
  if (given.releaseType === undefined) return wanted
  const type = releaseTypes[given.releaseType]
  const date = given.earliestReleaseDate ?? null
  const standing = attributes.earliestReleaseDate ?? null
  const isSameDate = date === null ? standing === null : Date.parse(date) === Date.parse(String(standing))
  if (attributes.releaseType !== type) wanted.releaseType = type
  // A date from before is refused along with another type.
  if (!isSameDate) Object.assign(wanted, { releaseType: type, earliestReleaseDate: date })
  return wanted
}

function isSameValue(wanted: string | null, actual: unknown): boolean {
  if (wanted === null) return (actual ?? null) === null
  return wanted === actual || Date.parse(wanted) === Date.parse(String(actual))
}

function fieldsOf(wanted: object, actual: Readonly<Record<string, unknown>>): FieldChange[] {
  const shown = (value: unknown) => (value === undefined || value === null ? null : String(value))
  return Object.entries(wanted).map(([name, value]) => ({
    name,
    from: shown(actual[name]),
    to: shown(value),
  }))
}
