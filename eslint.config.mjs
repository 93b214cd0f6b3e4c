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
      'libs/consent/**/*.ts',
      'libs/instruments/**/*.ts',
      'workflows/**/*.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'Intl', 'crypto'],
    },
  },
  {
    // One file knows what TypeORM's driver is made of (docs/adr/0029). apps/stack/postgres makes the server that others connect to.
    files: ['apps/**/*.ts', 'activities/**/*.ts', 'workflows/**/*.ts', 'libs/**/*.ts'],
    ignores: ['libs/records/db/driver.ts', 'apps/stack/postgres/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['pg', 'pg-pool'],
          patterns: [
            { regex: '^typeorm/', message: 'What TypeORM is made of is for libs/records/db/driver.ts.' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        ...[
          `MemberExpression[property.name='driver']`,
          `ObjectPattern > Property[key.name='driver']`,
          `MemberExpression[property.name='master']`,
        ].map((selector) => ({ selector, message: 'The driver is for libs/records/db/driver.ts.' })),
      ],
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
