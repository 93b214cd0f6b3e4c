import { describe, expect, test } from '@jest/globals';
import { instantAtSite, SITE_TIME } from '#journey/time/site-time';
import { POLICY } from '#scenarios/policy';

const at = (text: string): string | null | number => {
  const found = instantAtSite(text, POLICY.calendar);
  return found === null || Number.isNaN(found) ? found : new Date(found).toISOString();
};

describe('a time as the clocks of the site show it, in New York', () => {
  test.each([
    ['2026-12-10T13:00', '2026-12-10T18:00:00.000Z'],
    ['2026-07-10T13:00:30', '2026-07-10T17:00:30.000Z'],
    // The clocks go forward at two.
    ['2026-03-08T01:59', '2026-03-08T06:59:00.000Z'],
    ['2026-03-08T02:00', null],
    ['2026-03-08T02:59', null],
    ['2026-03-08T03:00', '2026-03-08T07:00:00.000Z'],
    // And back at two: half past one is there twice.
    ['2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01T02:00', '2026-11-01T07:00:00.000Z'],
    ['2026-02-30T10:00', NaN],
    ['2026-13-01T10:00', NaN],
    ['2026-12-10T25:00', NaN],
  ])('%s is %s', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  test('what has an offset, or is no time, is none', () => {
    for (const text of ['2026-12-10T13:00Z', '2026-12-10T13:00-05:00', '2026-12-10', 'soon', '13:00'])
      expect([text, SITE_TIME.test(text)]).toEqual([text, false]);
  });
});
