import { describe, expect, test } from '@jest/globals';
import { dayOfUse } from '#journey/rules/day-of-use';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';

const AT = '2026-01-19T14:00:00.000Z';

const reported = (usedOn: string, policy = POLICY): PureJourney =>
  inTreatment({ tier: 'T2', policy }).fact(
    'relapseReported',
    { source: 'self', note: null, usedOn },
    { at: AT },
  );

describe('A14: the days without use count from the day of the use', () => {
  test.each([
    ['an earlier day, from its end', '2026-01-08', '2026-01-09T05:00:00.000Z'],
    ['before treatment', '2025-12-29', '2025-12-30T05:00:00.000Z'],
    ['today, from now', '2026-01-19', AT],
    ['a day to come, from now', '2026-01-25', AT],
  ])('%s', (_, usedOn, from) => {
    const journey = reported(usedOn);
    expect(iso(journey.state.treatment!.lastRelapseAt!)).toBe(from);
    // It alarms all the same, and the days at the tier begin with the step.
    expect(journey.view).toMatchObject({ tier: 'T3', treatment: { tierSince: AT } });
  });

  test('the end of the day on which the clock is put forward', () => {
    const at = Date.parse('2026-03-20T12:00:00.000Z');
    expect(dayOfUse('2026-03-08', at, POLICY)).toEqual({ usedAt: Date.parse('2026-03-09T04:00:00.000Z') });
  });

  test('what is known already of a later day stays', () => {
    const journey = reported('2026-01-12');
    journey.fact('relapseReported', { source: 'staff', note: null, usedOn: '2026-01-06' });
    expect(iso(journey.state.treatment!.lastRelapseAt!)).toBe('2026-01-13T05:00:00.000Z');
  });

  test('under an earlier policy the day is kept, and days count from the report', () => {
    const journey = reported('2026-01-08', BEFORE_2026_4);
    expect(journey.eventsOf('relapseReported')[0]!.data).toEqual({
      source: 'self',
      note: null,
      usedOn: '2026-01-08',
      atTopTier: false,
    });
    expect(iso(journey.state.treatment!.lastRelapseAt!)).toBe(AT);
  });
});
