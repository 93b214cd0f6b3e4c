import { describe, expect, test } from '@jest/globals';
import type { InstrumentCode } from '#instruments/instrument';
import { OPEN_PHASES } from '#journey/model/phase';
import { result } from '#scenarios/instruments-taken';
import { BEFORE_2026_4 } from '#scenarios/policy';
import { IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';

const EARLY = '2025-12-20T14:00:00.000Z';
const DAY_2 = '2026-01-07T14:00:00.000Z';
const DAY_3 = '2026-01-08T14:00:00.000Z';

const arrives = (journey: PureJourney, instrument: InstrumentCode, total: number, at = DAY_2): PureJourney =>
  journey
    .passUntil(Math.max(journey.now, Date.parse(at)))
    .fact('resultArrived', { result: result(instrument, total, at) });

describe('R-DETERIORATE', () => {
  test.each([
    ['PHQ-9', 10, 14, false],
    ['PHQ-9', 10, 15, true],
    ['GAD-7', 5, 8, false],
    ['GAD-7', 5, 9, true],
    ['PCL-5', 30, 34, false],
    ['PCL-5', 30, 35, true],
    ['PHQ-9', 15, 5, false],
    ['AUDIT', 0, 40, false],
  ] as const)('%s from %i to %i: worse is %s', (instrument, from, to, worse) => {
    const journey = arrives(
      inTreatment({ referral: { results: [result(instrument, from, MONDAY)] } }),
      instrument,
      to,
    );
    expect(journey.eventsOf('resultReceived')[0]!.data.worse).toBe(worse);
    expect(journey.tasks.filter((task) => task.startsWith('worse.'))).toHaveLength(worse ? 1 : 0);
  });

  test('a first result has nothing to be worse than', () =>
    expect(arrives(inTreatment(), 'PHQ-9', 27).eventsOf('deteriorated')).toEqual([]));

  test('the task ends when a later result is better, or somebody has reviewed', () => {
    const journey = arrives(
      inTreatment({ referral: { results: [result('PHQ-9', 5, MONDAY)] } }),
      'PHQ-9',
      12,
    );
    const [task] = journey.tasks.filter((open) => open.startsWith('worse.'));
    expect(journey.attempt('completeTask', { task: task! })).toBeNull();
    expect(arrives(journey, 'PHQ-9', 6, DAY_3).state.treatment!.worse).toEqual([]);
  });

  test('it is compared with the result when the tier began', () => {
    const journey = arrives(
      inTreatment({ referral: { results: [result('PHQ-9', 5, MONDAY)] } }),
      'PHQ-9',
      12,
    );
    journey.reach('stepDown', { reason: 'new job' });
    expect(arrives(journey, 'PHQ-9', 16, DAY_3).eventsOf('deteriorated')).toHaveLength(1);
    expect(arrives(journey, 'PHQ-9', 17, '2026-01-09T14:00:00.000Z').eventsOf('deteriorated')).toHaveLength(
      2,
    );
  });

  test('W15: the baseline is the first that was taken, however late it comes', () => {
    const journey = arrives(inTreatment(), 'PHQ-9', 10, DAY_3);
    journey.fact('resultArrived', { result: result('PHQ-9', 22, MONDAY) });
    expect(journey.state.results['PHQ-9']).toMatchObject({ baseline: 22, latest: 10 });
    expect(journey.eventsOf('deteriorated')).toEqual([]);
    journey.fact('resultArrived', { result: result('PHQ-9', 15, DAY_2) });
    expect(journey.state.results['PHQ-9']).toMatchObject({ baseline: 22, latest: 10 });
    const both = inTreatment({
      referral: { results: [result('PHQ-9', 10, MONDAY), result('PHQ-9', 20, EARLY)] },
    });
    expect(both.state.results['PHQ-9']).toMatchObject({ baseline: 20, latest: 10 });
    const before = arrives(inTreatment({ policy: BEFORE_2026_4 }), 'PHQ-9', 10, DAY_3);
    before.fact('resultArrived', { result: result('PHQ-9', 22, MONDAY) });
    expect(before.state.results['PHQ-9']).toMatchObject({ baseline: 10, latest: 10 });
  });

  test('a late result of an earlier day is kept, and changes nothing', () => {
    const journey = arrives(inTreatment({ referral: { results: [result('PHQ-9', 5, MONDAY)] } }), 'PHQ-9', 6);
    journey.fact('resultArrived', { result: result('PHQ-9', 20, '2026-01-06T14:00:00Z') });
    expect(journey.eventsOf('resultReceived')).toHaveLength(2);
    expect(journey.eventsOf('deteriorated')).toEqual([]);
    expect(journey.state.results['PHQ-9']).toMatchObject({ baseline: 5, latest: 6 });
  });

  test('a result dated in the future makes no history of those that follow', () => {
    const journey = inTreatment({ referral: { results: [result('PHQ-9', 5, '2036-01-05T14:00:00Z')] } });
    expect(arrives(journey, 'PHQ-9', 12).eventsOf('deteriorated')).toHaveLength(1);
    journey.fact('resultArrived', { result: result('GAD-7', 5, '2036-01-05T14:00:00Z') });
    expect(arrives(journey, 'GAD-7', 12, DAY_3).eventsOf('deteriorated')).toHaveLength(2);
  });

  test.each(OPEN_PHASES.filter((phase) => phase !== 'treatment'))(
    'in %s too it asks for a review, once until that is done',
    (phase) => {
      const journey = IN_PHASE[phase]({ referral: { results: [result('PHQ-9', 5, MONDAY)] } });
      arrives(arrives(journey, 'PHQ-9', 12), 'PHQ-9', 13, DAY_3);
      const tasks = journey.tasks.filter((task) => task.startsWith('worse.'));
      expect(tasks).toHaveLength(1);
      expect(journey.reach('completeTask', { task: tasks[0]! }).tasks).not.toContain(tasks[0]);
    },
  );
});

describe('BAM use after none is a relapse', () => {
  const use = (...totals: number[]): PureJourney =>
    totals.reduce(
      (journey, total, day) => arrives(journey, 'BAM-USE', total, `2026-01-0${6 + day}T14:00:00.000Z`),
      inTreatment({ tier: 'T1' }),
    );

  test('1 after 0', () => {
    const journey = use(0, 1);
    expect(journey.eventsOf('relapseReported')[0]!.data.source).toBe('BAM');
    expect(journey.view.tier).toBe('T2');
  });
  test.each([[[0, 0]], [[1]], [[1, 3]], [[3, 0]]])('%j is none', (totals) =>
    expect(use(...totals).eventsOf('relapseReported')).toEqual([]),
  );
  test('again after it was none again', () => {
    const journey = use(0, 2);
    journey.reach('decideRelapse', { decision: 'confirm', reason: null });
    arrives(
      arrives(journey, 'BAM-USE', 0, '2026-01-08T14:00:00.000Z'),
      'BAM-USE',
      1,
      '2026-01-09T14:00:00.000Z',
    );
    expect(journey.eventsOf('relapseReported')).toHaveLength(2);
  });
  test('one that was taken before the none is not after it', () => {
    const journey = use(0);
    journey.fact('resultArrived', { result: result('BAM-USE', 4, MONDAY) });
    expect(journey.eventsOf('relapseReported')).toEqual([]);
  });
});

describe('C-SSRS', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 1],
  ])('%i raises %i alerts', (total, alerts) =>
    expect(arrives(inTreatment(), 'C-SSRS', total).eventsOf('riskRaised')).toHaveLength(alerts),
  );
  test('high alerts also when it is late', () => {
    const journey = arrives(inTreatment(), 'C-SSRS', 0);
    journey.fact('resultArrived', { result: result('C-SSRS', 3, MONDAY) });
    expect(journey.eventsOf('riskRaised')).toHaveLength(1);
  });
  test('high on the referral alerts at once; an older one that has gone down does not', () => {
    const high = result('C-SSRS', 3, '2026-01-04T14:00:00Z');
    const referred = PureJourney.refer({ results: [high] });
    expect(referred.view).toMatchObject({ risk: 'high', phase: 'intake' });
    expect(referred.rungsOf('risk.1')).toEqual([[MONDAY, 'onCall']]);
    expect(
      PureJourney.refer({ results: [high, result('C-SSRS', 1, MONDAY)] }).eventsOf('riskRaised'),
    ).toEqual([]);
  });
});
