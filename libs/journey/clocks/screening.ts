import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { ladder, type RunningClock } from './clock.js';

/** Screening: risk and eligibility, urgent or routine; who is not eligible is handed off within the same clock. */
export const screeningClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const screened = state.risk.level !== null && state.eligibility !== null;
  const title = screened ? 'Not eligible: hand off to another level of care' : 'Screen risk and eligibility';
  const span =
    state.referral.urgency === 'urgent' ? policy.clocks.screeningUrgent : policy.clocks.screeningRoutine;
  return [
    ladder({ id: 'screening', rule: 'R-SCREEN', title }, state.phaseSince, span, 'coordinator', policy),
  ];
};
