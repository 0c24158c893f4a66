import type { AppStoreConnect } from '../../client.ts'
import type { BodyFor, QueryFor } from '../../operations.ts'
import { createSet, reserve } from './creation.ts'
import { type MediaRoutes, mediaFrom, type StoredSet, setsFrom } from './media.ts'

const setsQuery = {
  include: ['appScreenshots'],
  limit: 200,
  'limit[appScreenshots]': 50,
} satisfies QueryFor<'GET /v1/appStoreVersionLocalizations/{id}/appScreenshotSets'>

/** https://developer.apple.com/documentation/appstoreconnectapi/app-screenshots */
export function screenshotRoutes(api: AppStoreConnect): MediaRoutes {
  const type = 'appScreenshots' as const
  async function listSets(localizationId: string): Promise<StoredSet[]> {
    const request = { path: { id: localizationId }, query: setsQuery }
    return setsFrom(
      await api.get('GET /v1/appStoreVersionLocalizations/{id}/appScreenshotSets', request),
      type,
    )
  }
  const routes: MediaRoutes = {
    name: 'screenshots',
    most: 10,
    listSets,
    createSet(localizationId, slot) {
      const localization = { data: { type: 'appStoreVersionLocalizations' as const, id: localizationId } }
      const body = {
        data: {
          type: 'appScreenshotSets',
          // The schema knows these names as an enum; a new one of Apple's is Apple's to judge.
          attributes: { screenshotDisplayType: slot as 'APP_IPHONE_67' },
          relationships: { appStoreVersionLocalization: localization },
        },
      } satisfies BodyFor<'POST /v1/appScreenshotSets'>
      const find = async () => (await listSets(localizationId)).find((set) => set.slot === slot)
      return createSet(slot, {
        find,
        async create() {
          const made = await api.create('POST /v1/appScreenshotSets', { body }, { find, isFresh: true })
          return 'data' in made ? made.data.id : made
        },
      })
    },
    async removeSet(id) {
      await api.write('DELETE /v1/appScreenshotSets/{id}', { path: { id } })
    },
    read: async (id) =>
      mediaFrom((await api.get('GET /v1/appScreenshots/{id}', { path: { id } }, { isFresh: true })).data),
    reserve(set, file, { localizationId, known }) {
      const { fileName, fileSize } = file
      const body = {
        data: {
          type,
          attributes: { fileName, fileSize },
          relationships: { appScreenshotSet: { data: { type: 'appScreenshotSets', id: set.id } } },
        },
      } satisfies BodyFor<'POST /v1/appScreenshots'>
      return reserve(file, {
        known,
        read: routes.read,
        members: async () => (await listSets(localizationId)).find(({ id }) => id === set.id)?.members ?? [],
        async create(find) {
          const made = await api.create('POST /v1/appScreenshots', { body }, { find, isFresh: true })
          return 'data' in made ? mediaFrom(made.data) : made
        },
      })
    },
    async commit(id, { md5 }) {
      const body = {
        data: { type, id, attributes: { uploaded: true, sourceFileChecksum: md5 } },
      } satisfies BodyFor<'PATCH /v1/appScreenshots/{id}'>
      await api.write(
        'PATCH /v1/appScreenshots/{id}',
        { path: { id }, body },
        { isRepeatable: false, isFresh: true },
      )
    },
    async remove(id) {
      await api.write('DELETE /v1/appScreenshots/{id}', { path: { id } })
    },
    async order(id) {
      const request = { path: { id }, query: { limit: 200 } }
      const page = await api.get('GET /v1/appScreenshotSets/{id}/relationships/appScreenshots', request)
      return page.data.map((member) => member.id)
    },
    async reorder(id, ids) {
      const body = {
        data: ids.map((member) => ({ type, id: member })),
      } satisfies BodyFor<'PATCH /v1/appScreenshotSets/{id}/relationships/appScreenshots'>
      await api.write('PATCH /v1/appScreenshotSets/{id}/relationships/appScreenshots', { path: { id }, body })
    },
  }
  return routes
}
