import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';

/**
 * R-HOLD, version 3: whether the continuing care of somebody who came back from a hold, or from a leave, was planned for another discharge: its first
 * appointment comes before this one is to be planned. Version 2: whatever was planned before the hold is a plan.
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
