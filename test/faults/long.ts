import { expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { runFaults, seedGiven } from './run.js';

/** `npm run test:faults`: what it was asked for comes in the environment. It has its own name, so that `npm test` leaves it out. */
const asked = (name: string, standard: number): number => Number(process.env[name] ?? standard);

const MINUTE = 60_000;
const SECOND = 1_000;
const journeys = asked('TEST_FAULTS_JOURNEYS', 100);
const kills = asked('TEST_FAULTS_KILLS', 200);
/** Seconds: a hundred journeys that think no longer than this keep two cores full. */
const thinking = asked('TEST_FAULTS_THINKING', journeys / 5);

test(
  `${journeys} journeys, ${kills} kills: what was acknowledged is on record once, in order, and everything agrees`,
  async () => {
    const report = await runFaults({
      ...{ seed: seedGiven(), journeys, kills, mostThinkingMs: thinking * SECOND },
      ...{ holdMs: [2_000, 12_000], mostPauseMs: 3_000, mostMs: 30 * MINUTE, backWithinMs: 30_000 },
      ...{ leastAcknowledged: journeys, settleMs: 2.5 * MINUTE, mailMayWait: false },
    });
    const { TEST_FAULTS_JSON: file } = process.env;
    if (file) writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
    expect(report.contradictions).toEqual([]);
    expect(report.neverAcknowledged).toEqual([]);
    expect(Object.values(report.kills).reduce((sum, one) => sum + one, 0)).toBe(kills);
  },
  50 * MINUTE,
);
