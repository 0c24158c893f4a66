import { isPlatform } from '../../app-store-connect/builds.ts'
import type { BodyFor } from '../../app-store-connect/operations.ts'
import type { Attributes } from '../../app-store-connect/store/listing.ts'
import { disablePhasedRelease, enablePhasedRelease } from '../../app-store-connect/store/phased-release.ts'
import { createVersion } from '../../app-store-connect/store/versions.ts'
import { versionFields } from '../../files/listing/definition.ts'
import { confirmStored, differing, fieldChanges } from './difference.ts'
import { nameOf } from './stored.ts'
import type { ListingChange, Work } from './work.ts'

/** The version itself: made, renamed, and its own values. */
export function versionChanges({ api, listing, stored, current }: Work): ListingChange[] {
  const { version, app } = stored
  const creation: ListingChange[] = stored.isNew
    ? [
        {
          part: 'app',
          action: 'create',
          subject: `version ${version.versionString} for ${version.platform}`,
          fields: [],
          async apply() {
            const platform = isPlatform(version.platform) ? version.platform : 'IOS'
            current.madeVersion(
              await createVersion(api, { appId: app.id, platform, versionString: version.versionString }),
            )
          },
        },
      ]
    : []
  const wanted = (actual: Attributes) => {
    const { phasedRelease, versionString, routingAppCoverage, ...attributes } = differing(
      versionFields,
      listing.version,
      actual,
    )
    // Apple keeps a date from before, and refuses it with another type.
    const dateGoes =
      attributes.releaseType && attributes.releaseType !== 'SCHEDULED' && actual.earliestReleaseDate
    return {
      ...attributes,
      ...(dateGoes ? { earliestReleaseDate: null } : {}),
      ...(stored.renameTo === undefined ? {} : { versionString: stored.renameTo }),
    }
  }
  const planned = wanted(stored.listing.attributes)
  if (Object.keys(planned).length === 0) return creation
  return [
    ...creation,
    {
      part: 'version',
      action: 'update',
      subject: `version ${nameOf(stored)}`,
      fields: fieldChanges(planned, stored.listing.attributes),
      async apply(only) {
        const attributes = only(wanted((await current.listing()).attributes))
        if (Object.keys(attributes).length === 0) return
        const body = {
          data: { type: 'appStoreVersions' as const, id: current.versionId(), attributes },
        } satisfies BodyFor<'PATCH /v1/appStoreVersions/{id}'>
        const request = { path: { id: current.versionId() }, body }
        const answer = await api.write('PATCH /v1/appStoreVersions/{id}', request, { isFresh: true })
        confirmStored('the version', attributes, answer)
      },
    },
  ]
}

export function phasedReleaseChanges({ api, listing, stored, current }: Work): ListingChange[] {
  const wanted = listing.version.phasedRelease?.value
  const id = stored.listing.phasedReleaseId
  if (typeof wanted !== 'boolean' || wanted === (id !== undefined)) return []
  const fields = [{ name: 'phasedRelease', from: String(!wanted), to: String(wanted) }]
  return [
    {
      part: 'version',
      action: wanted ? 'create' : 'delete',
      subject: 'phased release',
      fields,
      async apply() {
        if (!wanted) {
          if (id) await disablePhasedRelease(api, id)
          return
        }
        await enablePhasedRelease(api, current.versionId())
      },
    },
  ]
}
