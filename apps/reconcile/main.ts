import { parseArgs } from 'node:util';
import { trackInput } from '#contracts/track-messages';
import { RepairRecords } from '#records/reconcile/repair-records';
import type { Trusted } from '#reconcile/truth';
import { explain } from '#command-line/explain';
import { lineOf, mendedLine, summaryOf } from './print.js';
import { reconcile } from './reconcile.js';
import { repair, type Mended } from './repair.js';
import { openSurroundings, type Surroundings } from './surroundings.js';
import type { Look } from './look.js';

const USAGE = `npm run --silent reconcile -- [--quick] [--json]
npm run --silent reconcile -- --repair [--trust journey|records] [--reason TEXT] [--by WHO]

  --quick   replay no histories: how far each journey is, but not what it decided
  --json    one line of JSON on standard output
  --repair  put right what was found; needs the role that owns the tables (MIGRATION_DATABASE_URL)
  --trust   whom to believe where records are beyond the journey: docs/reconcile.md

Exit status: 0 nothing differs (any more), 1 something does, 2 wrong usage.
`;

interface Flags {
  readonly quick: boolean;
  readonly json: boolean;
  readonly repair: boolean;
  readonly trust: Trusted | null;
  readonly reason: string;
  readonly by: string;
}

/** Null where the arguments ask for something that does not exist. */
const flagsFrom = (args: string[]): Flags | null => {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args,
      options: { quick: flag, json: flag, repair: flag, trust: text, reason: text, by: text },
    });
    const { trust = null, reason = 'reconcile --repair', by = 'operator', ...flags } = values;
    if (trust !== null && trust !== 'journey' && trust !== 'records') return null;
    // No repair with --quick: it would be based on half of what can be known. And --trust is only for a repair.
    if (flags.repair ? flags.quick : trust !== null) return null;
    return { ...flags, trust, reason, by };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const mend = async (surroundings: Surroundings, found: Look, flags: Flags): Promise<Mended[]> =>
  repair(surroundings.parts, found, {
    records: new RepairRecords(await surroundings.owner()),
    trusted: flags.trust,
    reason: flags.reason,
    by: flags.by,
    settingOf: (trackId) => trackInput(trackId, surroundings.policy)?.setting ?? null,
  });

const run = async (surroundings: Surroundings, flags: Flags): Promise<number> => {
  const found = await reconcile(surroundings.parts, { replays: !flags.quick });
  const { differences, journeys, tracks } = found;
  if (!flags.json) differences.map(lineOf).forEach(print);
  const mended = flags.repair && differences.length > 0 ? await mend(surroundings, found, flags) : [];
  if (flags.json) print(JSON.stringify({ journeys, tracks, differences, mended }));
  else mended.map(mendedLine).forEach(print);
  say(summaryOf(found));
  const left = flags.repair ? mended.filter(({ not }) => not !== null).length : differences.length;
  return left > 0 ? 1 : 0;
};

const flags = flagsFrom(process.argv.slice(2));
let status = 2;
if (!flags) process.stderr.write(USAGE);
else
  try {
    const surroundings = await openSurroundings();
    status = await run(surroundings, flags).finally(() => surroundings.close());
  } catch (error) {
    say(explain(error));
    status = 1;
  }
// Temporal's SDK keeps the process alive once its runtime was used.
process.exit(status);
