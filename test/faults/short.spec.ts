import { expect, test } from '@jest/globals';
import { runFaults, seedGiven } from './run.js';

test('whatever is killed: what was acknowledged is on record once, in order, and everything agrees', async () => {
  const report = await runFaults({
    ...{ seed: seedGiven(), journeys: 12, kills: 8, mostThinkingMs: 800 },
    ...{ holdMs: [1_500, 2_500], mostPauseMs: 500, mostMs: 200_000, leastAcknowledged: 101 },
    // Other tests use the machine meanwhile: the program's own limit of 30 s is held in the long form.
    ...{ settleMs: 45_000, mailMayWait: true, backWithinMs: 60_000 },
  });
  expect(report.contradictions).toEqual([]);
  expect(report.requests.acknowledged).toBeGreaterThan(100);
  expect(Object.values(report.kills).reduce((sum, one) => sum + one, 0)).toBe(8);
}, 420_000);
