import type { Dose } from '#contracts/http/sessions';
import { exactHours } from '#journey/rules/hours';
import { doseAtTier, taperGates } from '#journey/rules/taper';
import { minutesSinceReview } from '#journey/sessions/dose';
import { mondayOf, weeksOfSessions } from '#journey/sessions/weeks';
import type { JourneyState, Week } from '#journey/state';
import { localDate } from '#journey/time/local-time';
import type { RecordedJourney } from '../journeys/journey-as-recorded.js';

/** The dose so far, and of the week of `now`; a rehearsed journey may be ahead of it. */
export const doseOf = ({ state, events, policy }: RecordedJourney, now: number): Dose => {
  const { treatment } = state;
  if (!treatment) return { weeks: [], tier: null, review: null };
  const { sessions, tier, tierSince, weeks, lastReviewAt, hoursSinceReview } = treatment;
  const at = Math.max(now, events.at(-1)!.at);
  const date = localDate(lastDay(state, at), policy.calendar);
  return {
    weeks: [
      ...Object.entries(weeks).map(reported),
      ...(sessions ? weeksOfSessions(sessions, mondayOf(date), policy) : []),
    ].sort((a, b) => (a.week < b.week ? -1 : 1)),
    tier: {
      tier,
      since: new Date(tierSince).toISOString(),
      ...doseAtTier(state, treatment, policy),
      gates: taperGates(state, treatment, policy, at),
    },
    review: {
      lastAt: new Date(sessions?.reviewedAt ?? lastReviewAt).toISOString(),
      deliveredSince: exactHours(hoursSinceReview + (sessions ? minutesSinceReview(sessions) / 60 : 0)),
      dueAfter: policy.clocks.reviewDeliveredHours,
    },
  };
};

/** Treatment has no weeks after its end. */
const lastDay = ({ discharge, closed }: JourneyState, at: number): number =>
  Math.min(at, discharge?.begunAt ?? at, closed?.at ?? at);

/** A week whose hours were recorded as such. */
const reported = ([week, { planned, delivered, excused }]: [string, Week]): Dose['weeks'][number] => ({
  ...{ week, planned, delivered, excused, cancelled: 0, open: 0, extra: 0 },
  missed: Math.max(0, exactHours(planned - excused - delivered)),
});
