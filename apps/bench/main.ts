import { writeFileSync } from 'node:fs';
import { explain } from '#command-line/explain';
import { progressOn } from '#command-line/progress';
import { Teardown } from '#stack/teardown';
import { untilAskedToStop } from '#stack/until-asked-to-stop';
import { flagsFrom, USAGE, type Flags } from './flags.js';
import { refuseGivenServers } from './own-servers-only.js';
import { met } from './report/finding.js';
import { tableOf } from './report/table.js';
import { runParts, type Outcome } from './run.js';

const INTERRUPTED = 130;

/** Prints the findings. A missed limit is told, but does not fail the run, because figures depend on the machine. */
const report = ({ findings, drift }: Outcome, json: string | undefined): number => {
  process.stdout.write(`\n${tableOf(findings)}\n\n`);
  const drifted = `The bare Update took ${drift.ratio.toFixed(2)} × as long in the last third of the run as in the first`;
  process.stdout.write(
    drift.isTooMuch ? `VOID: ${drifted}. Something else used the machine: run it again.\n` : `${drifted}.\n`,
  );
  const rows = findings.map((finding) => ({ ...finding, met: met(finding) }));
  if (json)
    writeFileSync(
      json,
      `${JSON.stringify({ at: new Date().toISOString(), void: drift.isTooMuch, drift: drift.ratio, rows }, undefined, 2)}\n`,
    );
  return drift.isTooMuch ? 1 : 0;
};

const bench = async (flags: Flags): Promise<number> => {
  const progress = progressOn((line) => process.stderr.write(line));
  const teardown = new Teardown(progress.say);
  let outcome: Outcome | undefined;
  try {
    await Promise.race([
      untilAskedToStop(),
      runParts(flags, progress, teardown).then((done) => (outcome = done)),
    ]);
  } catch (error) {
    // Printed now, because what is still under way may bring the process down while its servers are being stopped.
    progress.say(explain(error));
    throw error;
  } finally {
    await teardown.run();
  }
  return outcome ? report(outcome, flags.json) : INTERRUPTED;
};

try {
  refuseGivenServers(process.env);
  const flags = flagsFrom(process.argv.slice(2));
  if (flags.help) process.stdout.write(USAGE);
  process.exit(flags.help ? 0 : await bench(flags));
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}
