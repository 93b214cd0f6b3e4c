import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ChainEnd } from '#access/audit/walk';
import { retainAudit } from '#records/audit/retain-audit';
import { verifyAudit } from '#records/audit/verify-audit';
import type { DataSource } from 'typeorm';
import { loadSettings } from '../settings.js';
import { auditDatabase } from './audit-database.js';

/** 45 CFR 164.316(b)(2): six years. */
const YEARS = 6;
const USAGE = `npm run --silent audit:verify -- [--earlier FILE]
npm run --silent audit:retain -- --to FILE [--years N, ${YEARS} at least]
`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Prints the chains' ends: kept elsewhere, they are what \`--earlier\` compares with. */
async function verify(database: DataSource, file: string | undefined): Promise<number> {
  const earlier = file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as ChainEnd[]);
  let told = 0;
  const { rows, chains, breaks } = await verifyAudit(database, {
    earlier,
    onProgress: (walked) => {
      if (walked - told < 100_000) return;
      told = walked;
      say(`${walked} rows`);
    },
  });
  for (const { chain, seq, what, detail } of breaks) say(`chain ${chain}, row ${seq} (${what}): ${detail}`);
  if (breaks.length > 0) return 1;
  process.stdout.write(`${JSON.stringify(chains)}\n`);
  say(`${rows} rows in ${chains.length} chains, each as it was written`);
  return 0;
}

async function retain(database: DataSource, to: string, years: number): Promise<number> {
  const before = new Date();
  before.setUTCFullYear(before.getUTCFullYear() - years);
  const file = openSync(to, 'wx', 0o600);
  try {
    const gone = await retainAudit(database, {
      before,
      keep: (row) => void writeSync(file, `${JSON.stringify(row)}\n`),
      kept: () => Promise.resolve(fsyncSync(file)),
    });
    say(`${gone} rows from before ${before.toISOString()} are in ${to}, and no longer in the database`);
    return 0;
  } finally {
    closeSync(file);
  }
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { earlier: { type: 'string' }, to: { type: 'string' }, years: { type: 'string' } },
  });
  const years = Number(values.years ?? YEARS);
  const [what] = positionals;
  if (what === 'retain' && (values.to === undefined || !Number.isInteger(years) || years < YEARS)) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (what !== 'verify' && what !== 'retain') {
    process.stderr.write(USAGE);
    return 2;
  }
  const database = await auditDatabase(loadSettings());
  try {
    return what === 'verify'
      ? await verify(database, values.earlier)
      : await retain(database, values.to!, years);
  } finally {
    await database.destroy();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
