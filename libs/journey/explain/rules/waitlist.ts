import { instant, list, observed } from '../input.js';
import type { RuleInputs } from './rule-inputs.js';

export const waitlistRules: RuleInputs<'R-WAITLIST' | 'R-INTERIM' | 'R-CAPACITY'> = {
  'R-INTERIM': ({ openedAt, waitlist }, { waitlist: numbers }) => [
    instant('referredAt', openedAt),
    observed('priority', waitlist?.priority ?? null),
    observed('interimFor', numbers ? list(numbers.interim.priorities) : null),
    instant('interimServicesAt', waitlist?.interimAt),
    ...(numbers?.referOn
      ? [
          observed('referredOnFor', list(numbers.referOn.priorities)),
          instant('noSeatElsewhereAt', waitlist?.noSeatElsewhereAt),
        ]
      : []),
  ],
  // R-CAPACITY is a rule of the track. A journey knows the policy's numbers; how many seats are taken only the track knows.
  'R-CAPACITY': ({ track }, { waitlist: numbers }) => [
    observed('track', track),
    observed('nearlyFullAtPercent', numbers?.nearlyFull?.percent ?? null),
    observed('reportWithinDays', numbers?.nearlyFull?.reportWithinDays ?? null),
  ],
  'R-WAITLIST': ({ waitlist, referral, seatLink }, { waitlist: numbers }) => [
    observed('pregnant', referral.pregnant),
    observed('injecting', referral.injecting),
    observed('entryKind', referral.entryKind),
    observed('priority', waitlist?.priority ?? null),
    instant('waitingSince', waitlist?.since),
    observed('offersLapsed', waitlist?.lapses ?? 0),
    observed('seatsGivenBy', seatLink ? 'track' : 'coordinator'),
    ...(numbers?.freeSeatFirstTo ? [observed('freeSeatFirstTo', numbers.freeSeatFirstTo)] : []),
  ],
};
