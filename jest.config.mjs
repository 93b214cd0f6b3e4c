/** ESM through swc: Nest 12 is ESM only. `source` makes the package.json imports resolve to TypeScript. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  testSequencer: '<rootDir>/test/longest-first.mjs',
  testTimeout: 120_000,
  // Node keeps what was compiled for a file: after some hundred of them a worker would end for want of memory. It begins anew before that.
  workerIdleMemoryLimit: '1500MB',
};
