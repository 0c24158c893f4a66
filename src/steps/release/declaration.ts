import {
  appIdInput,
  bundleIdInput,
  dryRunInput,
  onTimeoutInput,
  platformInput,
  pollIntervalInput,
  versionInput,
} from '../../common-inputs.ts'
import { deploymentEnvironmentInput } from '../../github-inputs.ts'
import { choice, flag, type ValuesOf } from '../../inputs.ts'
import { planOutputs } from '../../plan.ts'
import type { StepContext } from '../../step.ts'

export const inputs = {
  appId: appIdInput.optional(),
  bundleId: bundleIdInput.optional(),
  platform: platformInput.optional(),
  version: versionInput.optional(),
  phasedRelease: choice(
    'The phased release over seven days. `leave` leaves it as it is; `enable` and `disable` decide on it before the version is released; `pause`, `resume` and `complete` (everybody gets it now) steer the one that runs, and release nothing. `true` and `false` stand for `enable` and `disable`.',
    ['leave', 'enable', 'disable', 'pause', 'resume', 'complete'],
    { true: 'enable', false: 'disable' },
  ).or('leave'),
  ifScheduled: choice('What to do with a version that waits for its date: let it wait, or release it now.', [
    'keep',
    'release',
  ]).or('keep'),
  waitForRelease: flag('Wait until the version is in the store, which takes minutes to a day.').or(false),
  onTimeout: onTimeoutInput,
  pollInterval: pollIntervalInput,
  deploymentEnvironment: deploymentEnvironmentInput.optional(),
  dryRun: dryRunInput,
}

export const outputs = {
  appId: 'Apple ID of the app.',
  platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
  versionId: 'Id of the version.',
  version: 'The version.',
  versionState: "Where the version stands, in Apple's words.",
  phasedReleaseState: '`INACTIVE`, `ACTIVE`, `PAUSED` or `COMPLETE`; empty without a phased release.',
  phasedReleaseDay: 'Day of the phased release, 1 to 7; 0 before it begins.',
  phasedReleasePercentage:
    'How many in a hundred of those with automatic updates get the version: 1, 2, 5, 10, 20, 50, 100; 0 before it begins.',
  ...planOutputs,
}

export type Given = ValuesOf<typeof inputs>
export type Context = StepContext<keyof typeof outputs>
