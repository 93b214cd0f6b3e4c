/** Specs are loaded by Node itself, and modules once for a worker: test/jest/runtime.mjs, and run-jest.ts, which gives Node what loads TypeScript. */
export default {
  testEnvironment: '<rootDir>/test/jest/environment.mjs',
  runtime: '<rootDir>/test/jest/runtime.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  testSequencer: '<rootDir>/test/jest/longest-first.mjs',
  testTimeout: 120_000,
  // What is compiled of a spec stays in memory. A worker begins anew before it is too much.
  workerIdleMemoryLimit: '1500MB',
};
