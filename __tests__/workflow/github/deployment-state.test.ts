import { deploymentState } from '../../../src/workflow/github/deployment-state.ts'

const ended = { failure: undefined, isLate: false, isDryRun: false, facts: [], plan: undefined }
const external = JSON.stringify([{ kind: 'external' }])

test.each([
  ['upload-build', { 'processing-state': 'VALID' }, 'success'],
  ['upload-build', { 'processing-state': 'PROCESSING' }, 'in_progress'],
  ['distribute', { 'external-build-state': 'WAITING_FOR_BETA_REVIEW' }, 'queued'],
  ['distribute', { 'external-build-state': 'IN_BETA_TESTING' }, 'success'],
  [
    'distribute',
    { 'external-build-state': 'READY_FOR_BETA_SUBMISSION', 'internal-build-state': 'IN_BETA_TESTING' },
    'success',
  ],
  ['distribute', { 'external-build-state': 'READY_FOR_BETA_SUBMISSION', groups: external }, 'pending'],
  ['submit-for-review', { 'version-state': 'WAITING_FOR_REVIEW' }, 'queued'],
  ['submit-for-review', { 'version-state': 'PENDING_DEVELOPER_RELEASE' }, 'pending'],
  ['release', { 'version-state': 'READY_FOR_DISTRIBUTION' }, 'success'],
  ['release', { 'version-state': 'PROCESSING_FOR_DISTRIBUTION' }, 'in_progress'],
])('%s that succeeded with %j is %s', (step, outputs, state) => {
  const content = { ...ended, step, outcome: 'succeeded' as const, outputs: new Map(Object.entries(outputs)) }
  expect(deploymentState(content).state).toBe(state)
})

test.each([
  ['upload-build', { 'processing-state': 'INVALID' }, {}, 'failure'],
  ['upload-build', { 'processing-state': 'VALID' }, {}, 'error'],
  ['upload-build', { 'processing-state': 'PROCESSING' }, { isLate: true }, 'in_progress'],
  ['upload-build', { 'processing-state': 'PROCESSING' }, { outcome: 'cancelled' as const }, 'in_progress'],
  ['distribute', { 'external-build-state': 'BETA_REJECTED' }, {}, 'failure'],
  ['submit-for-review', { 'version-state': 'REJECTED' }, {}, 'failure'],
])('%s that failed with %j (%j) is %s', (step, outputs, more, state) => {
  const outcome = 'failed' as const
  const content = { ...ended, step, outcome, outputs: new Map(Object.entries(outputs)), ...more }
  expect(deploymentState(content).state).toBe(state)
})
