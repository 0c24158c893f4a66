import type { Scenario } from '../scenario.ts'

const app = 'com.example.app'

/** Everything that the step can write in one run, for a build that nobody has prepared. */
export const distribute: Scenario = {
  name: 'distribute',
  step: 'distribute',
  sandbox: { stepPerRequestMs: 2_500 },
  seed(sandbox) {
    sandbox.addApp({ bundleId: app, name: 'Example' })
    const build = { app, version: '1.2.0' }
    sandbox.addBuild({ ...build, buildNumber: '42', usesNonExemptEncryption: null })
    sandbox.addBuild({ ...build, buildNumber: '41', usesNonExemptEncryption: false })
    sandbox.addGroup({ app, name: 'Friends' })
    sandbox.addGroup({ app, name: 'Old', isInternalGroup: true })
    sandbox.addTester({ app, email: 'known@example.com' })
  },
  inputs: () => ({
    'bundle-id': app,
    version: '1.2.0',
    'build-number': '42',
    groups: 'Friends, Fresh',
    'create-groups': 'internal',
    'remove-from-groups': 'Old',
    testers: 'known@example.com, new@example.com',
    'release-notes': '{"en-US":"Faster","de-DE":"Schneller"}',
    'uses-non-exempt-encryption': 'false',
    'notify-testers': 'false',
    'expire-previous-builds': 'true',
    'beta-description': 'An example app.',
    'feedback-email': 'feedback@example.com',
    'review-contact-first-name': 'Ada',
    'review-contact-last-name': 'Byron',
    'review-contact-phone': '+44 20 7946 0000',
    'review-contact-email': 'contact@example.com',
    'demo-account-required': 'true',
    'demo-account-name': 'demo',
    'demo-account-password': 'correct-horse-battery',
    'poll-interval': '20ms',
  }),
  secrets: ['correct-horse-battery', 'known@example.com', 'new@example.com'],
}
