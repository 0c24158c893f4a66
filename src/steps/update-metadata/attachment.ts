import { type Asset, assetFrom, uploadAsset } from '../../app-store-connect/assets.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import type { BodyFor, QueryFor } from '../../app-store-connect/operations.ts'
import { declaredFile, isSameFile } from './declared-file.ts'
import type { ListingChange, Work } from './work.ts'

/** The file for the reviewers: compared by its bytes; the new one is sent before the old ones go. */
export async function attachmentChanges(work: Work): Promise<ListingChange[]> {
  const { api, listing, stored, current, context, given } = work
  const declared = listing.reviewDetail.attachment
  if (!declared) return []
  const detailId = stored.isNew ? undefined : stored.listing.reviewDetail?.id
  const standing = detailId ? await listAttachments(api, detailId) : []
  const file =
    declared.value === null
      ? undefined
      : await declaredFile('review attachment', declared.value, {
          place: declared.place,
          listingPath: listing.path,
        })
  const kept = standing.find((one) => file && isSameFile(one, file))
  const toRemove = standing.filter((one) => one !== kept)
  const removals = toRemove.map(
    ({ id, fileName }): ListingChange => ({
      part: 'review detail',
      action: 'delete',
      subject: `review attachment ${fileName}`,
      fields: [{ name: 'attachment', from: fileName, to: null }],
      apply: () => removeAttachment(api, id),
    }),
  )
  if (!file || kept) return removals
  const addition: ListingChange = {
    part: 'review detail',
    action: 'upload',
    subject: `review attachment ${file.fileName}`,
    fields: [{ name: 'attachment', from: null, to: file.fileName }],
    async apply() {
      const id =
        (await current.listing()).reviewDetail?.id ?? (await reviewDetailId(api, current.versionId()))
      // Review details that came along with a new version may have brought their files.
      const brought = stored.isNew ? await listAttachments(api, id) : standing
      if (brought.some((one) => isSameFile(one, file))) return
      await uploadAsset(api, file, attachmentRoutes(api, id, new Set(brought.map((one) => one.id))), {
        concurrency: 4,
        pollIntervalMs: Math.min(5_000, given.pollInterval),
        log: context.log,
        signal: context.signal,
      })
      if (stored.isNew) for (const one of brought) await removeAttachment(api, one.id)
    },
  }
  return [addition, ...removals]
}

async function reviewDetailId(api: AppStoreConnect, versionId: string): Promise<string> {
  const query = {
    include: ['appStoreReviewDetail' as const],
  } satisfies QueryFor<'GET /v1/appStoreVersions/{id}'>
  const path = { id: versionId }
  const { data } = await api.get('GET /v1/appStoreVersions/{id}', { path, query })
  const id = data.relationships?.appStoreReviewDetail?.data?.id
  if (id) return id
  const version = { data: { type: 'appStoreVersions' as const, id: versionId } }
  const body = {
    data: { type: 'appStoreReviewDetails' as const, relationships: { appStoreVersion: version } },
  } satisfies BodyFor<'POST /v1/appStoreReviewDetails'>
  const find = async () => {
    const again = await api.get('GET /v1/appStoreVersions/{id}', { path, query })
    const found = again.data.relationships?.appStoreReviewDetail?.data
    return found ? { data: found } : undefined
  }
  return (await api.create('POST /v1/appStoreReviewDetails', { body }, { find })).data.id
}

async function listAttachments(api: AppStoreConnect, detailId: string): Promise<Asset[]> {
  const assets: Asset[] = []
  const request = { path: { id: detailId }, query: { limit: 200 } }
  for await (const item of api.items(
    'GET /v1/appStoreReviewDetails/{id}/appStoreReviewAttachments',
    request,
  )) {
    assets.push(assetFrom(item))
  }
  return assets
}

function attachmentRoutes(api: AppStoreConnect, detailId: string, known: Set<string>) {
  const type = 'appStoreReviewAttachments' as const
  const read = async (id: string) =>
    assetFrom((await api.get('GET /v1/appStoreReviewAttachments/{id}', { path: { id } })).data)
  return {
    read,
    async reserve({ fileName, fileSize }: { fileName: string; fileSize: number }) {
      const detail = { data: { type: 'appStoreReviewDetails' as const, id: detailId } }
      const body = {
        data: { type, attributes: { fileName, fileSize }, relationships: { appStoreReviewDetail: detail } },
      } satisfies BodyFor<'POST /v1/appStoreReviewAttachments'>
      const find = async () => {
        const made = (await listAttachments(api, detailId)).find(
          (one) => !known.has(one.id) && one.fileName === fileName && one.fileSize === fileSize,
        )
        return made && read(made.id)
      }
      const made = await api.create('POST /v1/appStoreReviewAttachments', { body }, { find, isFresh: true })
      const asset = 'data' in made ? assetFrom(made.data) : made
      known.add(asset.id)
      return asset
    },
    remove: (id: string) => removeAttachment(api, id),
    async commit(id: string, { md5 }: { md5: string }) {
      const body = {
        data: { type, id, attributes: { uploaded: true, sourceFileChecksum: md5 } },
      } satisfies BodyFor<'PATCH /v1/appStoreReviewAttachments/{id}'>
      await api.write(
        'PATCH /v1/appStoreReviewAttachments/{id}',
        { path: { id }, body },
        { isRepeatable: false },
      )
    },
  }
}

async function removeAttachment(api: AppStoreConnect, id: string): Promise<void> {
  await api.write('DELETE /v1/appStoreReviewAttachments/{id}', { path: { id } })
}
