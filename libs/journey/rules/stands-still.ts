import type { Policy } from '../model/policy.js';
import type { Treatment } from '../model/treatment.js';
import { type Away, laterByAway } from '../time/away.js';

/** Instants that move by the time that a client was away; ms since epoch. */
export interface MovedBy {
  readonly endsAt: number;
  readonly lastReviewAt?: number;
  readonly reviewDueAt?: number;
}

/**
 * R-HOLD, R-LEAVE: treatment stands still while the client is away, so that its end moves by that time, and so does the last review. Version 2 of R-HOLD gives
 * only the end: the review then moves by the hours away.
 */
export const standsStill = (
  { endsAt, lastReviewAt, reviewDueAt }: Treatment,
  away: Away,
  policy: Policy,
): MovedBy => {
  const moved = (instant: number): number => laterByAway(instant, [away], policy);
  if (policy.hold?.standsStill === undefined) return { endsAt: moved(endsAt) };
  return {
    endsAt: moved(endsAt),
    lastReviewAt: moved(lastReviewAt),
    ...(reviewDueAt !== null && { reviewDueAt: moved(reviewDueAt) }),
  };
};
