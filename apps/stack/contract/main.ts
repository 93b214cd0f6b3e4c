import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { explain } from '#command-line/explain';
import { progressOn, type Progress } from '#command-line/progress';
import { projectRoot } from '#command-line/project-root';
import { settingsFrom } from '#command-line/settings';
import { startPlatform, type Platform } from '../platform.js';
import { freePorts } from '../supervise/free-ports.js';
import { Teardown } from '../teardown.js';
import { bringUpTemporaryServers } from '../temporary-servers.js';
import { untilAskedToStop } from '../until-asked-to-stop.js';
import { beginJourneys } from './begun-journeys.js';
import { checkRole } from './check-role.js';
import { asDictionaries, knownIds } from './known-ids.js';
import { schemathesis } from './schemathesis.js';

const USAGE = `npm run test:contract -- [--as PERSON]... [--seed N] [--examples N] [--minutes N]

  --as        a demo person, or several (${['coordinator-1', 'clinician-1', 'supervisor-1', 'operator-2', 'auditor-1'].join(', ')})
  --seed      of what is made up; the same one, the same requests (1)
  --examples  made-up requests of each route (20)
  --minutes   each of them may take; on a busy machine more (15)

Schemathesis against the OpenAPI document of a stack of its own, as somebody of each role: test/contract/README.md.
`;

/** A person of each role. The operator may decode as well, so that there is somebody who is allowed to. */
const PEOPLE = ['coordinator-1', 'clinician-1', 'supervisor-1', 'operator-2', 'auditor-1'];

/** Fixed, so that what fails on one machine fails on another: nobody is to find another bug at each run. */
const SEED = 1;
const EXAMPLES = 20;
const MINUTES = 15;

const SETTINGS = join(projectRoot, 'test/contract/schemathesis.toml');

interface Asked {
  readonly people: readonly string[];
  readonly seed: number;
  readonly examples: number;
  readonly minutes: number;
}

const whole = (name: string, text: string | undefined, standard: number): number => {
  if (text === undefined) return standard;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name}: a whole number`);
  return Number(text);
};

/** @throws an error that names what it does not know */
const askedFor = (args: string[]): Asked | null => {
  const { values } = parseArgs({
    args,
    options: {
      as: { type: 'string', multiple: true },
      seed: { type: 'string' },
      examples: { type: 'string' },
      minutes: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  const { as: people = PEOPLE } = values;
  return {
    people,
    seed: whole('seed', values.seed, SEED),
    examples: whole('examples', values.examples, EXAMPLES),
    minutes: whole('minutes', values.minutes, MINUTES),
  };
};

/** Starts a stack with a few journeys, on ports and data of its own: no setting of the environment leads to somebody's servers. */
async function stackOf(
  progress: Progress,
  teardown: Teardown,
): Promise<Platform & { readonly dataDir: string }> {
  const { dataDir, postgres, temporal } = await bringUpTemporaryServers(
    { durable: false },
    progress,
    teardown,
  );
  const [port, identityPort] = await freePorts(2);
  const settings = settingsFrom({
    ...{ DATA_DIR: dataDir, PORT: String(port), IDENTITY_PORT: String(identityPort), LOG_LEVEL: 'error' },
  });
  const servers = { postgres, temporal, sealing: undefined };
  const platform = await startPlatform(settings, servers, progress, teardown);
  const { url, identity } = platform;
  await progress.step('A few journeys', () => beginJourneys(url, identity!.tokenFor));
  return { ...platform, dataDir };
}

/** `npm run test:contract`. Resolves with the exit status: 0 where nothing was found for anybody. */
async function contract({ people, seed, examples, minutes }: Asked, progress: Progress, teardown: Teardown) {
  const python = await schemathesis(progress.say);
  const { url, identity, dataDir } = await stackOf(progress, teardown);
  const ids = await knownIds(url, await identity!.tokenFor('supervisor-1'));
  const configFile = join(dataDir, 'schemathesis.toml');
  writeFileSync(configFile, `${readFileSync(SETTINGS, 'utf8')}\n${asDictionaries(ids)}`);
  progress.say(`seed ${seed}; the same requests again: npm run test:contract -- --seed ${seed}`);

  const failed: string[] = [];
  for (const role of people) {
    // A token lasts an hour, so each role gets its own when its turn comes.
    const token = await identity!.tokenFor(role);
    const run = {
      python,
      url,
      role,
      token,
      configFile,
      seed,
      examples,
      within: minutes * 60_000,
      dataDir,
      teardown,
    };
    if ((await progress.step(`Schemathesis as ${role}`, () => checkRole(run))) !== 0) failed.push(role);
  }
  progress.say(failed.length === 0 ? 'nothing found' : `something found as ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

const progress = progressOn((line) => process.stderr.write(line));
const teardown = new Teardown(progress.say);
let status = 1;
try {
  const asked = askedFor(process.argv.slice(2));
  const interrupted = untilAskedToStop().then((why) => {
    throw new Error(`interrupted: ${why}`);
  });
  if (asked) status = await Promise.race([interrupted, contract(asked, progress, teardown)]);
  else {
    process.stdout.write(USAGE);
    status = 0;
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
}
try {
  await teardown.run();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  status = 1;
}
process.exit(status);
