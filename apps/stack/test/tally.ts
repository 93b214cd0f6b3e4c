import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
  /** Such as the tests in a browser, where there is none. */
  skipped: number;
}

/** The parts of Jest's JSON report that count. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  /** Files that could not be run at all: none of their tests is among the failed ones. */
  numRuntimeErrorTestSuites: number;
}

/** Counts from Jest's own report. What ended badly without a failed test to show for it counts as one. */
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

/** The very last line; what was left out stands on a line before it (`leftOutOf`), since scripts read this one. */
export const summaryOf = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

/** Nothing where every test ran. */
export const leftOutOf = ({ skipped }: Tally): string =>
  skipped > 0 ? `${skipped} skipped: nobody is to take them for tested\n` : '';
