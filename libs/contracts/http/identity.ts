import { z } from 'zod';
import { line } from './text.js';

/** The fields that identify a client. JSON bodies, FHIR bundles and searches use the same checks. */
export const recordSystem = line(200).meta({ examples: ['http://hospital.example/records'] });
export const recordNumber = line(100).meta({ examples: ['MR-20418'] });
/** A number and the system that issued it, as in FHIR's Identifier. */
export const recordIdentifier = z
  .strictObject({ system: recordSystem, value: recordNumber })
  .meta({ id: 'RecordIdentifier' });
/** Numbers beside the record number, 20 at most. */
export const furtherIdentifiers = z.array(recordIdentifier).max(20);
export const familyName = line(200);
/** All given names, in order, separated by blanks. */
export const givenNames = line(200);
export const phoneNumber = line(50);
export const gender = z.enum(['male', 'female', 'other', 'unknown']);

/** A BCP 47 tag, as `es` or `en-US`. It is not checked whether such a language exists. */
export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag, like es or en-US')
  .max(35);

/** Whether the client has a name: the family name or the given name is enough. */
export const hasName = (client: {
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
}): boolean => (client.family ?? client.given ?? null) !== null;

/** `hasName` as JSON Schema. */
export const HAS_NAME = {
  anyOf: ['family', 'given'].map((field) => ({
    required: [field],
    properties: { [field]: { type: 'string' } },
  })),
};

export const NO_NAME = { path: ['family'], message: 'family or given must be given: one name is a name' };
