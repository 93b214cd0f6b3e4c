import { reviewClock } from './treatment.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState, Treatment } from '../model/state.js';
import { minutesSinceReview } from '../sessions/dose.js';
import { exactHours } from '../sessions/hours.js';

/**
 * R-REVIEW: hours or sessions that were recorded by mistake made a review due; the record is corrected, and it is not due, or not so
 * long. Its ladder then begins anew, under another name, so that every rung is told once (R-ONCE).
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
  // By hours alone nothing is due any more, and no clock runs.
  const anew = clock
    ? (state.reached[clock.id]?.rungs ?? 0) > clock.rungs.filter((rung) => rung.at <= at).length
    : wasByHours;
  if (!wasByHours && !anew) return [];
  const deliveredHours = exactHours(hoursSinceReview + (sessions ? minutesSinceReview(sessions) / 60 : 0));
  return [event('reviewDueTakenBack', { deliveredHours, ...(anew && { anew }) }, 'R-REVIEW')];
};
