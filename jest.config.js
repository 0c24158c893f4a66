export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': './__tests__/support/strip-types.js' },
  maxWorkers: 2,
  testTimeout: 30_000,
}
