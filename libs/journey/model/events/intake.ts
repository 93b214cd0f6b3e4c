import type { Age } from '../age.js';
import type { ContactWay, Referral } from '../milestone.js';

/** Events of intake. They are written once, and mean the same for ever. */
export interface IntakeEvents {
  /** `baselineIsFirst`: if the referral has several results of an instrument, the one that was taken first is the baseline; without it the last one is. */
  referred: {
    readonly referral: Referral;
    readonly policyVersion: string;
    readonly earlierJourneys: number;
    readonly baselineIsFirst?: true;
  };
  /**
   * `date`: the local date of the site, where the policy counts days. `again`: the client had been reached before, and is tried again. `triedAt`: when it was, ms
   * since epoch, where that was before it was recorded.
   */
  contactAttempted: {
    readonly reached: boolean;
    readonly way?: ContactWay;
    readonly date?: string;
    readonly again?: true;
    readonly triedAt?: number;
    readonly note?: string;
  };
  /** The client is older than was known, or their birth date was corrected. From here on, rules about age use this. */
  ageChanged: Age;
  consented: { readonly signer: 'client' | 'guardian' };
}
