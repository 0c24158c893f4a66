import type { Family } from '../family.ts'
import { textOf } from '../json.ts'

export const apps: Family = {
  type: 'apps',
  relations: {
    builds: { type: 'builds', relation: 'app' },
    buildUploads: { type: 'buildUploads', relation: 'app' },
    preReleaseVersions: { type: 'preReleaseVersions', relation: 'app' },
  },
  filters: {
    // Longer identifiers that begin with the value are found as well.
    bundleId: (app, value) => textOf(app.attributes, 'bundleId').startsWith(value),
  },
  update: ({ world, resource, attributes }) => world.change(resource, { attributes }),
}
