import { enter } from '../decider/decider.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { RiskLevel } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { priorityOf } from './waitlist.js';

/**
 * Screening ends when risk and eligibility are both recorded: with a seat in assessment, without one on the waitlist. If tracks give the seats, the journey
 * asks the track for the named seat, and the client waits until the track has answered.
 */
export const afterScreening = (
  state: JourneyState,
  risk: RiskLevel | null,
  eligibility: JourneyState['eligibility'],
  policy: Policy,
): NewEvent[] => {
  if (state.phase !== 'screening' || risk === null || !eligibility?.eligible) return [];
  const priority = priorityOf(state.referral);
  if (policy.seats)
    return [
      event(
        'waitlisted',
        { track: eligibility.seat ?? eligibility.track, priority, byTrack: true },
        'R-WAITLIST',
      ),
      enter(state, 'waitlist'),
    ];
  return eligibility.seat
    ? [event('admitted', { track: eligibility.seat }, 'R-WAITLIST'), enter(state, 'assessment')]
    : [event('waitlisted', { track: eligibility.track, priority }, 'R-WAITLIST'), enter(state, 'waitlist')];
};
