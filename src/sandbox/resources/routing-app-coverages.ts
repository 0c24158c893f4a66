import type { Creation, Family } from '../family.ts'
import { invalidRelationship } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { assetView, commitAsset, reserveAsset } from './assets.ts'
import { requireDraft } from './media-sets.ts'

const type = 'routingAppCoverages'

export const routingAppCoverages: Family = {
  type,
  view: assetView,
  create,
  update: ({ world, resource, attributes }) => commitAsset({ world, asset: resource, attributes }),
  remove({ world, resource }) {
    requireDraft({ world, version: versionOf(world, resource.relations), verb: 'Delete', type })
    world.remove(resource)
    return 204
  },
}

function versionOf(world: World, relations: Resource['relations']): Resource {
  return world.get('appStoreVersions', relations.appStoreVersion?.[0] ?? '')
}

function create({ world, attributes, relations }: Creation): Resource {
  const version = versionOf(world, relations)
  if (world.relatedOne(version, 'routingAppCoverage', type))
    throw invalidRelationship('appStoreVersion', 'The version already has a routingAppCoverage.')
  requireDraft({ world, version, verb: 'Add', type })
  return reserveAsset({ world, type, attributes, relations })
}
