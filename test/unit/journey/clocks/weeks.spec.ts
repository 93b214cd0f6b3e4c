import { describe, expect, test } from '@jest/globals';
import { weeksOfDose } from '#journey/dose/weeks-of-dose';
import { doseAtTier } from '#journey/rules/taper';
import { written } from '#scenarios/course';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { week } from '#scenarios/attendance';
import { planAt } from '#scenarios/plan';
import { NO_BASELINE as POLICY } from '#scenarios/policy';
import { inPlanning, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed } from '#scenarios/review';

const treated = (tier = 'T3'): PureJourney => inTreatment({ tier, policy: POLICY });
const asked = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('week.'));

const doseOf = ({ state, policy }: PureJourney): object => doseAtTier(state, state.treatment!, policy);
const weeksOf = ({ state, policy, now }: PureJourney): object[] => weeksOfDose(state, policy, now);

describe('H10: hours by the week', () => {
  test('are asked for as the week ends, and are late a day after', () => {
    const journey = treated().passUntil('2026-01-12T04:59:59.999Z');
    expect(asked(journey)).toEqual([]);
    journey.passUntil('2026-01-12T05:00:00.000Z');
    expect(journey.view.tasks.find(({ clock }) => clock === 'week.2026-01-05')).toMatchObject({
      ...{ role: 'clinician', title: 'Record the hours of the week of 2026-01-05' },
      dueAt: '2026-01-13T05:00:00.000Z',
    });
    expect(journey.view.overdue).toBe(false);
    expect(journey.passUntil('2026-01-13T05:00:00.000Z').view.overdue).toBe(true);
    expect(journey.rungsOf('week.2026-01-05').map(([, role]) => role)).toEqual(['clinician', 'supervisor']);
    journey.reach('recordWeek', week('2026-01-05', 15, 15));
    expect([asked(journey), journey.view.overdue]).toEqual([[], false]);
  });

  test('of a client who is never seen again are owed: no step down is recommended [E1]', () => {
    const journey = treated()
      .reach('recordWeek', week('2026-01-05', 15, 15))
      .passDays(49);
    journey.reach('reviewPlan', reviewed('by the file'));
    expect(journey.eventsOf('taperRecommended')).toEqual([]);
    expect(asked(journey)).toHaveLength(13);
  });

  test('are those of the tier, whatever was typed as planned [E2]', () => {
    const journey = treated();
    for (const monday of ['2026-01-05', '2026-01-12'])
      journey.passDays(7).reach('recordWeek', week(monday, 3, 3));
    journey.reach('reviewPlan', reviewed('comes'));
    expect(journey.eventsOf('taperRecommended')).toEqual([]);
  });

  test('are those of the plan, where the one that was signed has fewer than its tier', () => {
    const plan = planAt('T3');
    const fewer = { ...plan, schedule: { ...plan.schedule, daysPerWeek: 3, hoursPerDay: 3 } };
    const journey = inPlanning({ policy: POLICY }).reach('draftPlan', {
      plan: fewer,
      reason: 'works shifts',
    });
    for (const signer of ['client', 'clinician'] as const) journey.reach('signPlan', { signer });
    for (const monday of ['2026-01-05', '2026-01-12'])
      journey.passDays(7).reach('recordWeek', week(monday, 9, 9));
    journey.reach('reviewPlan', reviewed('comes'));
    expect(journey.eventsOf('taperRecommended')).toHaveLength(1);
  });

  test('of a week that is over are owed from its end, whether they are late or not', () => {
    const journey = treated()
      .passDays(6)
      .reach('recordWeek', week('2026-01-05', 15, 15));
    journey.passUntil('2026-01-18T15:00:00.000Z').reach('reviewPlan', reviewed('comes'));
    expect(journey.passUntil('2026-01-19T15:00:00.000Z').eventsOf('taperRecommended')).toEqual([]);
  });

  test('that were written down before the week was over are asked for all the same [E4]', () => {
    const journey = treated().reach('recordWeek', week('2026-01-05', 15, 15));
    expect(asked(journey.passDays(7))).toEqual(['week.2026-01-05.0']);
    expect(asked(journey.reach('recordWeek', week('2026-01-05', 15, 12)))).toEqual([]);
  });

  test('that were written down before the week was over count for nothing until they are recorded', () => {
    const journey = treated().passDays(7);
    journey.reach('recordWeek', week('2026-01-05', 15, 15)).passDays(1);
    // Two weeks' hours on the second Tuesday.
    journey.reach('recordWeek', week('2026-01-12', 15, 15));
    expect(doseOf(journey)).toEqual({ owed: 15, delivered: 15 });
    expect(weeksOf(journey)).toMatchObject([
      { week: '2026-01-05', delivered: 15, open: 0 },
      { week: '2026-01-12', delivered: 0, open: 15, missed: 0 },
    ]);
    // The week is over: owed, until somebody says what was held.
    expect(doseOf(journey.passDays(6))).toEqual({ owed: 30, delivered: 15 });
    expect(doseOf(journey.reach('recordWeek', week('2026-01-12', 15, 9)))).toEqual({
      ...{ owed: 30, delivered: 24 },
    });
    expect(weeksOf(journey)).toMatchObject([{}, { delivered: 9, missed: 6, open: 0 }]);
  });

  test('count at once under a policy that does not say when', () => {
    const { counted: _, ...weeks } = POLICY.weeks!;
    const journey = inTreatment({ tier: 'T3', policy: { ...POLICY, weeks } });
    journey.reach('recordWeek', week('2026-01-05', 15, 15));
    expect(doseOf(journey)).toEqual({ owed: 15, delivered: 15 });
  });

  test('may be parts of an hour', () =>
    expect(treated().attempt('recordWeek', week('2026-01-05', 15.1, 11.9, 3.2))).toBeNull());

  test('that are late stop the signature of the summary', () => {
    const journey = treated().passDays(9);
    journey.reach('beginDischarge', { because: 'droppedOut', criteriaMet: false, reason: 'moves away' });
    journey.reach('recordRisk', { level: 'low', by: 'judgement' });
    const waived = [{ what: 'continuingCare', reason: 'wants none' }] as const;
    expect(journey.attempt('signDischargeSummary', { waived })?.needed).toEqual([
      'the hours of the week of 2026-01-05',
    ]);
    journey.reach('recordWeek', week('2026-01-05', 15, 15)).follow([written()]);
    expect(journey.attempt('signDischargeSummary', { waived })).toBeNull();
  });

  test('are no more than were planned and not excused [E3]', () => {
    expect(treated().attempt('recordWeek', week('2026-01-05', 15, 15, 15))).toMatchObject({
      rule: { id: 'R-DOSE-WEEKS' },
      needed: ['deliveredHours at most 0'],
    });
    expect(treated().attempt('recordWeek', week('2026-01-05', 15, 30))?.rule.id).toBe('R-DOSE-WEEKS');
  });

  test('that came hold the gate: recorded in time, the step down is recommended', () => {
    const journey = treated();
    for (const monday of ['2026-01-05', '2026-01-12'])
      journey.passDays(7).reach('recordWeek', week(monday, 15, 14, 1));
    journey.reach('reviewPlan', reviewed('engaged'));
    expect(journey.eventsOf('taperRecommended')).toHaveLength(1);
  });

  test('a recommendation falls when a week is over and not recorded', () => {
    const journey = treated();
    for (const monday of ['2026-01-05', '2026-01-12'])
      journey.passDays(7).reach('recordWeek', week(monday, 15, 15));
    journey.reach('reviewPlan', reviewed('engaged'));
    expect(journey.eventsOf('taperRecommended')).toHaveLength(1);
    expect(journey.passDays(6).eventsOf('recommendationFell')).toEqual([]);
    expect(journey.passDays(1).eventsOf('recommendationFell')).toHaveLength(1);
  });

  test('nobody asks for the weeks of a hold; of the last week before a discharge somebody does', () => {
    const held = treated().passDays(8).reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' });
    expect(asked(held.passDays(28))).toEqual(['week.2026-01-05.0', 'week.2026-01-05.1']);
    expect(asked(held.reach('recordWeek', week('2026-01-05', 15, 15)))).toEqual([]);
    const ended = treated().passDays(3);
    ended.reach('beginDischarge', { because: 'droppedOut', criteriaMet: false, reason: 'moves away' });
    expect(asked(ended.passDays(14))).toEqual(['week.2026-01-05.0', 'week.2026-01-05.1']);
  });
});
