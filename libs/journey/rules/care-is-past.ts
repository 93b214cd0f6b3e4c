import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';

/**
 * R-HOLD, version 3: whether continuing care was planned for an earlier discharge. The client came back from a hold or a leave, and the first appointment comes
 * before this discharge is to be planned. In version 2 whatever was planned before the hold is a plan.
 * @param planAt when the discharge is to be planned, ms since epoch
 */
export const careIsPast = (
  { continuingCare, treatment }: Pick<JourneyState, 'continuingCare' | 'treatment'>,
  planAt: number,
  { hold }: Policy,
): boolean =>
  hold?.careAnew !== undefined &&
  treatment?.returnedAt !== undefined &&
  continuingCare !== null &&
  continuingCare.firstAppointment < planAt;
