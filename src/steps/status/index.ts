import { excusingLateWaits } from '../../late-wait.ts'
import { defineStep } from '../../step.ts'
import { type Context, type Given, inputs, outputs } from './declaration.ts'
import { learn, logStandings } from './known.ts'
import { appIdOf, look, partNames } from './parts.ts'
import { awaitState } from './waiting.ts'

export const status = defineStep({
  summary: 'Tell where build, version and review stand, and wait for a state if wanted. Never writes.',
  inputs,
  outputs,
  example: {
    id: 'status',
    inputs: { bundleId: 'com.example.app', platform: 'IOS' },
    outputs: ['versionState', 'buildNumber'],
  },
  async run(given, context) {
    await excusingLateWaits(() => run(given, context), { onTimeout: given.onTimeout, context })
    return {}
  },
})

async function run(given: Given, context: Context): Promise<void> {
  const { appStoreConnect: api, reach } = context
  const { id, app } = await appIdOf(api, given)
  reach({ appId: id })
  const sight = await look(api, { ...given, appId: id }, { names: partNames })
  const known = learn({ app: app ?? { id }, sight, submissionIds: new Set() }, given, context)
  logStandings(known, given, context)
  if (given.waitFor) await awaitState(known, given.waitFor, { given, context })
}
