import { usesNonExemptEncryptionInput } from '../../changes/build-settings.ts'
import { repositoryNotesInputs } from '../../changes/repository-notes.ts'
import {
  appIdInput,
  bundleIdInput,
  dryRunInput,
  onTimeoutInput,
  platformInput,
  pollIntervalInput,
  versionInput,
} from '../../common-inputs.ts'
import { readSkipped } from '../../files/validation/skipped-rules.ts'
import { deploymentEnvironmentInput } from '../../github-inputs.ts'
import { choice, custom, flag, list, text, type ValuesOf } from '../../inputs.ts'
import { planOutputs } from '../../plan.ts'
import type { StepContext } from '../../step.ts'
import { readReleaseDate } from './release-date.ts'

/** What is looked at before a version is submitted. */
export const checkNames = [
  'version',
  'build',
  'texts',
  'pictures',
  'review-details',
  'app-info',
  'offer',
] as const

export type CheckName = (typeof checkNames)[number]

export const inputs = {
  appId: appIdInput.optional(),
  bundleId: bundleIdInput.optional(),
  platform: platformInput.optional(),
  version: versionInput.optional(),
  buildId: text('Id of the build, as the step upload-build gives it.').optional(),
  buildNumber: text(
    'Build number (CFBundleVersion), or `latest` for the highest one of the version. Without it and `build-id` the build that the version has.',
  ).optional(),
  usesNonExemptEncryption: usesNonExemptEncryptionInput.optional(),
  releaseType: choice('When the version is released once it is approved; left as it is unless given.', [
    'manual',
    'after-approval',
    'scheduled',
  ]).optional(),
  earliestReleaseDate: custom(
    'With release-type scheduled: the whole hour at which it is released at the earliest, with its zone, for example `2030-05-01T09:00:00+02:00`.',
    readReleaseDate,
  ).optional(),
  phasedRelease: flag(
    'Whether automatic updates are spread over 7 days; left as it is unless given.',
  ).optional(),
  whatsNew: text(
    "What's new in this version: a text for the primary locale, a map of locale to text (YAML or JSON, with `default` for the other locales), a file or a folder with a text per locale.",
  ).optional(),
  ...repositoryNotesInputs,
  inAppPurchases: list(
    'In-app purchases that are reviewed along with the version, by product id.',
  ).optional(),
  subscriptions: list('Subscriptions that are reviewed along with the version, by product id.').optional(),
  subscriptionGroups: list(
    'Subscription groups that are reviewed along with the version, by reference name or id.',
  ).optional(),
  productPages: list(
    'Custom product pages that are reviewed along with the version, by name or id.',
  ).optional(),
  experiments: list(
    'Product page experiments that are reviewed along with the version, by name or id.',
  ).optional(),
  events: list('In-app events that are reviewed along with the version, by reference name or id.').optional(),
  ifSubmissionExists: choice(
    'What to do with a submission that is open: use it, as far as it holds nothing else; take it back first; or fail. A version that is in review already with this build is fine whatever this says.',
    ['reuse', 'cancel', 'fail'],
  ).or('reuse'),
  cancel: flag('Take the version back from review, and do nothing else.').or(false),
  skipValidation: custom(
    `What the look at the version before it is submitted leaves out, so that Apple decides: \`true\` for all of it, or names among ${checkNames.map((name) => `\`${name}\``).join(', ')}, separated by newlines, commas or blanks.`,
    readSkipped(checkNames.map((id) => ({ id, family: 'submission' }))),
  ).or(new Set(), 'false'),
  waitForReview: flag('Wait for the verdict of the review, which takes hours to days.').or(false),
  onTimeout: onTimeoutInput,
  pollInterval: pollIntervalInput,
  deploymentEnvironment: deploymentEnvironmentInput.optional(),
  dryRun: dryRunInput,
}

export const outputs = {
  appId: 'Apple ID of the app.',
  versionId: 'Id of the version, once it exists.',
  version: 'Version that is submitted.',
  platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
  versionState: "The state of the version, in Apple's words.",
  buildId: 'Id of the build.',
  buildNumber: 'Build number of the build.',
  submissionId: 'Id of the review submission.',
  submissionState: "The state of the review submission, in Apple's words.",
  reviewUrl: 'The page of the review submission in App Store Connect.',
  ...planOutputs,
}

export type Given = ValuesOf<typeof inputs>
export type Context = StepContext<keyof typeof outputs>
