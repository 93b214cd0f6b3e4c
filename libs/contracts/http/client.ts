import { z } from 'zod';
import { page, pagingInBody } from './page.js';
import { recordNumber } from './identity.js';
import { line } from './text.js';
import { isoInstant } from './time.js';

const summary = {
  id: z.string(),
  recordSystem: z.string(),
  recordNumber: z.string(),
  family: z.string(),
  given: z.string(),
  birthDate: z.string(),
};

export const clientSummary = z.object(summary).meta({ id: 'ClientSummary' });

export const clientInFull = z
  .object({
    ...summary,
    gender: z.string().nullable(),
    phone: z.string().nullable(),
    language: z.string().nullable(),
    createdAt: isoInstant,
  })
  .meta({ id: 'Client' });

export const clientPage = page('ClientPage', clientSummary);

/** By what a person is looked up. Only ever in a body: an address stands in logs and histories. */
export const personFilter = {
  name: line(200).optional().describe('How the family or the given name begins, or both; in any case'),
  recordNumber: recordNumber.optional().describe('How the record number begins'),
};

export const clientSearch = z
  .strictObject({ ...personFilter, ...pagingInBody })
  .refine(({ name, recordNumber }) => name ?? recordNumber, {
    path: ['name'],
    message: 'name or recordNumber must be given',
  })
  .meta({ id: 'ClientSearch' });

export type ClientSearchBody = z.output<typeof clientSearch>;
