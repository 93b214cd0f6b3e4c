import { describe, expect, test } from '@jest/globals';
import { NO_BASELINE, NO_RISK } from '#scenarios/policy';
import { inAssessment, inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';

const RISK = { source: 'judgement', note: null } as const;
const RELAPSE = { source: 'family', note: null } as const;

describe('H4: a task that a clock raised is not ticked off while the clock runs', () => {
  test('of a high risk nobody is silenced: it is refused, with what ends it', () => {
    const journey = inTreatment().fact('highRiskReported', RISK).passHours(1);
    for (const task of ['risk.1.0', 'risk.1.1', 'risk.1.2'])
      expect(journey.attempt('completeTask', { task })).toEqual({
        rule: { id: 'R-RISK-HIGH', version: 3 },
        detail: 'The task stands while its clock runs.',
        needed: ['acknowledgeRisk'],
        requires: [{ kind: 'milestone', name: 'acknowledgeRisk', with: {} }],
      });
    expect(journey.reach('acknowledgeRisk', {}).tasks).toEqual(['risk.dispose.1']);
  });

  test.each([
    [
      'of a relapse',
      inTreatment({ tier: 'T2' }).fact('relapseReported', RELAPSE).passHours(1),
      'acknowledgeRelapse',
    ],
    ['of an assessment', inAssessment().passDays(8), 'recordAssessment and decideLevel'],
    ['of a first contact', PureJourney.refer({}, MONDAY, NO_BASELINE).passDays(1), 'recordContactAttempt'],
    ['of an instrument', inTreatment().passDays(7), 'a result of the instrument'],
  ])('%s', (_what, journey, needed) => {
    const ofClocks = Object.entries(journey.state.tasks).filter(([, { clock }]) => clock !== null);
    expect(ofClocks).not.toEqual([]);
    for (const [task] of ofClocks)
      expect(journey.attempt('completeTask', { task })).toMatchObject({ needed: [needed] });
  });

  test('a report outside treatment is answered by its own task, and its ladder is over', () => {
    const journey = inAssessment().fact('relapseReported', RELAPSE).passHours(9);
    const [report, ...rungs] = journey.tasks.filter((task) => task.startsWith('relapse.outside.'));
    // The first rung is the clinician's, who has the report; the second is the supervisor's.
    expect(rungs.map((task) => journey.state.tasks[task]!.role)).toEqual(['supervisor']);
    expect(journey.attempt('completeTask', { task: rungs[0]! })?.rule.id).toBe('R-RELAPSE');
    expect(journey.reach('completeTask', { task: report! }).tasks).toEqual([]);
  });
});

test('under a policy without the section it is ticked off, by whoever did it, and its clock goes on', () => {
  const journey = PureJourney.refer({}, undefined, NO_RISK)
    .passDays(1)
    .reach('completeTask', { task: 'intake.firstContact.1' }, { by: 'coordinator' });
  expect(journey.tasks).toEqual([]);
  expect(journey.view.overdue).toBe(true);
  expect(journey.eventsOf('taskClosed')[0]).toMatchObject({
    by: { id: 'coordinator-1' },
    data: { how: 'done' },
  });
  expect(journey.passDays(1).tasks).toEqual(['intake.firstContact.2']);
});

test('a task that is not open is refused', () =>
  expect(inAssessment().attempt('completeTask', { task: 'nothing.1' })?.detail).toBe(
    'No open task is called nothing.1.',
  ));
