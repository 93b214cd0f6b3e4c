import { describe, expect, test } from '@jest/globals';
import { ELIGIBLE } from '#scenarios/admission';
import {
  inAftercare,
  inAssessment,
  inDischarge,
  inPlanning,
  inScreening,
  inTreatment,
} from '#scenarios/pure/in-phase';
import { PureJourney } from '#scenarios/pure/pure-journey';

const after = (journey: PureJourney, days = 200): PureJourney => journey.passDays(days);

/** Each clock climbs at 1×, 2× and 3× its span, to its role, the supervisor and the director, and then is silent. */
describe('a missed clock climbs the ladder', () => {
  test.each<[string, PureJourney, readonly (readonly [string, string])[]]>([
    [
      'intake.firstContact',
      PureJourney.refer(),
      [
        ['2026-01-05T14:00:00.000Z', 'coordinator'],
        ['2026-01-06T14:00:00.000Z', 'coordinator'],
        ['2026-01-07T14:00:00.000Z', 'supervisor'],
        ['2026-01-08T14:00:00.000Z', 'director'],
      ],
    ],
    [
      'intake.reach',
      PureJourney.refer().reach('recordContactAttempt', { reached: false }),
      [
        ['2026-01-05T14:00:00.000Z', 'coordinator'],
        ['2026-01-20T14:00:00.000Z', 'coordinator'],
        ['2026-02-03T14:00:00.000Z', 'supervisor'],
        ['2026-02-18T14:00:00.000Z', 'director'],
      ],
    ],
    [
      'screening',
      inScreening(),
      [
        ['2026-01-20T14:00:00.000Z', 'coordinator'],
        ['2026-02-03T14:00:00.000Z', 'supervisor'],
        ['2026-02-18T14:00:00.000Z', 'director'],
      ],
    ],
    [
      'screening',
      inScreening({ referral: { urgency: 'urgent' }, at: '2026-01-16T14:00:00.000Z' }),
      [
        ['2026-01-20T14:00:00.000Z', 'coordinator'],
        ['2026-01-21T14:00:00.000Z', 'supervisor'],
        ['2026-01-22T14:00:00.000Z', 'director'],
      ],
    ],
    [
      'assessment',
      inAssessment(),
      [
        ['2026-01-12T14:00:00.000Z', 'clinician'],
        ['2026-01-19T14:00:00.000Z', 'supervisor'],
        ['2026-01-26T14:00:00.000Z', 'director'],
      ],
    ],
    [
      'planning',
      inPlanning({ at: '2026-03-02T14:00:00.000Z' }),
      [
        ['2026-03-09T13:00:00.000Z', 'clinician'],
        ['2026-03-16T13:00:00.000Z', 'supervisor'],
        ['2026-03-23T13:00:00.000Z', 'director'],
      ],
    ],
    [
      'discharge.summary',
      inDischarge(),
      [
        ['2026-01-20T14:00:00.000Z', 'clinician'],
        ['2026-02-04T14:00:00.000Z', 'supervisor'],
      ],
    ],
    [
      'followUp.7',
      inAftercare(),
      [
        ['2026-01-12T14:00:00.000Z', 'coordinator'],
        ['2026-01-15T14:00:00.000Z', 'coordinator'],
        ['2026-01-21T14:00:00.000Z', 'supervisor'],
        ['2026-01-26T14:00:00.000Z', 'director'],
      ],
    ],
  ])('%s', (clock, journey, rungs) => {
    const { phase } = journey.view;
    expect(after(journey).rungsOf(clock)).toEqual(rungs);
    expect(journey.view).toMatchObject({ phase, overdue: true });
  });
});

test('a reminder does not make the journey overdue, the first rung does, and what was asked for ends it', () => {
  const journey = inAftercare().passDays(7);
  expect(journey.view.overdue).toBe(false);
  journey.passDays(3);
  expect(journey.view.overdue).toBe(true);
  journey.reach('recordFollowUp', { day: 7, reached: true });
  expect(journey.view).toMatchObject({ overdue: false, tasks: [] });
  expect(journey.eventsOf('clockSatisfied').at(-1)!.data.clock).toBe('followUp.7');
});

test('who is not eligible is not forgotten: the clock of screening runs until the hand-off', () => {
  const detox = { ...ELIGIBLE, answers: { ...ELIGIBLE.answers, exclusions: ['medicalDetox'] as const } };
  const journey = inScreening({ referral: { urgency: 'urgent' } }).reach('recordRisk', {
    level: 'low',
    by: 'C-SSRS',
  });
  journey.reach('recordEligibility', detox).passDays(1);
  expect(journey.state.tasks['screening.refer']).toMatchObject({
    title: 'Not eligible: refer to level 5 with a warm hand-off',
    ...{ dueAt: Date.parse('2026-01-06T14:00:00.000Z'), rung: 1 },
  });
});

test('a missed clock changes no care', () => {
  const journey = after(inTreatment());
  expect(journey.view).toMatchObject({ phase: 'treatment', tier: 'T3' });
  expect(journey.eventsOf('tierChanged')).toEqual([]);
});
