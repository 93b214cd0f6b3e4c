import { describe, expect, test } from '@jest/globals';
import type { Answer } from '#instruments/answer-scale';
import { CSSRS, phq9, taken } from '#scenarios/instruments-taken';
import { POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { SAFETY_PLAN } from '#scenarios/safety-plan';

const DAY = 86_400_000;
const { lateScreens: _, ...risk } = POLICY.risk!;
/** The default policy as it was before late screens were of their day. */
const EARLIER = { ...POLICY, risk };

const cssrs = (journey: PureJourney, items: readonly Answer[], daysAgo = 0): PureJourney =>
  journey.fact('instrumentTaken', { taken: taken('C-SSRS', items, journey.now - daysAgo * DAY) });
const tasks = (journey: PureJourney, start: string): string[] =>
  journey.tasks.filter((task) => task.startsWith(start));

describe('a C-SSRS on paper that is entered late', () => {
  test('does not end what item 9 asked for after it was taken; one taken since does', () => {
    const journey = inTreatment({ policy: POLICY }).passDays(5);
    journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(0, 3), journey.now) });
    const asked = tasks(journey, 'asked.C-SSRS.');
    expect(asked).toHaveLength(1);
    expect(tasks(cssrs(journey.passHours(1), CSSRS.none, 2), 'asked.C-SSRS.')).toEqual(asked);
    expect(tasks(cssrs(journey.passHours(1), CSSRS.none), 'asked.C-SSRS.')).toEqual([]);
  });

  const watched = (policy = POLICY): PureJourney =>
    inTreatment({ policy })
      .passDays(7)
      .reach('recordRisk', { level: 'moderate', by: 'C-SSRS' })
      .reach('recordSafetyPlan', { plan: SAFETY_PLAN });

  test('is no screen where one of a later day is known, and no low one since the safety plan', () => {
    const journey = watched();
    const { screenedAt } = journey.state.risk;
    cssrs(journey, CSSRS.none, 6);
    cssrs(journey.passDays(1), CSSRS.none, 5);
    expect(journey.state.risk).toMatchObject({
      ...{ level: 'moderate', screenedAt },
      safetyPlan: { lowScreens: 0 },
    });
    expect(journey.eventsOf('instrumentScored')).toHaveLength(2);
    expect(tasks(journey.passDays(8), 'safetyPlan.review.')).not.toEqual([]);
  });

  test('of the same day is a screen, also after the clinician has said how they judge', () => {
    const journey = inTreatment({ policy: POLICY }).passDays(7);
    journey.reach('recordRisk', { level: 'low', by: 'judgement' });
    journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.moderate, journey.now - 1_800_000) });
    expect(journey.state.risk.level).toBe('moderate');
    expect(tasks(journey, 'safetyPlan.')).toHaveLength(1);
  });

  test('is the screen where nobody has screened since', () => {
    const journey = inTreatment({ policy: POLICY }).passDays(7);
    cssrs(journey, CSSRS.low, 1);
    expect(journey.state.risk).toMatchObject({ level: 'low', screenedAt: journey.now - DAY });
  });

  test('of a high risk alerts all the same', () => {
    const journey = cssrs(watched(), CSSRS.high, 2);
    expect(journey.state.risk.alert).not.toBeNull();
  });

  test('under a policy without the switch it counts as of its entry, as before', () => {
    const journey = cssrs(watched(EARLIER), CSSRS.none, 6);
    expect(journey.state.risk).toMatchObject({ level: 'none', safetyPlan: { lowScreens: 1 } });
    expect(journey.eventsOf('riskScreened').at(-1)!.data).not.toHaveProperty('stillAsked');
  });
});
