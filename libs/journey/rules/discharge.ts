import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { startOfLocalDay } from '../time/local-time.js';
import { isWaived, type Waivable, type Waiver } from '../model/waiver.js';
import { addDays } from '../time/spans.js';

const CARE = 'a continuing-care plan, or waived: continuingCare, with the reason';

/**
 * R-DISCH: what is still missing before the discharge summary may be signed. Another ending than completion needs continuing care alone.
 * What cannot be had of somebody out of reach is waived, one by one (version 2, `endings`).
 */
export const missingForDischarge = (
  state: JourneyState,
  policy: Policy,
  at: number,
  waived: readonly Waiver[] = [],
): string[] => {
  const { discharge, treatment, continuingCare } = state;
  const waives = (what: Waivable): boolean => policy.endings !== undefined && isWaived(what, waived);
  if (!discharge) return [];
  if (discharge.because !== 'completed')
    return policy.endings && !continuingCare && !waives('continuingCare') ? [CARE] : [];
  const { reviewWithinDays, instrumentWithinDays, firstAppointmentWithinDays } = policy.discharge;
  const missing: string[] = [];
  const within = (from: number): number => addDays(from, firstAppointmentWithinDays, policy.calendar);
  // Where those days have gone by, the soonest that can still be had is within as many days from now.
  const latest = within(within(discharge.begunAt) < at ? at : discharge.begunAt);
  const inTime = (appointment: number): boolean =>
    appointment >= startOfLocalDay(discharge.begunAt, policy.calendar) && appointment <= latest;
  const earliest = (days: number): number => addDays(discharge.begunAt, -days, policy.calendar);

  if (!treatment?.reviewedAtTier || treatment.lastReviewAt < earliest(reviewWithinDays))
    missing.push(`a plan review at the last tier, within ${reviewWithinDays} days before discharge`);
  if (!continuingCare) {
    if (!waives('continuingCare')) missing.push(policy.endings ? CARE : 'a continuing-care plan');
  } else if (!inTime(continuingCare.firstAppointment))
    missing.push(`a first appointment within ${firstAppointmentWithinDays} days after discharge`);
  for (const [instrument, { takenAt }] of Object.entries(state.results))
    if (!waives('instruments') && takenAt < earliest(instrumentWithinDays))
      missing.push(`${instrument} taken again (there is a baseline)`);
  return missing;
};
