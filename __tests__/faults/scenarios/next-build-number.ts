import type { Scenario } from '../scenario.ts'

export const nextBuildNumber: Scenario = {
  name: 'next-build-number',
  step: 'next-build-number',
  seed(sandbox) {
    sandbox.addApp({ bundleId: 'com.example.app', name: 'Example' })
    sandbox.addBuild({ app: 'com.example.app', version: '1.2.0', buildNumber: '41' })
  },
  inputs: () => ({ 'bundle-id': 'com.example.app', version: '1.2.0', platform: 'IOS', reserve: 'true' }),
  // A reservation that nobody can be told from another job's is left alone, and the next number taken.
  end(sandbox, outputs) {
    const uploads = sandbox.all('buildUploads')
    const own = uploads.find(({ id }) => id === outputs['build-upload-id'])
    const number = own?.attributes.cfBundleVersion
    return {
      isReserved: own !== undefined && number === outputs['build-number'],
      holders: uploads.filter(({ attributes }) => attributes.cfBundleVersion === number).length,
      isNextOrTheOneAfter: number === '42' || (number === '43' && uploads.length === 2),
    }
  },
  ownOutputs: ['build-number', 'build-upload-id', 'latest-build-number'],
}
