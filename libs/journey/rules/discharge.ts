import type { Policy } from '../policy/policy.js';
import type { JourneyState } from '../state.js';
import { addDays } from '../time/spans.js';

/** R-DISCH: what is still missing before the discharge summary may be signed. Another ending than completion needs the summary alone. */
export const missingForDischarge = (state: JourneyState, policy: Policy): string[] => {
  const { discharge, treatment, continuingCare } = state;
  if (!discharge || discharge.because !== 'completed') return [];
  const { reviewWithinDays, instrumentWithinDays, firstAppointmentWithinDays } = policy.discharge;
  const missing: string[] = [];
  const earliest = (days: number): number => addDays(discharge.begunAt, -days, policy.calendar);

  if (!treatment || treatment.reviews === 0 || treatment.lastReviewAt < earliest(reviewWithinDays))
    missing.push(`a plan review within ${reviewWithinDays} days before discharge`);
  if (!continuingCare) missing.push('a continuing-care plan');
  else if (continuingCare.firstAppointment > addDays(discharge.begunAt, firstAppointmentWithinDays, policy.calendar))
    missing.push(`a first appointment within ${firstAppointmentWithinDays} days after discharge`);
  for (const [instrument, { takenAt }] of Object.entries(state.results))
    if (takenAt < earliest(instrumentWithinDays)) missing.push(`${instrument} taken again (there is a baseline)`);
  return missing;
};
