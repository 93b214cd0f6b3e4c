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

export const summaryOf = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
