import type { Policy } from '../model/policy.js';
import type { CareTransition } from '../model/policy-sections.js';
import type { JourneyState } from '../model/state.js';
import { startOfLocalDay } from '../time/local-time.js';
import { dischargedAt } from './last-day.js';

/** A transition of care at which the risk is screened again, and since when. */
export interface ScreenAgain {
  readonly because: CareTransition;
  /** ms since epoch. */
  readonly since: number;
}

/**
 * R-RISK: the screen that a return from hold, or the beginning of a discharge, asks for and that nobody has taken; null if none is. A client who comes back was
 * in others' hands until then, so an earlier screen says nothing. For a discharge, a screen of the same day counts; where its last day of treatment was ahead,
 * a screen of that day, which asks for it from its first instant on.
 */
export const screenAgain = (
  { phase, treatment, discharge, risk: { screenedAt = -Infinity } }: JourneyState,
  { risk, calendar }: Policy,
): ScreenAgain | null => {
  const asks = (because: CareTransition): boolean => risk?.screenAt?.includes(because) ?? false;
  const returnedAt = treatment?.returnedAt;
  if (phase === 'treatment' && returnedAt !== undefined)
    return asks('return') && screenedAt < returnedAt ? { because: 'return', since: returnedAt } : null;
  if (phase !== 'discharge' || !discharge || !asks('discharge')) return null;
  const day = startOfLocalDay(dischargedAt(discharge), calendar);
  return screenedAt < day
    ? { because: 'discharge', since: discharge.lastDay ? day : discharge.begunAt }
    : null;
};
