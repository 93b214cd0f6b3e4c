import { describe, expect, test } from '@jest/globals';
import { careFrom, RESIDENTIAL } from '#scenarios/hand-offs';
import { POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inTreatment, onHold } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

/** As it was before 2026.4. */
const { hold: _, ...EARLIER } = POLICY;
const CALL = 'Call the provider that the client is at';

const titles = (journey: PureJourney): string[] => journey.view.tasks.map(({ title }) => title);

test('G5: the other provider is called every 7 days, with a ladder, until somebody is reached', () => {
  const journey = onHold().passDays(6);
  expect(titles(journey)).toEqual([]);
  journey.passDays(1);
  expect(titles(journey)).toEqual([CALL]);
  journey.reach('recordProviderCall', { reached: false, note: null });
  expect(titles(journey)).toEqual([CALL]);
  journey.passDays(4);
  expect(journey.view.overdue).toBe(true);
  journey.reach('recordProviderCall', { reached: true, note: 'home on Friday' });
  expect(journey.view).toMatchObject({ overdue: false, tasks: [] });
  expect(titles(journey.passDays(7))).toEqual([CALL]);
});

test('G5: also after the seat is gone: in 400 days nobody is forgotten', () => {
  const journey = onHold().passDays(400);
  expect(titles(journey)).toContain(CALL);
  expect(journey.view.overdue).toBe(true);
});

test('under a policy without hold nobody is asked', () => {
  expect(titles(onHold({ policy: EARLIER }).passDays(20))).toEqual([]);
});

describe('H19: a continuing-care plan of before a hold, its appointment long past', () => {
  const ANEW = 'Plan the discharge anew: what was planned before the hold is past';
  /** Planned on 15 March for the end on 5 April, and away from the day after for 20 days: the discharge is to be planned on 11 April. */
  const back = (policy = WEEKS_AS_THEY_COME): PureJourney => {
    const journey = inTreatment({ policy }).passUntil('2026-03-15T14:00:00.000Z');
    journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 5) }).passDays(1);
    journey.reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' }).passDays(20);
    return journey.reach('returnFromHold', { tier: 'T1', seat: null, reason: 'stable' });
  };
  const planned = (journey: PureJourney): string[] =>
    titles(journey).filter((title) => title.includes('Plan the'));

  test('does not keep the discharge from being planned, on the day on which it is to be', () => {
    const journey = back().passUntil('2026-04-10T12:00:00.000Z');
    expect(planned(journey)).toEqual([]);
    journey.passUntil('2026-04-12T00:00:00.000Z');
    expect(planned(journey)).toEqual([ANEW]);
    const task = journey.tasks.find((one) => one.startsWith('length.plan.'))!;
    expect(journey.attempt('completeTask', { task })).toMatchObject({
      rule: { id: 'R-HOLD', version: 3 },
      needed: ['agreeContinuingCare'],
    });
    journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 20) });
    expect(planned(journey)).toEqual([]);
  });

  test('is a plan still where its appointment is to come', () => {
    const journey = back();
    journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 15) }).passDays(10);
    expect(planned(journey)).toEqual([]);
  });

  test('is enough under a policy that does not say so', () => {
    const { careAnew: __, ...hold } = WEEKS_AS_THEY_COME.hold!;
    expect(planned(back({ ...WEEKS_AS_THEY_COME, hold }).passDays(20))).toEqual([]);
  });
});
