import { z } from 'zod';
import { line } from './text.js';

/** What says who a client is, each by the same check wherever it is said: in our own JSON, a FHIR bundle, a search. */
export const recordSystem = line(200).meta({ examples: ['http://hospital.example/records'] });
export const recordNumber = line(100).meta({ examples: ['MR-20418'] });
/** A number and whose it is, as FHIR's Identifier has them. */
export const recordIdentifier = z
  .strictObject({ system: recordSystem, value: recordNumber })
  .meta({ id: 'RecordIdentifier' });
/** Numbers beside the record number; nobody is known to more systems than these. */
export const furtherIdentifiers = z.array(recordIdentifier).max(20);
export const familyName = line(200);
/** Every given name, in order, with a blank between. */
export const givenNames = line(200);
export const phoneNumber = line(50);
export const gender = z.enum(['male', 'female', 'other', 'unknown']);

/** BCP 47, as `es` or `en-US`; whether there is such a language is not looked up. */
export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag, like es or en-US')
  .max(35);

/** One name is a name. */
export const hasName = (client: {
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
}): boolean => (client.family ?? client.given ?? null) !== null;

/** The same, as JSON Schema has it. */
export const HAS_NAME = {
  anyOf: ['family', 'given'].map((field) => ({
    required: [field],
    properties: { [field]: { type: 'string' } },
  })),
};

export const NO_NAME = { path: ['family'], message: 'family or given must be given: one name is a name' };
