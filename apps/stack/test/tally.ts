import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
  /** Skipped tests, such as those in a browser where there is none. */
  skipped: number;
}

/** The parts of Jest's JSON report that are counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  /** Files that could not be run at all; their tests are not among the failed ones. */
  numRuntimeErrorTestSuites: number;
}

/** Counts from Jest's own report. A run that ended badly without a failed test counts as one failure. */
export function tallyOf(reportFile: string, status: number): Tally {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: status === 0 ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests,
  };
}

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
});

/** The very last line, which scripts read. Skipped tests stand on a line before it (`leftOutOf`). */
export const summaryOf = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

/** Empty where every test ran. */
export const leftOutOf = ({ skipped }: Tally): string =>
  skipped > 0 ? `${skipped} skipped: nobody is to take them for tested\n` : '';
