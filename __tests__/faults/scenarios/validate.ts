import { makeStoreIpa } from '../../../src/tools/store-packages.ts'
import type { Scenario } from '../scenario.ts'

const bundleId = 'com.example.app'

export const validate: Scenario = {
  name: 'validate',
  step: 'validate',
  seed(sandbox) {
    sandbox.addApp({ bundleId, name: 'Example' })
    sandbox.addVersion({ app: bundleId, versionString: '0.9.0', state: 'READY_FOR_DISTRIBUTION' })
    sandbox.add('bundleIds', { attributes: { identifier: bundleId, name: 'Example', platform: 'IOS' } })
  },
  // What the key may not see is left out, and that is said.
  partialAfter: ['403'],
  files: async () => ({ 'App.ipa': await makeStoreIpa() }),
  inputs: (folder) => ({ 'app-path': `${folder}/App.ipa` }),
}
