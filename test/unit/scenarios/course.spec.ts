import { describe, expect, test } from '@jest/globals';
import { OPEN_PHASES } from '#journey/model/phase';
import { stepsInto, wholeCourse } from '#scenarios/course';
import { gad7Totalling, phq9Totalling, taken } from '#scenarios/instruments-taken';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { IN_PHASE } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { notRecorded } from '#scenarios/pure/sessions-held';
import { FAMILY_SLOTS, SLOTS, withSlots } from '#scenarios/slots';

describe('the course of a client', () => {
  test.each(OPEN_PHASES)('leads into %s by its steps alone, also that of a minor', (phase) => {
    expect(IN_PHASE[phase]().view.phase).toBe(phase);
    const minor = IN_PHASE[phase]({ referral: { minor: true }, slots: FAMILY_SLOTS });
    expect([minor.view.phase, minor.view.minor]).toEqual([phase, true]);
  });

  test('goes from referral to aftercare, with as many weeks as are wanted', () => {
    const at = Date.parse(MONDAY);
    const steps = wholeCourse(POLICY.calendar, at, 5);
    const journey = PureJourney.refer().follow(steps);
    expect(journey.view.phase).toBe('aftercare');
    expect(steps.filter(({ name }) => name === 'recordWeek').map(({ data }) => data)).toMatchObject(
      [3, 4, 5, 6, 7].map((deliveredHours) => ({ week: '2026-01-05', plannedHours: 15, deliveredHours })),
    );
  });

  test('says of its client what it is told', () => {
    const plan = withSlots(planAt('T2', 60));
    const steps = stepsInto('planning', 0);
    const more = stepsInto('treatment', 0, { plan });
    expect(more.slice(0, steps.length)).toEqual(steps);
    expect(more.slice(steps.length).map(({ name }) => name)).toEqual(['draftPlan', 'signPlan', 'signPlan']);
    expect(more[steps.length]).toMatchObject({ data: { plan } });
  });

  test('knows the sessions that have been held, and not those that are on record or to come', () => {
    const journey = IN_PHASE.treatment({ slots: SLOTS });
    // Monday's begins at nine, when treatment does; on Wednesday at eleven the second of two begins.
    expect(notRecorded(journey, 7)).toEqual([]);
    journey.passUntil('2026-01-07T16:30:00.000Z');
    const held = notRecorded(journey, 7).map(({ session }) => session);
    expect(held).toEqual(['2026-01-05.mon-group', '2026-01-06.tue-group', '2026-01-07.wed-group']);
    journey.reach('recordAttendance', { session: held[0]!, outcome: 'noShow', minutes: null, reason: null });
    expect(notRecorded(journey, 7).map(({ session }) => session)).toEqual(held.slice(1));
    expect(notRecorded(journey, 0).map(({ session }) => session)).toEqual(held.slice(2));
  });
});

test.each([0, 5, 17, 24])('answers that total %i', (total) => {
  expect(taken('PHQ-9', phq9Totalling(total), 0).total).toBe(total);
  expect(taken('GAD-7', gad7Totalling(Math.min(total, 21)), 0).total).toBe(Math.min(total, 21));
});
