import { describe, expect, test } from '@jest/globals';
import type { QuestionnaireCode } from '#instruments/instrument';
import { bam, gad7, phq9, taken, result } from '#scenarios/instruments-taken';
import { NO_CADENCE, POLICY } from '#scenarios/policy';
import { inTreatment, onHold } from '#scenarios/pure/in-phase';
import { iso, MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { TRACK } from '#scenarios/referral';

const open = (journey: PureJourney, code: QuestionnaireCode): string[] =>
  journey.tasks.filter((task) => task.startsWith(`instrument.${code}.`));

/** When each rung of an instrument's clock was reached, and who was told. */
const rungs = (journey: PureJourney, code: QuestionnaireCode) =>
  journey
    .eventsOf('taskRaised')
    .filter(({ data }) => data.clock?.startsWith(`instrument.${code}.`))
    .map(({ at, data }) => [iso(at), data.role, data.rung]);

describe('R-REASSESS', () => {
  test('falls due as the day begins that is its span after treatment began, then once more by its grace: it stays with the responsible', () => {
    // Midnight in New York is 5:00 UTC in winter.
    expect(rungs(inTreatment().passDays(30), 'PHQ-9')).toEqual([
      ['2026-01-19T05:00:00.000Z', 'clinician', 0],
      ['2026-01-22T05:00:00.000Z', 'clinician', 1],
    ]);
    expect(rungs(inTreatment().passDays(10), 'BAM')[0]).toEqual(['2026-01-12T05:00:00.000Z', 'clinician', 0]);
  });

  test('keeps the local time across the change of clocks', () => {
    const journey = inTreatment({ at: '2026-03-02T14:00:00.000Z' }).passDays(15);
    expect(rungs(journey, 'PHQ-9')[0]![0]).toBe('2026-03-16T04:00:00.000Z');
  });

  test('the result closes the task, and the next is counted from when it was taken', () => {
    const journey = inTreatment().passDays(18);
    expect([open(journey, 'PHQ-9').length, journey.view.overdue]).toEqual([2, true]);
    const takenAt = '2026-01-22T20:00:00.000Z';
    journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(1), takenAt) });
    expect(open(journey, 'PHQ-9')).toEqual([]);
    const closed = journey.eventsOf('taskClosed').filter(({ data }) => data.task.includes('PHQ-9'));
    expect(closed.map(({ data }) => data.how)).toEqual(['satisfied', 'satisfied']);
    expect(rungs(journey.passDays(14), 'PHQ-9').at(-1)).toEqual(['2026-02-05T05:00:00.000Z', 'clinician', 0]);
  });

  test('a total alone counts as taken; another instrument does not, and a late one of before does not', () => {
    const journey = inTreatment().passDays(15);
    journey.fact('instrumentTaken', { taken: taken('BAM', bam(), journey.now) });
    journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(1), '2026-01-02T14:00:00.000Z') });
    expect([open(journey, 'PHQ-9').length, open(journey, 'GAD-7').length, open(journey, 'BAM')]).toEqual([
      1,
      1,
      [],
    ]);
    journey.fact('resultArrived', { result: result('GAD-7', 3, journey.now) });
    expect([open(journey, 'PHQ-9').length, open(journey, 'GAD-7')]).toEqual([1, []]);
  });

  test('one that was taken in treatment is due its span later, one taken before it not earlier', () => {
    const journey = inTreatment().passDays(3);
    journey.fact('instrumentTaken', { taken: taken('GAD-7', gad7(0), journey.now) });
    const dueAt = journey.view.clocks.find(({ title }) => title === 'GAD-7 is due')!.dueAt;
    expect(dueAt).toBe('2026-01-22T05:00:00.000Z');
    const early = [result('GAD-7', 3, '2026-01-01T14:00:00.000Z')];
    const referred = inTreatment({ referral: { results: early } });
    expect(referred.view.clocks.find(({ title }) => title === 'GAD-7 is due')!.dueAt).toBe(
      '2026-01-19T05:00:00.000Z',
    );
  });

  test('on hold nothing falls due; after it the span begins anew', () => {
    const journey = onHold().passDays(20);
    expect(journey.tasks.filter((task) => task.startsWith('instrument.'))).toEqual([]);
    journey.reach('returnFromHold', { tier: 'T3', seat: TRACK, reason: 'stable' });
    expect(rungs(journey.passDays(8), 'BAM')).toEqual([['2026-02-01T05:00:00.000Z', 'clinician', 0]]);
  });

  test('a journey that was opened under a policy without a cadence never hears of it', () => {
    const journey = inTreatment({ policy: NO_CADENCE }).passDays(60);
    expect(journey.events.filter(({ rule }) => rule?.id === 'R-REASSESS')).toEqual([]);
  });

  test('is the policy’s: an empty cadence has no clock', () => {
    const policy = { ...POLICY, instruments: { ...POLICY.instruments!, cadence: [] } };
    expect(
      inTreatment({ policy, at: MONDAY }).view.clocks.filter(({ rule }) => rule === 'R-REASSESS'),
    ).toEqual([]);
  });
});
