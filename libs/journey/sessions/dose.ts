import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import { endOf, plannedSession } from './planned.js';
import type { RecordedSession, Sessions } from '../model/sessions.js';
import { countsAsDose } from '../model/slot.js';
import { type Away, laterByAway } from '../time/away.js';
import { unrecordedInTime } from './watched.js';

const excused = ({ outcome }: RecordedSession): boolean =>
  outcome === 'excused' || outcome === 'cancelledByProgram';

/** When the dose of the tier begins to count: on its first session day. A relapse report at the top tier begins the count anew at once. */
export const tierCountsFrom = ({ tierSince }: Treatment, { tiers }: Sessions): number =>
  tiers.findLast(({ since }) => since === tierSince)?.from ?? tierSince;

/** Minutes attended in sessions that make up for another, by the session that they make up for. */
const madeUp = ({ recorded }: Sessions): Map<string, number> => {
  const minutes = new Map<string, number>();
  for (const { makesUp, minutes: attended } of Object.values(recorded))
    if (makesUp !== null) minutes.set(makesUp, (minutes.get(makesUp) ?? 0) + attended);
  return minutes;
};

/**
 * R-TAPER: minutes owed and delivered by the sessions of the tier. What was excused, or cancelled by the program, is
 * left out of both; what makes up for a session counts with it, and no more than was planned. A session that nobody has
 * recorded in time is owed until somebody does.
 */
export const tierMinutes = (
  { treatment, reached }: Pick<JourneyState, 'treatment' | 'reached'>,
  policy: Policy,
): { owed: number; delivered: number } => {
  const sessions = treatment?.sessions;
  if (!sessions) return { owed: 0, delivered: 0 };
  const from = tierCountsFrom(treatment, sessions);
  const more = madeUp(sessions);
  let owed = 0;
  let delivered = 0;
  for (const [session, one] of Object.entries(sessions.recorded)) {
    if (one.extra || one.start < from || !countsAsDose(one)) continue;
    const credit = Math.min(one.planned, one.minutes + (more.get(session) ?? 0));
    owed += excused(one) ? credit : one.planned;
    delivered += credit;
  }
  for (const session of unrecordedInTime(sessions, reached)) {
    const planned = plannedSession(sessions, session, policy);
    if (planned && planned.slot !== null && planned.start >= from) owed += planned.minutes;
  }
  return { owed, delivered };
};

/** Sessions that count towards R-REVIEW since the last review, by their end. One under way at the review counts whole. */
const sinceReview = ({ recorded, reviewedAt }: Sessions): { end: number; minutes: number }[] =>
  Object.values(recorded)
    .filter((one) => one.minutes > 0 && countsAsDose(one))
    .map((one) => ({ end: endOf({ start: one.start, minutes: one.planned }), minutes: one.minutes }))
    .filter(({ end }) => end > reviewedAt)
    .sort((a, b) => a.end - b.end);

export const minutesSinceReview = (sessions: Sessions): number =>
  sinceReview(sessions).reduce((sum, { minutes }) => sum + minutes, 0);

/** R-REVIEW: the end of the session with which `minutes` have been delivered since the last review, later by the holds since; null if they are not reached. */
export const deliveredAt = (sessions: Sessions, minutes: number, policy: Policy): number | null => {
  let sum = 0;
  for (const { end, minutes: more } of sinceReview(sessions)) {
    sum += more;
    if (sum >= minutes) return laterByAway(end, holdsSince(sessions, end), policy);
  }
  return null;
};

/** Holds after `at` that are over. */
const holdsSince = ({ pauses }: Sessions, at: number): Away[] =>
  pauses.flatMap(({ from, until }) => (until !== null && from >= at ? [{ from, until }] : []));
