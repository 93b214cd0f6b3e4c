import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { hashOfSources } from './sources.mjs';
import { removeStale } from './stale.mjs';

const builds = {
  /** Builds all apps, because the stack runs every one, and tests start some of them as processes. */
  everything: {
    stamp: 'dist/.built-from',
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'stack'],
    // Run after stale files are removed, so that nothing without a source gets into a bundle, or into a build's version.
    afterwards: [['dist/apps/worker/write-bundles.js'], ['apps/web/build/main.mjs']],
    takes: 'most of a minute',
  },
  /** Builds only what brings up PostgreSQL and Temporal, so that it also builds while the rest is being worked on. */
  servers: {
    stamp: 'dist/.servers-built-from',
    command: ['node_modules/typescript/bin/tsc', '-p', 'apps/stack/tsconfig.servers.json'],
    afterwards: [],
    takes: 'some seconds',
  },
};

/**
 * Builds into `dist`, unless what is there was built from the very same sources.
 * @param main the file that is needed; it is built anew where it is missing
 */
export async function build(name, main = 'dist/apps/stack/main.js') {
  const { stamp, command, afterwards, takes } = builds[name];
  const file = join(root, stamp);
  const sources = hashOfSources();
  const isCurrent = (record) => existsSync(record) && readFileSync(record, 'utf8') === sources;
  if (existsSync(join(root, main)) && (isCurrent(file) || isCurrent(join(root, builds.everything.stamp))))
    return;

  process.stderr.write(`Building, as something has changed: ${takes} …\n`);
  await step(command);
  removeStale();
  for (const each of afterwards) await step(each);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, sources);
}

async function step(command) {
  const status = await run(process.execPath, command, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`the build ended with ${status}. The messages above say why.`);
}
