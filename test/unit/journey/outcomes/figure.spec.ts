import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figureOf, medianOf } from '#journey/outcomes/figure';
import { shown } from '#journey/outcomes/small-cells';
import { seeded } from '../../../support/seed.js';

describe('a number of clients', () => {
  test.each([
    [0, 0],
    [1, null],
    [10, null],
    [11, 11],
    [120, 120],
  ])('%d is shown as %p', (clients, as) => expect(shown(clients)).toBe(as));
});

describe('a figure', () => {
  test('has its share to the thousandth, and the middle of its days', () => {
    const days = [1, 2, 3, 4, 5, 60, 7, 8, 9, 10, 11, 12];
    expect(figureOf('completed', { of: 36, n: 12, days })).toEqual({
      ...{ figure: 'completed', day: null, instrument: null },
      ...{ n: 12, of: 36, share: 0.333, medianDays: 7.5 },
    });
  });

  test('of few says nothing of them, not even that it was none', () => {
    const hidden = { n: null, of: null, share: null, medianDays: null };
    for (const n of [0, 3, 10]) expect(figureOf('completed', { of: 10, n })).toMatchObject(hidden);
  });

  test('of many hides who are few, and their share with them', () => {
    const days = [3, 4];
    const shown = { n: null, of: 40, share: null, medianDays: null };
    expect(figureOf('readmitted', { of: 40, n: 2, days })).toMatchObject(shown);
    expect(figureOf('readmitted', { of: 40, n: 0 })).toMatchObject({ n: 0, of: 40, share: 0 });
    expect(figureOf('readmitted', { of: 0, n: 0 })).toMatchObject({ n: 0, of: 0, share: null });
  });

  test('shows no number from 1 to 10, whatever it is made from', () =>
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (of, some) => {
        const { n, of: all } = figureOf('completed', { of, n: Math.min(some, of) });
        for (const shown of [n, all]) expect(shown === null || shown === 0 || shown > 10).toBe(true);
      }),
      seeded(),
    ));
});

test('the middle is nobody’s own: of ten there is none', () => {
  expect(medianOf(Array.from({ length: 10 }, () => 3))).toBeNull();
  expect(medianOf([5, 1, 4, 2, 3, 11, 10, 9, 8, 7, 6])).toBe(6);
});
