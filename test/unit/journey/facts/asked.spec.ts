import { describe, expect, test } from '@jest/globals';
import { CSSRS, phq9, result, taken } from '#scenarios/instruments-taken';
import { NO_RISK } from '#scenarios/policy';
import { IN_PHASE, inScreening, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { OPEN_PHASES } from '#journey/model/phase';

const item9 = (journey: PureJourney, ninth: 0 | 1 | 2 | 3 = 1): PureJourney =>
  journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(0, ninth), journey.now) });
const asks = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('asked.'));

describe('H12: PHQ-9 item 9 above 0 asks for a C-SSRS the same day [C7]', () => {
  test.each(OPEN_PHASES)('in %s: the clinician at once, the supervisor when the day has ended', (phase) => {
    const journey = item9(IN_PHASE[phase](), 3);
    const clock = `asked.C-SSRS.${journey.now}`;
    expect(journey.state.tasks[`${clock}.0`]).toMatchObject({
      role: 'clinician',
      dueAt: Date.parse('2026-01-06T05:00:00.000Z'),
    });
    expect(journey.passDays(1).rungsOf(clock)).toEqual([
      ['2026-01-05T14:00:00.000Z', 'clinician'],
      ['2026-01-06T05:00:00.000Z', 'supervisor'],
    ]);
    expect(journey.view.overdue).toBe(true);
    expect(journey.eventsOf('instrumentAsked')[0]!.rule).toEqual({ id: 'R-DETERIORATE', version: 3 });
    expect(journey.attempt('completeTask', { task: asks(journey)[0]! })?.needed).toEqual([
      'a C-SSRS taken since',
    ]);
  });

  test.each<[string, (journey: PureJourney) => PureJourney]>([
    [
      'its items',
      (journey) => journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, journey.now) }),
    ],
    ['its total', (journey) => journey.fact('resultArrived', { result: result('C-SSRS', 1, journey.now) })],
    ['a screen by it', (journey) => journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' })],
  ])('%s ends it', (_what, answer) => expect(asks(answer(item9(inTreatment())))).toEqual([]));

  test('judgement does not, nor a C-SSRS of before', () => {
    const journey = item9(inTreatment()).reach('recordRisk', { level: 'low', by: 'judgement' });
    journey.fact('resultArrived', { result: result('C-SSRS', 1, journey.now - 3_600_000) });
    expect(asks(journey)).toHaveLength(1);
  });

  test('said again it is due no later, and the later one is to be answered', () => {
    const journey = item9(item9(inTreatment()).passHours(2));
    expect(journey.eventsOf('instrumentAsked')).toHaveLength(2);
    expect(asks(journey)).toHaveLength(1);
    journey.fact('resultArrived', { result: result('C-SSRS', 1, journey.now - 3_600_000) });
    expect(asks(journey)).toHaveLength(1);
    expect(asks(journey.fact('resultArrived', { result: result('C-SSRS', 1, journey.now) }))).toEqual([]);
    expect(asks(item9(journey.passDays(1)))).toHaveLength(1);
  });

  test('no self-harm, nobody is asked', () => expect(asks(item9(inTreatment(), 0))).toEqual([]));

  test('under a policy without the section it is a task without a time, as before', () => {
    const journey = item9(inTreatment({ policy: NO_RISK }));
    expect(journey.state.tasks[`selfHarm.${journey.now}`]).toMatchObject({ dueAt: null, clock: null });
    expect(asks(journey)).toEqual([]);
  });
});

describe('H12: a positive PHQ-2 asks for the PHQ-9 [C8]', () => {
  const phq2 = (journey: PureJourney, total: number): PureJourney =>
    journey.fact('resultArrived', { result: result('PHQ-2', total, journey.now) });

  test('by its total and by its items', () => {
    expect(asks(phq2(inScreening(), 2))).toEqual([]);
    const journey = phq2(inScreening(), 3);
    expect(journey.state.tasks[asks(journey)[0]!]).toMatchObject({ role: 'clinician', rung: 0 });
    expect(
      journey.passDays(5).rungsOf(`asked.PHQ-9.${journey.state.risk.asked!['PHQ-9']!.since}`),
    ).toHaveLength(1);
    const items = inTreatment();
    expect(asks(items.fact('instrumentTaken', { taken: taken('PHQ-2', [2, 1], items.now) }))).toHaveLength(1);
  });

  test('the PHQ-9 ends it; one of that day needs none', () => {
    const journey = phq2(inTreatment(), 6);
    expect(asks(item9(journey, 0))).toEqual([]);
    expect(asks(phq2(journey, 6))).toEqual([]);
  });

  test('under a policy without the section nobody is asked', () =>
    expect(asks(phq2(inTreatment({ policy: NO_RISK }), 6))).toEqual([]));
});
