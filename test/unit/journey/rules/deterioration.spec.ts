import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { result } from '#scenarios/instruments-taken';
import { BEFORE_2026_4, NO_BASELINE, POLICY } from '#scenarios/policy';
import { IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';

const began = (total: number, policy: Policy = POLICY): PureJourney =>
  inTreatment({ policy, tier: 'T2', referral: { results: [result('PHQ-9', total, MONDAY)] } });
const phq9 = (journey: PureJourney, total: number): PureJourney =>
  journey.passDays(1).fact('resultArrived', { result: result('PHQ-9', total, journey.now) });
const asked = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('worse.PHQ-9'));
const done = (journey: PureJourney): PureJourney => {
  for (const task of asked(journey)) journey.reach('completeTask', { task });
  return journey;
};

describe('H11 [E11]: each worse result asks again', () => {
  test('after the first was ticked off', () => {
    const journey = done(phq9(began(8), 14));
    expect(asked(journey)).toEqual([]);
    expect(asked(phq9(journey, 25))).toHaveLength(1);
    expect(journey.eventsOf('deteriorated').map(({ rule }) => rule)).toEqual([
      { id: 'R-DETERIORATE', version: 3 },
      { id: 'R-DETERIORATE', version: 3 },
    ]);
  });

  test('while the first is open: one matter is one task, and it is the newer one', () => {
    const journey = phq9(began(8), 14);
    const [first] = asked(journey);
    phq9(journey, 25);
    expect(asked(journey)).toHaveLength(1);
    expect(asked(journey)).not.toEqual([first]);
    expect(journey.eventsOf('taskClosed').map(({ data }) => data)).toContainEqual({
      task: first,
      how: 'satisfied',
    });
  });

  test('under an earlier policy once for a tier, as it did', () =>
    expect(asked(phq9(done(phq9(began(8, BEFORE_2026_4), 14)), 25))).toEqual([]));
});

describe('H11: outside treatment each worse result asks again, too', () => {
  const { outside: _, ...against } = NO_BASELINE.deterioration!;
  const EARLIER = { ...NO_BASELINE, deterioration: against };
  const worse = (phase: 'onHold' | 'planning' | 'discharge', policy: Policy): PureJourney => {
    const results = [result('PHQ-9', 8, '2026-01-02T12:00:00Z')];
    const journey = IN_PHASE[phase]({ policy, referral: { results } });
    for (const total of [14, 25])
      journey.passDays(1).fact('resultArrived', { result: result('PHQ-9', total, journey.now) });
    return journey;
  };
  const tasks = (journey: PureJourney): [raised: number, open: number] => {
    const isOf = (task: string): boolean => task.startsWith('worse.outside.PHQ-9.');
    const raised = journey.eventsOf('taskRaised').filter(({ data }) => isOf(data.task));
    return [raised.length, journey.tasks.filter(isOf).length];
  };

  test.each(['onHold', 'planning', 'discharge'] as const)(
    'in %s: one open task, and the newer one',
    (phase) => {
      const journey = worse(phase, NO_BASELINE);
      expect(tasks(journey)).toEqual([2, 1]);
      const [task] = journey.tasks.filter((one) => one.startsWith('worse.outside.'));
      expect(journey.state.tasks[task!]!.raisedAt).toBe(journey.now);
      expect(journey.eventsOf('deteriorated').map(({ rule }) => rule)).toEqual(
        [3, 3].map((version) => ({ id: 'R-DETERIORATE', version })),
      );
    },
  );

  test('under an earlier policy once, while its task is open, as it did', () =>
    expect(tasks(worse('onHold', EARLIER))).toEqual([1, 1]));
});

describe('H11 [E12]: worse than the best since the tier began', () => {
  test('who was well at that tier and no longer is, is worse', () => {
    const journey = phq9(phq9(began(18), 4), 19);
    expect(journey.state.treatment!.worse).toEqual(['PHQ-9']);
    expect(journey.eventsOf('deteriorated')[0]!.data).toMatchObject({ from: 4, to: 19, reliableChange: 5 });
  });

  test('a tier begins with what was known then', () => {
    const journey = phq9(phq9(began(18), 4), 8).reach('stepUp', { reason: 'struggling' });
    expect(phq9(journey, 12).state.treatment!.worse).toEqual([]);
    expect(phq9(journey, 13).state.treatment!.worse).toEqual(['PHQ-9']);
  });

  test('what was best before a report that is reversed is best after it', () => {
    const journey = phq9(began(18), 4).fact('relapseReported', { source: 'self', note: null });
    phq9(journey, 3).reach('decideRelapse', { decision: 'reverse', reason: 'mistaken' });
    expect(journey.state.treatment!.bestAtTier).toMatchObject({ 'PHQ-9': 3 });
    expect(phq9(journey, 8).state.treatment!.worse).toEqual(['PHQ-9']);
  });

  test('under an earlier policy with the start of the tier alone, as it did', () =>
    expect(phq9(phq9(began(18, BEFORE_2026_4), 4), 19).state.treatment!.worse).toEqual([]));
});
