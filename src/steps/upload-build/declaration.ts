import { releaseNotesInput, usesNonExemptEncryptionInput } from '../../changes/build-settings.ts'
import { repositoryNotesInputs } from '../../changes/repository-notes.ts'
import {
  appIdInput,
  buildNumberInput,
  bundleIdInput,
  dryRunInput,
  onTimeoutInput,
  platformInput,
  pollIntervalInput,
  versionInput,
} from '../../common-inputs.ts'
import { deploymentEnvironmentInput } from '../../github-inputs.ts'
import { choice, flag, integer, text, type ValuesOf } from '../../inputs.ts'
import { planOutputs } from '../../plan.ts'
import type { StepContext } from '../../step.ts'
import { skipValidationInput } from './package-check.ts'

export const inputs = {
  appPath: text('Path of the .ipa or .pkg, or a pattern that matches exactly one.'),
  appId: appIdInput.optional(),
  bundleId: bundleIdInput.optional(),
  platform: platformInput.optional(),
  version: versionInput.optional(),
  buildNumber: buildNumberInput.optional(),
  buildUploadId: text(
    'Id of the upload that next-build-number has reserved; the package goes into exactly that one.',
  ).optional(),
  waitForProcessing: flag('Wait until Apple has processed the build.').or(true),
  onTimeout: onTimeoutInput,
  ifExists: choice('What to do when this version and build number is there already.', ['adopt', 'fail']).or(
    'adopt',
  ),
  usesNonExemptEncryption: usesNonExemptEncryptionInput.optional(),
  releaseNotes: releaseNotesInput.optional(),
  ...repositoryNotesInputs,
  skipValidation: skipValidationInput,
  concurrency: integer('How many parts of the file are sent at the same time.', { least: 1, most: 16 }).or(8),
  pollInterval: pollIntervalInput,
  deploymentEnvironment: deploymentEnvironmentInput.optional(),
  dryRun: dryRunInput,
}

export const outputs = {
  appId: 'Apple ID of the app.',
  buildId: 'Id of the build, once it exists.',
  buildUploadId: 'Id of the upload.',
  version: 'Version of the package (CFBundleShortVersionString).',
  buildNumber: 'Build number of the package (CFBundleVersion).',
  platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
  processingState: '`PROCESSING`, `VALID`, `INVALID` or `FAILED`, as seen last.',
  testflightUrl: 'The page of the build in App Store Connect.',
  reached:
    'How far it came, also after a failure: `checked`, `reserved`, `sent`, `committed`, `processing`, `processed`.',
  ...planOutputs,
}

export type Given = ValuesOf<typeof inputs>
export type Context = StepContext<keyof typeof outputs>
