export default {
  // Nothing else has tests; packages in proofs are many, and would be gone through at every start.
  roots: ['<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': './__tests__/support/strip-types.js' },
  maxWorkers: 2,
  // Tests that run side by side mostly wait for a pause between two tries.
  maxConcurrency: 10,
  testTimeout: 60_000,
}
