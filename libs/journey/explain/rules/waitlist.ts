import { instant, observed } from '../input.js';
import type { RuleInputs } from './rule-inputs.js';

export const waitlistRules: RuleInputs<'R-WAITLIST'> = {
  'R-WAITLIST': ({ waitlist, referral, seatLink }) => [
    observed('pregnant', referral.pregnant),
    observed('injecting', referral.injecting),
    observed('entryKind', referral.entryKind),
    observed('priority', waitlist?.priority ?? null),
    instant('waitingSince', waitlist?.since),
    observed('offersLapsed', waitlist?.lapses ?? 0),
    observed('seatsGivenBy', seatLink ? 'track' : 'coordinator'),
  ],
};
