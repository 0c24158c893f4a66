import type { ItemOf, ListRoute } from './operations.ts'

type AttributesOf<R extends ListRoute> =
  ItemOf<R> extends { attributes?: infer Attributes } ? NonNullable<Attributes> : never

type StateIn<R extends ListRoute, Name extends string> =
  AttributesOf<R> extends { [Key in Name]?: infer State } ? NonNullable<State> : never

/**
 * Apple's names for where things stand, by what they are names for. A name that stands alone means the first of these that has it, so
 * what people ask for most comes first.
 */
export const stateNames = {
  version: [
    'PREPARE_FOR_SUBMISSION',
    'READY_FOR_REVIEW',
    'WAITING_FOR_REVIEW',
    'IN_REVIEW',
    'ACCEPTED',
    'PENDING_DEVELOPER_RELEASE',
    'PENDING_APPLE_RELEASE',
    'PROCESSING_FOR_DISTRIBUTION',
    'READY_FOR_DISTRIBUTION',
    'REPLACED_WITH_NEW_VERSION',
    'REJECTED',
    'METADATA_REJECTED',
    'DEVELOPER_REJECTED',
    'INVALID_BINARY',
    'WAITING_FOR_EXPORT_COMPLIANCE',
  ] satisfies StateIn<'GET /v1/apps/{id}/appStoreVersions', 'appVersionState'>[],
  submission: [
    'READY_FOR_REVIEW',
    'WAITING_FOR_REVIEW',
    'IN_REVIEW',
    'UNRESOLVED_ISSUES',
    'CANCELING',
    'COMPLETING',
    'COMPLETE',
  ] satisfies StateIn<'GET /v1/reviewSubmissions', 'state'>[],
  build: ['PROCESSING', 'VALID', 'INVALID', 'FAILED'] satisfies StateIn<
    'GET /v1/builds',
    'processingState'
  >[],
  external: [
    'PROCESSING',
    'PROCESSING_EXCEPTION',
    'MISSING_EXPORT_COMPLIANCE',
    'IN_EXPORT_COMPLIANCE_REVIEW',
    'READY_FOR_BETA_TESTING',
    'READY_FOR_BETA_SUBMISSION',
    'WAITING_FOR_BETA_REVIEW',
    'IN_BETA_REVIEW',
    'BETA_REJECTED',
    'BETA_APPROVED',
    'IN_BETA_TESTING',
    'EXPIRED',
    'NOT_APPLICABLE',
  ],
  internal: [
    'PROCESSING',
    'PROCESSING_EXCEPTION',
    'MISSING_EXPORT_COMPLIANCE',
    'IN_EXPORT_COMPLIANCE_REVIEW',
    'READY_FOR_BETA_TESTING',
    'IN_BETA_TESTING',
    'EXPIRED',
  ],
  'beta-review': ['WAITING_FOR_REVIEW', 'IN_REVIEW', 'REJECTED', 'APPROVED'] satisfies StateIn<
    'GET /v1/betaAppReviewSubmissions',
    'betaReviewState'
  >[],
  'phased-release': ['INACTIVE', 'ACTIVE', 'PAUSED', 'COMPLETE'],
  upload: ['AWAITING_UPLOAD', 'PROCESSING', 'COMPLETE', 'FAILED'],
} as const satisfies Record<string, readonly string[]>

/** What has a state. */
export type StateKind = keyof typeof stateNames

export const stateKinds: readonly StateKind[] = [
  'version',
  'submission',
  'build',
  'external',
  'internal',
  'beta-review',
  'phased-release',
  'upload',
]

export function isStateKind(text: string): text is StateKind {
  return stateKinds.some((kind) => kind === text)
}

/** What the name is a state of. */
export function kindsWith(state: string): StateKind[] {
  return stateKinds.filter((kind) => stateNames[kind].some((name) => name === state))
}
