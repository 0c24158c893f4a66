import type { appInfoTexts, reviewDetailFields, versionTexts } from './definition.ts'

/**
 * How `store.config.json` of EAS Metadata, version 0 of its schema, names what.
 * https://docs.expo.dev/eas/metadata/schema/
 */
export const EAS_TEXTS = {
  title: 'name',
  subtitle: 'subtitle',
  description: 'description',
  keywords: 'keywords',
  releaseNotes: 'whatsNew',
  promoText: 'promotionalText',
  marketingUrl: 'marketingUrl',
  supportUrl: 'supportUrl',
  privacyPolicyUrl: 'privacyPolicyUrl',
  privacyPolicyText: 'privacyPolicyText',
  privacyChoicesUrl: 'privacyChoicesUrl',
} as const satisfies Record<string, keyof typeof appInfoTexts | keyof typeof versionTexts>

export const EAS_REVIEW = {
  firstName: 'contactFirstName',
  lastName: 'contactLastName',
  email: 'contactEmail',
  phone: 'contactPhone',
  demoUsername: 'demoAccountName',
  demoPassword: 'demoAccountPassword',
  demoRequired: 'demoAccountRequired',
  notes: 'notes',
  attachment: 'attachment',
} as const satisfies Record<string, keyof typeof reviewDetailFields>

export const EAS_VERSION = { version: 'versionString', copyright: 'copyright' } as const

/** `preview` is what EAS had before it read screenshots. */
export const EAS_PARTS: readonly string[] = [
  'version',
  'copyright',
  'info',
  'categories',
  'release',
  'advisory',
  'review',
  'preview',
]

export const EAS_RELEASE: readonly string[] = ['automaticRelease', 'phasedRelease', 'autoReleaseDate']
