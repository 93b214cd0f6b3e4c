import { z } from 'zod';
import { acted } from './acted.js';
import { actedBy } from './actor.js';
import { birthDate, knownBirthDate } from './dates.js';
import {
  familyName,
  furtherIdentifiers,
  gender,
  givenNames,
  language,
  phoneNumber,
  recordIdentifier,
  recordNumber,
  recordSystem,
} from './identity.js';
import { reason } from './text.js';
import { isoInstant } from './time.js';

/** What is to be changed, and why. A field that is left out stays as it is; null removes a value that is not known. */
export const clientCorrection = acted({
  family: familyName.nullable().optional(),
  given: givenNames.nullable().optional(),
  birthDate: birthDate().optional(),
  gender: gender.nullable().optional(),
  phone: phoneNumber.nullable().optional(),
  language: language.nullable().optional(),
  recordSystem: recordSystem.optional(),
  recordNumber: recordNumber.optional(),
  identifiers: furtherIdentifiers
    .optional()
    .describe(
      'All numbers beside the record number: what is there and not named is ended, what is new is added',
    ),
  reason: reason.describe('How it is known, and who said so'),
}).meta({ id: 'ClientCorrection' });
export type ClientCorrectionBody = z.output<typeof clientCorrection>;

export const clientVersion = z
  .object({
    version: z.int().describe('From 1, which is what the first correction found'),
    client: z.object({
      recordSystem: z.string(),
      recordNumber: z.string(),
      identifiers: z.array(recordIdentifier).optional().describe('Not kept before there could be several'),
      family: z.string().nullable(),
      given: z.string().nullable(),
      birthDate: knownBirthDate,
      gender: gender.nullable(),
      phone: z.string().nullable(),
      language: z.string().nullable(),
    }),
    since: isoInstant,
    by: actedBy,
    reason: z.string().nullable().describe('Null of version 1'),
  })
  .meta({ id: 'ClientVersion' });

export const clientVersions = z.object({ items: z.array(clientVersion) }).meta({ id: 'ClientVersions' });
