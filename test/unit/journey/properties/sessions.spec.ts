import { expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { runningClocks } from '#journey/clocks/clocks';
import type { EventData } from '#journey/model/event';
import { plannedBetween } from '#journey/sessions/planned';
import { weeksOfSessions } from '#journey/sessions/weeks';
import type { WeekOfSessions } from '#journey/sessions/weeks';
import { addDays } from '#journey/time/spans';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { runs } from '../../property-parameters.js';
import { anyAttended } from './any-journey.js';

/**
 * Whether a property's cases come to what it is about is asked of these, which are always the same: of cases drawn anew each
 * time, some day too few would.
 */
const ALWAYS_THE_SAME = { numRuns: 20, seed: 20260105 };

type Recorded = EventData['attendanceRecorded']['what'];

const day = (at: number): DateTime => DateTime.fromMillis(at, { zone: 'America/New_York' });

/** What was last recorded of each session that counts, by the events alone. A day that is opened again takes back what its closing recorded. */
const ofDose = (journey: PureJourney): [string, Recorded][] => {
  const recorded = new Map<string, Recorded>();
  for (const { type, data } of journey.events) {
    if (type === 'dayReopened') for (const session of data.sessions) recorded.delete(session);
    if (type === 'attendanceRecorded' && data.what.kind !== 'twelveStep')
      recorded.set(data.session, data.what);
  }
  return [...recorded];
};

const hours = (minutes: readonly number[]): number => minutes.reduce((sum, more) => sum + more, 0) / 60;

/** Weeks as the program counts them, to the week of `now`. */
const dose = ({ state, policy, now }: PureJourney): WeekOfSessions[] =>
  weeksOfSessions(state.treatment!.sessions!, day(now).toISODate()!, policy);

test('R-ATTEND: planned + extra = delivered + excused + cancelled + missed + open, in each week and in all', () => {
  anyAttended(({ journey }) => {
    const weeks = dose(journey);
    const sum = (key: Exclude<keyof WeekOfSessions, 'week'>): number =>
      weeks.reduce((all, week) => all + week[key], 0);
    for (const week of weeks) {
      const { planned, extra, delivered, excused, cancelled, missed, open } = week;
      expect(planned + extra).toBeCloseTo(delivered + excused + cancelled + missed + open, 5);
      expect(Object.values(week).filter((each) => typeof each === 'number' && each < 0)).toEqual([]);
    }
    const all = ofDose(journey);
    const of = (...outcomes: Recorded['outcome'][]): Recorded[] =>
      all.map(([, one]) => one).filter(({ outcome, extra }) => outcomes.includes(outcome) && !extra);
    const left = (some: readonly Recorded[]): number =>
      hours(some.map(({ planned, minutes }) => planned - minutes));
    expect(sum('delivered')).toBeCloseTo(hours(all.map(([, { minutes }]) => minutes)), 5);
    expect(sum('excused')).toBeCloseTo(left(of('excused')), 5);
    expect(sum('cancelled')).toBeCloseTo(left(of('cancelledByProgram')), 5);
    expect(sum('missed')).toBeCloseTo(left(of('attended', 'late', 'noShow')), 5);
  });
});

test('R-ATTEND: a week plans the sessions that its days have, and leaves open those that nobody has recorded', () => {
  anyAttended(
    () => undefined,
    (journey) => {
      const { state, policy, now } = journey;
      const monday = day(now).startOf('week');
      const range = { from: monday.toISODate()!, to: monday.plus({ days: 6 }).toISODate()! };
      const all = new Map(ofDose(journey));
      const held = plannedBetween(state.treatment!.sessions!, range, policy).filter(
        ({ slot, kind }) => slot !== null && kind !== 'twelveStep',
      );
      const inWeek = [...all].filter(
        ([, { start, extra }]) => !extra && day(start).startOf('week').equals(monday),
      );
      const waiting = held.filter(({ session }) => !all.has(session)).map(({ minutes }) => minutes);
      const week = dose(journey).find((one) => one.week === range.from);
      expect(week?.open ?? 0).toBeCloseTo(hours(waiting), 5);
      expect(week?.planned ?? 0).toBeCloseTo(
        hours([...waiting, ...inWeek.map(([, { planned }]) => planned)]),
        5,
      );
    },
  );
});

/** A time on hold, ms since epoch. */
type Hold = readonly [from: number, until: number];

/** What the clocks of the site show, as milliseconds. */
const shown = (at: number): number => at + day(at).offset * 60_000;

/** R-HOLD: later by what the clocks of the site went on in the holds: nine o'clock stays nine o'clock, whatever they did meanwhile. */
const laterBy = (holds: readonly Hold[], at: number): number => {
  const local = holds.reduce((sum, [from, until]) => sum + shown(until) - shown(from), shown(at));
  return DateTime.fromMillis(local, { zone: 'utc' })
    .setZone('America/New_York', { keepLocalTime: true })
    .toMillis();
};

/** R-REVIEW by the events alone: the last review, and the holds since. */
const sinceReview = (journey: PureJourney): { reviewed: number; holds: Hold[] } => {
  let [reviewed, held] = [0, 0];
  let holds: Hold[] = [];
  for (const event of journey.events) {
    const { type, at } = event;
    if (type === 'treatmentStarted' || type === 'planReviewed') [reviewed, holds] = [at, []];
    // A leave is one, too.
    if (event.type === 'phaseEntered' && event.data.phase === 'onHold') held = at;
    if (type === 'returnedFromHold') holds.push([held, at]);
  }
  return { reviewed, holds };
};

/** When the sessions since the review had brought that many hours, had no time passed on hold; null before. */
const broughtAt = (
  journey: PureJourney,
  reviewed: number,
  holds: readonly Hold[],
  needed: number,
): number | null => {
  const ends = ofDose(journey)
    .map(([, { start, planned, minutes }]) => ({ end: start + planned * 60_000, minutes }))
    .filter(({ end }) => end > reviewed)
    .sort((a, b) => a.end - b.end);
  let minutes = 0;
  for (const one of ends) {
    minutes += one.minutes;
    if (one.minutes === 0 || minutes < needed * 60) continue;
    return laterBy(
      holds.filter(([from]) => from >= one.end),
      one.end,
    );
  }
  return null;
};

/** Looks at when each review is due. Answers for how many of them it was the hours that said so. */
const dueByHours = (parameters: ReturnType<typeof runs>): number => {
  let byHours = 0;
  anyAttended(
    ({ journey }) => {
      const { state, policy } = journey;
      if (state.phase !== 'treatment') return;
      const { reviewed, holds } = sinceReview(journey);
      const byDays = addDays(laterBy(holds, reviewed), policy.clocks.reviewDays, policy.calendar);
      const brought = broughtAt(journey, reviewed, holds, policy.clocks.reviewDeliveredHours);
      const due = runningClocks(state, policy).find(({ id }) => id.startsWith('review.'))!.rungs[0]!.at;
      expect(due).toBe(Math.min(byDays, brought ?? byDays));
      if (brought !== null && brought < byDays) byHours += 1;
    },
    () => undefined,
    parameters,
  );
  return byHours;
};

test('R-REVIEW: due no later than 30 days or 27 hours of sessions, whatever is amended, held, stepped or corrected', () => {
  dueByHours(runs(40));
});

test('R-REVIEW: among such journeys are many whose hours come before the days', () => {
  expect(dueByHours(ALWAYS_THE_SAME)).toBeGreaterThan(20);
});

/** Looks at when a step down was recommended. Answers how often it was. */
const recommended = (parameters: ReturnType<typeof runs>): number => {
  let times = 0;
  anyAttended(
    () => undefined,
    ({ events }) => {
      let [stays, tier, interrupted] = [0, 0, 0];
      const at: number[] = [];
      for (const event of events) {
        if (event.type === 'relapseReported') [interrupted, tier] = [tier, (stays += 1)];
        else if (event.type === 'relapseDecided' && event.data.decision === 'reverse') tier = interrupted;
        else if (event.type === 'tierChanged' && ['reversal', 'relapse'].includes(event.data.because))
          continue;
        else if (event.type === 'tierChanged' || event.type === 'returnedFromHold') tier = stays += 1;
        else if (event.type === 'taperRecommended') at.push(tier);
        // It stands no more: a gate has closed, or a hold is over. It may be made once again.
        else if (event.type === 'recommendationFell' || event.type === 'taperHoldEnded') at.splice(-1, 1);
      }
      expect(at.filter((each, index) => at.indexOf(each) !== index)).toEqual([]);
      times += events.filter(({ type }) => type === 'taperRecommended').length;
    },
    parameters,
  );
  return times;
};

test('R-TAPER: recommended once at each tier, and again only after it fell, a relapse, a hold or a new tier', () => {
  recommended(runs(40));
});

test('R-TAPER: among such journeys are some to which it is recommended', () => {
  expect(recommended(ALWAYS_THE_SAME)).toBeGreaterThan(3);
});

test('R-REVIEW: when it is due, somebody has been asked', () => {
  anyAttended(({ journey: { state, policy, now } }) => {
    if (state.phase !== 'treatment') return;
    const review = runningClocks(state, policy).find(({ id }) => id.startsWith('review.'))!;
    if (review.rungs[0]!.at <= now) expect(state.reached[review.id]?.rungs).toBeGreaterThan(0);
  });
});
