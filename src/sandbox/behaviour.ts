/** Where Apple's own behaviour is not known for certain: both answers, so that a client can be tried against each. */
export interface Behaviour {
  buildIdEqualsUploadId: boolean
  repeatedCommit: 'refused' | 'accepted'
  missingParts: 'refused' | 'failed'
  commitAnswer: 'COMPLETE' | 'UPLOAD_COMPLETE'
  /** How long an upload stays in AWAITING_UPLOAD after its file is committed. */
  processingBeginsAfterMs: number
  failedUploadUsesNumber: boolean
  reservationBlocksNumber: boolean
  /** Which platforms demand a number higher than every earlier one, in all versions. */
  risingBuildNumbers: 'macos' | 'always' | 'never'
  entityTags: 'before-put' | 'after-put'
  uploadRecordVanishes: boolean
  processingBuildsListed: boolean
  detailMissingWhileProcessing: boolean
  emptyToOne: 'null' | 'not-found'
  existingTester: 'created' | 'refused'
  buildLocalizationNeedsAppLocalization: boolean
  localizationsFromPreviousBuild: boolean
  notesLengthUnit: 'characters' | 'bytes'
  removalOfNonMember: 'refused' | 'ignored'
  missingReviewContact: 'refused' | 'unexpected-error'
  repeatedReviewSubmission: 422 | 409
  automaticGroupSeesOlderBuilds: boolean
  testerRemoval: 204 | 202
  unexpireBuild: 'refused' | 'ignored'
  /** How long lists show the state from before a write. */
  listLagMs: number
  complianceLagMs: number
  betaReviewStartsAfterMs: number
  betaReviewEndsAfterMs: number
  betaReviewOfApprovedVersionMs: number
  betaReviewVerdict: 'APPROVED' | 'REJECTED'
}

const hourMs = 3_600_000

export const defaultBehaviour: Readonly<Behaviour> = {
  buildIdEqualsUploadId: false,
  repeatedCommit: 'refused',
  missingParts: 'refused',
  commitAnswer: 'COMPLETE',
  processingBeginsAfterMs: 0,
  failedUploadUsesNumber: true,
  reservationBlocksNumber: false,
  risingBuildNumbers: 'macos',
  entityTags: 'after-put',
  uploadRecordVanishes: false,
  processingBuildsListed: true,
  detailMissingWhileProcessing: false,
  emptyToOne: 'null',
  existingTester: 'created',
  buildLocalizationNeedsAppLocalization: false,
  localizationsFromPreviousBuild: false,
  notesLengthUnit: 'characters',
  removalOfNonMember: 'refused',
  missingReviewContact: 'refused',
  repeatedReviewSubmission: 422,
  automaticGroupSeesOlderBuilds: true,
  testerRemoval: 204,
  unexpireBuild: 'refused',
  listLagMs: 0,
  complianceLagMs: 10_000,
  betaReviewStartsAfterMs: 6 * hourMs,
  betaReviewEndsAfterMs: 24 * hourMs,
  betaReviewOfApprovedVersionMs: 5000,
  betaReviewVerdict: 'APPROVED',
}

/** The names and values are checked for the callers over HTTP and on the command line. */
export function changeBehaviour(behaviour: Behaviour, changes: object): void {
  for (const [name, value] of Object.entries(changes)) {
    const current = Object.entries(behaviour).find(([known]) => known === name)?.[1]
    if (current === undefined) throw new Error(`'${name}' is not a behaviour of the sandbox`)
    const isNumber = name === 'repeatedReviewSubmission' || name === 'testerRemoval'
    if (typeof value !== typeof current && !isNumber) throw new Error(`'${name}' takes a ${typeof current}`)
  }
  Object.assign(behaviour, changes)
}
