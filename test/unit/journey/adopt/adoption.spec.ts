import { describe, expect, test } from '@jest/globals';
import { runningClocks } from '#journey/clocks/clocks';
import { replayState } from '#journey/evolve/replay';
import type { Policy } from '#journey/model/policy';
import { planAt } from '#scenarios/plan';
import { POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { inAssessment, inPlanning, inTreatment, inWaitlist, onHold } from '#scenarios/pure/in-phase';
import { iso, PureJourney, Refused } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';
import { anyJourney } from '../properties/any-journey.js';
import { runs } from '../../property-parameters.js';
import { leaving } from '#scenarios/leaving';
import { reviewed } from '#scenarios/review';

const other = (changes: Partial<Policy>): Policy => ({
  ...WEEKS_AS_THEY_COME,
  version: 'other',
  ...changes,
});
const reviewAfter = (reviewDays: number): Policy => other({ clocks: { ...POLICY.clocks, reviewDays } });
const dueOf = (journey: PureJourney, id: string): string | undefined =>
  journey.view.clocks.find((clock) => clock.id === id)?.dueAt;
const reviewTasks = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('review.'));
const refusalOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return `${error.message} | ${error.refusal.needed.join('; ')}`;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('a running journey under another policy', () => {
  test('its clocks are those of the new one, and the event says from which to which and why', () => {
    const journey = inTreatment().passDays(3);
    const before = dueOf(journey, 'review.1')!;
    journey.adopt(reviewAfter(10), 'shorter reviews');
    expect(Date.parse(before) - Date.parse(dueOf(journey, 'review.1')!)).toBe(20 * 86_400_000);
    expect(journey.view.policyVersion).toBe('other');
    expect(journey.eventsOf('policyAdopted')).toMatchObject([
      {
        rule: { id: 'R-POLICY', version: 2 },
        reason: 'shorter reviews',
        by: { role: 'supervisor' },
        data: { from: POLICY.version, to: 'other', setBack: {}, reviewNotDueByHours: false },
      },
    ]);
  });

  test('what is overdue by the new one is told at once, each rung once', () => {
    const journey = inTreatment().passDays(25).adopt(reviewAfter(10));
    expect(journey.rungsOf('review.1')).toEqual([
      [iso(journey.now), 'clinician'],
      [iso(journey.now), 'supervisor'],
    ]);
    expect(journey.view.overdue).toBe(true);
    journey.passDays(6);
    expect(journey.rungsOf('review.1').map(([, role]) => role)).toEqual(['clinician', 'supervisor']);
  });

  test('what is not due yet by the new one is no longer asked, and is asked when it is', () => {
    const journey = inTreatment().passDays(31);
    expect([journey.state.reached['review.1'], reviewTasks(journey)]).toEqual([
      { rungs: 1, overdue: true },
      ['review.1.1'],
    ]);
    journey.adopt(reviewAfter(40));
    expect([journey.state.reached['review.1'], reviewTasks(journey)]).toEqual([undefined, []]);
    journey.passDays(10);
    expect([journey.state.reached['review.1'], reviewTasks(journey)]).toEqual([
      { rungs: 1, overdue: true },
      ['review.1.1'],
    ]);
  });

  test('a ladder climbed too far goes back to the rung that is due', () => {
    const journey = inTreatment({ lengthDays: 90 }).passDays(36);
    expect(journey.state.reached['review.1']).toEqual({ rungs: 2, overdue: true });
    journey.adopt(reviewAfter(35));
    expect(journey.state.reached['review.1']).toEqual({ rungs: 1, overdue: true });
    expect(reviewTasks(journey)).toEqual(['review.1.1']);
  });

  test('delivered hours that no longer make a review due', () => {
    const journey = inTreatment({ tier: 'T3' })
      .passDays(14)
      .reach('recordWeek', week('2026-01-05', 15, 15))
      .reach('recordWeek', week('2026-01-12', 15, 15));
    expect(journey.state.treatment!.reviewDueAt).not.toBeNull();
    journey.adopt(other({ clocks: { ...POLICY.clocks, reviewDeliveredHours: 40 } }));
    expect(journey.state.treatment!.reviewDueAt).toBeNull();
    journey.adopt({ ...POLICY, version: 'back' });
    expect(journey.state.treatment!.reviewDueAt).toBe(journey.now);
  });

  test('a recommendation is made again by the new gates, or no longer stands', () => {
    const recommended = (): PureJourney =>
      inTreatment({ tier: 'T3' })
        .passDays(8)
        .reach('recordWeek', week('2026-01-05', 15, 15))
        .reach('reviewPlan', reviewed('well'))
        .passDays(10);
    const kept = recommended();
    expect(kept.state.treatment!.taper).toBe('recommended');
    const task = kept.tasks.find((one) => one.startsWith('taper.'))!;
    kept.adopt(other({ taper: { ...POLICY.taper, daysAtTier: 10 } }));
    expect([kept.state.treatment!.taper, kept.tasks.includes(task)]).toEqual(['recommended', true]);
    expect(kept.eventsOf('taperRecommended').at(-1)!.data.gates[0]).toMatchObject({
      name: 'daysAtTier',
      needed: 10,
    });
    const gone = recommended().adopt(other({ taper: { ...POLICY.taper, daysAtTier: 30 } }));
    expect([gone.state.treatment!.taper, gone.tasks.includes(task)]).toEqual([null, false]);
    gone.passDays(30);
    expect(gone.state.treatment!.taper).toBe('recommended');
  });
});

