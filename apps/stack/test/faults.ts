import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explain } from '#command-line/explain';
import { progressOn } from '#command-line/progress';
import { readTestSettings } from '#settings/processes/tests';
import { temporaryDataDir } from '../supervise/temporary-data-dir.js';
import { Teardown } from '../teardown.js';
import { untilAskedToStop } from '../until-asked-to-stop.js';
import { runJest } from './run-jest.js';

const USAGE = `npm run test:faults -- [--journeys N] [--kills N] [--thinking SECONDS] [--seed N] [--json FILE]

  --journeys  driven at once (100)
  --kills     with -9, of API, workers, Temporal and PostgreSQL (200)
  --thinking  of a journey between two rounds of its requests, at most (a fifth of the journeys); more is less load
  --seed      that of an earlier run repeats its faults and its requests; TEST_SEED is the same
  --json      write what was found to a file as well

All servers are its own: docs/faults.md. Some 35 minutes.
`;

const whole = (name: string, text: string | undefined, least: number): string | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < least)
    throw new Error(`--${name}: a whole number from ${least} on`);
  return text;
};

/** The environment of the test, from the arguments. @throws an error that names what it does not know */
const environmentOf = (args: string[]): Record<string, string> | null => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      journeys: text,
      kills: text,
      thinking: text,
      seed: text,
      json: text,
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  const { TEST_SEED = String(randomInt(2 ** 31)) } = readTestSettings();
  const seed = whole('seed', values.seed, 0) ?? TEST_SEED;
  const given = {
    TEST_SEED: seed,
    TEST_FAULTS_JOURNEYS: whole('journeys', values.journeys, 1),
    TEST_FAULTS_KILLS: whole('kills', values.kills, 1),
    TEST_FAULTS_THINKING: whole('thinking', values.thinking, 1),
    TEST_FAULTS_JSON: values.json && resolve(values.json),
  };
  return Object.fromEntries(
    Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
};

/** `npm run test:faults`: runs only the long form of the fault test, which starts every server that it needs itself. */
const faults = async (env: Record<string, string>): Promise<number> => {
  const progress = progressOn((line) => process.stderr.write(line));
  const teardown = new Teardown(progress.say);
  const { dataDir, remove } = temporaryDataDir('iop-faults-jest-');
  teardown.add('the report', remove);
  const asked = untilAskedToStop().then((why) => {
    throw new Error(`interrupted: ${why}`);
  });
  const args = ['--testMatch=<rootDir>/test/faults/long.ts'];
  const run = runJest({ args, env, dataDir, name: 'faults', broken: [], teardown });
  try {
    const { failed, passed } = await Promise.race([asked, run]);
    return failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    await teardown.run();
  }
};

try {
  const env = environmentOf(process.argv.slice(2));
  if (!env) process.stdout.write(USAGE);
  process.exit(env ? await faults(env) : 0);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
