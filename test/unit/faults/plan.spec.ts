import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HELD, KILLED, planOf, type Blow, type Bounds } from '../../faults/plan/volleys.js';
import { seeded } from '../../support/seed.js';

const BOUNDS: Bounds = { kills: 60, holdMs: [2_000, 8_000], mostPauseMs: 3_000 };
const blowsOf = (seed: number, bounds = BOUNDS): Blow[] => planOf(seed, bounds).flatMap(({ blows }) => blows);

test('a seed gives one plan, with as many kills as were asked for and every other fault', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.integer({ min: 8, max: 250 }), (seed, kills) => {
      const bounds = { ...BOUNDS, kills };
      const blows = blowsOf(seed, bounds);
      expect(planOf(seed, bounds)).toEqual(planOf(seed, bounds));
      expect(blows.filter(({ what }) => what === 'kill')).toHaveLength(kills);
      expect(blows.every(({ atMs }) => atMs >= 0)).toBe(true);
    }),
    { ...seeded(), numRuns: 40 },
  );
});

test('each server is killed, and PostgreSQL held in each way, in every run of some length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const blows = blowsOf(seed);
      const killed = new Set(blows.flatMap((blow) => (blow.what === 'kill' ? [blow.whom] : [])));
      const held = new Set(blows.flatMap((blow) => (blow.what === 'hold' ? [blow.how] : [])));
      expect([...killed].sort()).toEqual([...KILLED].sort());
      expect([...held].sort()).toEqual([...HELD].sort());
      expect(blows.some(({ what }) => what === 'replace')).toBe(true);
    }),
    { ...seeded(), numRuns: 40 },
  );
});

test('another seed gives another plan', () => {
  expect(planOf(1, BOUNDS)).not.toEqual(planOf(2, BOUNDS));
});
