import { z } from 'zod';
import { INSTRUMENT_CODES } from '#instruments/instrument';
import { actedBy } from './actor.js';
import { journeyId, policyId } from './ids.js';
import { entryKind } from './journey-terms.js';
import { isoInstant } from './time.js';

const condition = z.object({
  system: z.string(),
  code: z.string(),
  display: z.string().nullable(),
  clinicalStatus: z.string().nullable().describe('FHIR’s code, as `active` or `resolved`'),
  onset: z.string().nullable().describe('FHIR’s dateTime as given'),
});

/** A referral as it came: what the journey was told of it, and what it has no place for. */
export const referralRead = z
  .object({
    journeyId,
    receivedAt: isoInstant,
    by: actedBy,
    source: z.enum(['json', 'fhir']).nullable().describe('null where the document is not there'),
    entryKind,
    urgency: z.enum(['routine', 'urgent']),
    pregnant: z.boolean(),
    injecting: z.boolean(),
    minor: z.boolean(),
    track: policyId.nullable(),
    reason: z.string().nullable().describe('As it was written; of a bundle its conditions that are not over'),
    conditions: z.array(condition).describe('Of a bundle'),
    results: z.array(
      z.object({ instrument: z.enum(INSTRUMENT_CODES), total: z.number(), takenAt: isoInstant }),
    ),
  })
  .meta({ id: 'ReferralRead' });
export type ReferralRead = z.output<typeof referralRead>;
