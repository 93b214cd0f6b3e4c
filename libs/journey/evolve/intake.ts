import type { Evolvers } from '../model/evolvers.js';
import { union } from './union.js';

/** From the referral to consent. */
export const intakeEvents: Evolvers<'referred' | 'contactAttempted' | 'ageChanged' | 'consented'> = {
  referred: () => ({}),
  contactAttempted: ({ contact }, { at, data }) => ({
    contact: {
      ...contact,
      attempts: contact.attempts + 1,
      reachedAt: contact.reachedAt ?? (data.reached ? at : null),
      ...(data.date !== undefined && { dates: union(contact.dates, data.date), lastAt: at }),
      ...(data.way !== undefined && { ways: union(contact.ways, data.way) }),
    },
  }),
  ageChanged: ({ referral }, { data: { minor, adolescent } }) => ({
    referral: { ...referral, minor, adolescent },
  }),
  consented: ({ consent }, { at, data }) => ({ consent: { ...consent, [data.signer]: at } }),
};
