import { isPlatform, nameOf } from '../../app-store-connect/builds.ts'
import { attachApprovedDeclaration } from '../../app-store-connect/export-compliance.ts'
import type { BodyFor, QueryFor } from '../../app-store-connect/operations.ts'
import { getVersionListing } from '../../app-store-connect/store/listing.ts'
import { attachBuild } from '../../app-store-connect/store/store-builds.ts'
import { createVersion, listVersions, type StoreVersion } from '../../app-store-connect/store/versions.ts'
import { isSameVersion } from '../../app-store-connect/versions.ts'
import { complianceChanges } from '../../changes/build-settings.ts'
import { ExpectedError } from '../../errors.ts'
import type { Change, FieldChange } from '../../plan.ts'
import { unlessSo } from './unless-so.ts'
import type { Work } from './work.ts'

type Part = Pick<Work, 'api' | 'context' | 'given' | 'stored' | 'current'>

/** The version made or renamed, with its release, in one request where it exists. */
export function versionChanges(work: Part): Change[] {
  const { api, stored, current } = work
  const { app, version, versionString, isNew } = stored
  const platform = isPlatform(version.platform) ? version.platform : 'IOS'
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
          made = (await listVersions(api, app.id)).find(
            (one) => one.platform === platform && isSameVersion(one.versionString, versionString),
          )
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

export function buildChanges(work: Work): Change[] {
  const { api, given, stored, context, surroundings, current } = work
  const { build, attached, app } = stored
  if (!build) return []
  const keeps = stored.renameTo === undefined && attached?.id === build.id
  const attachment: Change = {
    action: 'update',
    subject: `build of version ${stored.versionString}`,
    from: attached && nameOf(attached),
    to: nameOf(build),
    async apply() {
      const { versionId } = current
      await unlessSo(
        async () => attachBuild(api, { versionId, buildId: build.id }),
        async () => (await getVersionListing(api, versionId)).build?.id === build.id,
      )
    },
  }
  const declaration: Change = {
    action: 'update',
    subject: `encryption declaration of the build ${nameOf(build)}`,
    async apply() {
      await attachApprovedDeclaration(api, app.id, build.id)
    },
  }
  const isToDeclare = build.usesNonExemptEncryption === true && surroundings.declaration === 'attachable'
  return [
    ...complianceChanges({
      wanted: given.usesNonExemptEncryption,
      standing: build.usesNonExemptEncryption,
      appId: app.id,
      appeared: async () => build,
      api,
      log: context.log,
    }),
    ...(isToDeclare ? [declaration] : []),
    ...(keeps ? [] : [attachment]),
  ]
}

export function whatsNewChanges({ api, stored, whatsNew, current }: Work): Change[] {
  const { isNew, listing } = stored
  let known = isNew ? undefined : Promise.resolve(listing)
  return [...whatsNew].flatMap(([locale, text]) => {
    const standing = listing.localizations.get(locale)?.values.whatsNew ?? null
    if (normal(String(standing ?? '')) === normal(text)) return []
    const change: Change = {
      action: 'update',
      subject: `what's new in ${locale}`,
      locale,
      from: standing === null ? null : String(standing),
      to: text,
      async apply() {
        // A new version has texts of its own once it is there.
        known ??= getVersionListing(api, current.versionId)
        const id = (await known).localizations.get(locale)?.id
        if (!id)
          throw new ExpectedError(
            `The new version has no texts in ${locale} yet. Run the step again: it goes on from there.`,
          )
        await writeWhatsNew(api, { versionId: current.versionId, id, locale, text })
      },
    }
    return [change]
  })
}

async function writeWhatsNew(
  api: Work['api'],
  { versionId, id, locale, text }: { versionId: string; id: string; locale: string; text: string },
): Promise<void> {
  const body = {
    data: { type: 'appStoreVersionLocalizations', id, attributes: { whatsNew: text } },
  } satisfies BodyFor<'PATCH /v1/appStoreVersionLocalizations/{id}'>
  const request = { path: { id }, body }
  await unlessSo(
    async () => api.write('PATCH /v1/appStoreVersionLocalizations/{id}', request, { isFresh: true }),
    async () => {
      const now = (await getVersionListing(api, versionId)).localizations.get(locale)?.values.whatsNew
      return normal(String(now ?? '')) === normal(text)
    },
  )
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

/** Unset leaves it as it is; only `false` takes one away. */
export function phasedReleaseChanges(work: Part): Change[] {
  const { api, given, stored, current } = work
  const id = stored.listing.phasedReleaseId
  if (given.phasedRelease === undefined || given.phasedRelease === (id !== undefined)) return []
  if (id !== undefined) {
    return [
      {
        action: 'delete',
        subject: 'phased release',
        async apply() {
          await api.write('DELETE /v1/appStoreVersionPhasedReleases/{id}', { path: { id } })
        },
      },
    ]
  }
  return [
    {
      action: 'create',
      subject: 'phased release',
      apply: async () => createPhasedRelease(api, current.versionId),
    },
  ]
}

async function createPhasedRelease(api: Work['api'], versionId: string): Promise<void> {
  const body = {
    data: {
      type: 'appStoreVersionPhasedReleases',
      attributes: { phasedReleaseState: 'INACTIVE' },
      relationships: { appStoreVersion: { data: { type: 'appStoreVersions', id: versionId } } },
    },
  } satisfies BodyFor<'POST /v1/appStoreVersionPhasedReleases'>
  const path = { id: versionId }
  const query = {
    include: ['appStoreVersionPhasedRelease'],
  } satisfies QueryFor<'GET /v1/appStoreVersions/{id}'>
  const find = async () =>
    (await api.get('GET /v1/appStoreVersions/{id}', { path, query })).data.relationships
      ?.appStoreVersionPhasedRelease?.data?.id
  await unlessSo(
    async () => api.create('POST /v1/appStoreVersionPhasedReleases', { body }, { find, isFresh: true }),
    async () => (await find()) !== undefined,
  )
}
