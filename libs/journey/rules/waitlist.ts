import type { Referral } from '../model/milestone.js';
import type { WaitlistPriority } from '../model/policy-sections.js';

/** R-WAITLIST, R-ELIG-ENTRY: the priority group of a client (SUPTRS block grant order). */
export const priorityOf = (
  referral: Pick<Referral, 'pregnant' | 'injecting' | 'entryKind'>,
): WaitlistPriority => {
  if (referral.pregnant) return referral.injecting ? 'pregnantInjecting' : 'pregnant';
  if (referral.injecting) return 'injecting';
  return referral.entryKind === 'stepDown' ? 'stepDown' : 'standard';
};
