import { describe, expect, test } from '@jest/globals';
import { careFrom, RESIDENTIAL } from '#scenarios/hand-offs';
import { BEFORE_2026_4 } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

const times = (journey: PureJourney, clock: string) => journey.rungsOf(clock);

describe('R-MAX', () => {
  test('14 days before the end a discharge-planning task, at the end a decision and its ladder; no discharge by itself', () => {
    const journey = inTreatment().passDays(200);
    expect(times(journey, 'length.plan.0')).toEqual([['2026-03-22T13:00:00.000Z', 'clinician']]);
    expect(times(journey, 'length.end.0')).toEqual([
      ['2026-04-05T13:00:00.000Z', 'clinician'],
      ['2026-04-06T13:00:00.000Z', 'clinician'],
      ['2026-04-07T13:00:00.000Z', 'supervisor'],
      ['2026-04-08T13:00:00.000Z', 'director'],
    ]);
    expect(journey.view).toMatchObject({ phase: 'treatment', overdue: true });
    expect(journey.eventsOf('dischargeBegun')).toEqual([]);
  });

  test('a plan that is agreed already needs no task for it', () => {
    const journey = inTreatment();
    journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 92) }).passDays(100);
    expect(times(journey, 'length.plan.0')).toEqual([]);
    expect(times(journey, 'length.end.0')).not.toEqual([]);
  });

  test('a shorter length has its own days', () => {
    const journey = inTreatment({ lengthDays: 30 }).passDays(31);
    expect(times(journey, 'length.plan.0')[0]![0]).toBe('2026-01-21T14:00:00.000Z');
    expect(times(journey, 'length.end.0')[0]![0]).toBe('2026-02-04T14:00:00.000Z');
  });
});

describe('extended', () => {
  const extend = (journey: PureJourney, days: number) =>
    journey.attempt('extendTreatment', { days, reason: 'court date' });

  test('by up to 30 days in all', () => {
    const journey = inTreatment();
    expect(extend(journey, 31)?.needed).toEqual(['days at most 30']);
    expect(extend(journey, 20)).toBeNull();
    expect(extend(journey, 11)?.needed).toEqual(['days at most 10']);
    expect(extend(journey, 10)).toBeNull();
    expect(extend(journey, 1)?.rule.id).toBe('R-MAX');
    expect(journey.view.treatment?.endsAt).toBe('2026-05-05T13:00:00.000Z');
  });

  test.each([
    [30, 90],
    [60, 60],
    [90, 30],
  ])('A5: of %i planned days by up to %i, to 90 and 30 beyond', (lengthDays, most) => {
    const journey = inTreatment({ lengthDays });
    expect(extend(journey, most + 1)?.needed).toEqual([`days at most ${most}`]);
    expect(extend(journey, most)).toBeNull();
    expect(extend(journey, 1)?.rule).toEqual({ id: 'R-MAX', version: 2 });
  });

  test('A5: under a policy without extendBeyond by 30 days, however short the plan', () => {
    const journey = inTreatment({ lengthDays: 30, policy: BEFORE_2026_4 });
    expect(extend(journey, 31)?.needed).toEqual(['days at most 30']);
    expect(extend(journey, 30)).toBeNull();
    expect(extend(journey, 1)?.rule).toEqual({ id: 'R-MAX', version: 1 });
  });

  test('at the end: the decision is made, and both clocks run to the new end', () => {
    const journey = inTreatment().passDays(90);
    extend(journey, 30);
    expect(journey.tasks.filter((task) => task.startsWith('length.'))).toEqual([]);
    journey.passDays(40);
    expect(times(journey, 'length.plan.1').map(([at]) => at)).toEqual(['2026-04-21T13:00:00.000Z']);
    expect(times(journey, 'length.end.1')[0]).toEqual(['2026-05-05T13:00:00.000Z', 'clinician']);
  });

  test('with the reason kept', () => {
    const journey = inTreatment();
    extend(journey, 5);
    expect(journey.eventsOf('lengthExtended')[0]).toMatchObject({
      reason: 'court date',
      rule: { id: 'R-MAX' },
    });
  });
});

test('a hold shifts the end, and with it the clocks', () => {
  const journey = inTreatment({ lengthDays: 60 })
    .passDays(30)
    .reach('transfer', { handOff: RESIDENTIAL, reason: 'x' });
  journey.passDays(60);
  expect(journey.eventsOf('clockReached').filter(({ data }) => data.clock.startsWith('length.'))).toEqual([]);
  journey.reach('returnFromHold', { tier: 'T3', seat: 'main-day-onsite', reason: 'back' }).passDays(40);
  const lengths = journey.eventsOf('clockReached').filter(({ data }) => data.clock.startsWith('length.'));
  // 2026-05-05 is 60 days away after 2026-03-06.
  expect(lengths.slice(0, 2).map(({ data }) => new Date(data.dueAt).toISOString())).toEqual([
    '2026-04-21T14:00:00.000Z',
    '2026-05-05T14:00:00.000Z',
  ]);
});
