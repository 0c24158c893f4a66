import type { Family } from '../family.ts'

export const preReleaseVersions: Family = {
  type: 'preReleaseVersions',
  relations: { builds: { type: 'builds', relation: 'preReleaseVersion' } },
}
