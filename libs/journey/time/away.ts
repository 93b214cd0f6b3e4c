import type { Policy } from '../model/policy.js';
import { fromLocal, toLocal } from './local-time.js';

/** A time in which treatment stood still, ms since epoch. */
export interface Away {
  readonly from: number;
  readonly until: number;
}

/**
 * Moves an instant later by the times away (R-HOLD). In version 3 it moves by local time, so that nine o'clock stays nine o'clock after a change of the clocks.
 * In version 2 it moves by the milliseconds that passed, and is an hour off after a change of the clocks.
 */
export const laterByAway = (instant: number, away: readonly Away[], { hold, calendar }: Policy): number => {
  if (hold?.standsStill === undefined)
    return away.reduce((sum, { from, until }) => sum + until - from, instant);
  const local = away.reduce(
    (sum, { from, until }) => sum + toLocal(until, calendar) - toLocal(from, calendar),
    toLocal(instant, calendar),
  );
  return fromLocal(local, calendar);
};
