import type { Creation, Family } from '../family.ts'
import { stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { isReviewDetailOpen } from './app-store-review-details.ts'
import { assetView, commitAsset, reserveAsset } from './assets.ts'

export const appStoreReviewAttachments: Family = {
  type: 'appStoreReviewAttachments',
  view: assetView,
  create,
  update: ({ world, resource, attributes }) => commitAsset({ world, asset: resource, attributes }),
  remove({ world, resource }) {
    const detail = world.get('appStoreReviewDetails', resource.relations.appStoreReviewDetail?.[0] ?? '')
    requireOpen(world, detail)
    world.remove(resource)
    return 204
  },
}

function create({ world, attributes, relations }: Creation): Resource {
  requireOpen(world, world.get('appStoreReviewDetails', relations.appStoreReviewDetail?.[0] ?? ''))
  return reserveAsset({ world, type: 'appStoreReviewAttachments', attributes, relations })
}

function requireOpen(world: World, detail: Resource): void {
  const version = world.get('appStoreVersions', detail.relations.appStoreVersion?.[0] ?? '')
  if (isReviewDetailOpen(world, version)) return
  throw stateError('Attachments can not be changed in the current state of the version.')
}