describe('refused', () => {
  const tiers = POLICY.tiers.filter(({ id }) => id !== 'T2');
  const tracks = POLICY.tracks.filter(({ id }) => id !== 'main-day-onsite');

  test('a tier that is no more, with what could be done', () => {
    expect(refusalOf(() => inTreatment({ tier: 'T2' }).adopt(other({ tiers })))).toBe(
      'R-POLICY: The journey stands on what policy other does not have. | a policy that has tier T2, or stepDown or stepUp to one of T3, T1',
    );
    const planned = inPlanning().reach('draftPlan', { plan: planAt('T2'), reason: null });
    expect(refusalOf(() => planned.adopt(other({ tiers })))).toContain('a plan at one of T3, T1 first');
    expect(inTreatment({ tier: 'T1' }).adopt(other({ tiers })).view.policyVersion).toBe('other');
  });

  test('a tier that an open relapse may restore', () => {
    const journey = inTreatment({ tier: 'T2' }).fact('relapseReported', { source: 'self', note: null });
    expect(journey.state.treatment!.tier).toBe('T3');
    expect(refusalOf(() => journey.adopt(other({ tiers })))).toContain('decideRelapse');
  });

  test('a track that is no more, while the client holds a place on it', () => {
    for (const journey of [inWaitlist(), inAssessment(), inTreatment(), onHold()])
      expect(refusalOf(() => journey.adopt(other({ tracks })))).toContain('track main-day-onsite');
    expect(onHold().passDays(31).adopt(other({ tracks })).view.policyVersion).toBe('other');
  });

  test('the policy it is under already, and a closed journey', () => {
    const journey = inTreatment();
    expect(refusalOf(() => journey.adopt(POLICY))).toContain('under policy');
    journey.reach('withdraw', leaving('moved away'));
    expect(refusalOf(() => journey.adopt(other({})))).toContain('R-PHASE');
  });

  test('it leaves no trace', () => {
    const journey = inTreatment({ tier: 'T2' });
    const { state } = journey;
    refusalOf(() => journey.adopt(other({ tiers })));
    expect(journey.state).toBe(state);
  });
});

describe('any journey', () => {
  /** Every clock and limit otherwise. */
  const OTHER = other({
    clocks: {
      ...POLICY.clocks,
      reviewDays: 11,
      reviewDeliveredHours: 50,
      planning: { days: 2 },
      assessment: { days: 2 },
    },
    ladder: ['responsible', 'director'],
    taper: { ...POLICY.taper, daysAtTier: 5 },
  });

  test('there and back: events give the state, and no rung is ahead of its clock', () => {
    anyJourney(
      () => undefined,
      (journey) => {
        if (journey.state.phase === 'closed') return;
        for (const to of [OTHER, { ...POLICY, version: 'back' }]) {
          journey.adopt(to);
          const { state, events, now } = journey;
          expect(replayState(state.journeyId, events)).toEqual(state);
          if (state.phase === 'closed') return;
          // A clock without rungs has rung for good, and only waits for its task.
          for (const { id, rungs } of runningClocks(state, to).filter((clock) => clock.rungs.length > 0))
            expect(rungs.filter(({ at }) => at <= now).length).toBeGreaterThanOrEqual(
              state.reached[id]?.rungs ?? 0,
            );
          const running = new Set(runningClocks(state, to).map(({ id }) => id));
          expect(Object.keys(state.reached).filter((id) => !running.has(id))).toEqual([]);
        }
      },
      runs(60),
    );
  });
});
