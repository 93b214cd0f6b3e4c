import { z } from 'zod';
import { line } from '#contracts/http/text';

/** Far more than any real field holds, far less than what would hurt. */
const MAX_CHARACTERS = 500;
const MAX_REPETITIONS = 50;

/** FHIR's string, checked and written as every text that comes into the program is. */
export const text = line(MAX_CHARACTERS);

export const optionalText = text.optional();

/** A word of FHIR's own, compared and never kept: to the letter, so that whoever looks at it twice sees the same. */
export const code = z.string().max(MAX_CHARACTERS);

/** Of a list of which one is used: the one that is used is read again, by the check of what it is used for. */
export const unread = z.string().optional();

/** Any JSON object; its fields are read one by one. */
export const fields = z.record(z.string(), z.unknown());
export type Fields = Readonly<Record<string, unknown>>;

export const many = <T>(member: z.ZodType<T>) => z.array(member).max(MAX_REPETITIONS);

/** Elements carry more fields than these; FHIR permits it, and what is not read is not kept. */
const coding = z.object({ system: text.optional(), code: text.optional(), display: text.optional() });
export const codeableConcept = z.object({ coding: many(coding).optional(), text: text.optional() });

/** A value from outside as it stands in a fault: quoted and cut. */
export const quoted = (value: string): string =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
