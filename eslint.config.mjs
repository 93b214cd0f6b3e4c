import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ELSEWHERE =
  'Settings are read in libs/settings: add it to a schema there, or this file to the exceptions.';
/** `process.env`, by whatever way, and Temporal's own library, which reads it where it is told nothing else. */
const READS_ENVIRONMENT = [
  "MemberExpression[object.name='process'][property.name='env']",
  "MemberExpression[object.name='process'][property.value='env']",
  "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
  'ImportDeclaration[source.value=/^(node:)?process$/]',
  'ImportSpecifier[imported.name=/^loadClientCon/]',
];
const SETTINGS = READS_ENVIRONMENT.map((selector) => ({ selector, message: ELSEWHERE }));

const DRIVER = [
  `MemberExpression[property.name='driver']`,
  `ObjectPattern > Property[key.name='driver']`,
  `MemberExpression[property.name='master']`,
].map((selector) => ({ selector, message: 'The driver is for libs/records/db/driver.ts.' }));

/** Parts of Mantine that no page uses. */
const MAKES_STYLES = ['AppShell', 'Grid', 'SimpleGrid', 'Flex', 'Affix', 'CodeHighlight'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/', '**/*.cjs', 'apps/web/api/schema.d.ts'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      // Something is named `_` where it is taken out, or comes first, and nobody needs it.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_+$', varsIgnorePattern: '^_+$' },
      ],
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
    // One place knows the settings of a process: it names all faults of a start, and docs/settings.md is printed from it.
    // One file knows what TypeORM's driver is made of (docs/adr/0029).
    files: ['apps/**/*.{ts,mjs}', 'libs/**/*.ts', 'activities/**/*.ts', 'workflows/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            'pg',
            'pg-pool',
            {
              name: '@nestjs/platform-fastify',
              importNames: ['RouteConfig'],
              message: 'It forgets what another decorator of the route has said: ConfiguresRoute does not.',
            },
          ],
          patterns: [
            { regex: '^typeorm/', message: 'What TypeORM is made of is for libs/records/db/driver.ts.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...SETTINGS, ...DRIVER],
    },
  },
  {
    // Who may read the environment all the same.
    files: [
      'libs/settings/**/*.ts',
      // Runs before anything is built.
      'apps/stack/bootstrap/**/*.mjs',
      // What the bootstrap says to the program that it runs.
      'apps/stack/until-asked-to-stop.ts',
      // The machine's own PATH and XDG_CACHE_HOME.
      'apps/stack/temporal/find-on-path.ts',
      'apps/stack/temporal/cache-folder.ts',
      'apps/stack/cached.ts',
      // Hand their environment on to a program that they start.
      'apps/stack/supervise/watchdog.mjs',
      'apps/stack/postgres/cluster.ts',
      'apps/stack/temporal/go-install.ts',
      'apps/stack/test/run-jest.ts',
      'apps/stack/contract/check-role.ts',
      'apps/bench/processes/start-api.ts',
      // Looks at NODE_ENV itself: nobody's settings let demo people in where real clients are.
      'apps/demo-identity/start-identity.ts',
      // Does not take settings, but refuses to run beside some.
      'apps/bench/main.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...DRIVER] },
  },
  {
    // The file that knows; and apps/stack/postgres makes the server that others connect to.
    files: ['libs/records/db/driver.ts', 'apps/stack/postgres/*.ts'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-syntax': ['error', ...SETTINGS] },
  },
  { files: ['apps/stack/postgres/cluster.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // What the content security policy of the pages does not let be: these parts write <style> elements or hide by them.
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y-x': jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.configs.strict.rules,
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@mantine/core',
              importNames: MAKES_STYLES,
              message: 'It writes a <style> into the page. Layout is CSS modules.',
            },
          ],
          patterns: [
            { regex: '^#', message: 'The pages know HTTP, and nothing of the program.' },
            { group: ['@mantine/dates', '@mantine/charts', '@mantine/code-highlight'] },
          ],
        },
      ],
      // A click on something is for pointers what a key on the same thing is for keyboards: promises are handled by what they set.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
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
