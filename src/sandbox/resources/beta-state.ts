import { numberOf } from '../json.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'

const approvalShownMs = 5000

/** Where a build stands in TestFlight, worked out of everything that bears on it. */
export interface BetaState {
  internal: string
  external: string
}

export function betaState(build: Resource, world: World): BetaState {
  const common = commonState(build, world)
  if (common) return { internal: common, external: common }
  return { internal: internalState(build, world), external: externalState(build, world) }
}

/** What keeps a build from testers of both kinds. */
function commonState(build: Resource, world: World): string | undefined {
  const { attributes, hidden } = build
  const now = world.clock.now()
  if (attributes.processingState === 'PROCESSING' || numberOf(hidden, 'detailReadyAt') > now)
    return 'PROCESSING'
  if (attributes.processingState !== 'VALID') return 'PROCESSING_EXCEPTION'
  if (attributes.expired === true) return 'EXPIRED'
  if (attributes.usesNonExemptEncryption === null) return 'MISSING_EXPORT_COMPLIANCE'
  if (numberOf(hidden, 'complianceSettledAt') > now) return 'MISSING_EXPORT_COMPLIANCE'
  return attributes.usesNonExemptEncryption === true ? declarationState(build, world) : undefined
}

function declarationState(build: Resource, world: World): string | undefined {
  const declaration = world.relatedOne(build, 'appEncryptionDeclaration', 'appEncryptionDeclarations')
  const state = declaration?.attributes.appEncryptionDeclarationState
  if (state === 'APPROVED') return undefined
  return state === 'CREATED' || state === 'IN_REVIEW'
    ? 'IN_EXPORT_COMPLIANCE_REVIEW'
    : 'MISSING_EXPORT_COMPLIANCE'
}

function internalState(build: Resource, world: World): string {
  const isTested = world
    .all('betaGroups')
    .some(
      (group) =>
        group.attributes.isInternalGroup === true && world.relatedIds(group, 'builds').includes(build.id),
    )
  return isTested ? 'IN_BETA_TESTING' : 'READY_FOR_BETA_TESTING'
}

function externalState(build: Resource, world: World): string {
  if (build.attributes.buildAudienceType === 'INTERNAL_ONLY') return 'NOT_APPLICABLE'
  const submission = world.relatedOne(build, 'betaAppReviewSubmission', 'betaAppReviewSubmissions')
  switch (submission?.attributes.betaReviewState) {
    case undefined:
      return 'READY_FOR_BETA_SUBMISSION'
    case 'WAITING_FOR_REVIEW':
      return 'WAITING_FOR_BETA_REVIEW'
    case 'IN_REVIEW':
      return 'IN_BETA_REVIEW'
    case 'REJECTED':
      return 'BETA_REJECTED'
  }
  if (numberOf(submission?.hidden ?? {}, 'approvedAt') + approvalShownMs > world.clock.now())
    return 'BETA_APPROVED'
  const groups = world.related(build, 'betaGroups', 'betaGroups')
  const hasExternal = groups.some((group) => group.attributes.isInternalGroup !== true)
  const hasTesters = world.relatedIds(build, 'individualTesters').length > 0
  return hasExternal || hasTesters ? 'IN_BETA_TESTING' : 'READY_FOR_BETA_TESTING'
}

export function isInTesting(build: Resource, world: World): boolean {
  const { internal, external } = betaState(build, world)
  return internal === 'IN_BETA_TESTING' || external === 'IN_BETA_TESTING'
}
