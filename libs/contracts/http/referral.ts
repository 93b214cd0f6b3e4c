import { z } from 'zod';
import { ENTRY_KINDS } from '#journey/model/milestone';
import { fields } from './acted.js';
import { livingBirthDate } from './birth-date.js';
import { policyId } from './ids.js';
import { gender, hasName, language, NO_NAME, recordNumber, recordSystem } from './identity.js';
import { instrumentTotal } from './instrument-total.js';
import { optionalReason, text } from './text.js';

/** The client as the referrer's record has them. Record system and number together name the client, over the years. */
const client = z
  .strictObject({
    recordSystem,
    recordNumber,
    family: text(200).nullable().default(null),
    given: text(200).nullable().default(null),
    birthDate: livingBirthDate,
    gender: gender.nullable().default(null).describe('Left out: nobody says, and what is known stays'),
    phone: text(50).nullable().default(null),
    language: language.nullable().default(null),
  })
  .refine(hasName, NO_NAME)
  .meta({ id: 'ReferredClient' });

/** A referral as our own JSON. What names the client stays in PostgreSQL; the journey gets the rest. */
export const referralBody = fields({
  client,
  entryKind: z.enum(ENTRY_KINDS),
  urgency: z.enum(['routine', 'urgent']).default('routine'),
  pregnant: z.boolean().default(false),
  injecting: z.boolean().default(false),
  track: policyId.nullable().default(null),
  results: z.array(instrumentTotal).max(200).default([]),
  reason: optionalReason.describe('Why the client is referred'),
}).meta({ id: 'Referral' });

export type ReferralBody = z.output<typeof referralBody>;
