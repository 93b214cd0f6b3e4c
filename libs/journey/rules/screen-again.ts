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
 * in others' hands until then, so an earlier screen says nothing. It is still asked for where a discharge with a last day ahead begins meanwhile: sessions go on.
 */
export const screenAgain = (state: JourneyState, policy: Policy): ScreenAgain | null => {
  const { phase, treatment, discharge, risk } = state;
  const returnedAt = treatment?.returnedAt;
  if (returnedAt === undefined) return screenAtDischarge(state, policy);
  const { screenedAt = -Infinity } = risk;
  const isOwed = asks(policy, 'return') && screenedAt < returnedAt;
  const again: ScreenAgain | null = isOwed ? { because: 'return', since: returnedAt } : null;
  if (phase === 'treatment') return again;
  return (phase === 'discharge' && discharge?.lastDay && again) || screenAtDischarge(state, policy);
};

/**
 * R-RISK: the screen that a discharge asks for and that nobody has taken; null if none is. One of the same day counts; where its last day of treatment was
 * ahead, one of that day, which asks for it from its first instant on.
 */
export const screenAtDischarge = (
  { phase, discharge, risk: { screenedAt = -Infinity } }: JourneyState,
  policy: Policy,
): ScreenAgain | null => {
  if (phase !== 'discharge' || !discharge || !asks(policy, 'discharge')) return null;
  const day = startOfLocalDay(dischargedAt(discharge), policy.calendar);
  return screenedAt < day
    ? { because: 'discharge', since: discharge.lastDay ? day : discharge.begunAt }
    : null;
};

const asks = ({ risk }: Policy, because: CareTransition): boolean =>
  risk?.screenAt?.includes(because) ?? false;
