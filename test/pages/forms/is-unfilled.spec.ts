import { describe, expect, test } from '@jest/globals';
import { isUnfilled } from '../../../apps/web/forms/is-unfilled.js';

describe('a body in which a needed field is empty', () => {
  test.each([
    { reason: '' },
    { level: undefined },
    { minutes: Number.NaN },
    { ratings: { one: { rating: undefined, evidence: 'slept badly' } } },
    { plan: { schedule: { slots: [{ id: '' }] } } },
  ])('is not worth asking about: %j', (body) => {
    expect(isUnfilled(body)).toBe(true);
  });

  test.each([
    {},
    { reason: null },
    { excusedHours: 0, isMissed: false },
    { goals: [], items: [{ id: 'a' }] },
  ])('is not one with what may be left out: %j', (body) => {
    expect(isUnfilled(body)).toBe(false);
  });
});
