import type { Policy } from '../model/policy.js';
import { DAY, localDate } from '../time/local-time.js';
import { addDays } from '../time/spans.js';
import type { Sessions } from '../model/sessions.js';
import { countsAsDose } from '../model/slot.js';
import { dateOf, midnightOf } from './planned.js';

interface TooMany {
  /** How many sessions were missed, or how many days if there are `days`. */
  readonly noShows: number;
  readonly weeks: number;
  /** Start of the last of them, ms since epoch. */
  readonly until: number;
  /** The missed days as local dates, if a day is what counts as an absence. */
  readonly days?: readonly string[];
}

/** Starts of the sessions that the client did not come to, unexcused, ascending. A session that was made up for still counts. */
const missedAt = ({ recorded }: Sessions): number[] =>
  Object.values(recorded)
    .filter((one) => one.outcome === 'noShow' && countsAsDose(one))
    .map(({ start }) => start)
    .sort((a, b) => a - b);

/** Local dates with an unexcused absence, ascending, each with the start of the last session missed on it. */
export const daysMissed = (sessions: Sessions, { calendar }: Policy): ReadonlyMap<string, number> =>
  new Map(missedAt(sessions).map((start) => [localDate(start, calendar), start]));

/**
 * R-NOSHOW: the unexcused absences that are more than the policy's count within its weeks; null if there are not so many. Absences that a supervisor's review
 * was asked for are not counted again.
 */
export const tooManyNoShows = (sessions: Sessions, policy: Policy): TooMany | null => {
  if (!policy.sessions) return null;
  const { count, weeks } = policy.sessions.noShowReview;
  return policy.attendance
    ? tooManyDays(sessions, count, weeks, policy)
    : tooManySessions(sessions, count, weeks, policy);
};

const lookedAt = ({ noShowsReviewed = [] }: Sessions): ReadonlySet<string> =>
  new Set(noShowsReviewed.flatMap(({ days }) => days));

const tooManySessions = (
  sessions: Sessions,
  count: number,
  weeks: number,
  { calendar }: Policy,
): TooMany | null => {
  const { noShowsReviewedUntil } = sessions;
  const reviewed = lookedAt(sessions);
  const starts = missedAt(sessions)
    .filter((start) => noShowsReviewedUntil === null || start > noShowsReviewedUntil)
    .filter((start) => !reviewed.has(localDate(start, calendar)));
  for (const until of starts) {
    const since = addDays(until, -7 * weeks, calendar);
    const noShows = starts.filter((start) => start > since && start <= until).length;
    if (noShows > count) return { noShows, weeks, until };
  }
  return null;
};

const tooManyDays = (sessions: Sessions, count: number, weeks: number, policy: Policy): TooMany | null => {
  const { noShowsReviewedUntil } = sessions;
  const reviewed = lookedAt(sessions);
  const reviewedUntil = noShowsReviewedUntil === null ? '' : localDate(noShowsReviewedUntil, policy.calendar);
  const open = [...daysMissed(sessions, policy)].filter(([day]) => day > reviewedUntil && !reviewed.has(day));
  for (const [date, until] of open) {
    const since = dateOf(midnightOf(date) - 7 * weeks * DAY);
    const days = open.map(([day]) => day).filter((day) => day > since && day <= date);
    if (days.length > count) return { noShows: days.length, weeks, until, days };
  }
  return null;
};

/**
 * R-NOSHOW: a review that is not needed any more, because a record was corrected and its days are too many no longer, and how many days are left; null if there
 * is none.
 */
export const reviewNotNeeded = (
  sessions: Sessions,
  policy: Policy,
): { readonly review: number; readonly noShows: number } | null => {
  const { noShowsReviewed } = sessions;
  if (!noShowsReviewed || !policy.attendance || !policy.sessions) return null;
  const missed = daysMissed(sessions, policy);
  for (const { review, days } of noShowsReviewed) {
    const noShows = days.filter((day) => missed.has(day)).length;
    if (noShows < days.length && noShows <= policy.sessions.noShowReview.count) return { review, noShows };
  }
  return null;
};
