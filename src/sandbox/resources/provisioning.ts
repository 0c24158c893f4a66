import type { Family } from '../family.ts'
import { textOf } from '../json.ts'

/** To be read only: they are seeded. */
export const provisioningFamilies: readonly Family[] = [
  {
    type: 'bundleIds',
    relations: {
      bundleIdCapabilities: { type: 'bundleIdCapabilities', relation: 'bundleId' },
      profiles: { type: 'profiles', relation: 'bundleId' },
    },
    // Apple's filter also finds longer ids that begin alike.
    filters: {
      identifier: ({ attributes }, value) => textOf(attributes, 'identifier').startsWith(value),
    },
  },
  { type: 'bundleIdCapabilities' },
  { type: 'certificates' },
  { type: 'profiles' },
]
