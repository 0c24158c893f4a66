export const reviewVerdicts = ['approve', 'reject', 'unresolved', 'invalid-binary'] as const

/** `unresolved`: what was written about the app is refused, not the app itself. */
export type ReviewVerdict = (typeof reviewVerdicts)[number]

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
  /** Whether a version that was added to a submission not yet sent can still be edited. */
  readyForReviewEdits: 'refused' | 'accepted'
  /** What becomes of an empty text in the store's texts. */
  emptyStoreText: 'null' | 'kept'
  keywordsLengthUnit: 'characters' | 'bytes'
  emojiInStoreTexts: 'accepted' | 'refused'
  infoLocalizationAddsVersionLocalization: boolean
  assetProcessingMs: number
  /** How long a version looks as before, once it is in a submission. */
  readyForReviewAfterMs: number
  /** Whether a draft, too, keeps a second submission from being made. */
  draftBlocksSubmission: boolean
  draftCancel: 'refused' | 'accepted'
  resubmissionNeedsResolvedItems: boolean
  reviewStartsAfterMs: number
  reviewEndsAfterMs: number
  reviewVerdict: ReviewVerdict
  cancelingMs: number
  distributionMs: number
  /** What comes of the request to release a version that waits for its date. */
  releaseOfScheduled: 'accepted' | 'refused'
  /** What comes of setting the state that a phased release has already. */
  repeatedPhasedState: 'accepted' | 'refused'
  previewProcessingMs: number
  previewProcessingResetsFrame: boolean
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
  readyForReviewEdits: 'refused',
  emptyStoreText: 'null',
  keywordsLengthUnit: 'characters',
  emojiInStoreTexts: 'accepted',
  infoLocalizationAddsVersionLocalization: false,
  assetProcessingMs: 2000,
  readyForReviewAfterMs: 2000,
  draftBlocksSubmission: false,
  draftCancel: 'refused',
  resubmissionNeedsResolvedItems: false,
  reviewStartsAfterMs: 6 * hourMs,
  reviewEndsAfterMs: 24 * hourMs,
  reviewVerdict: 'approve',
  cancelingMs: 30_000,
  distributionMs: 600_000,
  releaseOfScheduled: 'accepted',
  repeatedPhasedState: 'accepted',
  previewProcessingMs: 120_000,
  previewProcessingResetsFrame: false,
}

const choices: { readonly [Name in keyof Behaviour]?: readonly Behaviour[Name][] } = {
  repeatedCommit: ['refused', 'accepted'],
  missingParts: ['refused', 'failed'],
  commitAnswer: ['COMPLETE', 'UPLOAD_COMPLETE'],
  risingBuildNumbers: ['macos', 'always', 'never'],
  entityTags: ['before-put', 'after-put'],
  emptyToOne: ['null', 'not-found'],
  existingTester: ['created', 'refused'],
  notesLengthUnit: ['characters', 'bytes'],
  removalOfNonMember: ['refused', 'ignored'],
  missingReviewContact: ['refused', 'unexpected-error'],
  repeatedReviewSubmission: [422, 409],
  testerRemoval: [204, 202],
  unexpireBuild: ['refused', 'ignored'],
  betaReviewVerdict: ['APPROVED', 'REJECTED'],
  readyForReviewEdits: ['refused', 'accepted'],
  emptyStoreText: ['null', 'kept'],
  keywordsLengthUnit: ['characters', 'bytes'],
  draftCancel: ['refused', 'accepted'],
  reviewVerdict: reviewVerdicts,
  releaseOfScheduled: ['accepted', 'refused'],
  repeatedPhasedState: ['accepted', 'refused'],
  emojiInStoreTexts: ['accepted', 'refused'],
}

/** Names and values are checked, since they come over HTTP as well. */
export function changeBehaviour(behaviour: Behaviour, changes: object): void {
  const known = new Map<string, unknown>(Object.entries(behaviour))
  const allowed = new Map<string, readonly unknown[]>(Object.entries(choices))
  for (const [name, value] of Object.entries(changes)) {
    if (!known.has(name)) throw new Error(`'${name}' is not a behaviour of the sandbox`)
    const values = allowed.get(name)
    const isFine = values ? values.includes(value) : typeof value === typeof known.get(name)
    if (!isFine) throw new Error(`'${name}' takes ${values?.join(' or ') ?? `a ${typeof known.get(name)}`}`)
  }
  Object.assign(behaviour, changes)
}
