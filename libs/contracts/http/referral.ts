import { z } from 'zod';
import { ENTRY_KINDS } from '#journey/model/milestone';
import { fields } from './acted.js';
import { policyId } from './ids.js';
import { instrumentTotal } from './instrument-total.js';
import { optionalReason, text } from './text.js';
import { localDate } from './time.js';

/** The client as the referrer's record has them. Record system and number together name the client, over the years. */
const client = z
  .strictObject({
    recordSystem: text(200).meta({ examples: ['http://hospital.example/records'] }),
    recordNumber: text(100).meta({ examples: ['MR-20418'] }),
    family: text(200),
    given: text(200),
    birthDate: localDate.refine(
      // Somewhere it may be tomorrow already.
      (date) => date >= '1880-01-01' && Date.parse(date) <= Date.now() + 86_400_000,
      'must be a date on which a living person can be born',
    ),
    gender: z.enum(['male', 'female', 'other', 'unknown']).default('unknown'),
    phone: text(50).nullable().default(null),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag, like es or en-US')
      .max(35)
      .nullable()
      .default(null),
  })
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
