import type { Policy } from '../model/policy.js';
import { addDays } from '../time/spans.js';
import type { Sessions } from '../model/sessions.js';
import { countsAsDose } from '../model/slot.js';

/**
 * R-NOSHOW: the unexcused absences that are more than the policy's count within its weeks, or null. Those that a
 * supervisor's review was asked for are not counted again. Made up, an absence was unexcused all the same.
 */
export const tooManyNoShows = (
  { recorded, noShowsReviewedUntil }: Sessions,
  policy: Policy,
): { readonly noShows: number; readonly weeks: number; readonly until: number } | null => {
  if (!policy.sessions) return null;
  const { count, weeks } = policy.sessions.noShowReview;
  const starts = Object.values(recorded)
    .filter((one) => one.outcome === 'noShow' && countsAsDose(one))
    .map(({ start }) => start)
    .filter((start) => noShowsReviewedUntil === null || start > noShowsReviewedUntil)
    .sort((a, b) => a - b);
  for (const until of starts) {
    const since = addDays(until, -7 * weeks, policy.calendar);
    const noShows = starts.filter((start) => start > since && start <= until).length;
    if (noShows > count) return { noShows, weeks, until };
  }
  return null;
};
