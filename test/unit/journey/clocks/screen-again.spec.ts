import { describe, expect, test } from '@jest/globals';
import { written } from '#scenarios/course';
import { CSSRS, taken } from '#scenarios/instruments-taken';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { BEFORE_2026_4, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed } from '#scenarios/review';

const BACK = { tier: 'T1', seat: null, reason: 'stable' } as const;
const LOW = { level: 'low', by: 'judgement' } as const;
const COMPLETED = { because: 'completed', criteriaMet: true, reason: 'the goals are met' } as const;
const SCREEN = 'a risk screen since the discharge began (recordRisk, or a C-SSRS), or waived: riskScreen';

/** Nine days of treatment, twenty elsewhere, and back at two in the afternoon, UTC. */
const back = (policy = WEEKS_AS_THEY_COME): PureJourney =>
  inTreatment({ policy })
    .passDays(9)
    .reach('transfer', { handOff: RESIDENTIAL, reason: 'needs a bed' })
    .passDays(20)
    .reach('returnFromHold', BACK);
const screens = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('risk.screen.'));
const needed = (journey: PureJourney): readonly string[] =>
  journey.attempt('signDischargeSummary', {})?.needed ?? [];

describe('G7: back from a hold', () => {
  test('the risk is screened on that day: a task at once, the supervisor as the day ends', () => {
    const journey = back();
    const [task] = screens(journey);
    expect(journey.view.tasks.find((one) => one.task === task)).toMatchObject({
      ...{ role: 'clinician', dueAt: '2026-02-04T05:00:00.000Z' },
      title: 'Back from a hold: screen suicide risk today',
    });
    expect(journey.view.overdue).toBe(false);
    const clock = task!.replace(/\.0$/, '');
    expect(
      journey
        .passDays(1)
        .rungsOf(clock)
        .map(([, role]) => role),
    ).toEqual(['clinician', 'supervisor']);
    expect(screens(journey.reach('recordRisk', LOW))).toEqual([]);
  });

  test('a C-SSRS of that day is the screen; one that was taken before the return is none', () => {
    const journey = back();
    const before = journey.now - 3_600_000;
    journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, before) });
    expect(screens(journey)).toHaveLength(1);
    journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, journey.now) });
    expect(screens(journey)).toEqual([]);
  });

  test('the tier is assessed within 7 days: the review has its day, and is one task', () => {
    const journey = back();
    const task = `review.return.${journey.now}.0`;
    expect(journey.tasks.filter((one) => one.startsWith('review.'))).toEqual([task]);
    expect(journey.view.tasks.find((one) => one.task === task)).toMatchObject({
      ...{ role: 'clinician', dueAt: '2026-02-10T14:00:00.000Z' },
    });
    expect(journey.attempt('completeTask', { task })?.needed).toEqual(['reviewPlan']);
    journey.passDays(8);
    expect(journey.rungsOf(`review.return.${Date.parse('2026-02-03T14:00:00.000Z')}`)).toHaveLength(2);
    journey.reach('reviewPlan', reviewed('T1 fits'));
    expect(journey.tasks.filter((one) => one.startsWith('review.'))).toEqual([]);
    journey.reach('stepUp', { reason: 'struggling' });
    expect(journey.tasks.filter((one) => one.startsWith('review.tier.'))).toHaveLength(1);
  });

  test('under an earlier policy nobody is asked for a screen, and the review has no day', () => {
    const journey = back(BEFORE_2026_4);
    expect(screens(journey)).toEqual([]);
    expect(journey.eventsOf('returnedFromHold')[0]!.data).not.toHaveProperty('assessTierBy');
    expect(journey.tasks.filter((one) => one.startsWith('review.tier.'))).toHaveLength(1);
  });
});

describe('R-RISK at discharge', () => {
  const begun = (policy = WEEKS_AS_THEY_COME): PureJourney =>
    inTreatment({ policy }).passDays(9).reach('beginDischarge', COMPLETED);

  test('the risk is screened as it begins: a task that day, and no summary without', () => {
    const journey = begun();
    expect(screens(journey)).toEqual([`risk.screen.discharge.${journey.now}.0`]);
    expect(needed(journey)).toContain(SCREEN);
    journey.reach('recordRisk', LOW);
    expect([screens(journey), needed(journey).includes(SCREEN)]).toEqual([[], false]);
  });

  test('one of the same morning counts', () => {
    const journey = inTreatment().passDays(9).reach('recordRisk', LOW).passHours(5);
    expect(needed(journey.reach('beginDischarge', COMPLETED))).not.toContain(SCREEN);
  });

  test('of who is out of reach it is waived, with a reason that is kept', () => {
    const journey = inTreatment().passDays(9);
    journey.reach('beginDischarge', { because: 'droppedOut', criteriaMet: false, reason: 'does not answer' });
    expect(needed(journey)).toContain(SCREEN);
    const waived = [
      { what: 'continuingCare', reason: 'out of reach' },
      { what: 'riskScreen', reason: 'three calls, no answer' },
    ] as const;
    journey.follow([written()]).reach('signDischargeSummary', { waived });
    expect(journey.eventsOf('summarySigned')[0]!.data).toMatchObject({ waived });
  });

  test('under an earlier policy nothing is asked', () => {
    const journey = begun(BEFORE_2026_4);
    expect([screens(journey), needed(journey).includes(SCREEN)]).toEqual([[], false]);
  });
});
