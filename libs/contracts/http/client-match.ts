import { z } from 'zod';
import { LIKELINESS, MATCH_REASONS } from '#client/likeness';
import { birthDate } from './dates.js';
import { clientSummary } from './client.js';
import {
  familyName,
  givenNames,
  hasName,
  NO_NAME,
  phoneNumber,
  recordNumber,
  recordSystem,
} from './identity.js';
import { journeyId } from './ids.js';
import { journeySummary } from './journey-list.js';

/** A person, as far as the person who asks knows them. */
export const clientDescription = z
  .strictObject({
    family: familyName.nullable().default(null),
    given: givenNames.nullable().default(null),
    birthDate: birthDate().nullable().default(null),
    recordSystem: recordSystem.nullable().default(null),
    recordNumber: recordNumber.nullable().default(null),
    phone: phoneNumber.nullable().default(null),
  })
  .refine(({ recordSystem: system, recordNumber: number }) => (system === null) === (number === null), {
    path: ['recordNumber'],
    message: 'recordSystem and recordNumber go together',
  })
  .refine((client) => client.recordNumber !== null || hasName(client), NO_NAME)
  .refine((client) => client.recordNumber ?? client.birthDate ?? client.phone, {
    path: ['birthDate'],
    message: 'a name is looked for with the birth date or the phone, or with the record number',
  })
  .meta({ id: 'ClientDescription' });
export type ClientDescriptionBody = z.output<typeof clientDescription>;

const match = {
  client: clientSummary.nullable().describe('Null: known at another site, and nothing more is told'),
  score: z.enum(LIKELINESS),
  because: z.array(z.enum(MATCH_REASONS)).describe('None of somebody at another site'),
  otherSite: z.boolean(),
};

export const clientMatches = z
  .object({
    items: z
      .array(
        z.object({
          ...match,
          journeys: z.array(journeySummary).describe('At the sites of whoever asks, latest first'),
          open: journeyId.nullable().describe('The open one of them'),
        }),
      )
      .describe('The likeliest first, 5 at most'),
  })
  .meta({ id: 'ClientMatches' });

/** Other clients that the client of a referral may be. */
export const likelyMatches = z
  .array(z.object(match))
  .nullable()
  .describe('Who is likely the same person; null where that could not be looked for');

export type LikelyMatchDto = NonNullable<z.output<typeof likelyMatches>>[number];
