import { pacificDate } from '../dates.ts'
import type { Creation, Family } from '../family.ts'
import { invalidRelationship } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'

export const appEncryptionDeclarations: Family = {
  type: 'appEncryptionDeclarations',
  relations: { builds: { type: 'builds', relation: 'appEncryptionDeclaration' } },
  create,
  links: {
    builds: {
      add({ world, resource, ids }) {
        for (const id of ids) declare(world, world.get('builds', id), resource)
      },
    },
  },
}

function create({ world, attributes, relations }: Creation): Resource {
  return world.insert('appEncryptionDeclarations', {
    attributes: {
      ...attributes,
      appEncryptionDeclarationState: 'CREATED',
      createdDate: pacificDate(world.clock.now()),
    },
    relations,
  })
}

export function declare(world: World, build: Resource, declaration: Resource): void {
  if (build.relations.app?.[0] !== declaration.relations.app?.[0]) {
    throw invalidRelationship(
      'appEncryptionDeclaration',
      'The build and the declaration belong to different apps.',
    )
  }
  world.change(build, { relations: { appEncryptionDeclaration: [declaration.id] } })
}
