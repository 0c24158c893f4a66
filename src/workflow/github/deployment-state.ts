import { groupsIn } from './groups.ts'
import type { ReportContent } from './report-content.ts'

export type DeploymentState =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'queued'
  | 'pending'
  | 'success'

const builds: Readonly<Record<string, DeploymentState>> = {
  PROCESSING: 'in_progress',
  VALID: 'success',
  INVALID: 'failure',
  FAILED: 'failure',
}

const external: Readonly<Record<string, DeploymentState>> = {
  PROCESSING: 'in_progress',
  PROCESSING_EXCEPTION: 'failure',
  MISSING_EXPORT_COMPLIANCE: 'pending',
  IN_EXPORT_COMPLIANCE_REVIEW: 'pending',
  READY_FOR_BETA_SUBMISSION: 'pending',
  WAITING_FOR_BETA_REVIEW: 'queued',
  IN_BETA_REVIEW: 'in_progress',
  BETA_REJECTED: 'failure',
  BETA_APPROVED: 'success',
  READY_FOR_BETA_TESTING: 'success',
  IN_BETA_TESTING: 'success',
  EXPIRED: 'inactive',
}

const versions: Readonly<Record<string, DeploymentState>> = {
  PREPARE_FOR_SUBMISSION: 'pending',
  READY_FOR_REVIEW: 'pending',
  WAITING_FOR_REVIEW: 'queued',
  WAITING_FOR_EXPORT_COMPLIANCE: 'pending',
  IN_REVIEW: 'in_progress',
  ACCEPTED: 'pending',
  PENDING_DEVELOPER_RELEASE: 'pending',
  PENDING_APPLE_RELEASE: 'in_progress',
  PROCESSING_FOR_DISTRIBUTION: 'in_progress',
  READY_FOR_DISTRIBUTION: 'success',
  REPLACED_WITH_NEW_VERSION: 'inactive',
  REJECTED: 'failure',
  METADATA_REJECTED: 'failure',
  INVALID_BINARY: 'failure',
  DEVELOPER_REJECTED: 'inactive',
}

/** Where the build stands, in Apple's word and in GitHub's. A step that failed otherwise than by waiting is an error. */
export function deploymentState(content: ReportContent): { state: DeploymentState; apple: string } {
  const { outcome, isLate, outputs } = content
  const apple = appleState(content)
  const table = content.step === 'upload-build' ? builds : isAboutStore(content) ? versions : external
  const seen = table[apple]
  if (outcome === 'succeeded' || isLate) return { state: seen ?? 'in_progress', apple }
  if (outcome === 'cancelled') return { state: seen ?? 'error', apple }
  if (outputs.get('beta-review-state') === 'REJECTED') return { state: 'failure', apple }
  return { state: seen === 'failure' ? 'failure' : 'error', apple }
}

/** Such a step takes a version to everybody, the others a build to testers. */
export function isAboutStore({ step }: Pick<ReportContent, 'step'>): boolean {
  return step === 'submit-for-review' || step === 'release'
}

function appleState(content: ReportContent): string {
  const { step, outputs } = content
  if (step === 'upload-build') return outputs.get('processing-state') ?? ''
  if (isAboutStore(content)) return outputs.get('version-state') ?? ''
  const outside = outputs.get('external-build-state') ?? ''
  // A build that is for people of the team alone is never submitted for review.
  const isInternalAlone =
    /^(READY_FOR_BETA_SUBMISSION|NOT_APPLICABLE)?$/.test(outside) && !hasExternal(outputs)
  return isInternalAlone ? (outputs.get('internal-build-state') ?? outside) : outside
}

function hasExternal(outputs: ReadonlyMap<string, string>): boolean {
  return groupsIn(outputs).some(({ kind }) => kind === 'external')
}
