import { randomInt } from 'node:crypto';
import { readTestSettings } from '#settings/processes/tests';
import { bundleFile } from '#worker/built-bundle';
import { buildVersion } from '#temporal/build-version';
import type { Progress } from '#command-line/progress';
import type { Teardown } from '../teardown.js';
import { bringUpTemporaryServers } from '../temporary-servers.js';
import { reportOf, runJest } from './run-jest.js';
import { slowestOf } from './slowest.js';
import { sum, type Tally } from './tally.js';
import { testEnvironment } from './test-environment.js';

/** Replays what the other tests have made, so it comes after them. */
const REPLAY = 'test/replay/';

/** Every test, or those that `args` (a path, a name: Jest's own arguments) choose. */
export async function runTests(args: string[], progress: Progress, teardown: Teardown): Promise<Tally> {
  // Fixed by whoever wants to see the same random cases again.
  const { TEST_SEED: seed = String(randomInt(2 ** 31)) } = readTestSettings();
  const again = `TEST_SEED=${seed} npm test`;
  progress.say(`seed ${seed}; the same cases again: ${again}`);

  const servers = await bringUpTemporaryServers({ durable: false }, progress, teardown);
  const { dataDir, postgres, temporal } = servers;
  const env = {
    ...testEnvironment(postgres, temporal),
    TEST_WORKFLOW_BUNDLE: bundleFile(buildVersion()!, undefined),
    TEST_SEED: seed,
  };
  const jest = (name: string, chosen: string[]) =>
    runJest({
      args: chosen,
      env,
      dataDir,
      name,
      broken: [postgres.failed, temporal.failed],
      teardown,
    });

  const tallies =
    args.length > 0
      ? [await jest('chosen', args)]
      : [await jest('all', [`--testPathIgnorePatterns=${REPLAY}`]), await jest('replay', [REPLAY])];
  const slowest = slowestOf(reportOf(dataDir, 'all'));
  if (slowest.length > 0) progress.say(`the slowest:\n${slowest.join('\n')}`);
  const tally = sum(tallies);
  if (tally.failed > 0) progress.say(`the same cases again: ${again}`);
  return tally;
}
