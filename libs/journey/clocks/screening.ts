import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { ladder, type RunningClock } from './clock.js';

/**
 * Screening: risk and eligibility, urgent or routine. A client who is not eligible is handed off within the same clock. The clock is counted from the referral,
 * and so runs through intake; under a policy without `risk` it is counted from when the client has consented.
 */
export const screeningClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const screened = state.risk.level !== null && state.eligibility !== null;
  const title = screened ? 'Not eligible: hand off to another level of care' : 'Screen risk and eligibility';
  const span =
    state.referral.urgency === 'urgent' ? policy.clocks.screeningUrgent : policy.clocks.screeningRoutine;
  const since = policy.risk ? state.openedAt : state.phaseSince;
  return [ladder({ id: 'screening', rule: 'R-SCREEN', title }, since, span, 'coordinator', policy)];
};
