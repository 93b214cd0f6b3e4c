import { reviewClock } from './treatment.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import { minutesSinceReview } from '../sessions/dose.js';
import { exactHours } from '../sessions/hours.js';

/**
 * R-REVIEW: takes back a review that fell due by hours or sessions recorded by mistake. After the correction it is not due, or not for so long. Its ladder then
 * begins anew under another clock id, so that every rung is told once (R-ONCE).
 */
export const reviewDueTakenBack = (
  state: JourneyState,
  treatment: Treatment,
  policy: Policy,
  at: number,
): NewEvent[] => {
  if (!policy.attendance) return [];
  const { reviewDueAt, hoursSinceReview, sessions } = treatment;
  if (reviewDueAt === null && !Object.keys(state.reached).some((clock) => clock.startsWith('review.')))
    return [];
  const wasByHours = reviewDueAt !== null && hoursSinceReview < policy.clocks.reviewDeliveredHours;
  const [clock] = reviewClock(state, wasByHours ? { ...treatment, reviewDueAt: null } : treatment, policy);
  // No clock runs if reviews are due by hours alone and the hours are not reached any more.
  const anew = clock
    ? (state.reached[clock.id]?.rungs ?? 0) > clock.rungs.filter((rung) => rung.at <= at).length
    : wasByHours;
  if (!wasByHours && !anew) return [];
  const deliveredHours = exactHours(hoursSinceReview + (sessions ? minutesSinceReview(sessions) / 60 : 0));
  return [event('reviewDueTakenBack', { deliveredHours, ...(anew && { anew }) }, 'R-REVIEW')];
};
