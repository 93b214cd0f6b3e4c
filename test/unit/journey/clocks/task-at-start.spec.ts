import { describe, expect, test } from '@jest/globals';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { inAftercare, inAssessment, inDischarge, inPlanning, inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';

const policy = POLICY;
const tasksOf = ({ view }: PureJourney, clock: string) =>
  view.tasks
    .filter((task) => task.clock === clock)
    .map(({ task, role, rung, dueAt }) => [task, role, rung, dueAt]);

describe('A1: the task comes when the work begins, with its due time', () => {
  test.each<[string, PureJourney, string, string]>([
    ['intake.firstContact', PureJourney.refer(), 'coordinator', '2026-01-06T14:00:00.000Z'],
    ['screening', PureJourney.refer({ urgency: 'urgent' }), 'coordinator', '2026-01-06T14:00:00.000Z'],
    ['assessment', inAssessment({ policy }), 'clinician', '2026-01-12T14:00:00.000Z'],
    ['planning', inPlanning({ policy }), 'clinician', '2026-01-12T14:00:00.000Z'],
    ['discharge.summary', inDischarge({ policy }), 'clinician', '2026-01-20T14:00:00.000Z'],
  ])('%s', (clock, journey, role, dueAt) => {
    expect(tasksOf(journey, clock)).toEqual([[`${clock}.0`, role, 0, dueAt]]);
    expect(journey.view.overdue).toBe(false);
  });

  test('late, it is the same task, raised and told again; the supervisor has one of their own', () => {
    const journey = inAssessment({ policy }).passDays(7);
    const due = '2026-01-12T14:00:00.000Z';
    expect(tasksOf(journey, 'assessment')).toEqual([['assessment.0', 'clinician', 1, due]]);
    expect(journey.view.overdue).toBe(true);
    expect(tasksOf(journey.passDays(7), 'assessment')).toEqual([
      ['assessment.0', 'clinician', 1, due],
      ['assessment.2', 'supervisor', 2, due],
    ]);
    expect(journey.rungsOf('assessment').map(([, role]) => role)).toEqual([
      ...['clinician', 'clinician', 'supervisor'],
    ]);
    journey.reach('referElsewhere', {
      handOff: { level: 2, provider: 'Elm Street', handedTo: 'A. Reed' },
      reason: 'moves away',
    });
    expect(journey.tasks).toEqual([]);
  });

  test('so of a follow-up, an instrument and a relapse: one task of each role', () => {
    const journey = inAftercare({ policy }).passDays(7.5).passDays(4);
    expect(journey.rungsOf('followUp.7')).toHaveLength(2);
    expect(tasksOf(journey, 'followUp.7').map(([task]) => task)).toEqual(['followUp.7.0']);
    const relapse = inTreatment({ policy, tier: 'T2' }).fact('relapseReported', {
      source: 'self',
      note: null,
    });
    relapse.passHours(24);
    expect(tasksOf(relapse, 'relapse.acknowledge.1').map(([task]) => task)).toEqual([
      'relapse.acknowledge.1.0',
      'relapse.acknowledge.1.2',
      'relapse.acknowledge.1.3',
    ]);
    expect(relapse.toldAgain('relapse.acknowledge.1').length).toBeGreaterThan(0);
  });

  test('a ladder of the responsible alone that does not rest tells the one task again', () => {
    const ladders = { ...policy.ladders, 'R-RELAPSE': ['responsible'] } as const;
    const journey = inTreatment({ policy: { ...policy, ladders }, tier: 'T2' });
    journey.fact('relapseReported', { source: 'self', note: null }).passHours(13);
    expect(tasksOf(journey, 'relapse.acknowledge.1').map(([task]) => task)).toEqual([
      'relapse.acknowledge.1.0',
    ]);
    expect(journey.toldAgain('relapse.acknowledge.1')).toHaveLength(2);
  });

  test('under an earlier policy the work list is of what is late, as it was', () => {
    const journey = PureJourney.refer({}, MONDAY, BEFORE_2026_4);
    expect(journey.tasks).toEqual([]);
    expect(tasksOf(journey.passDays(1), 'intake.firstContact').map(([task]) => task)).toEqual([
      'intake.firstContact.1',
    ]);
  });

  test('adopted, the task is there at once; a later policy that gives more time leaves it', () => {
    const journey = inAssessment({ policy: { ...BEFORE_2026_4, version: 'before' } }).passDays(8);
    expect(tasksOf(journey, 'assessment').map(([task]) => task)).toEqual(['assessment.1']);
    journey.adopt({ ...policy, version: 'after' });
    expect(tasksOf(journey, 'assessment').map(([task, , rung]) => [task, rung])).toEqual([
      ['assessment.1', 1],
    ]);
    const clocks = { ...policy.clocks, assessment: { days: 30 } };
    journey.adopt({ ...policy, clocks, version: 'longer' });
    expect(tasksOf(journey, 'assessment').map(([task]) => task)).toEqual(['assessment.1']);
    journey.passDays(60);
    expect(tasksOf(journey, 'assessment').map(([, role]) => role)).toEqual(['clinician', 'supervisor']);
  });
});

describe('A10: how high a ladder goes is set for each rule', () => {
  const roles = (journey: PureJourney, clock: string): string[] => [
    ...new Set(journey.rungsOf(clock).map(([, role]) => role)),
  ];

  test('reviews and records to the supervisor, instruments with the responsible, admission to the director', () => {
    const journey = inTreatment({ policy }).passDays(100);
    expect(roles(journey, 'review.1')).toEqual(['clinician', 'supervisor']);
    expect(roles(journey, 'baseline.BAM')).toEqual(['clinician']);
    expect(roles(inDischarge({ policy }).passDays(60), 'discharge.summary')).toEqual([
      'clinician',
      'supervisor',
    ]);
    expect(roles(inAssessment({ policy }).passDays(30), 'assessment')).toEqual([
      ...['clinician', 'supervisor', 'director'],
    ]);
  });

  test('adopted with a shorter ladder, the tasks of those above it close', () => {
    const { ladders: _, ...earlier } = inTreatment().policy;
    const journey = inTreatment({ policy: { ...earlier, version: 'earlier' } }).passDays(95);
    expect(roles(journey, 'review.1')).toEqual(['clinician', 'supervisor', 'director']);
    journey.adopt({ ...earlier, ladders: policy.ladders!, version: 'later' });
    expect(tasksOf(journey, 'review.1').map(([, role]) => role)).toEqual(['clinician', 'supervisor']);
  });
});
