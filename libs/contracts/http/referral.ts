import { z } from 'zod';
import { ENTRY_KINDS } from '#journey/model/milestone';
import { impossibleTime } from '#instruments/possible-time';
import { fields } from './acted.js';
import { birthDate, firstDayOf } from './dates.js';
import {
  familyName,
  furtherIdentifiers,
  gender,
  givenNames,
  HAS_NAME,
  hasName,
  language,
  NO_NAME,
  phoneNumber,
  recordNumber,
  recordSystem,
} from './identity.js';
import { policyId } from './ids.js';
import { instrumentTotal } from './instrument-total.js';
import { optionalReason } from './text.js';

/** The client as the referrer's record has them. Record system and number together name the client, over the years. */
const client = z
  .strictObject({
    recordSystem,
    recordNumber,
    identifiers: furtherIdentifiers
      .default([])
      .describe('Numbers under which other systems know the client: any of them finds them again'),
    family: familyName.nullable().default(null),
    given: givenNames.nullable().default(null),
    birthDate: birthDate(),
    gender: gender.nullable().default(null).describe('Left out: nobody says, and what is known stays'),
    phone: phoneNumber.nullable().default(null),
    language: language.nullable().default(null),
  })
  .refine(hasName, NO_NAME)
  .meta({ id: 'ReferredClient', ...HAS_NAME });

/** A referral in our own JSON. What identifies the client stays in PostgreSQL; the journey gets the rest. */
export const referralBody = fields({
  client,
  entryKind: z.enum(ENTRY_KINDS),
  urgency: z.enum(['routine', 'urgent']).default('routine'),
  pregnant: z.boolean().default(false),
  injecting: z.boolean().default(false),
  track: policyId.nullable().default(null),
  results: z.array(instrumentTotal).max(200).default([]),
  reason: optionalReason.describe('Why the client is referred'),
})
  .superRefine(({ client: { birthDate }, results }, context) => {
    results.forEach(({ takenAt }, index) => {
      const message = impossibleTime(takenAt, Date.now(), firstDayOf(birthDate));
      if (message) context.addIssue({ code: 'custom', path: ['results', index, 'takenAt'], message });
    });
  })
  .meta({ id: 'Referral' });

export type ReferralBody = z.output<typeof referralBody>;
