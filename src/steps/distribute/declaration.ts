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
import { choice, flag, list, text, type ValuesOf } from '../../inputs.ts'
import { planOutputs } from '../../plan.ts'
import type { StepContext } from '../../step.ts'

const perLocale =
  'One for the primary locale, or a map of locale to text (YAML or JSON), a file or a folder with a text per locale.'

export const inputs = {
  appId: appIdInput.optional(),
  bundleId: bundleIdInput.optional(),
  buildId: text('Id of the build, as the step upload-build gives it.').optional(),
  version: versionInput.optional(),
  buildNumber: buildNumberInput.optional(),
  platform: platformInput.optional(),
  groups: list('Groups that get the build, by name or id.').optional(),
  createGroups: choice('Make groups that do not exist, of this kind.', ['internal', 'external']).optional(),
  removeFromGroups: list('Groups that lose the build, by name or id.').optional(),
  testers: list('Single testers who get the build, by e-mail address.').optional(),
  releaseNotes: releaseNotesInput.optional(),
  ...repositoryNotesInputs,
  usesNonExemptEncryption: usesNonExemptEncryptionInput.optional(),
  submitForBetaReview: choice(
    'Submit the build for beta review, which external testers need; auto: when an external group is named.',
    ['auto', 'true', 'false'],
  ).or('auto'),
  ifInReview: choice(
    'What to do when the build cannot be submitted because another one of this version is in review: leave this one unsubmitted, expire the other one, or fail.',
    ['skip', 'replace', 'fail'],
  ).or('skip'),
  notifyTesters: flag(
    'Whether testers are told of the build by themselves (Apple does so unless told otherwise).',
  ).optional(),
  expirePreviousBuilds: choice(
    'Expire older builds of the same platform; `true` spares those in a review or in a store version, `all` does not.',
    ['false', 'true', 'all'],
  ).or('false'),
  reviewContactFirstName: text('Beta review: first name of the contact.').optional(),
  reviewContactLastName: text('Beta review: last name of the contact.').optional(),
  reviewContactPhone: text('Beta review: phone number of the contact, with country code.').optional(),
  reviewContactEmail: text('Beta review: e-mail address of the contact.').optional(),
  demoAccountRequired: flag('Beta review: whether the app needs a login.').optional(),
  demoAccountName: text('Beta review: user name of the demo account.').optional(),
  demoAccountPassword: text('Beta review: password of the demo account. A secret.').secret().optional(),
  reviewNotes: text('Beta review: notes for the reviewer.').optional(),
  betaDescription: text(`What the app is, for testers. ${perLocale}`).optional(),
  feedbackEmail: text(`Where feedback of testers goes. ${perLocale}`).optional(),
  marketingUrl: text(`Marketing URL for testers. ${perLocale}`).optional(),
  privacyPolicyUrl: text(`Privacy policy URL for testers. ${perLocale}`).optional(),
  waitForBetaReview: flag('Wait for the verdict of the beta review, which takes hours to days.').or(false),
  onTimeout: onTimeoutInput,
  pollInterval: pollIntervalInput,
  deploymentEnvironment: deploymentEnvironmentInput.optional(),
  dryRun: dryRunInput,
}

export const outputs = {
  appId: 'Apple ID of the app.',
  buildId: 'Id of the build.',
  version: 'Version of the build.',
  buildNumber: 'Build number of the build.',
  platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
  groupIds: 'Ids of the named groups that have the build, separated by commas.',
  publicLinks: 'Public links of these groups, one per line.',
  groups: 'The named groups as JSON: a list of `id`, `name`, `kind`, `publicLink`, `hasBuild`.',
  betaReviewState: '`WAITING_FOR_REVIEW`, `IN_REVIEW`, `APPROVED`, `REJECTED`, or `NOT_SUBMITTED`.',
  internalBuildState: "Where the build stands for internal testers, in Apple's words.",
  externalBuildState: "Where the build stands for external testers, in Apple's words.",
  testflightUrl: 'The page of the build in App Store Connect.',
  ...planOutputs,
}

export type Given = ValuesOf<typeof inputs>
export type Context = StepContext<keyof typeof outputs>
