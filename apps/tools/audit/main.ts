import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ChainEnd } from '#access/audit/walk';
import { AppendAudit } from '#records/audit/append';
import { exportAudit, type AuditPeriod } from '#records/audit/export-audit';
import { retainAudit } from '#records/audit/retain-audit';
import { verifyAudit } from '#records/audit/verify-audit';
import type { DataSource } from 'typeorm';
import { commandSettings } from '#command-line/settings';
import { readAuditSettings } from '#settings/processes/audit';
import { auditDatabase } from './audit-database.js';

/** Least years that rows are kept: 45 CFR 164.316(b)(2). */
const YEARS = 6;
const USAGE = `npm run --silent audit:verify -- [--earlier FILE …]
npm run --silent audit:export -- --to FILE [--from INSTANT] [--until INSTANT]
npm run --silent audit:retain -- --to FILE [--years N, ${YEARS} at least]
`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Verifies the chains, and prints their ends. Somebody who keeps these elsewhere can compare with them later (`--earlier`). */
async function verify(database: DataSource, files: readonly string[]): Promise<number> {
  const earlier = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as ChainEnd[]);
  let told = 0;
  const { rows, chains, breaks, unconfirmed, unnamed } = await verifyAudit(database, {
    earlier,
    onProgress: (walked) => {
      if (walked - told < 100_000) return;
      told = walked;
      say(`${walked} rows`);
    },
  });
  for (const { chain, seq, what, detail } of breaks) say(`chain ${chain}, row ${seq} (${what}): ${detail}`);
  for (const { chain, seq } of unconfirmed)
    say(
      `chain ${chain}, row ${seq} (anchor): retention cut here, as the audit says; only ends that were kept elsewhere, ` +
        'those that audit:retain printed or later ones, confirm it (--earlier FILE)',
    );
  for (const { chain, seq } of unnamed)
    say(`chain ${chain}, row ${seq} (request): a write that names no request which it came by`);
  if (breaks.length + unconfirmed.length + unnamed.length > 0) return 1;
  process.stdout.write(`${JSON.stringify(chains)}\n`);
  say(`${rows} rows in ${chains.length} chains, each as it was written`);
  return 0;
}

async function retain(database: DataSource, to: string, years: number): Promise<number> {
  const before = new Date();
  before.setUTCFullYear(before.getUTCFullYear() - years);
  const file = openSync(to, 'wx', 0o600);
  try {
    const { gone, anchors } = await retainAudit(database, {
      before,
      keep: (row) => void writeSync(file, `${JSON.stringify(row)}\n`),
      kept: () => Promise.resolve(fsyncSync(file)),
    });
    process.stdout.write(`${JSON.stringify(anchors)}\n`);
    say(`${gone} rows from before ${before.toISOString()} are in ${to}, and no longer in the database`);
    return 0;
  } finally {
    closeSync(file);
  }
}

/** Exports the audit. Whoever can run this owns the database; the export has a row in the audit all the same, before it begins. */
async function exportTo(database: DataSource, to: string, period: AuditPeriod): Promise<number> {
  const file = openSync(to, 'wx', 0o600);
  try {
    await new AppendAudit(database).add([
      { personId: null, role: null, action: 'export', outcome: 'allowed', details: { ...period } },
    ]);
    let rows = 0;
    for await (const row of exportAudit(database, period)) {
      writeSync(file, `${JSON.stringify(row)}\n`);
      rows += 1;
    }
    fsyncSync(file);
    say(`${rows} rows are in ${to}`);
    return 0;
  } finally {
    closeSync(file);
  }
}

const NOTHING = { earlier: [], to: undefined, years: undefined, from: undefined, until: undefined };
type Values = Readonly<Record<'to' | 'years' | 'from' | 'until', string | undefined>> & {
  readonly earlier: readonly string[];
};
/** Resolves with the exit status. */
type Command = (database: DataSource) => Promise<number>;

/** The command that the arguments name; undefined where there is no such command. */
function commandOf(what: string | undefined, values: Values): Command | undefined {
  const { to, earlier, years = YEARS } = values;
  if (what === 'verify') return (database) => verify(database, earlier);
  if (to === undefined) return undefined;
  if (what === 'retain' && Number.isInteger(Number(years)) && Number(years) >= YEARS)
    return (database) => retain(database, to, Number(years));
  const period = { from: instantOf(values.from), to: instantOf(values.until) };
  if (what === 'export' && !Object.values(period).some(Number.isNaN))
    return (database) => exportTo(database, to, period);
  return undefined;
}

/** ms since epoch; null where no text is given, NaN where the text is no instant. */
const instantOf = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      earlier: { type: 'string', multiple: true },
      to: { type: 'string' },
      years: { type: 'string' },
      from: { type: 'string' },
      until: { type: 'string' },
    },
  });
  const command = commandOf(positionals[0], { ...NOTHING, ...values });
  if (!command) {
    process.stderr.write(USAGE);
    return 2;
  }
  const database = await auditDatabase(commandSettings(readAuditSettings));
  try {
    return await command(database);
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
