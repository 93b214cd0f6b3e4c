import { ageTaken } from '../age-taken.js';
import { instant, list, observed } from '../input.js';
import type { EventInputs } from './event-inputs.js';

export const intakeInputs: EventInputs<'referred' | 'contactAttempted' | 'ageChanged' | 'consented'> = {
  referred: ({ data }) => [
    observed('entryKind', data.referral.entryKind),
    observed('urgency', data.referral.urgency),
    ...ageTaken(data.referral),
    observed('pregnant', data.referral.pregnant),
    observed('injecting', data.referral.injecting),
    observed('earlierJourneys', data.earlierJourneys),
    observed('results', list(data.referral.results.map(({ instrument }) => instrument))),
  ],
  contactAttempted: ({ data }) => [
    observed('reached', data.reached),
    ...(data.again ? [observed('triedAnew', true)] : []),
    ...(data.triedAt === undefined ? [] : [instant('triedAt', data.triedAt)]),
    ...(data.way === undefined ? [] : [observed('way', data.way), observed('date', data.date ?? null)]),
  ],
  ageChanged: ({ data: { minor, adolescent } }, { referral }) => [
    ...ageTaken({ ...referral, minor, adolescent }),
    observed('minorBefore', referral.minor),
  ],
  consented: ({ data }) => [observed('signer', data.signer)],
};
