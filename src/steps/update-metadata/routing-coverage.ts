import { type Asset, assetFrom, uploadAsset } from '../../app-store-connect/assets.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import type { BodyFor } from '../../app-store-connect/operations.ts'
import { declaredFile, isSameFile } from './declared-file.ts'
import type { ListingChange, Work } from './work.ts'

const type = 'routingAppCoverages' as const

/** The area that a routing app covers: one file per version, so that the old one goes before the new one is sent. */
export async function routingCoverageChanges(work: Work): Promise<ListingChange[]> {
  const { api, listing, stored, current, context, given } = work
  const declared = listing.version.routingAppCoverage
  if (!declared) return []
  const standing = stored.isNew ? undefined : await getCoverage(api, stored.version.id)
  const what = 'routing app coverage'
  const file =
    declared.value === null
      ? undefined
      : await declaredFile(what, declared.value, {
          place: declared.place,
          listingPath: listing.path,
        })
  if (file ? standing && isSameFile(standing, file) : !standing) return []
  return [
    {
      part: 'version',
      action: file ? 'upload' : 'delete',
      subject: what,
      fields: [
        {
          name: 'routingAppCoverage',
          from: standing?.fileName ?? null,
          to: file ? `${file.fileName}, MD5 ${file.md5}` : null,
        },
      ],
      async apply() {
        const versionId = current.versionId()
        const old = stored.isNew ? await getCoverage(api, versionId) : standing
        if (file && old && isSameFile(old, file)) return
        if (old) await removeCoverage(api, old.id)
        if (!file) return
        await uploadAsset(api, file, coverageRoutes(api, versionId), {
          concurrency: 4,
          pollIntervalMs: Math.min(5_000, given.pollInterval),
          log: context.log,
          signal: context.signal,
        })
      },
    },
  ]
}

/** Apple answers with nothing or with 404 where there is none. */
async function getCoverage(api: AppStoreConnect, versionId: string): Promise<Asset | undefined> {
  try {
    const request = { path: { id: versionId } }
    const { data } = await api.get('GET /v1/appStoreVersions/{id}/routingAppCoverage', request)
    return data ? assetFrom(data) : undefined
  } catch (error) {
    if (error instanceof AppleError && error.status === 404) return undefined
    throw error
  }
}

async function removeCoverage(api: AppStoreConnect, id: string): Promise<void> {
  await api.write('DELETE /v1/routingAppCoverages/{id}', { path: { id } })
}

function coverageRoutes(api: AppStoreConnect, versionId: string) {
  return {
    remove: (id: string) => removeCoverage(api, id),
    read: async (id: string) =>
      assetFrom((await api.get('GET /v1/routingAppCoverages/{id}', { path: { id } })).data),
    async reserve({ fileName, fileSize }: { fileName: string; fileSize: number }) {
      const version = { data: { type: 'appStoreVersions' as const, id: versionId } }
      const body = {
        data: { type, attributes: { fileName, fileSize }, relationships: { appStoreVersion: version } },
      } satisfies BodyFor<'POST /v1/routingAppCoverages'>
      const find = () => getCoverage(api, versionId)
      const made = await api.create('POST /v1/routingAppCoverages', { body }, { find, isFresh: true })
      return 'data' in made ? assetFrom(made.data) : made
    },
    async commit(id: string, { md5 }: { md5: string }) {
      const attributes = { uploaded: true, sourceFileChecksum: md5 }
      const body = {
        data: { type, id, attributes },
      } satisfies BodyFor<'PATCH /v1/routingAppCoverages/{id}'>
      await api.write('PATCH /v1/routingAppCoverages/{id}', { path: { id }, body }, { isRepeatable: false })
    },
  }
}
