import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTestSettings } from '#settings/processes/tests';
import { bundleFile } from '#worker/built-bundle';
import { bundleWorkflows, fileOf } from '#worker/workflow-bundle';
import { buildVersion } from '#temporal/build-version';
import { SEALED_FAILURES } from '#temporal/codec/sealing-converter';
import type { Progress } from '#command-line/progress';
import type { Teardown } from '../teardown.js';
import { bringUpTemporaryServers } from '../temporary-servers.js';
import { NO_BROWSER, provideChromium, usesBrowser } from './chromium.js';
import { reportOf, runJest } from './run-jest.js';
import { slowestOf } from './slowest.js';
import { sum, type Tally } from './tally.js';
import { makeTemplateDatabase } from './template-database.js';
import { testEnvironment } from './test-environment.js';

/**
 * Run after the other tests: the replay test needs the histories that they have made. The fault test runs beside it; it has servers of its own, and measures
 * time, so it wants a core that is free.
 */
const LAST = ['test/replay/replay.spec.ts', 'test/faults/short.spec.ts'];

/** Files that run at once. That is one more than there are cores on a machine with two, because each file waits at times, for servers and for time to pass. */
const WORKERS = 3;

/** Runs every test, or those that `args` choose (a path, a name: Jest's own arguments). */
export async function runTests(args: string[], progress: Progress, teardown: Teardown): Promise<Tally> {
  // The seed is set by whoever wants the same random cases again.
  const { TEST_SEED: seed = String(randomInt(2 ** 31)), CHROMIUM_PATH } = readTestSettings();
  const again = `TEST_SEED=${seed} npm test`;
  progress.say(`seed ${seed}; the same cases again: ${again}`);

  const isWhole = args.length === 0;
  const chromium = usesBrowser(args) ? await provideChromium(CHROMIUM_PATH, progress) : undefined;
  const [{ dataDir, postgres, temporal }, replayBundle] = await Promise.all([
    bringUpTemporaryServers({ durable: false }, progress, teardown),
    // Made once for all files that replay, while the servers start.
    isWhole ? bundleWorkflows(undefined, [fileOf('apps/reconcile/replay/tell-recordings')]) : null,
  ]);
  const replayBundleFile = join(dataDir, 'replay.cjs');
  if (replayBundle) writeFileSync(replayBundleFile, replayBundle.code);
  const version = buildVersion()!;
  const env = {
    ...testEnvironment(postgres, temporal),
    TEST_TEMPLATE_DATABASE: await makeTemplateDatabase(postgres.url),
    TEST_WORKFLOW_BUNDLE: bundleFile(version, undefined),
    TEST_SEALED_WORKFLOW_BUNDLE: bundleFile(version, SEALED_FAILURES),
    TEST_REPLAY_BUNDLE: replayBundleFile,
    TEST_SEED: seed,
    ...(chromium !== undefined && { CHROMIUM_PATH: chromium }),
  };
  const jest = (name: string, chosen: string[], workers = WORKERS) =>
    runJest({
      args: chosen,
      env,
      dataDir,
      name,
      workers,
      broken: [postgres.failed, temporal.failed],
      teardown,
    });

  const tallies = isWhole
    ? [
        await jest('all', [`--testPathIgnorePatterns=${LAST.join('|')}`]),
        await jest('last', LAST, LAST.length),
      ]
    : [await jest('chosen', args)];
  const slowest = slowestOf(['all', 'last'].map((name) => reportOf(dataDir, name)));
  if (slowest.length > 0) progress.say(`the slowest:\n${slowest.join('\n')}`);
  const tally = sum(tallies);
  if (tally.failed > 0) progress.say(`the same cases again: ${again}`);
  if (usesBrowser(args) && chromium === undefined) progress.say(NO_BROWSER);
  return tally;
}
