import { expect, test } from '@jest/globals';
import { comparisonsOf } from '../../../apps/web/charts/comparisons-of.js';
import type { Trend } from '../../../apps/web/charts/course.js';

const MARCH = '2026-03-12T15:00:00Z';
const TIER = '2026-06-01T15:00:00Z';
const trend = (
  totals: readonly number[],
  of: { readonly value: number; readonly since: 'tier' | 'best' } | null,
) => {
  const latest = totals.at(-1)!;
  const told = (value: number) => ({ change: latest - value, reliable: Math.abs(latest - value) >= 5 });
  return {
    points: totals.map((value) => ({ at: MARCH, value })) as unknown as Trend['points'],
    ...told(totals[0]!),
    compared: of && { at: TIER, ...of, ...told(of.value) },
  };
};

test('a worse one is told against what the rule has looked at, and against the first', () => {
  expect(comparisonsOf(trend([15, 12, 18], { value: 12, since: 'tier' }))).toEqual([
    { at: TIER, value: 12, since: 'tier', change: 6, reliable: true },
    { at: MARCH, value: 15, since: null, change: 3, reliable: false },
  ]);
});

test('one that is worse than the best, and better than the first, too', () => {
  const both = comparisonsOf(trend([18, 6, 12], { value: 6, since: 'best' }));
  expect(both.map(({ change, reliable }) => [change, reliable])).toEqual([
    [6, true],
    [-6, true],
  ]);
});

test.each([
  ['the two are the same', [12, 18], { value: 12, since: 'tier' as const }],
  ['both are for the better', [18, 14, 9], { value: 14, since: 'best' as const }],
  ['the rule has compared it with nothing', [12, 18], null],
])('the first alone, where %s', (_, totals, of) => {
  expect(comparisonsOf(trend(totals, of)).map(({ since }) => since)).toEqual([null]);
});
