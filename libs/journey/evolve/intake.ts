import type { Evolvers } from '../model/evolvers.js';

/** From the referral to consent. */
export const intakeEvents: Evolvers<'referred' | 'contactAttempted' | 'consented'> = {
  referred: () => ({}),
  contactAttempted: ({ contact }, { at, data }) => ({
    contact: { attempts: contact.attempts + 1, reachedAt: contact.reachedAt ?? (data.reached ? at : null) },
  }),
  consented: ({ consent }, { at, data }) => ({ consent: { ...consent, [data.signer]: at } }),
};
