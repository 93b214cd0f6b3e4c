import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dimension } from '#journey/model/policy';
import { DIMENSIONS } from '#journey/model/policy';
import { recommendLevel } from '#journey/rules/level-of-care';
import { rated } from '#scenarios/admission';
import { POLICY } from '#scenarios/policy';
import { runs } from '../../property-parameters.js';

const level = (given: Parameters<typeof rated>[0]): number =>
  recommendLevel(rated(given), POLICY.levelOfCare);
const each = (...dimensions: Dimension[]): Dimension[][] => dimensions.map((dimension) => [dimension]);
const FIRST_THREE = each('withdrawal', 'biomedical', 'emotional');
const LAST_TWO = each('relapsePotential', 'recoveryEnvironment');
const ALL = each(...DIMENSIONS);

describe('R-LOC, each line', () => {
  test.each(FIRST_THREE)('%s at 4: level 5', (dimension) => expect(level({ [dimension]: 4 })).toBe(5));
  test.each(FIRST_THREE)('%s at 3: level 4', (dimension) => expect(level({ [dimension]: 3 })).toBe(4));
  test.each(LAST_TWO)('%s at 4: level 4', (dimension) => expect(level({ [dimension]: 4 })).toBe(4));
  test.each(LAST_TWO)('%s at 3: level 3', (dimension) => expect(level({ [dimension]: 3 })).toBe(3));
  test.each([3, 4] as const)('readiness at %i alone: level 3', (rating) =>
    expect(level({ readiness: rating })).toBe(3),
  );
  test('two at 2: level 3', () => expect(level({ biomedical: 2, readiness: 2 })).toBe(3));
  test.each(ALL)('%s at 2 alone: level 2', (dimension) => expect(level({ [dimension]: 2 })).toBe(2));
  test.each(ALL)('%s at 1 alone: level 2', (dimension) => expect(level({ [dimension]: 1 })).toBe(2));
  test('all at 1: level 2, for ratings are never added up', () =>
    expect(level(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, 1])))).toBe(2));
  test('none: level 1', () => expect(level({})).toBe(1));
  test('the highest risk drives: one 4 among zeros is not averaged away', () =>
    expect(level({ emotional: 4 })).toBe(5));
});

type Rating = 0 | 1 | 2 | 3 | 4;

test('a worse rating never lowers the level', () => {
  const rating = fc.constantFrom<Rating[]>(0, 1, 2, 3, 4);
  const ratings = fc.record<Record<Dimension, Rating>>({
    withdrawal: rating,
    biomedical: rating,
    emotional: rating,
    readiness: rating,
    relapsePotential: rating,
    recoveryEnvironment: rating,
  });
  fc.assert(
    fc.property(ratings, fc.constantFrom(...DIMENSIONS), (given, dimension) => {
      const worse = { ...given, [dimension]: Math.min(4, given[dimension] + 1) as Rating };
      expect(level(worse)).toBeGreaterThanOrEqual(level(given));
    }),
    runs(500),
  );
});
