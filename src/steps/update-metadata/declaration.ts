import {
  appIdInput,
  bundleIdInput,
  dryRunInput,
  platformInput,
  pollIntervalInput,
  versionInput,
} from '../../common-inputs.ts'
import { contentRules } from '../../files/validation/listing-rules.ts'
import { readSkipped } from '../../files/validation/skipped-rules.ts'
import { choice, custom, flag, text, type ValuesOf } from '../../inputs.ts'
import { planOutputs } from '../../plan.ts'
import type { StepContext } from '../../step.ts'

export const inputs = {
  appId: appIdInput.optional(),
  bundleId: bundleIdInput.optional(),
  platform: platformInput.optional(),
  version: versionInput.optional(),
  metadataPath: text(
    'The listing: a folder in the layout of fastlane deliver, a store.config.json, or an app-store.yml. Found by itself where there is one.',
  ).optional(),
  mode: choice(
    'The direction: `push` makes App Store Connect as the files say, `pull` writes the files as App Store Connect is.',
    ['push', 'pull'],
  ).or('push'),
  screenshotsPath: text(
    "The folder with screenshots, a folder for each locale in it. Found by itself in the layout of fastlane, and named by the listing's files.",
  ).optional(),
  previewsPath: text('The folder with app previews, likewise.').optional(),
  preview: text(
    'A file to write a page to that shows the listing as the store does, with all that changes: one HTML file that opens without network.',
  ).optional(),
  removeSets: flag(
    'Remove the sets of screenshots and previews for devices that the listing does not have, in locales for which it has others.',
  ).or(false),
  removeLocales: flag('Remove locales that the listing does not have.').or(false),
  ifLocked: choice(
    'What to do when App Store Connect does not let these values change in the present state of the version.',
    ['fail', 'skip'],
  ).or('fail'),
  skipValidation: custom(
    'What the check of the values before they are sent leaves out, so that Apple decides: `true` for all of it, or names of rules and families (`listing`, `media`), separated by newlines, commas or blanks (docs/validation-rules.md). What cannot be read, or belongs nowhere, is told in any case.',
    readSkipped(contentRules),
  ).or(new Set(), 'false'),
  planFile: text(
    'With dry-run, the file to write the plan to; without, the plan that must still hold, or nothing is changed.',
  ).optional(),
  pollInterval: pollIntervalInput,
  dryRun: dryRunInput,
}

export const outputs = {
  appId: 'Apple ID of the app.',
  versionId: 'Id of the version, once it exists.',
  version: 'Version whose listing it is.',
  platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
  versionState: "The state of the version, in Apple's words.",
  ...planOutputs,
}

export type Given = ValuesOf<typeof inputs>
export type Context = StepContext<keyof typeof outputs>
