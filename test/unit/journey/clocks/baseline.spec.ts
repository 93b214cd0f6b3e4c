import { describe, expect, test } from '@jest/globals';
import { bam, CSSRS, gad7, phq9, result, taken } from '#scenarios/instruments-taken';
import { POLICY } from '#scenarios/policy';
import { inAssessment, inScreening, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { toAssessment, toPlanning } from '#scenarios/course';
import { explainCurrent } from '#journey/explain/current';

const policy = POLICY;
const asked = (journey: PureJourney): string[] =>
  journey.tasks.filter((task) => task.startsWith('baseline.'));

describe('R-BASELINE', () => {
  test('J4: each instrument of the set is a task from the admission on, due with the assessment', () => {
    const journey = inAssessment({ policy }).passHours(1);
    const due = journey.view.clocks.find(({ id }) => id === 'assessment')!.dueAt;
    expect(journey.view.tasks.filter(({ task }) => task.startsWith('baseline.'))).toMatchObject(
      ['PHQ-9', 'GAD-7', 'BAM'].map((code) => ({
        ...{ task: `baseline.${code}.0`, role: 'clinician', dueAt: due },
        title: `Baseline: ${code} is to be taken`,
      })),
    );
    expect(journey.view.overdue).toBe(false);
    expect(journey.passUntil(due).view.overdue).toBe(true);
  });

  test('J4: who recorded what the C-SSRS came to has taken it; who judged without it has not', () => {
    const judged = inScreening({ policy }).follow(toAssessment().slice(1));
    judged.reach('recordRisk', { level: 'low', by: 'judgement' }).passHours(1);
    expect(asked(judged)).toContain('baseline.C-SSRS.0');
    judged.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, judged.now) });
    expect(asked(judged)).not.toContain('baseline.C-SSRS.0');
  });

  test('J4: a result ends it, with items or without; one of half a year ago is none', () => {
    const old = [
      result('GAD-7', 4, '2025-07-01T14:00:00.000Z'),
      result('PHQ-9', 4, '2025-12-20T14:00:00.000Z'),
    ];
    const journey = inAssessment({ policy, referral: { results: old } }).passHours(1);
    expect(asked(journey)).toEqual(['baseline.GAD-7.0', 'baseline.BAM.0']);
    journey.fact('instrumentTaken', { taken: taken('BAM', bam(), journey.now) });
    journey.fact('resultArrived', { result: result('GAD-7', 4, journey.now) });
    expect(asked(journey)).toEqual([]);
  });

  test('a total of the day that is just recent enough counts, with a date alone as well', () => {
    const results = [
      result('GAD-7', 4, '2025-12-06T05:00:00.000Z'),
      result('PHQ-9', 4, '2025-12-06T04:59:59.999Z'),
    ];
    const journey = inAssessment({ policy, referral: { results } });
    expect(asked(journey)).toEqual(['baseline.PHQ-9.0', 'baseline.BAM.0']);
  });

  test('J4: no decision waits for it; it is asked for in planning and treatment, and not by the cadence as well', () => {
    const journey = inAssessment({ policy }).follow(toPlanning()).passHours(1);
    expect(asked(journey)).toHaveLength(3);
    const treated = inTreatment({ policy }).passHours(1);
    expect(treated.view.clocks.filter(({ rule }) => rule === 'R-REASSESS').map(({ title }) => title)).toEqual(
      ['C-SSRS is due'],
    );
    treated.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(1), treated.now) });
    treated.fact('instrumentTaken', { taken: taken('GAD-7', gad7(1), treated.now) });
    expect(asked(treated)).toEqual(['baseline.BAM.0']);
    expect(treated.view.clocks.find(({ title }) => title === 'PHQ-9 is due')).toBeDefined();
  });

  test('a task of it cannot be ticked off', () => {
    const journey = inAssessment({ policy }).passHours(1);
    expect(journey.attempt('completeTask', { task: 'baseline.BAM.0' })).toMatchObject({
      rule: { id: 'R-BASELINE' },
      needed: ['a result of the instrument'],
    });
  });

  test('a journey under a policy without sets never hears of it', () =>
    expect(
      inTreatment()
        .passDays(30)
        .events.filter(({ rule }) => rule?.id === 'R-BASELINE'),
    ).toEqual([]));

  test('adopted in treatment, what was never taken is asked for', () => {
    const journey = inTreatment();
    journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(1), journey.now) });
    journey.passDays(2).adopt({ ...policy, version: 'next' });
    expect(asked(journey)).toEqual(['baseline.GAD-7.0', 'baseline.BAM.0']);
  });

  test('why: each instrument, and what is missing', () => {
    const { state, now } = inAssessment({ policy }).passHours(1);
    const item = explainCurrent(state, policy, now).items.find(({ id }) => id === 'baseline.BAM');
    expect(item?.inputs.filter(({ holds }) => holds === false).map(({ name }) => name)).toEqual([
      ...['PHQ-9', 'GAD-7', 'BAM'],
    ]);
  });
});

describe('R-REASSESS, version 2', () => {
  test('the C-SSRS is taken again every week (Zero Suicide), also where only what it came to is recorded', () => {
    const journey = inTreatment({ policy }).passDays(3).reach('recordRisk', { level: 'low', by: 'C-SSRS' });
    const due = () => journey.view.clocks.find(({ title }) => title === 'C-SSRS is due')!.dueAt;
    expect(due()).toBe('2026-01-15T05:00:00.000Z');
    journey.passDays(1).reach('recordRisk', { level: 'low', by: 'judgement' });
    expect(due()).toBe('2026-01-15T05:00:00.000Z');
  });
});
