import type { Creation, Family } from '../family.ts'
import { textOf } from '../json.ts'
import { invalidRelationship, missingAttribute } from '../refusal.ts'
import type { Resource } from '../store.ts'

export const endUserLicenseAgreements: Family = {
  type: 'endUserLicenseAgreements',
  create,
  update({ world, resource, attributes, relations }) {
    if (attributes.agreementText === null) throw missingAttribute('agreementText')
    return world.change(resource, { attributes, relations })
  },
  remove({ world, resource }) {
    world.remove(resource)
    return 204
  },
}

function create({ world, attributes, relations }: Creation): Resource {
  const app = world.get('apps', relations.app?.[0] ?? '')
  if (world.relatedOne(app, 'endUserLicenseAgreement', 'endUserLicenseAgreements')) {
    throw invalidRelationship('app', 'The app already has an endUserLicenseAgreement.')
  }
  if (textOf(attributes, 'agreementText') === '') throw missingAttribute('agreementText')
  return world.insert('endUserLicenseAgreements', { attributes, relations })
}
