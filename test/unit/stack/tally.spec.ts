import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftOutOf, sum, summaryOf, tallyOf } from '#stack/test/tally';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iop-tally-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const report = (
  numPassedTests: number,
  numFailedTests: number,
  numRuntimeErrorTestSuites: number,
  numPendingTests = 0,
): string => {
  const file = join(folder, 'report.json');
  writeFileSync(
    file,
    JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests }),
  );
  return file;
};

describe('the count of tests', () => {
  test('takes a file that could not be run for a failure', () => {
    expect(tallyOf(report(7, 1, 2), 1)).toEqual({ passed: 7, failed: 3, skipped: 0 });
  });

  test('takes a run that ended badly for a failure, also when each test passed', () => {
    expect(tallyOf(report(7, 0, 0), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  test('takes a run that left no report for a failure', () => {
    expect(tallyOf(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('adds up', () => {
    expect(summaryOf(sum([tallyOf(report(7, 0, 0), 0), tallyOf(report(2, 1, 0), 1)]))).toBe(
      '9 passed, 1 failed',
    );
  });

  test('says what was left out, so that nobody takes it for tested, and not in the line of the count', () => {
    const tally = sum([tallyOf(report(7, 0, 0, 2), 0), tallyOf(report(2, 1, 0), 1)]);
    expect(leftOutOf(tally)).toBe('2 skipped: nobody is to take them for tested\n');
    expect(summaryOf(tally)).toBe('9 passed, 1 failed');
    expect(leftOutOf(sum([tallyOf(report(7, 0, 0), 0)]))).toBe('');
  });
});
