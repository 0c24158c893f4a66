import { platformInput } from '../../common-inputs.ts'
import { choice, custom, integer, text, type ValuesOf } from '../../inputs.ts'
import type { OfflineContext } from '../../step.ts'
import { readRuleLevels } from './rule-levels.ts'

export const inputs = {
  appPath: text(
    'Path of the .ipa or .pkg, or a pattern that matches exactly one. Found by itself where there is one in the working directory or in build, output, export or artifacts.',
  ).optional(),
  metadataPath: text(
    'The listing: a folder in the layout of fastlane deliver, a store.config.json, or an app-store.yml. Found by itself where there is one.',
  ).optional(),
  screenshotsPath: text(
    "The folder with screenshots, a folder for each locale in it. Found by itself in the layout of fastlane, and named by the listing's files.",
  ).optional(),
  previewsPath: text('The folder with app previews, likewise.').optional(),
  platform: platformInput.optional(),
  rules: custom(
    'Levels of rules, one a line: `rule-id: off`, `notice`, `warning` or `error`; the name of a family stands for all its rules. See docs/validation-rules.md.',
    readRuleLevels,
  ).optional(),
  failOn: choice('The least level of a finding that fails the step.', ['error', 'warning', 'never']).or(
    'error',
  ),
  expiryDays: integer(
    'With credentials: how many days before their end certificates and profiles are warned of.',
    { least: 0, most: 3650 },
  ).or(30),
  sarifFile: text('A file to write the findings to in SARIF, for GitHub code scanning.').optional(),
}

export const outputs = {
  findings:
    'What was found, as JSON: a list of `rule`, `level`, `codes`, `sentence`, `fix`, `link`, `path` in the package and `place` in the sources.',
  errors: 'How many findings are errors.',
  warnings: 'How many findings are warnings.',
  notices: 'How many findings are notices.',
}

export type Given = ValuesOf<typeof inputs>
export type Context = OfflineContext<keyof typeof outputs>
