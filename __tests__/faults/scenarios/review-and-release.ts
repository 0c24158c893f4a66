import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import type { Scenario } from '../scenario.ts'

const app = 'com.example.app'

/** 1.0 in the store and 1.1 with all that a review asks for. */
function seedVersions(sandbox: Sandbox): string {
  sandbox.addApp({ bundleId: app, name: 'Example' })
  const live = sandbox.addVersion({ app, versionString: '1.0' })
  sandbox.completeVersion(live.id)
  sandbox.setVersionState(live.id, 'READY_FOR_DISTRIBUTION')
  const next = sandbox.addVersion({ app, versionString: '1.1' })
  sandbox.completeVersion(next.id)
  seedDemoAccount(sandbox)
  return next.id
}

const password = 'correct-horse-battery'

/** Where reviewers log in; the password comes along with what Apple answers. */
function seedDemoAccount(sandbox: Sandbox): void {
  for (const { id } of sandbox.all('appStoreReviewDetails')) {
    sandbox.change('appStoreReviewDetails', id, {
      demoAccountRequired: true,
      demoAccountName: 'demo',
      demoAccountPassword: password,
    })
  }
}

const inputs = { 'bundle-id': app, 'poll-interval': '20ms' }

export const submitForReview: Scenario = {
  name: 'submit-for-review',
  step: 'submit-for-review',
  sandbox: { stepPerRequestMs: 500, behaviour: { readyForReviewAfterMs: 1_000 } },
  seed(sandbox) {
    seedVersions(sandbox)
    sandbox.addBuild({ app, version: '1.1', buildNumber: '2', usesNonExemptEncryption: null })
  },
  inputs: () => ({
    ...inputs,
    version: '1.1',
    'build-number': '2',
    'uses-non-exempt-encryption': 'false',
    'release-type': 'manual',
    'phased-release': 'true',
    'whats-new': 'Faster.',
  }),
  secrets: [password],
}

export const release: Scenario = {
  name: 'release',
  step: 'release',
  sandbox: { stepPerRequestMs: 60_000, behaviour: { distributionMs: 300_000 } },
  seed(sandbox) {
    sandbox.setVersionState(seedVersions(sandbox), 'PENDING_DEVELOPER_RELEASE')
  },
  inputs: () => ({ ...inputs, version: '1.1', 'phased-release': 'enable', 'wait-for-release': 'true' }),
  secrets: [password],
}

export const status: Scenario = {
  name: 'status',
  step: 'status',
  sandbox: { stepPerRequestMs: 60_000 },
  seed(sandbox) {
    const version = seedVersions(sandbox)
    sandbox.setVersionState(version, 'WAITING_FOR_REVIEW')
    sandbox.clock.schedule(sandbox.clock.now() + 600_000, () => sandbox.setVersionState(version, 'IN_REVIEW'))
  },
  // What the key may not see is left out, and that is said.
  partialAfter: ['403'],
  inputs: () => ({ ...inputs, 'wait-for': 'version:IN_REVIEW' }),
  secrets: [password],
}
