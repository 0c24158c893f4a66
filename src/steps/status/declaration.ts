import {
  appIdInput,
  buildNumberInput,
  bundleIdInput,
  onTimeoutInput,
  platformInput,
  pollIntervalInput,
  versionInput,
} from '../../common-inputs.ts'
import { custom, type ValuesOf } from '../../inputs.ts'
import type { StepContext } from '../../step.ts'
import { readWanted } from './wanted.ts'

export const inputs = {
  appId: appIdInput.optional(),
  bundleId: bundleIdInput.optional(),
  platform: platformInput.optional(),
  version: versionInput.optional(),
  buildNumber: buildNumberInput.optional(),
  waitFor: custom(
    "Wait until one of these states is reached, in Apple's words, separated by newlines or commas: `PENDING_DEVELOPER_RELEASE, REJECTED`. What is meant may be said before a colon (`version:`, `submission:`, `build:`, `external:`, `internal:`, `beta-review:`, `phased-release:`, `upload:`); a bare name means the first of these that has it. Without `version` or `build-number` it is about what is newest.",
    readWanted,
  ).optional(),
  onTimeout: onTimeoutInput,
  pollInterval: pollIntervalInput,
}

const ofOne = 'Of the platform that is asked for, or the only one.'

export const outputs = {
  appId: 'Apple ID of the app.',
  platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`; empty when there are several and none was asked for.',
  status: 'All of it as JSON, for every platform; `docs/status.schema.json` describes it.',
  reached: 'The state of `wait-for` that was reached, for example `version:IN_REVIEW`.',
  version: `The version under way; where there is none, the one in the store. ${ofOne}`,
  versionId: 'Its id.',
  versionState: "Where it stands, in Apple's words.",
  releaseType: '`MANUAL`, `AFTER_APPROVAL` or `SCHEDULED`.',
  earliestReleaseDate: 'When it is released, where that is scheduled.',
  liveVersion: 'The version in the store.',
  buildId: 'Id of the latest build.',
  buildVersion: 'Version of the latest build.',
  buildNumber: 'Build number of the latest build.',
  processingState: '`PROCESSING`, `VALID`, `INVALID` or `FAILED`.',
  internalBuildState: "Where the build stands for internal testers, in Apple's words.",
  externalBuildState: "Where the build stands for external testers, in Apple's words.",
  betaReviewState:
    '`WAITING_FOR_REVIEW`, `IN_REVIEW`, `APPROVED`, `REJECTED`, or `NOT_SUBMITTED`; empty without a build.',
  buildUploadId: 'Id of the latest upload.',
  uploadState: '`AWAITING_UPLOAD`, `PROCESSING`, `COMPLETE` or `FAILED`.',
  submissionId: 'Id of the review submission.',
  submissionState: "Where the review submission stands, in Apple's words.",
  phasedReleaseState:
    '`INACTIVE`, `ACTIVE`, `PAUSED` or `COMPLETE`, of the version in the store; where that has none, of the one under way.',
  phasedReleaseDay: 'Day of the phased release, 1 to 7; 0 before it begins.',
  phasedReleasePercentage: 'How many in a hundred of those with automatic updates get the version.',
}

export type Given = ValuesOf<typeof inputs>
export type Context = StepContext<keyof typeof outputs>
