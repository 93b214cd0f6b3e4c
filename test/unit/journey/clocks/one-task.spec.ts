import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { NO_BASELINE } from '#scenarios/policy';
import { inAssessment, inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';

const { oneTask: _, ...TWO } = NO_BASELINE;
const RELAPSE = { source: 'self', note: null } as const;
const RISK = { source: 'judgement', note: null } as const;

/** The clinician's tasks that begin so: how often each was raised, and for which rung last. */
const ofClinician = (journey: PureJourney, start: string): [task: string, raised: number, rung: number][] =>
  Object.entries(journey.state.tasks)
    .filter(([task, { role }]) => role === 'clinician' && task.startsWith(start))
    .map(([task, { rung }]) => [
      task,
      journey.eventsOf('taskRaised').filter(({ data }) => data.task === task).length,
      rung,
    ]);

const reported = (policy: Policy): PureJourney =>
  inAssessment({ policy }).passDays(1).fact('relapseReported', RELAPSE);
const acknowledged = (policy: Policy): PureJourney =>
  inTreatment({ policy }).fact('highRiskReported', RISK).reach('acknowledgeRisk', {});
const atTop = (policy: Policy): PureJourney => inTreatment({ policy }).fact('relapseReported', RELAPSE);

describe('a matter is one task of each role, also where no clock has raised it', () => {
  test('a relapse report outside treatment: told again, counted from the report, answered as before', () => {
    const journey = reported(NO_BASELINE);
    const at = journey.now;
    const [[report]] = ofClinician(journey, 'relapse.outside.') as [[string, number, number]];
    journey.passHours(5);
    expect(ofClinician(journey, 'relapse.outside.')).toEqual([[report, 2, 1]]);
    expect(journey.state.tasks[report]).toMatchObject({
      raisedAt: at + 4 * 3_600_000,
      since: at,
      clock: null,
    });
    journey.passHours(8);
    // The ladder goes on from the report on: 4, 8 and 12 hours.
    expect(journey.rungsOf(report)).toEqual([
      [iso(at + 4 * 3_600_000), 'clinician'],
      [iso(at + 8 * 3_600_000), 'supervisor'],
      [iso(at + 12 * 3_600_000), 'director'],
    ]);
    expect(journey.view.tasks.find(({ task }) => task === report)).not.toHaveProperty('since');
    journey.reach('completeTask', { task: report });
    expect(journey.tasks.filter((task) => task.startsWith('relapse.'))).toEqual([]);
  });

  test('the disposition of a high risk', () => {
    const journey = acknowledged(NO_BASELINE).passHours(5);
    expect(ofClinician(journey, 'risk.')).toEqual([['risk.dispose.1', 2, 1]]);
    expect(journey.attempt('completeTask', { task: 'risk.dispose.1' })?.rule.id).toBe('R-RISK-HIGH');
    journey.reach('disposeRisk', { disposition: 'emergencyServices', reason: 'called' });
    expect(journey.tasks.filter((task) => task.startsWith('risk.'))).toEqual([]);
  });

  test('a relapse at the top tier', () => {
    const journey = atTop(NO_BASELINE).passDays(2);
    expect(ofClinician(journey, 'relapse.transfer')).toEqual([['relapse.transfer.1', 2, 1]]);
    expect(ofClinician(journey, 'relapse.decide')).toEqual([]);
  });

  test('if the ladder has the one role alone, its task is told again as any other', () => {
    const journey = reported({ ...NO_BASELINE, ladder: ['responsible'] });
    const [[report]] = ofClinician(journey, 'relapse.outside.') as [[string, number, number]];
    journey.passHours(13);
    expect(journey.toldAgain(report)).toHaveLength(2);
    expect(ofClinician(journey, 'relapse.outside.')).toEqual([[report, 4, 1]]);
  });

  test('under a policy without the switch it is a second task, as before', () => {
    expect(ofClinician(reported(TWO).passHours(5), 'relapse.outside.')).toHaveLength(2);
    expect(ofClinician(acknowledged(TWO).passHours(5), 'risk.')).toHaveLength(2);
    const top = atTop(TWO).passDays(2);
    expect(ofClinician(top, 'relapse.transfer')).toEqual([['relapse.transfer.1', 1, 0]]);
    expect(ofClinician(top, 'relapse.decide')).toEqual([['relapse.decide.1.1', 1, 1]]);
  });
});
