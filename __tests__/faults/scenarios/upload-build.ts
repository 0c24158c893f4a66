import { makeIpa } from '../../../src/tools/packages.ts'
import { storeIpa } from '../../../src/tools/store-packages.ts'
import type { Scenario } from '../scenario.ts'

export const uploadBuild: Scenario = {
  name: 'upload-build',
  step: 'upload-build',
  sandbox: { stepPerRequestMs: 30_000, partSize: 10_000 },
  seed: (sandbox) => void sandbox.addApp({ bundleId: 'com.example.app', name: 'Example' }),
  files: async () => ({
    'App.ipa': await makeIpa(storeIpa({ version: '1.2.0', buildNumber: '42', payloadBytes: 20_000 })),
  }),
  inputs: (folder) => ({
    'app-path': `${folder}/App.ipa`,
    'uses-non-exempt-encryption': 'false',
    'release-notes': '{"en-US":"New things","de-DE":"Neue Dinge"}',
    'poll-interval': '20ms',
  }),
}
