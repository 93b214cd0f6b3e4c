/**
 * Runs `npm run build`, `npm start`, `npm test`, `npm run test:faults`, `test:contract`, `bench`, `pages:pictures`, `services`, `token`, `keyring`, `audit:…`,
 * `reconcile`, `replay-gate`, `decode-history` and `docs:settings`. The machine may have nothing but Node and npm, so this file and what it imports use nothing
 * but Node itself.
 */
import { readFileSync } from 'node:fs';
import { choiceOf, tooOld } from './bootstrap/node-version.mjs';

/** Each with what it needs built, and the file that is run then; without one, it is built and nothing is run. */
const programs = {
  build: { build: 'everything' },
  start: { build: 'everything', main: 'dist/apps/stack/main.js' },
  test: { build: 'everything', main: 'dist/apps/stack/test/main.js' },
  faults: { build: 'everything', main: 'dist/apps/stack/test/faults.js' },
  contract: { build: 'everything', main: 'dist/apps/stack/contract/main.js' },
  bench: { build: 'everything', main: 'dist/apps/bench/main.js' },
  pictures: { build: 'everything', main: 'dist/apps/pictures/main.js' },
  services: { build: 'servers', main: 'dist/apps/stack/services.js' },
  token: { build: 'everything', main: 'dist/apps/tools/tokens/main.js' },
  audit: { build: 'everything', main: 'dist/apps/tools/audit/main.js' },
  reconcile: { build: 'everything', main: 'dist/apps/reconcile/main.js' },
  'replay-gate': { build: 'everything', main: 'dist/apps/reconcile/replay-gate.js' },
  keyring: { build: 'everything', main: 'dist/apps/tools/keyring/main.js' },
  'decode-history': { build: 'everything', main: 'dist/apps/tools/keyring/decode-history.js' },
  'docs-settings': { build: 'everything', main: 'dist/apps/tools/settings/main.js' },
};

const { node: version } = process.versions;
const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

async function bootstrap() {
  const choice = choiceOf(version, engines.node);
  if (choice === 'none') throw new Error(tooOld(version, engines.node));
  const [name, ...args] = process.argv.slice(2);
  const program = Object.hasOwn(programs, name ?? '') ? programs[name] : undefined;
  if (!program)
    throw new Error(`usage: node apps/stack/bootstrap.mjs ${Object.keys(programs).join('|')} [arguments]`);

  // Imported late, because an older Node may not even understand their syntax.
  const { installDependencies } = await import('./bootstrap/dependencies.mjs');
  const { build } = await import('./bootstrap/build.mjs');
  const { run } = await import('./bootstrap/run.mjs');
  await installDependencies();
  if (choice === 'packaged') {
    const { goOnWithPackagedNode } = await import('./bootstrap/packaged-node.mjs');
    process.exitCode = await goOnWithPackagedNode({ version, engines: engines.node });
    return;
  }
  await build(program.build, program.main);
  if (!program.main) return;
  // `--`, because Node takes an `--env-file` for itself even where it stands behind the script.
  process.exitCode = await run(process.execPath, ['--enable-source-maps', '--', program.main, ...args]);
}

bootstrap().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
