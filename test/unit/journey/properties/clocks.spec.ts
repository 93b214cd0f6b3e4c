import { expect, test } from '@jest/globals';
import { clocks, runningClocks } from '#journey/clocks/clocks';
import { endedBy } from '#journey/clocks/ended-by';
import { passTime } from '#journey/journey';
import { addDays } from '#journey/time/spans';
import { anyJourney } from './any-journey.js';

test('no clock is due once time has passed, and to pass it again changes nothing', () => {
  anyJourney(({ journey: { state, policy, now } }) => {
    expect(clocks(state, policy).filter(({ at }) => at <= now)).toEqual([]);
    expect(passTime(state, now, policy)).toEqual({ state, events: [] });
  });
});

test('R-ONCE: no rung of a clock is reached twice, none is skipped', () => {
  anyJourney(
    () => undefined,
    (journey) => {
      const rungs = journey.eventsOf('clockReached').flatMap(({ data }) => (data.again ? [] : [data]));
      const told = rungs.map(({ clock, rung }) => `${clock} ${rung}`);
      expect(told.filter((each, index) => told.indexOf(each) !== index)).toEqual([]);
      for (const { clock, rung } of rungs) if (rung > 1) expect(told).toContain(`${clock} ${rung - 1}`);
    },
  );
});

test('H4: a clock is told again only where its ladder is climbed, and no sooner than the policy says', () => {
  anyJourney(
    () => undefined,
    ({ policy, events }) => {
      const last = new Map<string, number>();
      for (const { type, at, data } of events) {
        if (type !== 'clockReached') continue;
        if (data.again)
          expect(at - last.get(data.clock)!).toBeGreaterThanOrEqual(policy.risk!.toldAgainMinutes * 60_000);
        last.set(data.clock, at);
      }
    },
  );
});

test('H4: what ends a clock is known of every clock that asks somebody', () => {
  anyJourney(({ journey: { state, policy } }) => {
    for (const { id, consequence } of runningClocks(state, policy))
      if (consequence === 'raiseTask') expect([id, endedBy(id)]).not.toEqual([id, 'what it asks for']);
  });
});

test('the clock of every open task runs, and of every clock that counts as overdue', () => {
  anyJourney(({ journey: { state, policy } }) => {
    const running = runningClocks(state, policy).map(({ id }) => id);
    const asked = Object.values(state.tasks).flatMap(({ clock }) => clock ?? []);
    expect([...asked, ...Object.keys(state.reached)].filter((clock) => !running.includes(clock))).toEqual([]);
  });
});

test('no two clocks have one name', () => {
  anyJourney(({ journey: { state, policy } }) => {
    const names = runningClocks(state, policy).map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('R-REVIEW: never due later than either of its clocks says', () => {
  anyJourney(({ journey: { state, policy, now } }) => {
    const { treatment } = state;
    if (state.phase !== 'treatment' || !treatment) return;
    const review = runningClocks(state, policy).find(({ id }) => id.startsWith('review.'))!;
    const byDays = addDays(treatment.lastReviewAt, policy.clocks.reviewDays, policy.calendar);
    expect(review.rungs[0]!.at).toBeLessThanOrEqual(byDays);
    if (treatment.hoursSinceReview >= policy.clocks.reviewDeliveredHours)
      expect(review.rungs[0]!.at).toBeLessThanOrEqual(now);
  });
});

test('R-REVIEW: the hours since the last review are those that were added since, week by week', () => {
  anyJourney(({ journey: { state, events } }) => {
    if (!state.treatment) return;
    const now = new Map<string, number>();
    let atReview = new Map<string, number>();
    for (const event of events) {
      if (event.type === 'planReviewed') atReview = new Map(now);
      if (event.type !== 'weekRecorded') continue;
      const { week, deliveredHours } = event.data;
      now.set(week, deliveredHours);
      atReview.set(week, Math.min(atReview.get(week) ?? 0, deliveredHours));
    }
    const hours = [...now].reduce((sum, [week, delivered]) => sum + delivered - (atReview.get(week) ?? 0), 0);
    expect(state.treatment.hoursSinceReview).toBeCloseTo(hours, 5);
  });
});
