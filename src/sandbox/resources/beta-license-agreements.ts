import type { Family } from '../family.ts'

export const betaLicenseAgreements: Family = {
  type: 'betaLicenseAgreements',
  update: ({ world, resource, attributes }) => world.change(resource, { attributes }),
}
