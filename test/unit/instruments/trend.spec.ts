import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../property-parameters.js';
import { trendOf, type ChangeThat } from '#instruments/trend';

const PHQ: ChangeThat = { isReliable: 5, isMeaningful: undefined, isResponse: 0.5 };
const totals = (...all: number[]) =>
  all.map((total, at) => ({ instrument: 'PHQ-9' as const, total, takenAt: at }));

describe('a trend', () => {
  test.each([
    ['one point says nothing of change', [14], PHQ, { change: 0, reliable: null, response: null }],
    ['short of its reliable change', [14, 10], PHQ, { change: -4, reliable: false, response: false }],
    ['reliable and no response', [14, 9], PHQ, { change: -5, reliable: true, response: false }],
    ['half down is a response', [14, 7], PHQ, { change: -7, reliable: true, response: true }],
    ['worse is reliable as well', [7, 3, 12], PHQ, { change: 5, reliable: true, response: false }],
    ['from nothing there is no response', [0, 0], PHQ, { change: 0, response: null }],
    [
      'without numbers nobody says',
      [20, 1],
      { isReliable: undefined, isMeaningful: 10, isResponse: undefined },
      { reliable: null, meaningful: true, response: null },
    ],
  ] as const)('%s', (_, all, that, expected) =>
    expect(trendOf(totals(...all), that)).toMatchObject(expected),
  );

  test('is in the order of taking, whatever the order of arriving', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(totals(1, 9, 4, 4, 20), { minLength: 1 }), (points) => {
        const trend = trendOf(points, PHQ);
        const times = trend.points.map(({ takenAt }) => takenAt);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(trend.latest - trend.first).toBe(trend.change);
        expect(new Set(trend.points)).toEqual(new Set(points));
      }),
      runs(100),
    );
  });

  test('there is none of nothing', () => expect(() => trendOf([], PHQ)).toThrow(RangeError));
});
