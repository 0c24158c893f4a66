import { extname } from 'node:path'
import type { AppStoreConnect } from '../../client.ts'
import type { BodyFor, QueryFor } from '../../operations.ts'
import { createSet, reserve } from './creation.ts'
import { type MediaRoutes, mediaFrom, type StoredSet, setsFrom } from './media.ts'

const setsQuery = {
  include: ['appPreviews'],
  limit: 200,
  'limit[appPreviews]': 50,
} satisfies QueryFor<'GET /v1/appStoreVersionLocalizations/{id}/appPreviewSets'>

const mimeTypes: Readonly<Record<string, string>> = {
  '.mov': 'video/quicktime',
  '.mp4': 'video/mp4',
  '.m4v': 'video/x-m4v',
}

/** https://developer.apple.com/documentation/appstoreconnectapi/app-previews */
export function previewRoutes(api: AppStoreConnect): MediaRoutes {
  const type = 'appPreviews' as const
  async function listSets(localizationId: string): Promise<StoredSet[]> {
    const request = { path: { id: localizationId }, query: setsQuery }
    return setsFrom(await api.get('GET /v1/appStoreVersionLocalizations/{id}/appPreviewSets', request), type)
  }
  const routes: MediaRoutes = {
    name: 'previews',
    most: 3,
    listSets,
    createSet(localizationId, slot) {
      const localization = { data: { type: 'appStoreVersionLocalizations' as const, id: localizationId } }
      const body = {
        data: {
          type: 'appPreviewSets',
          // The schema knows these names as an enum; a new one of Apple's is Apple's to judge.
          attributes: { previewType: slot as 'IPHONE_67' },
          relationships: { appStoreVersionLocalization: localization },
        },
      } satisfies BodyFor<'POST /v1/appPreviewSets'>
      const find = async () => (await listSets(localizationId)).find((set) => set.slot === slot)
      return createSet(slot, {
        find,
        async create() {
          const made = await api.create('POST /v1/appPreviewSets', { body }, { find, isFresh: true })
          return 'data' in made ? made.data.id : made
        },
      })
    },
    async removeSet(id) {
      await api.write('DELETE /v1/appPreviewSets/{id}', { path: { id } })
    },
    read: async (id) =>
      mediaFrom((await api.get('GET /v1/appPreviews/{id}', { path: { id } }, { isFresh: true })).data),
    reserve(set, file, { localizationId, known }) {
      const { fileName, fileSize, previewFrameTimeCode } = file
      const mimeType = mimeTypes[extname(fileName).toLowerCase()]
      const body = {
        data: {
          type,
          attributes: {
            fileName,
            fileSize,
            ...(mimeType ? { mimeType } : {}),
            ...(previewFrameTimeCode ? { previewFrameTimeCode } : {}),
          },
          relationships: { appPreviewSet: { data: { type: 'appPreviewSets', id: set.id } } },
        },
      } satisfies BodyFor<'POST /v1/appPreviews'>
      return reserve(file, {
        known,
        read: routes.read,
        members: async () => (await listSets(localizationId)).find(({ id }) => id === set.id)?.members ?? [],
        async create(find) {
          const made = await api.create('POST /v1/appPreviews', { body }, { find, isFresh: true })
          return 'data' in made ? mediaFrom(made.data) : made
        },
      })
    },
    async commit(id, { md5 }) {
      const body = {
        data: { type, id, attributes: { uploaded: true, sourceFileChecksum: md5 } },
      } satisfies BodyFor<'PATCH /v1/appPreviews/{id}'>
      await api.write(
        'PATCH /v1/appPreviews/{id}',
        { path: { id }, body },
        { isRepeatable: false, isFresh: true },
      )
    },
    async setFrame(id, previewFrameTimeCode) {
      const body = {
        data: { type, id, attributes: { previewFrameTimeCode } },
      } satisfies BodyFor<'PATCH /v1/appPreviews/{id}'>
      await api.write('PATCH /v1/appPreviews/{id}', { path: { id }, body })
    },
    async remove(id) {
      await api.write('DELETE /v1/appPreviews/{id}', { path: { id } })
    },
    async order(id) {
      const request = { path: { id }, query: { limit: 200 } }
      const page = await api.get('GET /v1/appPreviewSets/{id}/relationships/appPreviews', request)
      return page.data.map((member) => member.id)
    },
    async reorder(id, ids) {
      const body = {
        data: ids.map((member) => ({ type, id: member })),
      } satisfies BodyFor<'PATCH /v1/appPreviewSets/{id}/relationships/appPreviews'>
      await api.write('PATCH /v1/appPreviewSets/{id}/relationships/appPreviews', { path: { id }, body })
    },
  }
  return routes
}
