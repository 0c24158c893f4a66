import type { Family } from '../family.ts'
import { textOf } from '../json.ts'
import { removeTesters } from './beta-testers.ts'

export const apps: Family = {
  type: 'apps',
  relations: {
    builds: { type: 'builds', relation: 'app' },
    buildUploads: { type: 'buildUploads', relation: 'app' },
    preReleaseVersions: { type: 'preReleaseVersions', relation: 'app' },
    betaGroups: { type: 'betaGroups', relation: 'app' },
    betaTesters: { type: 'betaTesters', relation: 'apps' },
    betaAppLocalizations: { type: 'betaAppLocalizations', relation: 'app' },
    betaAppReviewDetail: { type: 'betaAppReviewDetails', relation: 'app' },
    betaLicenseAgreement: { type: 'betaLicenseAgreements', relation: 'app' },
    appEncryptionDeclarations: { type: 'appEncryptionDeclarations', relation: 'app' },
  },
  filters: {
    // Longer identifiers that begin with the value are found as well.
    bundleId: (app, value) => textOf(app.attributes, 'bundleId').startsWith(value),
  },
  update: ({ world, resource, attributes }) => world.change(resource, { attributes }),
  links: { betaTesters: { remove: removeTesters } },
}
