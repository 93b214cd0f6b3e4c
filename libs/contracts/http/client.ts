import { z } from 'zod';
import { birthDate, knownBirthDate } from './dates.js';
import { knownClientId } from './ids.js';
import { page, pagingInBody } from './page.js';
import { gender, recordIdentifier, recordNumber } from './identity.js';
import { line } from './text.js';
import { isoInstant } from './time.js';

const summary = {
  id: knownClientId,
  recordSystem: z.string(),
  recordNumber: z.string(),
  family: z.string().nullable().describe('One name is a name: family or given may be null, never both'),
  given: z.string().nullable(),
  birthDate: knownBirthDate,
};

export const clientSummary = z.object(summary).meta({ id: 'ClientSummary' });

export const clientInFull = z
  .object({
    ...summary,
    identifiers: z.array(recordIdentifier).describe('Record numbers beside that one: each finds the client'),
    gender: gender.nullable(),
    phone: z.string().nullable(),
    language: z.string().nullable(),
    createdAt: isoInstant,
    mergedInto: z
      .string()
      .nullable()
      .describe('The client whom they are part of, as long as a merge of the two stands'),
  })
  .meta({ id: 'Client' });

export const clientPage = page('ClientPage', clientSummary);

/** The fields by which a person is searched for. They are sent in a body and never in an address, because addresses end up in logs and browser histories. */
export const personFilter = {
  name: line(200)
    .optional()
    .describe(
      'Words of the name or how they begin, in any order, case and spelling of accents and apostrophes',
    ),
  recordNumber: recordNumber.optional().describe('How one of the record numbers begins'),
  birthDate: birthDate().optional().describe('Of a year or month, everybody born in it'),
};

export const clientSearch = z
  .strictObject({ ...personFilter, ...pagingInBody })
  .refine((by) => by.name ?? by.recordNumber ?? by.birthDate, {
    path: ['name'],
    message: 'name, recordNumber or birthDate must be given',
  })
  .meta({
    id: 'ClientSearch',
    anyOf: ['name', 'recordNumber', 'birthDate'].map((field) => ({ required: [field] })),
  });

export type ClientSearchBody = z.output<typeof clientSearch>;
