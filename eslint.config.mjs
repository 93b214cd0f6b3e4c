import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/', '**/*.cjs'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-console': 'error',
    },
  },
  {
    // A generator or function that stands for an asynchronous source may have nothing to wait for.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    files: [
      'libs/journey/**/*.ts',
      'libs/track/**/*.ts',
      'libs/client/**/*.ts',
      'libs/consent/**/*.ts',
      'libs/instruments/**/*.ts',
      'workflows/**/*.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'Intl', 'crypto'],
    },
  },
  {
    // A local activity runs inside a workflow task that Temporal may still throw away: ADR 3.
    files: ['workflows/**/*.ts'],
    ignores: ['workflows/journey/earlier-recording.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: '@temporalio/workflow', importNames: ['proxyLocalActivities', 'scheduleLocalActivity'] },
      ],
    },
  },
);
