import { describe, expect, test } from '@jest/globals';
import { courseOf, type Course } from '#journey/course/course-of';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { result } from '#scenarios/instruments-taken';
import { inTreatment, inWaitlist } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { runs } from '../../property-parameters.js';
import { anyJourney } from '../properties/any-journey.js';

const DAY = 86_400_000;
const of = ({ state, events, policy, now }: PureJourney): Course => courseOf(state, events, policy, now);
const relapse = (journey: PureJourney): PureJourney =>
  journey.fact('relapseReported', { source: 'family', note: null });

describe('tiers', () => {
  test('follow one another, each to where the next begins; one that a report began is provisional', () => {
    const journey = relapse(inTreatment({ tier: 'T2' }).passDays(3));
    const { tiers, from } = of(journey.passDays(1));
    expect(tiers.map(({ tier, because, provisional }) => [tier, because, provisional])).toEqual([
      ['T2', 'start', false],
      ['T3', 'relapse', true],
    ]);
    expect([tiers[0]!.from, tiers[0]!.to, tiers[1]!.to]).toEqual([from, tiers[1]!.from, null]);
  });

  test('are those of before where it is reversed', () => {
    const journey = relapse(inTreatment({ tier: 'T2' }).passDays(3));
    journey
      .reach('acknowledgeRelapse', {})
      .reach('decideRelapse', { decision: 'reverse', reason: 'it was another day' });
    expect(of(journey).tiers.at(-1)).toMatchObject({ tier: 'T2', because: 'reversal', provisional: false });
  });
});

describe('relapses', () => {
  test('have what was decided of each report, and null as long as nobody has', () => {
    const journey = relapse(relapse(inTreatment({ tier: 'T2' }).passDays(3)).passHours(1));
    expect(of(journey).relapses.map(({ source, decision }) => [source, decision])).toEqual([
      ['family', null],
      ['family', null],
    ]);
    journey.reach('acknowledgeRelapse', {}).reach('decideRelapse', { decision: 'confirm', reason: null });
    expect(of(journey).relapses.map(({ decision }) => decision)).toEqual(['confirm', 'confirm']);
    // What comes after it was decided is another.
    expect(of(relapse(journey.passDays(1))).relapses.map(({ decision }) => decision)).toEqual([
      'confirm',
      'confirm',
      null,
    ]);
  });

  test('outside treatment are decided by nobody', () => {
    expect(of(relapse(inWaitlist())).relapses).toMatchObject([{ source: 'family', decision: null }]);
  });
});

test('a hold is over when the client comes back', () => {
  const journey = inTreatment({ tier: 'T2' })
    .passDays(3)
    .reach('transfer', { handOff: RESIDENTIAL, reason: 'unsafe at home' });
  const since = journey.now;
  expect(of(journey).holds).toEqual([{ from: since, to: null, because: 'transfer' }]);
  journey.passDays(5).reach('returnFromHold', { tier: 'T2', seat: null, reason: 'back' });
  expect(of(journey)).toMatchObject({
    holds: [{ from: since, to: journey.now }],
    tiers: [{ because: 'start' }, { because: 'return', tier: 'T2' }],
  });
});

test('an instrument is compared with what it was as the tier began, and says which result was worse', () => {
  const journey = inTreatment({ tier: 'T2' });
  journey.fact('resultArrived', { result: result('PHQ-9', 10, journey.now - DAY) });
  relapse(journey.passDays(2));
  journey.passDays(1).fact('resultArrived', { result: result('PHQ-9', 18, journey.now) });
  const [phq] = of(journey).trends.filter(({ instrument }) => instrument === 'PHQ-9');
  expect(phq).toMatchObject({
    ...{ reliableChange: journey.policy.reliableChange['PHQ-9'], change: 8, reliable: true },
    baseline: { value: 10, since: 'tier' },
    points: [
      { value: 10, worse: false, totalOnly: true, how: null, band: 'moderate' },
      { value: 18, worse: true, band: 'moderately severe' },
    ],
  });
  expect(phq!.bands.length).toBeGreaterThan(3);
});

describe('the latest of an instrument', () => {
  const phq = (journey: PureJourney) => {
    const { change, reliable, compared } = of(journey).trends.find(
      ({ instrument }) => instrument === 'PHQ-9',
    )!;
    return { change, reliable, compared };
  };
  const scored = (journey: PureJourney, total: number, daysAgo = 0): PureJourney =>
    journey.fact('resultArrived', { result: result('PHQ-9', total, journey.now - daysAgo * DAY) });

  test('has what R-DETERIORATE compared it with beside the first, which may be of before the journey', () => {
    const journey = scored(scored(inTreatment({ tier: 'T2' }), 15, 200), 10, 1);
    relapse(journey.passDays(2));
    const began = journey.now;
    scored(journey.passDays(1), 18);
    expect(phq(journey)).toEqual({
      ...{ change: 3, reliable: false },
      compared: { at: began, value: 10, since: 'tier', change: 8, reliable: true },
    });
  });

  test('has the best since then, where that is lower', () => {
    const journey = scored(inTreatment({ tier: 'T2' }), 12);
    scored(journey.passDays(1), 6);
    const best = journey.now;
    scored(journey.passDays(1), 10);
    expect(phq(journey).compared).toEqual({ at: best, value: 6, since: 'best', change: 4, reliable: false });
    // One that is better than all before is compared with those, and not with itself.
    scored(journey.passDays(1), 4);
    expect(phq(journey).compared).toMatchObject({ at: best, value: 6, change: -2 });
  });

  test('has nothing where it was the first', () => {
    expect(phq(scored(inWaitlist(), 12)).compared).toBeNull();
  });

  test('is worse by what it was compared with, whenever a review was asked for', () => {
    anyJourney(
      () => undefined,
      (journey) => {
        for (const { points, compared, reliableChange } of of(journey).trends)
          if (points.at(-1)!.worse) {
            expect(compared!.change).toBeGreaterThanOrEqual(reliableChange!);
            expect(compared!.reliable).toBe(true);
          }
      },
      runs(60),
    );
  });
});

test('whatever has happened: spans are in order and leave no gap, and nothing lies before the stay', () => {
  anyJourney(
    () => undefined,
    (journey) => {
      const { from, to, tiers, holds, relapses, weeks } = of(journey);
      expect(from).toBeLessThanOrEqual(to);
      tiers.slice(1).forEach((tier, index) => expect(tiers[index]!.to).toBe(tier.from));
      for (const hold of holds) if (hold.to !== null) expect(hold.from).toBeLessThanOrEqual(hold.to);
      expect(relapses).toHaveLength(
        journey.eventsOf('relapseReported').length + journey.eventsOf('relapseJoined').length,
      );
      expect(weeks.map(({ week }) => week)).toEqual(weeks.map(({ week }) => week).toSorted());
      expect(tiers.length > 0).toBe(journey.state.treatment !== null);
    },
    runs(60),
  );
});
